// What the last step that can be taken back did, for the sentence beside 撤销: read off the room before it and the room after.
import { itemLabel, lengthText, sittingName } from '../../../shared/numerals.ts'
import { itemOf } from '../../../shared/session/agenda.ts'
import { openAppraisalOf } from '../../../shared/session/appraisals.ts'
import { presentSitting } from '../../../shared/session/agenda-sittings.ts'
import { attendeeOf } from '../../../shared/session/attendance.ts'
import { censusIn } from '../../../shared/session/attendance-counts.ts'
import type { FactKind } from '../../../shared/session/fact.ts'
import type { Note } from '../../../shared/session/notes.ts'
import type { Queue } from '../../../shared/session/queue.ts'
import type { Speaker } from '../../../shared/session/queue-order.ts'
import type { Room } from '../../../shared/session/room.ts'
import type { Session } from '../../../shared/session/session.ts'
import { limitName } from '../../../shared/timing-card.ts'
import { zero } from '../../../shared/time.ts'
import { speechOf } from '../../../shared/session/speeches-record.ts'

/** `what` names the sentence, `about` fills it. */
export type LastStep = { what: string; about: Readonly<Record<string, string | number>> }

export function lastStep({ past, room }: Session): LastStep | null {
  return past === null ? null : stepTold(past.what, past.before, room)
}

/** A step by the room before it and the room after. */
export function stepTold(what: FactKind, before: Room, room: Room): LastStep {
  const plain: LastStep = { what, about: {} }
  switch (what) {
    case 'itemOpened':
      return withItem(what, room, room.agenda.open)
    case 'itemClosed':
      return withItem(what, before, before.agenda.open)
    case 'noteTaken':
      return noted(what, room.notes.list.at(-1))
    case 'noteChanged':
      return noted(
        what,
        room.notes.list.find((note) => !before.notes.list.includes(note)),
      )
    case 'noteRemoved': {
      const left = new Set(room.notes.list.map(({ note }) => note))
      return noted(
        what,
        before.notes.list.find(({ note }) => !left.has(note)),
      )
    }
    case 'summaryWritten': {
      const changed = [...room.notes.summaries, ...before.notes.summaries].find(
        (one) => !before.notes.summaries.includes(one) || !room.notes.summaries.includes(one),
      )
      return named(what, speechOf(room.speeches, changed?.speech ?? null)?.voice.name)
    }
    case 'itemSkipped': {
      const item = room.agenda.items.find(
        (one) => one.state === 'skipped' && itemOf(before.agenda, one.item)?.state === 'waiting',
      )
      return withItem(what, room, item?.item ?? null)
    }
    case 'sittingClosed':
      return named(what, nameOfSitting(before))
    case 'sittingOpened':
      return named(what, nameOfSitting(room))
    case 'attendanceMarked':
      return attendance(before, room) ?? plain
    case 'attendanceCounted':
    case 'attendanceCorrected': {
      const census = censusIn(room.attendance.counts)
      return census === null
        ? { what: 'attendanceByRoll', about: {} }
        : { what, about: { count: census.present } }
    }
    case 'presenceCorrected': {
      const last = room.attendance.corrections.at(-1)
      const name = attendeeOf(room.attendance, last?.person ?? null)?.name ?? ''
      return { what: `presenceCorrected_${last?.state ?? 'unmarked'}`, about: { name } }
    }
    case 'budgetSet':
      return budget(before, room) ?? plain
    case 'speakerQueued': {
      const count = room.queue.waiting.filter((one) => !has(before.queue, one)).length
      if (count > 1) return { what: 'speakersQueued', about: { count } }
      const place = room.queue.waiting.findIndex((one) => !has(before.queue, one))
      return { what, about: { name: room.queue.waiting[place]?.voice.name ?? '', place: place + 1 } }
    }
    case 'speakerMoved': {
      const place = moved(before.queue, room.queue)
      const turned = changedSpeaker(before.queue, room.queue)
      if (place < 0 && turned !== undefined)
        return { what: `speakerTurned_${turned.turn}`, about: { name: turned.voice.name } }
      return { what, about: { name: room.queue.waiting[place]?.voice.name ?? '', place: place + 1 } }
    }
    case 'sideTaken':
    case 'speakerLimited':
      return named(what, changedSpeaker(before.queue, room.queue)?.voice.name)
    case 'waitingLimited': {
      const { limit } = room.queue
      return limit === null
        ? { what: 'waitingUnlimited', about: {} }
        : { what, about: { limit: limitName(limit.each) } }
    }
    case 'timeCeded': {
      const to = changedSpeaker(before.queue, room.queue)
      const gift = to?.gained.at(-1)
      const length = lengthText(gift?.by ?? zero)
      return { what, about: { name: to?.voice.name ?? '', from: gift?.from ?? '', length } }
    }
    case 'speakerWithdrawn':
      return named(what, before.queue.waiting.find((one) => !has(room.queue, one))?.voice.name)
    case 'speakerCalled':
    case 'speechStarted':
    case 'speechPaused':
    case 'speechResumed':
    case 'limitExtended':
    case 'interruptionEnded':
      return named(what, speechOf(room.speeches, room.speeches.current)?.voice.name)
    case 'speechEnded':
      return named(what, speechOf(before.speeches, before.speeches.current)?.voice.name)
    case 'interruptionStarted':
      return named(what, speechOf(room.speeches, room.speeches.current)?.interruptions.at(-1)?.voice.name)
    case 'writtenSpeechListed':
      return named(what, room.speeches.list.at(-1)?.voice.name)
    case 'countChecked':
      return named(what, room.votes.list.find((vote) => vote.vote === room.votes.open)?.checkedBy)
    case 'appraisalChecked':
      return named(what, openAppraisalOf(room.appraisals)?.checkedBy)
    case 'electionChecked':
      return named(what, room.elections.list.find((one) => one.election === room.elections.open)?.checkedBy)
    default:
      return plain
  }
}

function nameOfSitting({ agenda }: Room): string | undefined {
  const sitting = presentSitting(agenda)
  return sitting === undefined ? undefined : sittingName(sitting)
}

/** Characters of a note that tell it from the others. */
const telling = 10

function noted(what: FactKind, note: Note | undefined): LastStep {
  const text = [...(note?.text ?? '').replaceAll('\n', ' ')]
  return { what, about: { text: `${text.slice(0, telling).join('')}${text.length > telling ? '…' : ''}` } }
}

const named = (what: FactKind, name: string | undefined): LastStep => ({ what, about: { name: name ?? '' } })

function withItem(what: FactKind, room: Room, open: Room['agenda']['open']): LastStep {
  const item = itemOf(room.agenda, open)
  return { what, about: { no: item === undefined ? '' : itemLabel(item.path), title: item?.title ?? '' } }
}

/** The budget that differs: set to so many minutes, or lifted. */
function budget(before: Room, room: Room): LastStep | null {
  const set = room.budgets.find((one) => !before.budgets.includes(one))
  if (set !== undefined)
    return { what: 'budgetSet', about: { name: set.name, minutes: Math.round(set.length / 60_000) } }
  const lifted = before.budgets.find((one) => !room.budgets.includes(one))
  return lifted === undefined ? null : { what: 'budgetLifted', about: { name: lifted.name } }
}

/** One person's mark is told by name, more than one by number. */
function attendance(before: Room, room: Room): LastStep | null {
  const changed = room.attendance.roll.filter(
    ({ person }) => before.attendance.marks[person] !== room.attendance.marks[person],
  )
  const [first] = changed
  if (first === undefined) return null
  if (changed.length > 1) return { what: 'attendanceMarkedMany', about: { count: changed.length } }
  const state = room.attendance.marks[first.person]?.state ?? 'unmarked'
  return {
    what: `attendanceMarked_${state}`,
    about: { name: attendeeOf(room.attendance, first.person)?.name ?? '' },
  }
}

/** Whoever waits as before, with something about them changed. */
const changedSpeaker = (before: Queue, after: Queue): Speaker | undefined =>
  after.waiting.find((one) => !before.waiting.includes(one))

const has = (queue: Queue, speaker: Speaker) => queue.waiting.some((one) => one.speaker === speaker.speaker)

/** The new place of the one whose removal makes both orders equal. */
function moved(before: Queue, after: Queue): number {
  const without = (queue: Queue, speaker: Speaker) =>
    queue.waiting
      .filter((one) => one.speaker !== speaker.speaker)
      .map((one) => one.speaker)
      .join()
  return after.waiting.findIndex(
    (one, place) =>
      before.waiting[place]?.speaker !== one.speaker && without(before, one) === without(after, one),
  )
}
