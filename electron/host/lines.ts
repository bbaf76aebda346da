// Stands between the router and whatever carries text to it: checks and counts what comes, and ends a line that floods, sleeps or died. Knows no shell.
import { RPCHandler } from '@orpc/server/websocket'
import type { Seat } from '../../shared/session/seat.ts'
import { readAsked } from './asked.ts'
import type { Journal } from './journal.ts'

/** The context every procedure is called with: set here, never by a page. */
export type Line = { seat: Seat }

/** `flood`: too many messages. `slow`: it does not read. `silent`: it does not answer. `closing`: we go. */
export type Ending = 'flood' | 'slow' | 'silent' | 'closing'

export type Carrier = {
  send(text: string): void
  /** Bytes sent that the other side has not taken yet. */
  waiting(): number
  drop(why: Ending): void
}

export type LineEnd = {
  hear(text: string): void
  /** Counts against the line without being a message: a ping of the protocol. */
  count(): void
  /** The carrier is gone. */
  end(): void
}

export type Lines = {
  open(seat: Seat, carrier: Carrier): LineEnd
  /** How many lines of a seat are up. */
  up(seat: Seat): number
  close(): void
}

export type Limits = {
  /** Messages, and how many of them may come at once. */
  perSecond: number
  burst: number
  /** Unanswered calls on a line, and how many of them may be follows. */
  calls: number
  follows: number
  /** Bytes a reader may leave lying, and for how many milliseconds. */
  waiting: number
  patience: number
  /** Milliseconds between two pings, and of silence after which nobody is there. */
  ping: number
  silence: number
}

export const usualLimits: Limits = {
  perSecond: 50,
  burst: 100,
  calls: 64,
  follows: 4,
  waiting: 1 << 20,
  patience: 5000,
  ping: 5000,
  silence: 15_000,
}

type Handler = RPCHandler<Line>

export function openLines(
  router: ConstructorParameters<typeof RPCHandler<Line>>[0],
  journal: Journal,
  limits: Limits = usualLimits,
): Lines {
  const handler: Handler = new RPCHandler<Line>(router)
  const open = new Map<LineEnd, { seat: Seat; drop: (why: Ending) => void }>()

  return {
    open(seat, carrier) {
      const far = new FarEnd(carrier)
      const speech = createSpeech(handler, far, seat, journal, limits)
      const mayHear = createBucket(limits)
      const drop = (why: Ending) => {
        if (!open.has(line)) return
        line.end()
        if (why !== 'closing') journal.note(`line of the ${seat} ended: ${why}`)
        carrier.drop(why)
      }
      const pulse = createPulse(far, carrier, drop, limits)
      const line: LineEnd = {
        hear(text) {
          if (!open.has(line)) return
          if (!mayHear()) return drop('flood')
          pulse.heard()
          if (text !== 'pong') speech.hear(text)
        },
        count() {
          if (open.has(line) && !mayHear()) drop('flood')
        },
        end() {
          if (!open.delete(line)) return
          pulse.stop()
          far.end()
          handler.close(far)
        },
      }
      open.set(line, { seat, drop })
      return line
    },
    up: (seat) => [...open.values()].filter((line) => line.seat === seat).length,
    close() {
      for (const { drop } of open.values()) drop('closing')
    },
  }
}

/** Hands calls on, and refuses what no page of ours sends. */
function createSpeech(handler: Handler, far: FarEnd, seat: Seat, journal: Journal, limits: Limits) {
  const calls = new Map<string, string>()
  const isFollow = (path: string) => path === '/session/follow'
  let wasOdd = false

  const call = async (id: string, path: string, text: string) => {
    calls.set(id, path)
    try {
      await handler.message(far, text, { context: { seat } })
    } catch (error) {
      if (!far.ended) journal.fault(`a call of ${path} broke off`, error)
    } finally {
      calls.delete(id)
    }
  }
  return {
    hear(text: string): void {
      const asked = readAsked(text)
      switch (asked.kind) {
        case 'call': {
          const { id, path } = asked
          if (calls.has(id)) return
          const follows = isFollow(path) ? [...calls.values()].filter(isFollow).length : 0
          if (calls.size < limits.calls && follows < limits.follows) return void call(id, path, text)
          return far.refuse(id, 'TOO_MANY_REQUESTS', 429)
        }
        case 'end':
          calls.delete(asked.id)
          return void handler.message(far, text, { context: { seat } })
        case 'odd':
          if (!wasOdd) journal.note(`the ${seat} sent what no page of ours sends`)
          wasOdd = true
          if (asked.id !== null) far.refuse(asked.id, 'BAD_REQUEST', 400)
          return
        default:
          asked satisfies never
      }
    },
  }
}

/** Asks the far side whether it is there, and looks whether it reads. */
function createPulse(far: FarEnd, carrier: Carrier, drop: (why: Ending) => void, limits: Limits) {
  let heard = performance.now()
  let drained = heard
  let pinged = heard
  const look = () => {
    const now = performance.now()
    if (carrier.waiting() <= limits.waiting) drained = now
    else if (now - drained > limits.patience) return drop('slow')
    if (now - heard > limits.silence) return drop('silent')
    if (now - pinged < limits.ping) return
    pinged = now
    far.send('ping')
  }
  const watch = setInterval(look, Math.min(limits.ping, limits.patience, 1000) / 2)
  return {
    heard() {
      heard = performance.now()
    },
    stop: () => clearInterval(watch),
  }
}

/** The far side as the call library sees it. After the end nothing is sent, and the library is told so by the error. */
class FarEnd extends EventTarget {
  ended = false
  readonly #carrier: Carrier

  constructor(carrier: Carrier) {
    super()
    this.#carrier = carrier
  }
  send(text: unknown): void {
    if (this.ended) throw new Error('the line has ended')
    if (typeof text !== 'string') throw new TypeError('only text travels on a line')
    this.#carrier.send(text)
  }
  refuse(id: string, code: string, status: number): void {
    const json = { defined: false, code, status, message: code }
    this.send(JSON.stringify({ i: id, p: { s: status, b: { json } } }))
  }
  end(): void {
    this.ended = true
  }
}

/** True as long as no more than `burst` came at once and `perSecond` in the long run. */
function createBucket({ perSecond, burst }: Pick<Limits, 'perSecond' | 'burst'>): () => boolean {
  let left = burst
  let filled = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(burst, left + ((now - filled) / 1000) * perSecond)
    filled = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
