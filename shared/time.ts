// Instants, durations and the arithmetic between them; it never reads a clock.
import { z } from 'zod'

/** Milliseconds since 1970-01-01 UTC, as the machine's calendar says: for the record, never for measuring. */
export const Instant = z.number().int().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Milliseconds since the session opened, advanced by a monotonic clock: for measuring, never for the record. */
export const SessionTime = z.number().int().nonnegative().brand<'SessionTime'>()
export type SessionTime = z.infer<typeof SessionTime>

/** Milliseconds between two moments. May be negative: overtime is an honest negative remainder. */
export const Duration = z.number().int().brand<'Duration'>()
export type Duration = z.infer<typeof Duration>

/** A duration that takes time: more than nothing. */
export const Length = Duration.refine((length) => length > 0)

/** One moment written down both ways. `zone` is minutes east of UTC, kept because the machine's zone may change later. */
export const Stamp = z.object({ at: Instant, zone: z.number().int().min(-840).max(840), time: SessionTime })
export type Stamp = z.infer<typeof Stamp>

/** A stretch of time; `to` is null while it still runs. */
export const Interval = z.object({ from: Stamp, to: Stamp.nullable() })
export type Interval = z.infer<typeof Interval>

/* A plain number becomes a time only in this file. */
/* oxlint-disable typescript/no-unsafe-type-assertion */
export const instant = (ms: number): Instant => ms as Instant
export const sessionTime = (ms: number): SessionTime => ms as SessionTime
export const duration = (ms: number): Duration => ms as Duration
/* oxlint-enable typescript/no-unsafe-type-assertion */

export const zero = duration(0)
export const seconds = (n: number): Duration => duration(n * 1000)
export const minutes = (n: number): Duration => duration(n * 60_000)
export const plus = (a: Duration, b: Duration): Duration => duration(a + b)
export const minus = (a: Duration, b: Duration): Duration => duration(a - b)
export const later = (from: SessionTime, by: Duration): SessionTime => sessionTime(from + by)
export const since = (from: SessionTime, now: SessionTime): Duration => duration(now - from)

/** How long an interval lasted, or has lasted by `now`. */
export const lengthOf = (interval: Interval, now: SessionTime): Duration =>
  since(interval.from.time, interval.to?.time ?? now)

/** The local calendar reading of a stamp: its own zone, not the machine's. Months count from 1. */
export function localOf(stamp: Pick<Stamp, 'at' | 'zone'>) {
  const local = new Date(stamp.at + stamp.zone * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
  }
}
