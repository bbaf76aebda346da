// Between which moments a break or a sitting may truly have begun or ended: nothing else comes to lie outside it, or within a break.
import type { Interval } from '../time.ts'
import type { Room } from './room.ts'
import { type CourseEdge, courseStamp } from './room-corrected.ts'
import { ballotsUnder, least } from './room-spans.ts'
import type { Edge } from './values.ts'

export type Bounds = { from: number; to: number; with: readonly Edge[] }

/** A beginning and an end in the record; `end` is the edge that is moved along where both are one moment. */
type Held = { from: number; to: number | null; end: Edge | null }

export function courseBounds(room: Room, edge: CourseEdge, at: number, now: number): Bounds {
  if (edge.of === 'break') return breakBounds(room, edge, at, room.adjourned?.time ?? now)
  return edge.end === 'from' ? beginning(room, edge, at, now) : ending(room, edge, at, now)
}

function breakBounds(
  room: Room,
  { nth, end }: CourseEdge & { of: 'break' },
  at: number,
  latest: number,
): Bounds {
  const own = room.breaks[nth]
  const points = [...held(room), ...between(room)]
    .filter((one) => own === undefined || one.from !== own.from.time || one.to !== (own.to?.time ?? null))
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  if (end === 'from') {
    const to = own?.to == null ? latest : own.to.time - least
    return { from: Math.max(0, ...points.filter((point) => point <= at)), to, with: [] }
  }
  const from = (own?.from.time ?? at) + least
  return { from, to: Math.min(latest, ...points.filter((point) => point >= at)), with: [] }
}

function beginning(room: Room, edge: CourseEdge & { of: 'sitting' }, at: number, now: number): Bounds {
  const recess = room.agenda.recesses.find(({ to }) => to?.time === at)
  const points = [...held(room), ...between(room)].map(({ from }) => from)
  const ended = courseStamp(room, { ...edge, end: 'to' })?.time ?? now
  return {
    from: recess === undefined ? 0 : recess.from.time + least,
    to: Math.max(at, Math.min(ended - least, ...points.filter((point) => point >= at))),
    with: [],
  }
}

function ending(room: Room, edge: CourseEdge & { of: 'sitting' }, at: number, now: number): Bounds {
  const recess = room.agenda.recesses.find(({ from }) => from.time === at)
  const all = held(room)
  const along = all.filter(({ to, end }) => to === at && end !== null)
  const points = all.flatMap((one) =>
    along.includes(one) ? [one.from + least] : one.to === null ? [one.from] : [one.from, one.to],
  )
  const opened = courseStamp(room, { ...edge, end: 'from' })?.time ?? 0
  const low = Math.max(
    opened + least,
    ...[...points, ...comings(room, edge, at)].filter((point) => point <= at),
  )
  return {
    from: Math.min(low, at),
    to: recess?.to == null ? now : recess.to.time - least,
    with: along.flatMap(({ end }) => end ?? []),
  }
}

/** Breaks first: an item's clock is reckoned with them. */
function held(room: Room): readonly Held[] {
  const times = ({ from, to }: Interval) => ({ from: from.time, to: to?.time ?? null })
  return [
    ...room.breaks.map((one, nth): Held => ({ ...times(one), end: { of: 'break', nth, end: 'to' } })),
    ...room.speeches.list.flatMap(({ speech, state, intervals, interruptions }) => [
      ...intervals.map((one, nth): Held => {
        const isEnd = state === 'ended' && nth === intervals.length - 1
        return { ...times(one), end: isEnd ? { of: 'speech', speech, end: 'to' } : null }
      }),
      ...interruptions.map(({ interval }): Held => ({ ...times(interval), end: null })),
    ]),
    ...ballotsUnder(room, null).map(({ from, to }): Held => ({ from, to, end: null })),
    ...room.agenda.items.flatMap(({ item, visits }) =>
      visits.map((one, visit): Held => ({ ...times(one), end: { of: 'visit', item, visit, end: 'to' } })),
    ),
  ]
}

const between = ({ agenda }: Room): readonly Held[] =>
  agenda.recesses.map(({ from, to }) => ({ from: from.time, to: to?.time ?? null, end: null }))

/** Whoever came or went in the sitting did so before its end. */
function comings({ attendance }: Room, { sitting }: CourseEdge & { of: 'sitting' }, at: number) {
  const marks = attendance.earlier.find((one) => one.sitting === sitting)?.marks ?? attendance.marks
  return Object.values(marks).flatMap(({ visits }) =>
    visits.flatMap(({ from, to }) => (to === null || to.time === at ? [from.time] : [from.time, to.time])),
  )
}
