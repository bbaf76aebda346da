// Stands between the router and whatever carries text to it: checks and counts what comes, and ends a line that floods, sleeps or died. Knows no shell.
import { RPCHandler } from '@orpc/server/websocket'
import { z } from 'zod'
import type { Seat } from '../../shared/session/seat.ts'
import type { Journal } from './journal.ts'
import { parseStrict } from './strict-json.ts'

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

type AnyRouter = ConstructorParameters<typeof RPCHandler<Line>>[0]

export type Limits = {
  perSecond: number
  burst: number
  calls: number
  follows: number
  /** Bytes a reader may leave lying, and for how many milliseconds. */
  waiting: number
  patience: number
  /** Milliseconds between two pings, and of silence after which nobody is there. */
  ping: number
  silence: number
}

const usual: Limits = {
  perSecond: 50,
  burst: 100,
  calls: 64,
  follows: 4,
  waiting: 1 << 20,
  patience: 5000,
  ping: 5000,
  silence: 15_000,
}

/** All that a page of ours ever sends besides `pong`: a call by path, or the end of one. No headers, no streams, no types beyond JSON's. */
const Asked = z.strictObject({
  i: z.string().min(1).max(16),
  p: z.strictObject({
    u: z.string().regex(/^\/[A-Za-z]+\/[A-Za-z]+$/),
    b: z.strictObject({ json: z.unknown().optional() }),
  }),
})
const Ended = z.strictObject({ i: z.string().min(1).max(16), t: z.literal(4) })
const Named = z.object({ i: z.string().min(1).max(16) })

const isFollow = (path: string) => path === '/session/follow'

export function openLines(router: AnyRouter, journal: Journal, limits: Limits = usual): Lines {
  const handler = new RPCHandler<Line>(router)
  const open = new Map<LineEnd, { seat: Seat; drop: (why: Ending) => void }>()

  return {
    open(seat, carrier) {
      const far = new FarEnd(carrier)
      const calls = new Map<string, string>()
      const bucket = createBucket(limits)
      let heard = performance.now()
      let drained = heard
      let pinged = heard

      const drop = (why: Ending) => {
        if (!open.has(line)) return
        line.end()
        if (why !== 'closing') journal.note(`line of the ${seat} ended: ${why}`)
        carrier.drop(why)
      }
      const watch = setInterval(
        () => {
          const now = performance.now()
          if (carrier.waiting() <= limits.waiting) drained = now
          else if (now - drained > limits.patience) return drop('slow')
          if (now - heard > limits.silence) return drop('silent')
          if (now - pinged < limits.ping) return
          pinged = now
          far.send('ping')
        },
        Math.min(limits.ping, limits.patience, 1000) / 2,
      )

      const call = async (id: string, path: string, text: string) => {
        calls.set(id, path)
        try {
          await handler.message(far, text, { context: { seat } })
        } catch (error) {
          if (open.has(line)) journal.fault(`a call of ${path} broke off`, error)
        } finally {
          calls.delete(id)
        }
      }

      const line: LineEnd = {
        hear(text) {
          if (!open.has(line)) return
          if (!bucket.take()) return drop('flood')
          heard = performance.now()
          if (text === 'pong') return
          const parsed = parseStrict(text)?.value
          const asked = Asked.safeParse(parsed)
          if (asked.success) {
            const {
              i: id,
              p: { u: path },
            } = asked.data
            if (calls.has(id)) return
            const follows = [...calls.values()].filter((each) => isFollow(each) && isFollow(path)).length
            if (calls.size >= limits.calls || follows >= limits.follows)
              return far.refuse(id, 'TOO_MANY_REQUESTS', 429)
            void call(id, path, text)
          } else if (Ended.safeParse(parsed).success) {
            void handler.message(far, text, { context: { seat } })
          } else {
            journal.note(`the ${seat} sent what no page of ours sends`)
            const named = Named.safeParse(parsed)
            if (named.success) far.refuse(named.data.i, 'BAD_REQUEST', 400)
          }
        },
        count() {
          if (open.has(line) && !bucket.take()) drop('flood')
        },
        end() {
          if (!open.delete(line)) return
          clearInterval(watch)
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

/** The far side as the call library sees it. After the end nothing is sent, and the library is told so by the error. */
class FarEnd extends EventTarget {
  readonly #carrier: Carrier
  #ended = false

  constructor(carrier: Carrier) {
    super()
    this.#carrier = carrier
  }
  send(text: unknown): void {
    if (this.#ended) throw new Error('the line has ended')
    if (typeof text !== 'string') throw new TypeError('only text travels on a line')
    this.#carrier.send(text)
  }
  refuse(id: string, code: string, status: number): void {
    const json = { defined: false, code, status, message: code }
    this.send(JSON.stringify({ i: id, p: { s: status, b: { json } } }))
  }
  end(): void {
    this.#ended = true
  }
}

function createBucket({ perSecond, burst }: Pick<Limits, 'perSecond' | 'burst'>) {
  let left = burst
  let filled = performance.now()
  return {
    take(): boolean {
      const now = performance.now()
      left = Math.min(burst, left + ((now - filled) / 1000) * perSecond)
      filled = now
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
