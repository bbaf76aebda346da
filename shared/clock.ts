// A clock that does not tick: what it may spend, what it has spent, and since when it runs. Rules CK in session/SPEC.md.
import { z } from 'zod'
import { Duration, SessionTime, duration, later, minus, plus, since, zero } from './time.ts'

export const Clock = z.object({
  /** What may be spent; null where nothing is limited. */
  budget: Duration.nullable(),
  spent: Duration,
  runningSince: SessionTime.nullable(),
})
export type Clock = z.infer<typeof Clock>

export const newClock = (budget: Duration | null): Clock => ({ budget, spent: zero, runningSince: null })

export const isRunning = (clock: Clock): boolean => clock.runningSince !== null

/** A page's reading may lag behind the host's by a little: a `now` before the start takes nothing back. */
export const spentBy = (clock: Clock, now: SessionTime): Duration =>
  clock.runningSince === null
    ? clock.spent
    : plus(clock.spent, duration(Math.max(0, since(clock.runningSince, now))))

/** What is left of the budget; negative in overtime, null where nothing is limited. The one formula for every countdown. */
export const remaining = (clock: Clock, now: SessionTime): Duration | null =>
  clock.budget === null ? null : minus(clock.budget, spentBy(clock, now))

export const started = (clock: Clock, now: SessionTime): Clock =>
  clock.runningSince === null ? { ...clock, runningSince: now } : clock

export const stopped = (clock: Clock, now: SessionTime): Clock =>
  clock.runningSince === null ? clock : { ...clock, spent: spentBy(clock, now), runningSince: null }

export const extended = (clock: Clock, by: Duration): Clock =>
  clock.budget === null ? clock : { ...clock, budget: plus(clock.budget, by) }

/** When a running, limited clock will have `left` remaining; null where that moment never comes by itself. */
export const momentAt = (clock: Clock, left: Duration): SessionTime | null =>
  clock.runningSince === null || clock.budget === null
    ? null
    : later(clock.runningSince, duration(clock.budget - left - clock.spent))
