// Who waits to speak, in which order, and how long they may: what is asked and what is answered. Rules QU in SPEC.md.
import { type ItemId, type PersonId, type RegistrationId, SpeakerId, counted } from '../id.ts'
import type { Attendee, Registration } from '../meeting.ts'
import type { Duration } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Fact } from './fact.ts'
import { type Speaker, blockEnd, crosses, fits, kindAround, without } from './queue-order.ts'
import type { TurnKind, Voice } from './values.ts'

export type Queue = {
  waiting: readonly Speaker[]
  made: number
  /** Who registered before the meeting, and those of them who have been put into the queue. */
  registered: readonly Registration[]
  taken: readonly RegistrationId[]
  /** No more registered and impromptu speeches are taken, until the item closes or the list is opened again. */
  closed: boolean
  /** What the chair allows everybody who has still to speak under the open item; null for what is written. */
  limit: { each: Duration; allowedBy: string } | null
}

export const emptyQueue: Queue = {
  waiting: [],
  made: 0,
  registered: [],
  taken: [],
  closed: false,
  limit: null,
}

export const waitingOf = (queue: Queue, speaker: SpeakerId): Speaker | undefined =>
  queue.waiting.find((one) => one.speaker === speaker)

/** The next speaker's own name: what a speaker put into the queue now will be called. */
export const nextSpeaker = (queue: Queue): SpeakerId => counted(SpeakerId, 'speaker', queue.made + 1)

/** Who registered to speak under an item and neither waits nor was called. */
export const offeredUnder = (queue: Queue, item: ItemId): readonly Registration[] =>
  queue.registered.filter(
    (one) =>
      one.item === item &&
      !queue.taken.includes(one.registration) &&
      !queue.waiting.some(({ voice }) => voice.person !== null && voice.person === one.person),
  )

/** The registration of a voice under an item that has not been taken up. */
export const registrationOf = (queue: Queue, item: ItemId | null, voice: Voice): Registration | undefined =>
  queue.registered.find(
    (one) =>
      one.item === item &&
      !queue.taken.includes(one.registration) &&
      (voice.person === null ? one.person === null && one.name === voice.name : one.person === voice.person),
  )

/** A voice as the roll knows it; a stranger to the roll is refused, a name without a person is taken as typed. */
export function voiceOf(voice: Voice, attendee: Attendee | undefined): Voice | null {
  if (voice.person === null) return voice.name.trim() === '' ? null : { ...voice, name: voice.name.trim() }
  return attendee === undefined
    ? null
    : {
        person: attendee.person,
        name: attendee.name,
        from: attendee.sector === '' ? attendee.unit : attendee.sector,
      }
}

type QueueCommand = CommandOf<
  | 'queueSpeaker'
  | 'queueRegistered'
  | 'moveSpeaker'
  | 'changeTurn'
  | 'withdrawSpeaker'
  | 'takeSide'
  | 'limitSpeaker'
  | 'limitWaiting'
  | 'closeQueue'
  | 'reopenQueue'
>
/** What the queue has to know of the room: who is on the roll, and which item is open. */
export type Around = { known: (person: PersonId | null) => Attendee | undefined; open: ItemId | null }

export function decideQueue(queue: Queue, command: QueueCommand, { known, open }: Around): Answer {
  switch (command.kind) {
    case 'queueSpeaker':
      return decideAdding(queue, command, known(command.voice.person), open)
    case 'queueRegistered':
      return decideRegistered(queue, command.registrations, known)
    case 'limitWaiting':
      if (open === null) return refuse('NO_OPEN_ITEM')
      return facts({ kind: 'waitingLimited', limit: command.limit, allowedBy: command.allowedBy })
    case 'closeQueue':
      if (open === null) return refuse('NO_OPEN_ITEM')
      return queue.closed ? refuse('QUEUE_CLOSED') : facts({ kind: 'queueClosed' })
    case 'reopenQueue':
      return queue.closed ? facts({ kind: 'queueReopened' }) : refuse('QUEUE_OPEN')
    default:
      return decideWaiting(queue, command)
  }
}

/** The closed list takes only what cannot wait: an answer, and a point of order. */
const mayEnter = (queue: Queue, turn: TurnKind): boolean =>
  !queue.closed || turn === 'reply' || turn === 'order'

function decideAdding(
  queue: Queue,
  { voice: asked, turn, before }: CommandOf<'queueSpeaker'>,
  attendee: Attendee | undefined,
  open: ItemId | null,
): Answer {
  if (before !== null && waitingOf(queue, before) === undefined) return refuse('SPEAKER_UNKNOWN')
  const voice = voiceOf(asked, attendee)
  if (voice === null) return refuse(asked.person === null ? 'NAME_MISSING' : 'PERSON_UNKNOWN')
  if (waits(queue, voice)) return refuse('ALREADY_QUEUED', voice.name)
  if (!mayEnter(queue, turn)) return refuse('QUEUE_CLOSED')
  if (before !== null && !fits(queue.waiting, turn, before)) return refuse('CROSSES_KIND', voice.name)
  const listed = turn === 'registered' ? registrationOf(queue, open, voice) : undefined
  return facts({
    kind: 'speakerQueued',
    speaker: nextSpeaker(queue),
    voice,
    turn,
    before: before ?? blockEnd(queue.waiting, turn),
    topic: listed?.topic ?? '',
    reader: listed?.reader ?? '',
    limit: listed?.limit ?? null,
    registration: listed?.registration ?? null,
  })
}

const waits = (queue: Queue, voice: Voice): boolean =>
  voice.person !== null && queue.waiting.some((one) => one.voice.person === voice.person)

function decideRegistered(
  queue: Queue,
  registrations: readonly RegistrationId[],
  known: Around['known'],
): Answer {
  if (queue.closed) return refuse('QUEUE_CLOSED')
  const before = blockEnd(queue.waiting, 'registered')
  const queued: Fact[] = []
  const named = new Set<string>()
  for (const registration of registrations) {
    const listed = queue.registered.find((one) => one.registration === registration)
    if (listed === undefined) return refuse('REGISTRATION_UNKNOWN')
    const typed = { person: null, name: listed.name, from: listed.from }
    // Who has left the roll since is still who they said they were.
    const voice = voiceOf({ ...typed, person: listed.person }, known(listed.person)) ?? typed
    const twice = queue.taken.includes(registration) || named.has(registration) || waits(queue, voice)
    if (twice || (voice.person !== null && named.has(voice.person)))
      return refuse('ALREADY_QUEUED', voice.name)
    named.add(registration)
    if (voice.person !== null) named.add(voice.person)
    queued.push({
      kind: 'speakerQueued',
      speaker: counted(SpeakerId, 'speaker', queue.made + 1 + queued.length),
      voice,
      turn: 'registered',
      before,
      topic: listed.topic,
      reader: listed.reader,
      limit: listed.limit,
      registration,
    })
  }
  return facts(...queued)
}

function decideWaiting(
  { waiting }: Queue,
  command: CommandOf<'moveSpeaker' | 'changeTurn' | 'withdrawSpeaker' | 'takeSide' | 'limitSpeaker'>,
): Answer {
  const { speaker } = command
  const one = waiting.find((each) => each.speaker === speaker)
  if (one === undefined) return refuse('SPEAKER_UNKNOWN')
  switch (command.kind) {
    case 'withdrawSpeaker':
      return facts({ kind: 'speakerWithdrawn', speaker })
    case 'takeSide':
      return facts({ kind: 'sideTaken', speaker, side: command.side })
    case 'limitSpeaker':
      return facts({ kind: 'speakerLimited', speaker, limit: command.limit })
    case 'changeTurn': {
      const { turn } = command
      if (turn === one.turn) return refuse('STALE')
      return facts({ kind: 'speakerMoved', speaker, before: blockEnd(without(waiting, speaker), turn), turn })
    }
    case 'moveSpeaker': {
      const { before, crossing } = command
      if (before === speaker) return refuse('STALE')
      if (before !== null && !waiting.some((each) => each.speaker === before))
        return refuse('SPEAKER_UNKNOWN')
      const leaves = crosses(waiting, speaker, before)
      if (leaves && crossing === 'refused') return refuse('CROSSES_KIND', one.voice.name)
      const turn = leaves && crossing === 'kind' ? kindAround(waiting, speaker, before) : null
      return facts({ kind: 'speakerMoved', speaker, before, turn })
    }
    default:
      return command satisfies never
  }
}
