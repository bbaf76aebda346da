// What the ring and the strip say of whoever speaks at one moment. Pure; the words for it are the caller's.
import { remaining, spentBy } from '../../shared/clock.ts'
import { countdownText } from '../../shared/numerals.ts'
import type { Voice } from '../../shared/session/values.ts'
import { type Speech, openInterruption, phaseOf } from '../../shared/session/speeches-record.ts'
import { type Duration, type SessionTime, duration } from '../../shared/time.ts'
import type { RingPhase } from '../parts/Ring.tsx'

export type SpeechState = 'left' | 'soon' | 'over' | 'paused' | 'called' | 'spent' | 'interjects'

export type SpeechReading = {
  /** Whoever is heard: the speaker, or the one who interjects. */
  voice: Voice
  state: SpeechState
  phase: RingPhase
  digits: string
  /** In steps of a thousandth, so that a painted arc changes no oftener than one can see. */
  fraction: number
}

const states = { free: 'spent', normal: 'left', warning: 'soon', overtime: 'over' } as const

export function readSpeech(speech: Speech, now: SessionTime): SpeechReading {
  const interjection = openInterruption(speech)
  if (interjection !== undefined) {
    const digits = elapsedText(spentBy(interjection.clock, now))
    return { voice: interjection.voice, state: 'interjects', phase: 'free', digits, fraction: 0 }
  }
  const left = remaining(speech.clock, now)
  const { voice } = speech
  const digits = left === null ? elapsedText(spentBy(speech.clock, now)) : countdownText(left)
  const fraction = left === null ? 0 : share(left, speech.clock.budget)
  if (speech.state === 'called') return { voice, state: 'called', phase: 'called', digits, fraction }
  if (speech.state === 'paused') return { voice, state: 'paused', phase: 'paused', digits, fraction }
  const phase = phaseOf(speech, now)
  return { voice, state: states[phase], phase, digits, fraction }
}

/** Whole seconds that have passed, as digits of the same form as those that are left. */
export const elapsedText = (length: Duration): string =>
  countdownText(duration(Math.floor(length / 1000) * 1000))

/** A round cut into minutes where they are few enough to be seen. */
export function partsOfRound(budget: Duration | null): number {
  const minutes = (budget ?? 0) / 60_000
  return Number.isInteger(minutes) && minutes >= 2 && minutes <= 15 ? minutes : 8
}

const share = (left: Duration, budget: Duration | null): number =>
  budget === null || budget <= 0 ? 0 : Math.round(Math.min(1, Math.abs(left) / budget) * 1000) / 1000
