// Follows one meeting's log into one store, paints the host's time, and sends commands. The only copy of the truth in a page.
import { CommandId, type MeetingId } from '../../shared/id.ts'
import type { Acted, Followed, Now } from '../../shared/contract.ts'
import type { Command } from '../../shared/session/command.ts'
import { type Session, emptySession, evolve } from '../../shared/session/session.ts'
import { type Stamp, instant, sessionTime } from '../../shared/time.ts'
import type { Link } from '../link/open-link.ts'

export type LiveState = {
  session: Session
  /** Everything on disk when the page arrived has been folded. */
  caughtUp: boolean
  /** `lost`: the line is down. `stale`: no beat for two seconds, so painted time cannot be trusted. */
  line: 'open' | 'stale' | 'lost'
  /** Whether the bell sounds in this window: the host names one of all. */
  rings: boolean
}

export type Live = {
  get(): LiveState
  subscribe(listener: () => void): () => void
  /** The host's time at this moment, between beats by the page's own monotonic clock. */
  now(): Stamp
  /**
   * Sends a command once; when the line breaks in between, the same command is sent again and takes effect once. So does one that
   * is tried again later under the same name.
   */
  act(command: Command, commandId?: CommandId): Promise<Acted>
  close(): void
}

export type LiveTools = {
  link: Link
  /** Milliseconds of a clock that never steps: performance.now. */
  monotonic: () => number
  freshId: () => CommandId
}

const beatTimeout = 2000

export function followMeeting(meeting: MeetingId, { link, monotonic, freshId }: LiveTools): Live {
  let state: LiveState = { session: emptySession, caughtUp: false, line: 'open', rings: false }
  let clock: HostClock = { now: null, heard: monotonic() }
  const listeners = new Set<() => void>()
  const change = (next: Partial<LiveState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const stopped = new AbortController()
  let heard = monotonic()

  const hear = (message: Followed) => {
    heard = monotonic()
    clock = tuned(clock, message.now, heard)
    const session =
      message.kind === 'entries'
        ? message.entries.filter(isNew(state)).reduce(evolve, state.session)
        : state.session
    const caughtUp = state.caughtUp || message.kind === 'caughtUp'
    const { rings } = message
    const isSame = session === state.session && caughtUp === state.caughtUp && rings === state.rings
    if (!isSame || state.line !== 'open') change({ session, caughtUp, line: 'open', rings })
  }

  const follow = async () => {
    while (!stopped.signal.aborted) {
      try {
        const messages = await link.client.session.follow(
          { meeting, since: state.session.seq },
          { signal: stopped.signal },
        )
        for await (const message of messages) hear(message)
      } catch (error) {
        if (stopped.signal.aborted) return
        change({ line: 'lost' })
        if (!link.isLineFault(error)) throw error
      }
      await link.whenOpen(stopped.signal)
    }
  }
  const following = follow()
  following.catch((error: unknown) => {
    change({ line: 'lost' })
    reportError(error)
  })
  const watch = setInterval(() => {
    if (state.line === 'open' && monotonic() - heard > beatTimeout) change({ line: 'stale' })
  }, 500)

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => read(clock, state.session.last, monotonic()),
    async act(command, commandId = freshId()) {
      const send = () => link.client.session.act({ meeting, commandId, command })
      try {
        return await send()
      } catch (error) {
        if (!link.isLineFault(error)) throw error
        await link.whenOpen(AbortSignal.any([stopped.signal, AbortSignal.timeout(5000)]))
        return send()
      }
    },
    close() {
      stopped.abort()
      clearInterval(watch)
    },
  }
}

const isNew = (state: LiveState) => {
  let last = state.session.seq
  return (entry: { seq: number }) => {
    if (entry.seq <= last) return false
    last = entry.seq
    return true
  }
}

/** The last reading of the host's clock and the page's clock when it was heard. */
type HostClock = { now: Now | null; heard: number }

/**
 * A reading that was delayed on its way says less than the truth; of the readings of one run the one that says most is kept,
 * unless a new one differs by more than a quarter of a second (a sleep, a restart): then the new one counts. What is kept gives way
 * by half a thousandth, more than any two clocks part: one that runs fast would else be a quarter of a second ahead after hours.
 */
function tuned(clock: HostClock, now: Now, heard: number): HostClock {
  if (clock.now === null || clock.now.boot !== now.boot || clock.now.pace !== now.pace) return { now, heard }
  const ahead = now.time - shifted(clock, heard).time
  if (ahead >= 0 || ahead < -250) return { now, heard }
  const kept = shifted(clock, heard)
  const back = Math.min(-ahead, (heard - clock.heard) * givesWay * clock.now.pace)
  return { now: { ...now, at: instant(kept.at - back), time: sessionTime(kept.time - back) }, heard }
}

const givesWay = 0.0005

const shifted = (clock: HostClock, heard: number) => {
  const passed = (heard - clock.heard) * (clock.now?.pace ?? 1)
  return { at: instant((clock.now?.at ?? 0) + passed), time: sessionTime((clock.now?.time ?? 0) + passed) }
}

function read(clock: HostClock, last: Stamp, monotonic: number): Stamp {
  if (clock.now === null) return last
  return { ...shifted(clock, monotonic), zone: clock.now.zone }
}
