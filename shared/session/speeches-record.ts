// The record of a speech: intervals, clock, bells, interruptions, and what can be read off it. Rules CK and QU in SPEC.md.
import { type Clock, isRunning, momentAt, remaining } from '../clock.ts'
import type { InterruptionId, ItemId, SpeechId } from '../id.ts'
import type { Duration, Interval, SessionTime, Stamp } from '../time.ts'
import { type CardBell, type TimingCard, bellsFor, noticeOf } from '../timing-card.ts'
import type { Correction, Rung, Side, TurnKind, Voice } from './values.ts'

export type Interruption = {
  interruption: InterruptionId
  voice: Voice
  clock: Clock
  interval: Interval
  /** Whether the parent goes on by itself when the interruption ends. */
  resumes: boolean
}
/** What the queue knew of whoever was called, and the record keeps. */
export type Caller = {
  voice: Voice
  turn: TurnKind
  side: Side | null
  topic: string
  reader: string
  gained: readonly { by: Duration; from: string; allowedBy: string }[]
}
export type Speech = {
  speech: SpeechId
  /** Counted within its item: 议3-言5. */
  no: number
  item: ItemId
  voice: Voice
  turn: TurnKind
  mode: 'oral' | 'written'
  /** What a written speech is called, or the topic an oral one was registered with. */
  title: string
  /** 宣读人 of a collective speech; else empty. */
  reader: string
  side: Side | null
  state: 'called' | 'running' | 'paused' | 'ended'
  called: Stamp
  clock: Clock
  timing: TimingCard
  /** When somebody spoke: they never overlap, and together they are `spent`. */
  intervals: readonly Interval[]
  /** Time others gave, part of the limit since the call; and what was left of this speech and given away. */
  gained: Caller['gained']
  ceded: Duration | null
  extensions: readonly { by: Duration; allowedBy: string }[]
  /** Each bell with the budget it rang for: an extended speech is warned again. */
  bells: readonly (Rung & { budget: Duration; time: SessionTime })[]
  interruptions: readonly Interruption[]
  corrections: readonly Correction[]
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

/** Whoever spoke last, and may be called once more: not who was called and never began. */
export const lastSpoken = (speeches: Speeches): Speech | undefined =>
  speeches.list.findLast((one) => one.state === 'ended' && one.intervals.length > 0)

export const openInterruption = (speech: Speech | undefined): Interruption | undefined =>
  speech?.interruptions.find((one) => one.interval.to === null)

/** Zero is a phase, not an end: overtime counts on until somebody ends the speech. */
export function phaseOf(speech: Pick<Speech, 'clock' | 'timing'>, now: SessionTime): Phase {
  const left = remaining(speech.clock, now)
  if (left === null) return 'free'
  return left < 0 ? 'overtime' : left <= noticeOf(speech.timing, speech.clock.budget) ? 'warning' : 'normal'
}

/**
 * The bells of a speech that have not rung for its present limit, in the order they ring. One that rang late has taken the
 * place of those before it.
 */
function bellsToCome({ clock: { budget }, timing, bells }: Speech): readonly CardBell[] {
  if (budget === null) return []
  const rung = bells.filter((bell) => bell.budget === budget).map((bell) => bell.left)
  return bellsFor(timing, budget).filter(({ left }) => rung.every((last) => left < last))
}

/** The next bell of a running, limited speech, with the moment it is due. */
export function nextBell(
  speech: Speech | undefined,
): { at: SessionTime; speech: SpeechId; left: Duration } | null {
  if (speech === undefined) return null
  const [bell] = bellsToCome(speech)
  const at = bell === undefined ? null : momentAt(speech.clock, bell.left)
  return bell === undefined || at === null ? null : { at, speech: speech.speech, left: bell.left }
}

/** Milliseconds for which a bell is seen by those who do not hear it. */
const bellSeen = 6000

/** The bell whose sign is to be seen at `now`, on every screen alike. */
export function seenBell({ bells }: Speech, now: SessionTime): Rung | undefined {
  const last = bells.at(-1)
  return last !== undefined && now - last.time < bellSeen ? last : undefined
}

/** The bell that rings at `now`: of those whose moment has come the last, so that a host that was away rings once. */
export function dueBell(speech: Speech, now: SessionTime): Rung | undefined {
  const left = remaining(speech.clock, now)
  return left === null || !isRunning(speech.clock)
    ? undefined
    : bellsToCome(speech).findLast((bell) => bell.left >= left)
}

/** When a speech was called by the clock of that moment, whatever was set right since. */
export const firstCalled = ({ called, corrections }: Speech): SessionTime =>
  corrections.reduce((first, { from }) => (from.time < first ? from.time : first), called.time)
