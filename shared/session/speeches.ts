// Calling, running, interrupting and ending speeches: what is asked and what is answered. Rules CK and QU in SPEC.md.
import { InterruptionId, SpeechId, counted } from '../id.ts'
import type { SessionTime } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Fact, FactOf } from './fact.ts'
import {
  type Speech,
  type Speeches,
  currentSpeech,
  dueBell,
  nextBell,
  openInterruption,
  speechOf,
} from './speeches-record.ts'

/** The facts that take whoever speaks off the stage, with an interruption that still runs. */
export function ending(speeches: Speeches): readonly Fact[] {
  const speech = currentSpeech(speeches)
  return speech === undefined
    ? []
    : [...endingInterruption(speech), { kind: 'speechEnded', speech: speech.speech }]
}

/** The facts that silence the stage for a break; the speech keeps its remainder. */
export function silencing(speeches: Speeches): readonly Fact[] {
  const speech = currentSpeech(speeches)
  if (speech === undefined) return []
  const runs = speech.state === 'running' || openInterruption(speech)?.resumes === true
  return [
    ...endingInterruption(speech),
    ...(runs ? [{ kind: 'speechPaused' as const, speech: speech.speech }] : []),
  ]
}

function endingInterruption(speech: Speech): readonly Fact[] {
  const open = openInterruption(speech)
  return open === undefined ? [] : [{ kind: 'interruptionEnded', interruption: open.interruption }]
}

/** Facts for a speaker called to the stage. `called` carries the limit that applies. */
export function calling(
  speeches: Speeches,
  called: Omit<FactOf<'speakerCalled'>, 'kind' | 'speech'>,
  startsOnCall: boolean,
): readonly Fact[] {
  const speech = counted(SpeechId, 'speech', speeches.made + 1)
  const start: readonly Fact[] = startsOnCall ? [{ kind: 'speechStarted', speech }] : []
  return [...ending(speeches), { kind: 'speakerCalled', speech, ...called }, ...start]
}

/** The fact that lists a written speech: it stands in the record without a clock. */
export const listing = (
  speeches: Speeches,
  { item, voice, title }: Omit<FactOf<'writtenSpeechListed'>, 'kind' | 'speech'>,
): Fact => ({
  kind: 'writtenSpeechListed',
  speech: counted(SpeechId, 'speech', speeches.made + 1),
  item,
  voice,
  title,
})

type SpeechCommand = CommandOf<
  | 'startSpeech'
  | 'pauseSpeech'
  | 'resumeSpeech'
  | 'endSpeech'
  | 'extendLimit'
  | 'startInterruption'
  | 'endInterruption'
  | 'ringBell'
>

export function decideSpeech(speeches: Speeches, command: SpeechCommand, now: SessionTime): Answer {
  const current = currentSpeech(speeches)
  const interrupted = openInterruption(current)
  if (command.kind === 'endInterruption')
    return interrupted?.interruption === command.interruption
      ? facts({ kind: 'interruptionEnded', interruption: command.interruption })
      : refuse('NO_INTERRUPTION')
  const speech = speechOf(speeches, command.speech)
  if (speech === undefined) return refuse('SPEECH_UNKNOWN')
  if (current?.speech !== speech.speech) return refuse('SPEECH_NOT_CURRENT', speech.voice.name)
  switch (command.kind) {
    case 'startSpeech':
      return speech.state === 'called'
        ? facts({ kind: 'speechStarted', speech: speech.speech })
        : refuse('SPEECH_UNDERWAY')
    case 'pauseSpeech':
      return speech.state === 'running'
        ? facts({ kind: 'speechPaused', speech: speech.speech })
        : refuse('SPEECH_NOT_RUNNING')
    case 'resumeSpeech':
      if (interrupted !== undefined) return refuse('INTERRUPTION_OPEN', interrupted.voice.name)
      if (speech.state === 'called') return refuse('SPEECH_NOT_RUNNING')
      return speech.state === 'paused'
        ? facts({ kind: 'speechResumed', speech: speech.speech })
        : refuse('SPEECH_RUNNING')
    case 'endSpeech':
      return facts(...ending(speeches))
    case 'extendLimit': {
      if (speech.clock.budget === null) return refuse('LIMIT_MISSING')
      if (command.by === 0 || speech.clock.budget + command.by <= 0) return refuse('EXTENSION_TOO_SHORT')
      return facts({
        kind: 'limitExtended',
        speech: speech.speech,
        by: command.by,
        allowedBy: command.allowedBy,
      })
    }
    case 'startInterruption': {
      if (interrupted !== undefined) return refuse('INTERRUPTION_OPEN', interrupted.voice.name)
      if (speech.state === 'called') return refuse('SPEECH_NOT_RUNNING')
      if (command.voice.name.trim() === '') return refuse('NAME_MISSING')
      const interruption = counted(InterruptionId, 'interruption', speeches.interruptionsMade + 1)
      return facts({ kind: 'interruptionStarted', speech: speech.speech, interruption, voice: command.voice })
    }
    case 'ringBell': {
      const bell = nextBell(speech)
      const rung = dueBell(speech, now)
      if (bell?.left !== command.left || rung === undefined) return refuse('BELL_NOT_DUE')
      const holds = speech.timing.overtime.kind === 'hold' && rung.left === 0
      return facts(
        { kind: 'bellRang', speech: speech.speech, rung },
        ...(holds ? [{ kind: 'speechPaused' as const, speech: speech.speech }] : []),
      )
    }
    default:
      return command satisfies never
  }
}
