// Setting right when something began or ended: between which moments the true one may lie, and the facts that say it. Rules AG, CK.
import type { ItemId } from '../id.ts'
import { type Interval, type SessionTime, type Stamp, sessionTime } from '../time.ts'
import { itemOf } from './agenda.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Room } from './room.ts'
import { edgeInterval } from './speeches-correct.ts'
import { type Speech, speechOf } from './speeches-record.ts'
import type { Edge } from './values.ts'

/** Where the edge stands, and the earliest and latest moment it could; `with` moves along, for it was the same moment. */
export type Correctable = { at: Stamp; from: SessionTime; to: SessionTime; with: Edge | null }

/** `of` names the speech or visit a span belongs to. */
type Span = { from: number; to: number; of: string }
type Named = Span & { edge: (end: Edge['end']) => Edge }

/** Null where there is no such edge: it never began, or has not ended. */
export function correctableAt(room: Room, edge: Edge, now: SessionTime): Correctable | null {
  const end = room.adjourned?.time ?? now
  const at = stampOf(room, edge)
  if (at === null) return null
  const limits = edge.of === 'visit' ? visitLimits(room, edge, end) : speechLimits(room, edge, end)
  const bounds = limits(at.time)
  return {
    at,
    from: sessionTime(Math.max(0, bounds.from)),
    to: sessionTime(Math.max(0, bounds.to)),
    with: bounds.with,
  }
}

function stampOf(room: Room, edge: Edge): Stamp | null {
  if (edge.of === 'visit') return itemOf(room.agenda, edge.item)?.visits[edge.visit]?.[edge.end] ?? null
  const speech = speechOf(room.speeches, edge.speech)
  if (speech === undefined || (edge.end === 'to' && speech.state !== 'ended')) return null
  return edgeInterval(speech, edge.end)?.[edge.end] ?? null
}

export function decideCorrection(room: Room, command: CommandOf<'correctTime'>, now: SessionTime): Answer {
  const { edge, time, reason, by } = command
  const found = correctableAt(room, edge, now)
  if (found === null || found.at.time === time) return refuse('NOTHING_TO_CORRECT')
  const inBreak = room.breaks.some(({ from, to }) => from.time < time && time < (to?.time ?? now))
  if (time < found.from || time > found.to || inBreak) return refuse('OUT_OF_ORDER')
  const said = { kind: 'timeCorrected', time, reason, by } as const
  return facts({ ...said, edge }, ...(found.with === null ? [] : [{ ...said, edge: found.with }]))
}

/** One may take the other's place only where it leaves each a moment of its own. */
const least = 1

type Limits = (at: number) => { from: number; to: number; with: Edge | null }

/**
 * An edge may move inwards as far as `inside` allows, and outwards to whatever stands next to it; where that begins or ends at
 * the very same moment both are one, and it gives way as far as its own inside allows.
 */
function limits(
  end: Edge['end'],
  own: { inside: number; outside: number },
  neighbours: readonly (Named & { inside: (end: Edge['end']) => number })[],
  others: readonly Span[],
): Limits {
  return (at) => {
    const touching = neighbours.find((one) => (end === 'from' ? one.to : one.from) === at)
    const away = [...neighbours, ...others].filter((one) => touching === undefined || one.of !== touching.of)
    // Something without a length may stand at that very moment: nothing moves past it.
    const before = Math.max(0, ...away.filter((one) => one.to <= at).map(({ to }) => to))
    const after = Math.min(Infinity, ...away.filter((one) => one.from >= at).map(({ from }) => from))
    if (end === 'from') {
      const low = Math.max(own.outside, before, touching?.inside('to') ?? 0)
      return { from: low, to: Math.min(own.inside, after), with: touching?.edge('to') ?? null }
    }
    const high = Math.min(own.outside, after, touching?.inside('from') ?? Infinity)
    return { from: Math.max(own.inside, before), to: high, with: touching?.edge('from') ?? null }
  }
}

function visitLimits(room: Room, edge: Extract<Edge, { of: 'visit' }>, now: number): Limits {
  const all = room.agenda.items.flatMap(({ item, visits }) =>
    visits.map((visit, nth) => ({
      ...spanOf(visit, now, `${item} ${nth}`),
      item,
      nth,
      edge: (end: Edge['end']): Edge => ({ of: 'visit', item, visit: nth, end }),
    })),
  )
  /** How far this end may move towards the other: not past what was said and voted meanwhile. */
  const insideOf = (visit: Span & { item: ItemId }, end: Edge['end']): number => {
    const held = contentsOf(room, visit.item, now).filter(
      (one) => one.from >= visit.from && one.to <= visit.to,
    )
    return end === 'from'
      ? Math.min(visit.to - least, ...held.map(({ from }) => from))
      : Math.max(visit.from + least, ...held.map(({ to }) => to))
  }
  const own = all.find(({ item, nth }) => item === edge.item && nth === edge.visit)
  const outside = edge.end === 'from' ? 0 : now
  const inside = own === undefined ? outside : insideOf(own, edge.end)
  const neighbours = all
    .filter((one) => one !== own)
    .map((one) => ({ ...one, inside: (end: Edge['end']) => insideOf(one, end) }))
  return limits(
    edge.end,
    { inside, outside },
    neighbours,
    room.agenda.recesses.map((one) => spanOf(one, now)),
  )
}

/** What happened under an item and must stay within one of its visits. */
function contentsOf(room: Room, item: ItemId, now: number): readonly Span[] {
  const speeches = room.speeches.list.filter((speech) => speech.item === item)
  return [...speeches.flatMap((speech) => spansOf(speech, now)), ...ballotsUnder(room, item)]
}

/** From the opening to the result; one that was given up or void had an opening alone. */
const ballotsUnder = ({ votes, elections, appraisals }: Room, item: ItemId): readonly Span[] =>
  [...votes.list, ...elections.list, ...appraisals.list]
    .filter((ballot) => ballot.item === item)
    .map(({ opened, published }) => ({ from: opened.time, to: (published ?? opened).time, of: '' }))

const spanOf = ({ from, to }: Interval, now: number, of = ''): Span => ({
  from: from.time,
  to: to?.time ?? now,
  of,
})

const spansOf = (speech: Speech, now: number): readonly Span[] => [
  ...speech.intervals.map((one) => spanOf(one, now, speech.speech)),
  ...speech.interruptions.map(({ interval }) => spanOf(interval, now, speech.speech)),
]

function speechLimits(room: Room, edge: Extract<Edge, { of: 'speech' }>, now: number): Limits {
  const speech = speechOf(room.speeches, edge.speech)
  const interval = speech === undefined ? undefined : edgeInterval(speech, edge.end)
  const own: Span = interval === undefined ? { from: now, to: now, of: '' } : spanOf(interval, now)
  const visits = itemOf(room.agenda, speech?.item ?? null)?.visits.map((one) => spanOf(one, now)) ?? []
  const visit = visits.find((one) => one.from <= own.from && own.to <= one.to) ?? own
  const others = room.speeches.list.filter((one) => one !== speech)
  const neighbours = others.flatMap((one) => {
    const [first, last] = [one.intervals[0], one.intervals.at(-1)]
    if (first === undefined || last === undefined) return []
    const [begins, ends] = [spanOf(first, now), spanOf(last, now)]
    return {
      of: one.speech,
      from: begins.from,
      // Whoever still speaks has no end that could be moved.
      to: one.state === 'ended' ? ends.to : Infinity,
      edge: (end: Edge['end']): Edge => ({ of: 'speech', speech: one.speech, end }),
      inside: (end: Edge['end']) => (end === 'from' ? begins.to - least : ends.from + least),
    }
  })
  const taken = [
    ...others.flatMap((one) => spansOf(one, now)),
    ...(speech?.interruptions ?? []).map(({ interval: one }) => spanOf(one, now)),
    ...room.breaks.map((one) => spanOf(one, now)),
    ...(speech === undefined ? [] : ballotsUnder(room, speech.item)),
  ]
  const inside = edge.end === 'from' ? own.to - least : own.from + least
  const outside = edge.end === 'from' ? visit.from : visit.to
  return limits(edge.end, { inside, outside }, neighbours, taken)
}
