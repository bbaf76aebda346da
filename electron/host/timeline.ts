// Session time: milliseconds since the session opened, advanced by the monotonic clock and carried over a restart.
import {
  type Duration,
  type Instant,
  type SessionTime,
  duration,
  instant,
  sessionTime,
} from '../../shared/time.ts'
import type { MachineClock } from './clock.ts'
import type { Tip } from './log.ts'

/** Session time was `time` when the monotonic clock stood at `since`; whole numbers, so that no rounding comes between them. */
export type Timeline = {
  time: number
  since: number
  /** A real meeting runs at 1 and by the machine's calendar. A demo that is played runs faster, by a calendar of its own. */
  pace: number
  calendar: number | null
}

export const timelineFrom = (clock: MachineClock, time = 0): Timeline => ({
  time,
  since: Math.floor(clock.monotonic()),
  pace: 1,
  calendar: null,
})

/** The same time from now on so many times as fast, with a calendar that keeps step. */
export const pacedFrom = (timeline: Timeline, clock: MachineClock, pace: number): Timeline => ({
  time: timeOn(timeline, clock),
  since: Math.floor(clock.monotonic()),
  pace,
  calendar: wallOn(timeline, clock),
})

const passedOn = (timeline: Timeline, clock: MachineClock): number =>
  (clock.monotonic() - timeline.since) * timeline.pace

export const timeOn = (timeline: Timeline, clock: MachineClock): SessionTime =>
  sessionTime(Math.floor(timeline.time + passedOn(timeline, clock)))

/** What the calendar says of this moment of the meeting. */
export const wallOn = (timeline: Timeline, clock: MachineClock): Instant =>
  instant(
    Math.round(timeline.calendar === null ? clock.wall() : timeline.calendar + passedOn(timeline, clock)),
  )

/** The monotonic reading at which session time `at` comes. */
export const momentOn = (timeline: Timeline, at: SessionTime): number =>
  timeline.since + (at - timeline.time) / timeline.pace

/** What the calendar reads where the monotonic clock reads zero: changes when, and only when, somebody sets the calendar. */
export const calendarOf = (clock: MachineClock): number => clock.wall() - clock.monotonic()

export type Return = {
  timeline: Timeline
  away: Duration
  /** `uptime` is exact; `calendar` is only as right as the machine's calendar was before and is now. */
  basis: 'uptime' | 'calendar'
  /** What `calendarOf` was before the host went away, as far as that can be known. */
  calendar: number
}

/** How session time goes on after the host was away. It never goes back, whatever the calendar says. */
export function returnedFrom(tip: Tip, clock: MachineClock): Return {
  const byCalendar = Math.round(clock.wall() - tip.at)
  const byUptime = clock.uptime() - tip.uptime
  const sameBoot = tip.boot === clock.bootId() && byUptime >= 0
  const away = Math.max(0, sameBoot ? byUptime : byCalendar)
  const moved = sameBoot ? byCalendar - byUptime : 0
  return {
    timeline: timelineFrom(clock, tip.time + away),
    away: duration(away),
    basis: sameBoot ? 'uptime' : 'calendar',
    calendar: calendarOf(clock) - moved,
  }
}
