// Setting right when something began or ended: between which moments the true one may lie, and the facts that say it. Rules AG, CK.
import type { ItemId } from '../id.ts'
import { type SessionTime, type Stamp, sessionTime } from '../time.ts'
import { itemOf } from './agenda.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Room } from './room.ts'
import { type Bounds, courseBounds } from './room-corrections-course.ts'
import { courseStamp } from './room-corrected.ts'
import { type Span, ballotsUnder, contentsOf, least, spanOf, spansOf } from './room-spans.ts'
import { edgeInterval } from './speeches-correct.ts'
import { speechOf } from './speeches-record.ts'
import type { Edge } from './values.ts'

/** Where the edge stands, and the earliest and latest moment it could; `with` move along, for it was the same moment. */
export type Correctable = { at: Stamp; from: SessionTime; to: SessionTime; with: readonly Edge[] }

type Named = Span & { edge: (end: Edge['end']) => Edge }

/** Null where there is no such edge: it never began, or has not ended. */
export function correctableAt(room: Room, edge: Edge, now: SessionTime): Correctable | null {
  const end = room.adjourned?.time ?? now
  const at = stampOf(room, edge)
  if (at === null) return null
  const bounds = boundsOf(room, edge, { at: at.time, now, end })
  return {
    at,
    from: sessionTime(Math.max(0, bounds.from)),
    to: sessionTime(Math.max(0, bounds.to)),
    with: bounds.with,
  }
}

function boundsOf(
  room: Room,
  edge: Edge,
  { at, now, end }: { at: number; now: number; end: number },
): Bounds {
  switch (edge.of) {
    case 'visit':
      return visitLimits(room, edge, end)(at)
    case 'speech':
      return speechLimits(room, edge, end)(at)
    case 'break':
    case 'sitting':
      return courseBounds(room, edge, at, now)
    default:
      return edge satisfies never
  }
}

function stampOf(room: Room, edge: Edge): Stamp | null {
  if (edge.of === 'break' || edge.of === 'sitting') return courseStamp(room, edge)
  if (edge.of === 'visit') return itemOf(room.agenda, edge.item)?.visits[edge.visit]?.[edge.end] ?? null
  const speech = speechOf(room.speeches, edge.speech)
  if (speech === undefined || (edge.end === 'to' && speech.state !== 'ended')) return null
  return edgeInterval(speech, edge.end)?.[edge.end] ?? null
}

export function decideCorrection(room: Room, command: CommandOf<'correctTime'>, now: SessionTime): Answer {
  const { edge, time, reason, by } = command
  const found = correctableAt(room, edge, now)
  if (found === null || found.at.time === time) return refuse('NOTHING_TO_CORRECT')
  const stands = edge.of === 'visit' || edge.of === 'speech'
  const inBreak = stands && room.breaks.some(({ from, to }) => from.time < time && time < (to?.time ?? now))
  if (time < found.from || time > found.to || inBreak) return refuse('OUT_OF_ORDER')
  const said = { kind: 'timeCorrected', time, reason, by } as const
  return facts({ ...said, edge }, ...found.with.map((along) => ({ ...said, edge: along })))
}

type Limits = (at: number) => Bounds

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
      return { from: low, to: Math.min(own.inside, after), with: alongside(touching?.edge('to')) }
    }
    const high = Math.min(own.outside, after, touching?.inside('from') ?? Infinity)
    return { from: Math.max(own.inside, before), to: high, with: alongside(touching?.edge('from')) }
  }
}

const alongside = (edge: Edge | undefined): readonly Edge[] => (edge === undefined ? [] : [edge])

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
