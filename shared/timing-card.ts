// A timing card: how long one may speak, which bells ring, and what overtime does. Cards are kept, and copied into a plan.
import { z } from 'zod'
import { TimingCardId } from './id.ts'
import { line } from './line.ts'
import { Duration, Length, duration, minutes, seconds, zero } from './time.ts'

/** A bell `left` before the limit; the one at the limit has nothing left. */
export const CardBell = z.object({
  left: Duration.refine((left) => left >= 0),
  strokes: z.number().int().min(1).max(3),
})
export type CardBell = z.infer<typeof CardBell>

/**
 * What happens after the limit: the clock runs on in silence; or it rings again every so often; or the speech is paused at the
 * limit until the operator lets it go on, which then counts as overtime.
 */
export const Overtime = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('runOn') }),
  z.object({ kind: z.literal('ringOn'), every: Length.refine((every) => every >= 1000) }),
  z.object({ kind: z.literal('hold') }),
])
export type Overtime = z.infer<typeof Overtime>

export const TimingCard = z
  .object({
    card: TimingCardId,
    name: line(32).refine((name) => name.trim() !== ''),
    /** Null for no limit: then nothing rings. */
    limit: Length.nullable(),
    /** The longest notice first, each moment once. */
    bells: z.array(CardBell).max(6),
    overtime: Overtime,
    /** Shipped to show what a card can do, and marked so. */
    example: z.boolean(),
  })
  .refine(({ limit, bells }) =>
    limit === null ? bells.length === 0 : bells.every(({ left }) => left < limit),
  )
  .refine(({ bells }) => bells.every(({ left }, nth) => left < (bells[nth - 1]?.left ?? Infinity)))
  // The pause at the limit is rung in, or nobody would know why the clock stands.
  .refine(({ overtime, bells }) => overtime.kind !== 'hold' || bells.at(-1)?.left === 0)
export type TimingCard = z.infer<typeof TimingCard>

/** Bells in overtime end with this many: whoever has not noticed by then is not deaf to bells but has left the room. */
export const mostRepeats = 30

/** `8分钟`, `4分30秒`. */
export function limitName(limit: Duration | null): string {
  if (limit === null) return '不限时'
  const whole = Math.round(limit / 1000)
  const [minute, second] = [Math.floor(whole / 60), whole % 60]
  if (minute === 0) return `${second}秒`
  return second === 0 ? `${minute}分钟` : `${minute}分${second}秒`
}

const limited = (card: string, limit: Duration, notice: Duration): TimingCard => ({
  card: TimingCardId.parse(card),
  name: limitName(limit),
  limit,
  bells: [
    { left: notice, strokes: 1 },
    { left: zero, strokes: 2 },
  ],
  overtime: { kind: 'runOn' },
  example: false,
})

/** No limit, no bell. */
export const untimed: TimingCard = {
  card: TimingCardId.parse('untimed'),
  name: limitName(null),
  limit: null,
  bells: [],
  overtime: { kind: 'runOn' },
  example: false,
}
export const eightMinutes = limited('minutes-8', minutes(8), minutes(1))
export const threeMinutes = limited('minutes-3', minutes(3), minutes(1))

/** What a new program brings along (domain notes C.8). All of them can be changed and removed. */
export const shippedCards: readonly TimingCard[] = [
  threeMinutes,
  eightMinutes,
  limited('minutes-10', minutes(10), minutes(1)),
  limited('minutes-15', minutes(15), minutes(1)),
  {
    card: TimingCardId.parse('example-5'),
    name: '5分钟',
    limit: minutes(5),
    bells: [
      { left: minutes(1), strokes: 1 },
      { left: seconds(30), strokes: 2 },
    ],
    overtime: { kind: 'ringOn', every: seconds(5) },
    example: true,
  },
  untimed,
]

/** The same card for another limit: bells that no longer fit before it are left out. It is no longer the card that was kept. */
export function limitedTo(card: TimingCard, limit: Duration | null): TimingCard {
  if (limit === card.limit) return card
  const own = { ...card, card: TimingCardId.parse('own'), name: limitName(limit), limit, example: false }
  if (limit === null) return { ...own, bells: [], overtime: { kind: 'runOn' } }
  const bells = card.limit === null ? eightMinutes.bells : card.bells
  return { ...own, bells: bells.filter(({ left }) => left < limit) }
}

/** How long before the limit the first bell warns; nothing where none does, or none fits before `budget`. */
export const noticeOf = ({ bells }: TimingCard, budget: Duration | null): Duration =>
  (budget === null ? undefined : bells.find(({ left }) => left < budget)?.left) ?? zero

/**
 * The bells of a speech that may take `budget`, in the order they ring; `left` is negative in overtime. A notice that is not
 * shorter than the budget has no moment.
 */
export function bellsFor({ bells, overtime }: TimingCard, budget: Duration): readonly CardBell[] {
  const before = bells.filter(({ left }) => left < budget)
  if (overtime.kind !== 'ringOn') return before
  const { every } = overtime
  const strokes = bells.at(-1)?.strokes ?? 1
  const from = bells.at(-1)?.left === 0 ? 1 : 0
  const after = Array.from({ length: mostRepeats }, (_, nth) => ({
    left: duration(0 - (nth + from) * every),
    strokes,
  }))
  return [...before, ...after]
}
