// What somebody may have forgotten, read off the room: nothing is ever done by itself. Rule AG24 in SPEC.md.
import { remaining, spentBy } from '../clock.ts'
import type { ItemId, SpeechId } from '../id.ts'
import type { MeetingRules } from '../meeting.ts'
import type { Reminders } from '../reminders.ts'
import { type Duration, type SessionTime, duration, sessionTime, since } from '../time.ts'
import { openItemOf } from './agenda.ts'
import { openAppraisalOf } from './appraisals.ts'
import { betweenSince, presentSitting } from './agenda-sittings.ts'
import { openElectionOf } from './elections.ts'
import type { Room } from './room.ts'
import { type Speech, currentSpeech, openInterruption } from './speeches-record.ts'
import { openVoteOf } from './votes.ts'

/** `length` is how long it has been so; for what is over its time, by how much. */
export type Reminder =
  | { kind: 'nothingOpen'; length: Duration }
  | { kind: 'itemOver'; item: ItemId; length: Duration }
  | { kind: 'neverBegan' | 'speechOver' | 'pausedLong'; speech: SpeechId; length: Duration }
  | { kind: 'breakOver'; length: Duration }
  | { kind: 'voteOpen'; length: Duration }

/** At most one: whatever the meeting is at, by the figures of its rules. */
export function reminderAt(
  { room, meeting }: { room: Room; meeting: { rules: Pick<MeetingRules, 'reminders'> } | null },
  now: SessionTime,
): Reminder | null {
  if (meeting === null || room.phase !== 'open' || betweenSince(room.agenda) !== null) return null
  const { reminders } = meeting.rules
  if (room.pause !== null) {
    const { length, since: from } = room.pause
    const over = length === null ? 0 : since(from.time, now) - length
    return due(over, reminders.breakOver) ? { kind: 'breakOver', length: duration(over) } : null
  }
  const vote = openVoteOf(room.votes) ?? openAppraisalOf(room.appraisals) ?? openElectionOf(room.elections)
  if (vote !== undefined) {
    const length = since(vote.opened.time, now)
    return due(length, reminders.voteOpen) ? { kind: 'voteOpen', length } : null
  }
  const speech = currentSpeech(room.speeches)
  return speech === undefined ? silent(room, reminders, now) : onStage(room, speech, reminders, now)
}

const due = (length: number, after: Duration | null): boolean => after !== null && length >= after

/** Somebody has the word: never began, stands still and was forgotten, or is far beyond the limit. */
function onStage(room: Room, speech: Speech, reminders: Reminders, now: SessionTime): Reminder | null {
  const still = (since: SessionTime | undefined) => duration(now - Math.max(since ?? 0, lastBreak(room)))
  if (speech.state === 'called') {
    const length = still(speech.called.time)
    return due(length, reminders.neverBegan) ? { kind: 'neverBegan', speech: speech.speech, length } : null
  }
  if (speech.state === 'paused' && openInterruption(speech) === undefined) {
    const ends = [...speech.intervals, ...speech.interruptions.map(({ interval }) => interval)]
    const length = still(sessionTime(Math.max(0, ...ends.map(({ to }) => to?.time ?? 0))))
    if (due(length, reminders.pausedLong)) return { kind: 'pausedLong', speech: speech.speech, length }
  }
  const over = 0 - (remaining(speech.clock, now) ?? 0)
  return due(over, reminders.speechOver)
    ? { kind: 'speechOver', speech: speech.speech, length: duration(over) }
    : null
}

const lastBreak = ({ breaks }: Room): number => breaks.at(-1)?.to?.time ?? 0

/** Nobody is on stage and nothing is asked: either no item is open, or one has gone far beyond its time. */
function silent(room: Room, reminders: Reminders, now: SessionTime): Reminder | null {
  const { agenda } = room
  const item = openItemOf(agenda)
  const quiet = since(lastHeard(room), now)
  if (item === undefined) {
    const waits = agenda.items.some(({ state }) => state === 'waiting')
    return waits && due(quiet, reminders.nothingOpen) ? { kind: 'nothingOpen', length: quiet } : null
  }
  const { itemOver } = reminders
  if (item.allotted === null || itemOver === null || quiet * 2 < itemOver) return null
  const over = duration(spentBy(item.clock, now) - item.allotted)
  return due(over, itemOver) ? { kind: 'itemOver', item: item.item, length: over } : null
}

/** When anything last began or ended in the room: the sitting, a visit, a speech, a break, a vote. */
function lastHeard({ opened, agenda, speeches, breaks, votes, appraisals, elections }: Room): SessionTime {
  const moments = [
    opened,
    presentSitting(agenda)?.opened,
    ...agenda.items.flatMap(({ visits }) => visits.flatMap(({ from, to }) => [from, to])),
    ...speeches.list.flatMap(({ intervals }) => [intervals.at(-1)?.from, intervals.at(-1)?.to]),
    breaks.at(-1)?.to,
    ...[...votes.list, ...appraisals.list, ...elections.list].flatMap((vote) => [
      vote.opened,
      vote.published,
    ]),
  ]
  return moments.reduce<SessionTime>((last, stamp) => {
    const time = stamp?.time
    return time === undefined || time < last ? last : time
  }, zeroTime)
}

const zeroTime = sessionTime(0)
