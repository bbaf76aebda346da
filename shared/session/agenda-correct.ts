// A visit of an item whose beginning or end is set right afterwards: its clock is reckoned anew from what stands in the record.
import type { Clock } from '../clock.ts'
import { type Interval, type SessionTime, type Stamp, duration, instant, zero } from '../time.ts'
import type { LiveItem } from './agenda.ts'
import type { FactOf } from './fact.ts'
import type { Edge } from './values.ts'

type VisitEdge = Extract<Edge, { of: 'visit' }>

export function correctedVisit(
  item: LiveItem,
  { edge, time, reason, by }: Omit<FactOf<'timeCorrected'>, 'edge'> & { edge: VisitEdge },
  at: Stamp,
  breaks: readonly Interval[],
): LiveItem {
  const visit = item.visits[edge.visit]
  const from = visit?.[edge.end]
  if (visit === undefined || from === null || from === undefined) return item
  const to = movedTo(from, time)
  const visits = item.visits.with(edge.visit, { ...visit, [edge.end]: to })
  return {
    ...item,
    visits,
    corrections: [...item.corrections, { visit: edge.visit, end: edge.end, from, to, at, reason, by }],
    clock: clockFrom(visits, breaks, item.clock.budget),
  }
}

/** The same stamp at another moment: the calendar is moved by as much. */
export const movedTo = (stamp: Stamp, time: SessionTime): Stamp => ({
  ...stamp,
  time,
  at: instant(stamp.at + time - stamp.time),
})

/** The clock that ran in all visits and stood in all breaks. */
export function clockFrom(
  visits: readonly Interval[],
  breaks: readonly Interval[],
  budget: Clock['budget'],
): Clock {
  const clock: Clock = { budget, spent: zero, runningSince: null }
  for (const visit of visits) {
    let since: SessionTime | null = visit.from.time
    for (const { from, to } of breaks) {
      if (since === null || (visit.to !== null && from.time >= visit.to.time)) break
      if (to !== null && to.time <= since) continue
      clock.spent = duration(clock.spent + Math.max(0, from.time - since))
      since = to === null ? null : to.time
    }
    if (since === null) continue
    if (visit.to === null) clock.runningSince = since
    else clock.spent = duration(clock.spent + Math.max(0, visit.to.time - since))
  }
  return clock
}
