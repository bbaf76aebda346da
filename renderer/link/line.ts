// One connection: typed calls over one wire until it ends. Every call still waiting then is rejected with LinkLost.
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { contract } from '../../shared/contract.ts'
import { LinkLost } from './line-lost.ts'
import type { OpenWire, Wire } from './wire.ts'

export type Line = ClientLink<ClientContext> & {
  ended: Promise<void>
  close(): void
}

/** The host says `ping` every few seconds and a page answers; silence of this length means that nobody is there. */
const silence = 15_000

export async function openLine(openWire: OpenWire): Promise<Line> {
  const socket = new TextSocket()
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let heard = performance.now()
  const wire = await openWire({
    hear(text) {
      heard = performance.now()
      if (text === 'ping') wire.send('pong')
      else socket.hear(text)
    },
    end() {
      clearInterval(watch)
      socket.end()
      end()
    },
  })
  const watch = setInterval(() => {
    if (performance.now() - heard > silence) wire.close()
  }, 1000)
  socket.attach(wire)
  const link = new RPCLink({ websocket: socket, plugins: [new ResponseValidationPlugin(contract)] })
  return {
    ended,
    close: () => wire.close(),
    async call(path, input, options) {
      try {
        const output = await link.call(path, input, options)
        return isStream(output) ? untilLost(output, socket, options.signal) : output
      } catch (error) {
        throw lostOr(error, socket, options.signal)
      }
    },
  }
}

// A caller that stopped listening hears its own abort, not that the line went down at the same moment.
const lostOr = (error: unknown, socket: TextSocket, signal: AbortSignal | undefined) =>
  socket.readyState === WebSocket.OPEN || signal?.aborted ? error : new LinkLost(error)

type Stream = AsyncIterableIterator<unknown>

const isStream = (output: unknown): output is Stream =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

async function* untilLost(stream: Stream, socket: TextSocket, signal: AbortSignal | undefined): Stream {
  try {
    yield* stream
  } catch (error) {
    throw lostOr(error, socket, signal)
  }
}

/** A wire in the clothes of a WebSocket, which is what the call library speaks to, whatever the wire is. */
class TextSocket extends EventTarget {
  readyState: 0 | 1 | 2 | 3 = WebSocket.CONNECTING
  #wire: Wire | undefined

  attach(wire: Wire): void {
    this.#wire = wire
    if (this.readyState === WebSocket.CONNECTING) this.readyState = WebSocket.OPEN
  }
  send(text: unknown): void {
    if (typeof text !== 'string') throw new TypeError('only text travels on a line')
    this.#wire?.send(text)
  }
  hear(text: string): void {
    this.dispatchEvent(new MessageEvent('message', { data: text }))
  }
  end(): void {
    this.readyState = WebSocket.CLOSED
    this.dispatchEvent(new Event('close'))
  }
}
