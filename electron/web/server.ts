// The browser coat's HTTP server: static pages from memory, two small requests about seats, and sockets handed on. It changes nothing on GET.
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { z } from 'zod'
import { Seat } from '../../shared/session/seat.ts'
import type { Journal } from '../host/journal.ts'
import { answer, headOf, readBody, refuseRaw } from './answers.ts'
import { bind } from './harbour.ts'
import { createServer } from './http.ts'
import { isJson, refuseHead } from './rules.ts'
import type { Seats } from './seats.ts'
import type { Site } from './site.ts'

export type WebServer = { port: number; origin: string; close(): Promise<void> }

export type ServerParts = {
  folder: string
  port: number | undefined
  seats: Seats
  journal: Journal
  site: Site
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, port: number): void
}

const Launch = z.strictObject({ token: z.string().max(64) })
const Invite = z.strictObject({
  secret: z.string().max(64),
  seat: Seat,
  life: z.enum(['minute', 'untilUsed']),
})

/** A page holds one connection for its socket and a few for its files; more is a flood. */
const mostConnections = 128
/** Milliseconds that somebody who was refused may go on talking. */
const lingering = 500

export async function openServer(parts: ServerParts): Promise<WebServer> {
  let port = 0
  const listener: RequestListener = (request, response) => {
    handle(parts, port, request, response).catch((error: unknown) => {
      parts.journal.fault('a request failed', error)
      if (response.headersSent) response.destroy()
      else answer(response, 500)
    })
  }
  const makeServer = () => {
    const server = createServer(
      {
        // Somebody who sends a head or a body drop by drop is shown out after these many milliseconds.
        headersTimeout: 8000,
        requestTimeout: 8000,
        keepAliveTimeout: 5000,
        connectionsCheckingInterval: 1000,
        // A head without a host is refused by the rules, with the headers that stand on every answer.
        requireHostHeader: false,
      },
      listener,
    )
    server.maxConnections = mostConnections
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseRaw(socket, statusOf(error)))
    server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      if (parts.site.takeSocket?.(request, socket, head) !== true) parts.upgrade(request, socket, head, port)
    })
    server.on('connect', (_, socket) => refuseRaw(socket, 405))
    return server
  }
  const bound = await bind(makeServer, parts.folder, parts.port)
  port = bound.port
  return { port, origin: `http://127.0.0.1:${port}`, close: () => closeAll(bound.servers) }
}

async function handle(parts: ServerParts, port: number, request: IncomingMessage, response: ServerResponse) {
  const head = headOf(request)
  const refused = refuseHead(head, port, parts.site.isPage)
  if (refused !== null) return turnAway(request, response, refused)

  if (head.target === '/launch' || head.target === '/invite') {
    if (head.method !== 'POST') return turnAway(request, response.setHeader('Allow', 'POST'), 405)
    if (!isJson(head.contentType)) return turnAway(request, response, 415)
    const body = await readBody(request)
    if ('status' in body) return turnAway(request, response, body.status)
    return head.target === '/launch'
      ? launch(parts, body.value, response)
      : invite(parts, body.value, response)
  }
  if (head.method !== 'GET' && head.method !== 'HEAD')
    return turnAway(request, response.setHeader('Allow', 'GET, HEAD'), 405)
  if (head.target === '/healthz') return answer(response, 200, { text: 'ok' })
  parts.site.serve(request, response)
}

function launch({ seats }: ServerParts, asked: unknown, response: ServerResponse): void {
  const { success, data } = Launch.safeParse(asked)
  if (!success) return answer(response, 400)
  const granted = seats.redeem(data.token)
  if (granted === null) answer(response, 401)
  else answer(response, 200, { json: granted })
}

/** A second starter, which may read this user's files, asks for a window's invitation. */
function invite({ seats }: ServerParts, asked: unknown, response: ServerResponse): void {
  const { success, data } = Invite.safeParse(asked)
  if (!success) return answer(response, 400)
  if (seats.isOwner(data.secret))
    answer(response, 200, { json: { token: seats.invite(data.seat, data.life) } })
  else answer(response, 401)
}

/** Answers while the rest may still be on its way: closing at once would take the answer back before it was read. */
function turnAway(request: IncomingMessage, response: ServerResponse, status: number): void {
  answer(response, status)
  if (request.complete) return
  request.resume()
  const late = setTimeout(() => request.destroy(), lingering)
  request.once('close', () => clearTimeout(late))
}

function statusOf(error: NodeJS.ErrnoException): number {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    }),
  )
}
