// What becomes of the room where a break or a sitting truly began or ended at another moment. Rules AG27, AG28 in SPEC.md.
import type { Duration, Interval, Stamp } from '../time.ts'
import type { LiveAgenda } from './agenda.ts'
import { clockFrom, movedTo } from './agenda-correct.ts'
import type { Attendance } from './attendance.ts'
import { endMoved } from './attendance-sittings.ts'
import type { FactOf } from './fact.ts'
import type { Correction, Edge } from './values.ts'

export type CourseEdge = Extract<Edge, { of: 'break' | 'sitting' }>
export type TimeCorrection = Correction & { edge: CourseEdge }
type Corrected = Omit<FactOf<'timeCorrected'>, 'edge'> & { edge: CourseEdge }

/** The part of the room that breaks and sittings stand in. */
type Course = {
  opened: Stamp | null
  adjourned: Stamp | null
  pause: { since: Stamp; length: Duration | null } | null
  breaks: readonly Interval[]
  corrections: readonly TimeCorrection[]
  agenda: LiveAgenda
  attendance: Attendance
}

/** The moment that stands in the record; null where there is none. */
export function courseStamp({ opened, adjourned, breaks, agenda }: Course, edge: CourseEdge): Stamp | null {
  if (edge.of === 'break') return breaks[edge.nth]?.[edge.end] ?? null
  if (edge.sitting === null)
    return agenda.sittings.length > 0 ? null : edge.end === 'from' ? opened : adjourned
  const sitting = agenda.sittings.find((one) => one.sitting === edge.sitting)
  if (sitting === undefined) return null
  if (edge.end === 'from') return sitting.opened
  // The last sitting ends with the meeting.
  return sitting.closed ?? (agenda.sitting === edge.sitting ? adjourned : null)
}

export function correctedCourse<R extends Course>(
  room: R,
  { edge, time, reason, by }: Corrected,
  at: Stamp,
): R {
  const from = courseStamp(room, edge)
  if (from === null) return room
  const to = movedTo(from, time)
  const corrections = [...room.corrections, { edge, end: edge.end, from, to, at, reason, by }]
  return edge.of === 'break'
    ? { ...room, corrections, ...breakMoved(room, edge, to) }
    : { ...room, corrections, ...sittingMoved(room, edge, { from, to }) }
}

/** The clocks of the items stand in the break as it truly was. */
function breakMoved(
  { breaks, pause, agenda }: Course,
  { nth, end }: CourseEdge & { of: 'break' },
  to: Stamp,
) {
  const was = breaks[nth]
  if (was === undefined) return {}
  const moved = breaks.with(nth, { ...was, [end]: to })
  const items = agenda.items.map((item) =>
    item.visits.length === 0 ? item : { ...item, clock: clockFrom(item.visits, moved, item.clock.budget) },
  )
  const lasts = pause !== null && was.to === null && end === 'from'
  return { breaks: moved, pause: lasts ? { ...pause, since: to } : pause, agenda: { ...agenda, items } }
}

function sittingMoved(
  { opened, adjourned, agenda, attendance }: Course,
  edge: CourseEdge & { of: 'sitting' },
  { from, to }: { from: Stamp; to: Stamp },
) {
  const is = (stamp: Stamp | null) => stamp?.time === from.time
  if (edge.end === 'from') {
    const sittings = agenda.sittings.map((one) =>
      one.sitting === edge.sitting ? { ...one, opened: to } : one,
    )
    const recesses = agenda.recesses.map((one) => (is(one.to) ? { ...one, to } : one))
    const first = edge.sitting === null || agenda.sittings[0]?.sitting === edge.sitting
    return { opened: first ? to : opened, agenda: { ...agenda, sittings, recesses } }
  }
  const closed = agenda.sittings.some((one) => one.sitting === edge.sitting && one.closed !== null)
  const sittings = agenda.sittings.map((one) =>
    closed && one.sitting === edge.sitting ? { ...one, closed: to } : one,
  )
  const recesses = closed
    ? agenda.recesses.map((one) => (is(one.from) ? { ...one, from: to } : one))
    : agenda.recesses
  return {
    adjourned: closed ? adjourned : to,
    agenda: { ...agenda, sittings, recesses },
    attendance: endMoved(attendance, edge.sitting, from, to),
  }
}
