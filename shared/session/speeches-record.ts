// The record of a speech: intervals, clock, bells, interruptions, and what can be read off it. Rules CK and QU in SPEC.md.
import { type Clock, momentAt, remaining } from '../clock.ts'
import type { InterruptionId, ItemId, SpeechId } from '../id.ts'
import { type Duration, type Interval, type SessionTime, type Stamp, zero } from '../time.ts'
import type { BellMark, TurnKind, Voice } from './values.ts'

export type Interruption = {
  interruption: InterruptionId
  voice: Voice
  clock: Clock
  interval: Interval
  /** Whether the parent goes on by itself when the interruption ends. */
  resumes: boolean
}
export type Speech = {
  speech: SpeechId
  /** Counted within its item: 议3-言5. */
  no: number
  item: ItemId
  voice: Voice
  turn: TurnKind
  mode: 'oral' | 'written'
  title: string
  state: 'called' | 'running' | 'paused' | 'ended'
  called: Stamp
  clock: Clock
  warnBefore: Duration
  /** When somebody spoke: they never overlap, and together they are `spent`. */
  intervals: readonly Interval[]
  extensions: readonly { by: Duration; allowedBy: string }[]
  /** Each bell with the budget it rang for: an extended speech is warned again. */
  bells: readonly { mark: BellMark; budget: Duration }[]
  interruptions: readonly Interruption[]
}
export type Speeches = {
  list: readonly Speech[]
  current: SpeechId | null
  made: number
  interruptionsMade: number
}
export type Phase = 'free' | 'normal' | 'warning' | 'overtime'

export const emptySpeeches: Speeches = { list: [], current: null, made: 0, interruptionsMade: 0 }

export const speechOf = (speeches: Speeches, speech: SpeechId | null): Speech | undefined =>
  speech === null ? undefined : speeches.list.findLast((one) => one.speech === speech)

export const currentSpeech = (speeches: Speeches): Speech | undefined => speechOf(speeches, speeches.current)

export const openInterruption = (speech: Speech | undefined): Interruption | undefined =>
  speech?.interruptions.find((one) => one.interval.to === null)

/** Zero is a phase, not an end: overtime counts on until somebody ends the speech. */
export function phaseOf(speech: Pick<Speech, 'clock' | 'warnBefore'>, now: SessionTime): Phase {
  const left = remaining(speech.clock, now)
  if (left === null) return 'free'
  return left < 0 ? 'overtime' : left <= speech.warnBefore ? 'warning' : 'normal'
}

/** The next bell of a running, limited speech, with the moment it is due. */
export function nextBell(
  speech: Speech | undefined,
): { at: SessionTime; speech: SpeechId; mark: BellMark } | null {
  if (speech === undefined || speech.clock.budget === null) return null
  const { budget } = speech.clock
  const rang = (mark: BellMark) => speech.bells.some((bell) => bell.mark === mark && bell.budget === budget)
  const warns = speech.warnBefore > 0 && speech.warnBefore < budget
  const mark = rang('limit') ? null : warns && !rang('warning') ? 'warning' : 'limit'
  const at = mark === null ? null : momentAt(speech.clock, mark === 'warning' ? speech.warnBefore : zero)
  return mark === null || at === null ? null : { at, speech: speech.speech, mark }
}
