// A machine whose clocks stand still until a test moves them. It outlives the hosts that run on it, as a real one does.
import type { MachineClock } from '../../electron/host/clock.ts'

export type Machine = {
  /** The clocks as one process sees them; those of a process that was killed never call again. */
  boot(): MachineClock & { kill(): void }
  /** Time passes: timers come due one after the other, each at its moment. */
  pass(ms: number): Promise<void>
  /** Somebody sets the calendar. */
  setCalendar(by: number): void
  setZone(minutes: number): void
  /** Power off for so long: another boot, and nothing but the calendar knows how long it was. */
  powerOff(ms: number): void
}

export function createMachine(start = Date.UTC(2026, 8, 17, 1, 0), zone = 480): Machine {
  let elapsed = 0
  let calendar = start
  let bootedAt = -3_600_000
  let boots = 1
  let east = zone
  let timers: { at: number; call: () => void; alive: () => boolean }[] = []
  return {
    boot() {
      let alive = true
      const began = elapsed - 50
      return {
        wall: () => Math.round(calendar + elapsed),
        zone: () => east,
        monotonic: () => elapsed - began + 0.25,
        uptime: () => Math.round(elapsed - bootedAt),
        bootId: () => `boot-${boots}`,
        after(delay, call) {
          const timer = { at: elapsed + Math.max(0, delay), call, alive: () => alive }
          timers.push(timer)
          return () => {
            timers = timers.filter((each) => each !== timer)
          }
        },
        kill() {
          alive = false
        },
      }
    },
    async pass(ms) {
      const until = elapsed + ms
      for (;;) {
        // Whoever waits for something that just happened may set a timer of his own.
        await settled()
        timers = timers.filter((timer) => timer.alive())
        const [next] = timers.toSorted((a, b) => a.at - b.at)
        if (next === undefined || next.at > until) break
        timers = timers.filter((timer) => timer !== next)
        elapsed = Math.max(elapsed, next.at)
        next.call()
      }
      elapsed = until
      await settled()
    },
    setCalendar(by) {
      calendar += by
    },
    setZone(minutes) {
      east = minutes
    },
    powerOff(ms) {
      elapsed += ms
      bootedAt = elapsed - 20_000
      boots += 1
    },
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
