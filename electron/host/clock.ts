// The machine's clocks and its timer, handed in wherever time is needed. Never used by the session core.
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

export type MachineClock = {
  /** Milliseconds since 1970 as the calendar says. Jumps when somebody sets the clock: for the record only. */
  wall(): number
  /** Minutes east of UTC, now. */
  zone(): number
  /** Milliseconds from an unnamed moment; never goes back and knows nothing of the calendar. */
  monotonic(): number
  /** Milliseconds since the machine started, whole; two processes of one boot read the same. */
  uptime(): number
  /** Names the run of the machine: uptimes of different boots cannot be compared. */
  bootId(): string
  /** Calls once, `delay` milliseconds from now, unless the returned function is called before. */
  after(delay: number, call: () => void): () => void
}

/** The real clocks. The calendar comes from the composition root, the only place that may read it. */
export function machineClock(wall: () => number): MachineClock {
  const boot = readBootId() ?? startedAt(wall)
  return {
    wall,
    zone: () => 0 - new Date(wall()).getTimezoneOffset(),
    monotonic: () => performance.now(),
    // The clock behind `performance.now()` without its beginning: it counts from the start of the machine, leaves out sleep as
    // that one does, and costs a fiftieth of reading /proc/uptime, which every fact would pay for.
    uptime: () => Number(process.hrtime.bigint() / 1_000_000n),
    bootId: () => boot,
    after(delay, call) {
      const timer = setTimeout(call, delay)
      return () => clearTimeout(timer)
    },
  }
}

function readBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/**
 * Where the kernel gives no name: the minute the machine started. Two starts on both sides of a minute, or a clock that was
 * set, give two names; the calendar is used then, which is what it is for.
 */
const startedAt = (wall: () => number) => `minute-${Math.round((wall() / 1000 - uptime()) / 60)}`
