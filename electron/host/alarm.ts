// One timeout for the next moment at which something happens by itself, set anew after every change. Never polls.
import type { MachineClock } from './clock.ts'

export type Alarm = {
  /** `at` is a reading of the monotonic clock; null disarms. A moment that has passed rings at once. */
  set(at: number | null): void
}

/**
 * A long timeout may come late by a few milliseconds and never early: it is set short by this much, and what is left is
 * waited for in one more, short timeout.
 */
const approach = 15

export function createAlarm(clock: MachineClock, ring: () => void): Alarm {
  let cancel = () => {}
  let awaited: number | null = null
  const arm = (at: number) => {
    const left = at - clock.monotonic()
    if (left > 2 * approach) cancel = clock.after(left - approach, () => arm(at))
    else if (left > 0) cancel = clock.after(left, () => arm(at))
    else {
      awaited = null
      ring()
    }
  }
  return {
    set(at) {
      // Most changes leave the next moment where it was.
      if (at === awaited) return
      awaited = at
      cancel()
      cancel = () => {}
      // Never from inside the change that set it: the caller has not finished yet.
      if (at !== null) cancel = clock.after(0, () => arm(at))
    },
  }
}
