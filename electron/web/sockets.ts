// Hands WebSockets to the lines: whoever has a bearer gets the seat that belongs to it, and nobody else gets a socket.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Seat } from '../../shared/session/seat.ts'
import type { Ending, Lines } from '../host/lines.ts'
import { headOf, refuseRaw } from './answers.ts'
import { bearerOf, refuseSocket } from './rules.ts'
import type { Seats } from './seats.ts'

export type Sockets = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, port: number): void
  close(): void
}

/**
 * The largest message a page of this seat sends; a longer one ends the socket with 1009 before it is read. The operator saves
 * rolls of two thousand people in one piece, so that a roll is never half saved; every other seat only asks to follow.
 */
const mostBytes: Readonly<Record<Seat, number>> = {
  operator: 960 * 1024,
  projector: 256 * 1024,
  guest: 256 * 1024,
}
/** Console, projectors and reloads that have not noticed yet. */
const mostSockets = 64

const codes: Readonly<Record<Ending, number>> = { flood: 1008, slow: 1008, silent: 1008, closing: 1001 }
const binary = 1003

export function openSockets(seats: Seats, lines: Lines): Sockets {
  const serverFor = (seat: Seat) =>
    new WebSocketServer({
      noServer: true,
      maxPayload: mostBytes[seat],
      perMessageDeflate: false,
      // Answering pings by ourselves, to count them.
      autoPong: false,
      // Never the bearer: what is chosen is written into the answer.
      handleProtocols: () => 'tongxin',
    })
  const servers: Readonly<Record<Seat, WebSocketServer>> = {
    operator: serverFor('operator'),
    projector: serverFor('projector'),
    guest: serverFor('guest'),
  }
  const all = Object.values(servers)
  const open = () => all.reduce((sum, { clients }) => sum + clients.size, 0)
  return {
    upgrade(request, socket, head, port) {
      const refused = refuse(request, port, open())
      if (refused !== null) return refuseRaw(socket, refused)
      const seat = seats.seatOf(bearerOf(request.headers['sec-websocket-protocol']) ?? '')
      if (seat === null) return refuseRaw(socket, 401)
      servers[seat].handleUpgrade(request, socket, head, (ws) => carry(ws, seat, lines))
    },
    close() {
      for (const server of all) {
        for (const ws of server.clients) ws.terminate()
        server.close()
      }
    },
  }
}

function refuse(request: IncomingMessage, port: number, open: number): number | null {
  const head = headOf(request)
  const foreign = refuseSocket(head, port)
  if (foreign !== null) return foreign
  if (head.method !== 'GET' || head.target !== '/line') return 404
  return open < mostSockets ? null : 503
}

function carry(ws: WebSocket, seat: Seat, lines: Lines): void {
  const line = lines.open(seat, {
    send: (text) => ws.send(text),
    waiting: () => ws.bufferedAmount,
    drop(why) {
      ws.close(codes[why], why)
      // A reader that does not read never finishes the closing handshake either.
      setTimeout(() => ws.terminate(), 1000).unref()
    },
  })
  ws.on('message', (bytes: Buffer, isBinary) => {
    if (isBinary) ws.close(binary)
    else line.hear(bytes.toString('utf8'))
  })
  ws.on('ping', (bytes: Buffer) => {
    line.count()
    if (ws.readyState === ws.OPEN) ws.pong(bytes)
  })
  ws.on('close', () => line.end())
  // Too long a message, bytes that are no UTF-8, a broken frame: ws closes with the right code by itself.
  ws.on('error', () => line.end())
}
