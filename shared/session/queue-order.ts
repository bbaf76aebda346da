// The order of those who wait: kinds of turn stand one behind the other, unless somebody was put elsewhere on purpose. Rules QU in SPEC.md.
import type { Duration } from '../time.ts'
import type { RegistrationId, SpeakerId } from '../id.ts'
import { type Side, TurnKind, type Voice } from './values.ts'

export type Speaker = {
  speaker: SpeakerId
  voice: Voice
  turn: TurnKind
  /** Put on purpose where their kind does not stand: the order of kinds passes them by. */
  crossed: boolean
  side: Side | null
  topic: string
  /** 宣读人 of a collective speech. */
  reader: string
  /** A limit of their own; null for what holds for all. */
  limit: Duration | null
  /** Time others have given them. */
  gained: readonly { by: Duration; from: string; allowedBy: string }[]
  registration: RegistrationId | null
}

type Waiting = readonly Speaker[]

/** The kinds in the order in which they are heard. */
export const kindsInOrder: readonly TurnKind[] = TurnKind.options
const rank = (turn: TurnKind): number => kindsInOrder.indexOf(turn)

/** Before whom a new speaker of this kind enters: behind the last of the kind, and of the kinds heard before it. */
export function blockEnd(waiting: Waiting, turn: TurnKind): SpeakerId | null {
  const last = waiting.findLastIndex((one) => !one.crossed && rank(one.turn) <= rank(turn))
  // Whoever was put ahead on purpose stays ahead.
  const next = waiting.slice(last + 1).find((one) => !one.crossed || rank(one.turn) <= rank(turn))
  return next?.speaker ?? null
}

/** Whether a speaker of this kind stands in the order of kinds when put before the named one. */
export function fits(waiting: Waiting, turn: TurnKind, before: SpeakerId | null): boolean {
  const at = placeOf(waiting, before)
  return waiting.every(
    (one, place) => one.crossed || (place < at ? rank(one.turn) <= rank(turn) : rank(one.turn) >= rank(turn)),
  )
}

/** The kind of those among whom somebody lands who is moved before the named one. */
export function kindAround(order: Waiting, speaker: SpeakerId, before: SpeakerId | null): TurnKind | null {
  const rest = without(order, speaker)
  const at = placeOf(rest, before)
  const inOrder = (one: Speaker) => !one.crossed
  const [above, below] = [rest.slice(0, at).findLast(inOrder), rest.slice(at).find(inOrder)]
  const movedUp = at < order.findIndex((one) => one.speaker === speaker)
  return (movedUp ? (below ?? above) : (above ?? below))?.turn ?? null
}

/** Whether moving the speaker before the named one leaves their own kind. */
export function crosses(waiting: Waiting, speaker: SpeakerId, before: SpeakerId | null): boolean {
  const moved = waiting.find((one) => one.speaker === speaker)
  return moved !== undefined && !fits(without(waiting, speaker), moved.turn, before)
}

export const without = (waiting: Waiting, speaker: SpeakerId): Waiting =>
  waiting.filter((one) => one.speaker !== speaker)

export const inserted = (waiting: Waiting, speaker: Speaker, before: SpeakerId | null): Waiting =>
  waiting.toSpliced(placeOf(waiting, before), 0, {
    ...speaker,
    crossed: !fits(waiting, speaker.turn, before),
  })

const placeOf = (waiting: Waiting, before: SpeakerId | null): number => {
  const at = waiting.findIndex((one) => one.speaker === before)
  return at < 0 ? waiting.length : at
}
