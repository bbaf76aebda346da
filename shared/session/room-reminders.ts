// What somebody may have forgotten, read off the room: nothing is ever done by itself. Rule AG24 in SPEC.md.
import { remaining, spentBy } from '../clock.ts'
import type { ItemId, SpeechId } from '../id.ts'
import { type Duration, type SessionTime, duration, minutes, sessionTime, since } from '../time.ts'
import { openItemOf } from './agenda.ts'
import { openAppraisalOf } from './appraisals.ts'
import { betweenSince, presentSitting } from './agenda-sittings.ts'
import { openElectionOf } from './elections.ts'
import type { Room } from './room.ts'
import { currentSpeech } from './speeches-record.ts'
import { openVoteOf } from './votes.ts'

/** After how long each is said. [K] Presets of ours: no rule of any house says them. */
export const remindAfter = {
  nothingOpen: minutes(5),
  /** Beyond its time, and so long without anybody speaking. */
  itemOver: minutes(10),
  nobodySpeaks: minutes(5),
  speechOver: minutes(3),
  breakOver: minutes(3),
  voteOpen: minutes(10),
} as const

/** `length` is how long it has been so; for what is over its time, by how much. */
export type Reminder =
  | { kind: 'nothingOpen'; length: Duration }
  | { kind: 'itemOver'; item: ItemId; length: Duration }
  | { kind: 'speechOver'; speech: SpeechId; length: Duration }
  | { kind: 'breakOver'; length: Duration }
  | { kind: 'voteOpen'; length: Duration }

/** At most one: whatever the meeting is at. */
export function reminderAt(room: Room, now: SessionTime): Reminder | null {
  if (room.phase !== 'open' || betweenSince(room.agenda) !== null) return null
  if (room.pause !== null) {
    const { length, since: from } = room.pause
    const over = length === null ? 0 : since(from.time, now) - length
    return due(over, remindAfter.breakOver) ? { kind: 'breakOver', length: duration(over) } : null
  }
  const vote = openVoteOf(room.votes) ?? openAppraisalOf(room.appraisals) ?? openElectionOf(room.elections)
  if (vote !== undefined) {
    const length = since(vote.opened.time, now)
    return due(length, remindAfter.voteOpen) ? { kind: 'voteOpen', length } : null
  }
  const speech = currentSpeech(room.speeches)
  if (speech !== undefined) {
    const over = 0 - (remaining(speech.clock, now) ?? 0)
    return due(over, remindAfter.speechOver)
      ? { kind: 'speechOver', speech: speech.speech, length: duration(over) }
      : null
  }
  return silent(room, now)
}

const due = (length: number, after: Duration): boolean => length >= after

/** Nobody is on stage and nothing is asked: either no item is open, or one has gone far beyond its time. */
function silent(room: Room, now: SessionTime): Reminder | null {
  const { agenda } = room
  const item = openItemOf(agenda)
  const quiet = since(lastHeard(room), now)
  if (item === undefined) {
    const waits = agenda.items.some(({ state }) => state === 'waiting')
    return waits && due(quiet, remindAfter.nothingOpen) ? { kind: 'nothingOpen', length: quiet } : null
  }
  if (item.allotted === null || !due(quiet, remindAfter.nobodySpeaks)) return null
  const over = duration(spentBy(item.clock, now) - item.allotted)
  return due(over, remindAfter.itemOver) ? { kind: 'itemOver', item: item.item, length: over } : null
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
