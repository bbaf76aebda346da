// Who waits to speak, in which order. Rules QU in SPEC.md.
import { SpeakerId, counted } from '../id.ts'
import type { Attendee } from '../meeting.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import type { TurnKind, Voice } from './values.ts'

export type Speaker = { speaker: SpeakerId; voice: Voice; turn: TurnKind }
export type Queue = { waiting: readonly Speaker[]; made: number }

export const emptyQueue: Queue = { waiting: [], made: 0 }

export const waitingOf = (queue: Queue, speaker: SpeakerId): Speaker | undefined =>
  queue.waiting.find((one) => one.speaker === speaker)

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

export function decideQueue(
  queue: Queue,
  command: CommandOf<'queueSpeaker' | 'moveSpeaker' | 'withdrawSpeaker'>,
  attendee: Attendee | undefined,
): Answer {
  if (
    command.kind !== 'withdrawSpeaker' &&
    command.before !== null &&
    waitingOf(queue, command.before) === undefined
  )
    return refuse('SPEAKER_UNKNOWN')
  if (command.kind === 'queueSpeaker') {
    const voice = voiceOf(command.voice, attendee)
    if (voice === null) return refuse(command.voice.person === null ? 'NAME_MISSING' : 'PERSON_UNKNOWN')
    const same = (one: Speaker) => voice.person !== null && one.voice.person === voice.person
    if (queue.waiting.some(same)) return refuse('ALREADY_QUEUED', voice.name)
    const speaker = counted(SpeakerId, 'speaker', queue.made + 1)
    return facts({ kind: 'speakerQueued', speaker, voice, turn: command.turn, before: command.before })
  }
  if (waitingOf(queue, command.speaker) === undefined) return refuse('SPEAKER_UNKNOWN')
  if (command.kind === 'withdrawSpeaker') return facts({ kind: 'speakerWithdrawn', speaker: command.speaker })
  if (command.before === command.speaker) return refuse('STALE')
  return facts({ kind: 'speakerMoved', speaker: command.speaker, before: command.before })
}

export function evolveQueue(
  queue: Queue,
  fact: FactOf<'speakerQueued' | 'speakerMoved' | 'speakerWithdrawn' | 'speakerCalled'>,
): Queue {
  switch (fact.kind) {
    case 'speakerQueued': {
      const { speaker, voice, turn } = fact
      return { waiting: inserted(queue.waiting, { speaker, voice, turn }, fact.before), made: queue.made + 1 }
    }
    case 'speakerMoved': {
      const speaker = waitingOf(queue, fact.speaker)
      return speaker === undefined
        ? queue
        : { ...queue, waiting: inserted(without(queue, fact.speaker), speaker, fact.before) }
    }
    case 'speakerWithdrawn':
    case 'speakerCalled':
      return { ...queue, waiting: without(queue, fact.speaker) }
    default:
      return fact satisfies never
  }
}

const without = (queue: Queue, speaker: SpeakerId) => queue.waiting.filter((one) => one.speaker !== speaker)

function inserted(
  waiting: readonly Speaker[],
  speaker: Speaker,
  before: SpeakerId | null,
): readonly Speaker[] {
  const at = waiting.findIndex((one) => one.speaker === before)
  return at < 0 ? [...waiting, speaker] : waiting.toSpliced(at, 0, speaker)
}
