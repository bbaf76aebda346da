// What can be changed on a timing card, so that a card always comes of it. Pure.
import { type Duration, duration, minus, zero } from '../../../shared/time.ts'
import { type CardBell, type Overtime, type TimingCard, eightMinutes } from '../../../shared/timing-card.ts'

/** Longest notice first, each moment once: of two at one moment the later written counts. */
const ordered = (bells: readonly CardBell[]): CardBell[] =>
  bells
    .filter((bell, nth) => bells.findLastIndex(({ left }) => left === bell.left) === nth)
    .toSorted((a, b) => b.left - a.left)

const atLimit: CardBell = { left: zero, strokes: 2 }

/** Under a new limit the bells keep their distance to it; those that no longer fit go. A card without one has no bells. */
export function withLimit(card: TimingCard, limit: Duration | null): TimingCard {
  if (limit === null) return { ...card, limit, bells: [], overtime: { kind: 'runOn' } }
  const bells = card.limit === null ? eightMinutes.bells : card.bells
  return { ...card, limit, bells: bells.filter(({ left }) => left < limit) }
}

export const withBell = (card: TimingCard, nth: number, bell: CardBell): TimingCard => ({
  ...card,
  bells: ordered(card.bells.with(nth, bell)),
})

/** Before the first bell where there is room for one, else in the middle of what is left before the limit. */
export function withMoreBells(card: TimingCard): TimingCard {
  const { limit, bells } = card
  if (limit === null || bells.length >= 6) return card
  const usual = [
    zero,
    duration(60_000),
    duration(30_000),
    duration(120_000),
    duration(180_000),
    duration(10_000),
    duration(5000),
  ]
  const free = usual.find((left) => left < limit && bells.every((bell) => bell.left !== left))
  return free === undefined ? card : { ...card, bells: ordered([...bells, { left: free, strokes: 1 }]) }
}

/** A card that holds keeps its bell at the limit. */
export function withoutBell(card: TimingCard, nth: number): TimingCard {
  const bells = card.bells.toSpliced(nth, 1)
  return card.overtime.kind === 'hold' && bells.at(-1)?.left !== 0 ? card : { ...card, bells }
}

export const withOvertime = (card: TimingCard, overtime: Overtime): TimingCard => ({
  ...card,
  overtime,
  bells: overtime.kind === 'hold' && card.bells.at(-1)?.left !== 0 ? [...card.bells, atLimit] : card.bells,
})

/** When a bell rings, counted from the beginning of the speech. */
export const momentOf = (limit: Duration, bell: CardBell): Duration => minus(limit, bell.left)
