// A real host over a folder of its own, reachable by both wires at once: a WebSocket and Node's own message port. Electron's port is not run here.
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAlone } from '../../electron/host/alone.ts'
import { type Host, openHost } from '../../electron/host/host.ts'
import { type Lines, type Limits, openLines, usualLimits } from '../../electron/host/lines.ts'
import { type Port, carryPort } from '../../electron/desktop/carry-port.ts'
import { openSeats } from '../../electron/web/seats.ts'
import { openSockets } from '../../electron/web/sockets.ts'
import { type Link, keepLink } from '../../renderer/link/keep-link.ts'
import { portWire } from '../../renderer/link/port-wire.ts'
import { socketWire } from '../../renderer/link/socket-wire.ts'
import type { OpenWire } from '../../renderer/link/wire.ts'
import { openSocket } from './program.ts'
import type { Seat } from '../../shared/session/seat.ts'

export type WireKind = 'socket' | 'port'
export const wireKinds: readonly WireKind[] = ['socket', 'port']

export type Room = {
  host: Host
  lines: Lines
  wire(seat: Seat): OpenWire
  link(seat: Seat): Promise<Link>
  /** The far end of a wire with no page behind it: what was heard, whether it ended, and whether it reads at all. */
  raw(seat: Seat): Promise<Raw>
  /** What the host noted for whoever has to help. */
  journal(): string
  close(): Promise<void>
}

export type Raw = {
  heard: string[]
  ended: Promise<void>
  send(message: unknown): void
  /** From now on nothing is read and nothing answered. */
  sleep(): void
  /** Waits for what was heard to satisfy. */
  until(found: (text: string) => boolean): Promise<string>
  close(): void
}

/** What the desk throws: no page may ever read it. */
export const secretFault = 'EIO on /home/hexiuzhen/secret.db'

export async function openRoom(kind: WireKind, limits: Partial<Limits> = {}): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-link-'))
  const owner = openAlone(folder)
  if (owner.kind !== 'owner') throw new Error('a new folder is taken')
  const host = openHost({
    owner,
    version: '0.0.0',
    desk: {
      shell: 'browser',
      save: () => Promise.resolve({ kind: 'cancelled' }),
      print: () => Promise.resolve({ kind: 'cancelled' }),
      pdf: () => Promise.reject(new Error(secretFault)),
      openProjector: () => Promise.reject(new Error(secretFault)),
      closeProjector: () => Promise.resolve(false),
    },
  })
  const lines = openLines(host.router, host.journal, { ...usualLimits, ...limits })
  const carried = kind === 'socket' ? await bySocket(folder, lines) : byPort(host, lines)
  const links: Link[] = []
  return {
    host,
    lines,
    wire: carried.wire,
    raw: carried.raw,
    journal: () => readFileSync(join(folder, 'journal/journal.log'), 'utf8'),
    async link(seat) {
      const link = await keepLink(carried.wire(seat))
      links.push(link)
      return link
    },
    async close() {
      for (const link of links) link.close()
      lines.close()
      await carried.close()
      host.close()
      owner.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Carried = Pick<Room, 'wire' | 'raw' | 'close'>

async function bySocket(folder: string, lines: Lines): Promise<Carried> {
  const seats = openSeats(folder, () => performance.now())
  const sockets = openSockets(seats, lines)
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head, address.port))
  const bearerOf = (seat: Seat) => seats.redeem(seats.invite(seat, 'minute'))?.bearer ?? ''
  const open = (bearer: string) => openSocket(`http://127.0.0.1:${address.port}`, bearer)
  return {
    wire(seat) {
      const bearer = bearerOf(seat)
      // The library's socket has the face of the browser's, which alone sends an Origin by itself.
      return socketWire(() => open(bearer) as unknown as WebSocket)
    },
    async raw(seat) {
      const socket = open(bearerOf(seat))
      const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
      await new Promise((resolve) => socket.once('open', resolve))
      return listening(
        ended,
        (hear) => socket.on('message', (bytes: Buffer) => hear(bytes.toString('utf8'))),
        {
          send: (text) => socket.send(String(text)),
          sleep: () => socket.pause(),
          close: () => socket.terminate(),
        },
      )
    },
    async close() {
      sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function byPort(host: Host, lines: Lines): Carried {
  const near = (seat: Seat) => {
    const { port1, port2 } = new MessageChannel()
    carryPort(portOf(port1), seat, lines, host.journal)
    return port2
  }
  return {
    wire: (seat) => portWire(() => Promise.resolve(near(seat))),
    raw(seat) {
      const port = near(seat)
      let asleep = false
      let end = () => {}
      const ended = new Promise<void>((resolve) => {
        end = resolve
      })
      const raw = listening(
        ended,
        (hear) =>
          port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (data === 'bye') end()
            else if (!asleep) hear(String(data))
          }),
        {
          send: (text) => port.postMessage(text),
          sleep() {
            asleep = true
          },
          close: () => port.close(),
        },
      )
      port.start()
      return Promise.resolve(raw)
    },
    close: () => Promise.resolve(),
  }
}

const portOf = (port: MessagePort): Port => ({
  post: (text) => port.postMessage(text),
  onMessage: (listener) =>
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
  onClose: (listener) => port.addEventListener('close', listener),
  start: () => port.start(),
  close: () => port.close(),
})

function listening(
  ended: Promise<void>,
  listen: (hear: (text: string) => void) => void,
  { send, sleep, close }: { send(text: unknown): void; sleep(): void; close(): void },
): Raw {
  const heard: string[] = []
  const news = new EventEmitter().setMaxListeners(0)
  listen((text) => {
    if (text === 'ping') send('pong')
    heard.push(text)
    news.emit('heard')
  })
  return {
    heard,
    ended,
    sleep,
    close,
    send: (message) =>
      send(typeof message === 'object' && message !== null ? JSON.stringify(message) : message),
    until: (found) =>
      new Promise((resolve) => {
        const look = () => {
          const text = heard.find(found)
          if (text === undefined) return
          news.off('heard', look)
          resolve(text)
        }
        news.on('heard', look)
        look()
      }),
  }
}

/** A call as it travels. */
export const call = (id: string, path: string, json?: unknown) => ({ i: id, p: { u: path, b: { json } } })
