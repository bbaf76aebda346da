// Answers of the browser coat: every one carries the guarding headers, also those that are written before there is a request.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { guardHeaders } from '../host/pages.ts'
import { parseStrict } from '../host/strict-json.ts'
import { STATUS_CODES } from './http.ts'
import type { Head } from './rules.ts'

/** A command is small; the largest is a roll of 2,000 people. The same bound as on a socket. */
const mostBytes = 256 * 1024

export function answer(
  response: ServerResponse,
  status: number,
  body?: { json: unknown } | { text: string },
): void {
  const text = body === undefined ? '' : 'json' in body ? JSON.stringify(body.json) : body.text
  const type = body !== undefined && 'json' in body ? 'application/json' : 'text/plain; charset=utf-8'
  response
    .writeHead(status, {
      ...guardHeaders,
      ...(text === '' ? {} : { 'Content-Type': type }),
      'Content-Length': Buffer.byteLength(text),
    })
    .end(text)
}

/** Refuses on a bare connection and closes it: a broken request, or an upgrade that is not allowed. */
export function refuseRaw(socket: Duplex, status: number): void {
  const head = Object.entries({ ...guardHeaders, 'Content-Length': '0', Connection: 'close' })
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...head.map(([name, value]) => `${name}: ${value}`),
  ]
  if (socket.writable) socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy())
  else socket.destroy()
}

/** What the rules look at. A header that came twice is not one of ours: the joined text matches nothing. */
export function headOf(request: IncomingMessage): Head {
  const one = (name: string) => request.headersDistinct[name]?.join(', ')
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    host: one('host'),
    origin: one('origin'),
    contentType: one('content-type'),
    fetchSite: one('sec-fetch-site'),
    fetchMode: one('sec-fetch-mode'),
    fetchDest: one('sec-fetch-dest'),
  }
}

/** The JSON of a body, or the status to refuse it with. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ value: unknown } | { status: 400 | 413 }> {
  const parts: Buffer[] = []
  let size = 0
  // Leaving early must not destroy the request: the refusal has still to be sent on its connection.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(part)) throw new TypeError('a body comes as bytes')
    size += part.length
    if (size > mostBytes) return { status: 413 }
    parts.push(part)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return parseStrict(text) ?? { status: 400 }
  } catch (error) {
    if (error instanceof TypeError) return { status: 400 }
    throw error
  }
}
