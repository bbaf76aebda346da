// The real program under siege: asks it whatever nobody should, and keeps every answer, so that the headers of all can be looked at.
import { expect } from 'vitest'
import type { WebSocket } from 'ws'
import {
  type Program,
  makeFolder,
  openProgramLink,
  openSocket,
  removeFolder,
  startProgram,
  takeSeat,
} from './program.ts'
import { type RawAnswer, request } from './raw-http.ts'

type Headers = Readonly<Record<string, string>>

export type Siege = Awaited<ReturnType<typeof laySiege>>

export const json = { 'Content-Type': 'application/json' }
export const withBearer = (bearer: string) => ({ 'Sec-WebSocket-Protocol': `tongxin, bearer.${bearer}` })
export const routes = [
  '/',
  '/index.html',
  '/projector.html',
  '/assets/app-1a2b.js',
  '/healthz',
  '/launch',
  '/invite',
  '/line',
  '/x',
]
const upgrading = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}

export async function laySiege() {
  const folder = makeFolder()
  const program: Program = startProgram(folder)
  const link = await program.link()
  const { origin, port } = new URL(link)
  const answers: [what: string, answer: RawAnswer][] = []
  const operator = await takeSeat(program, 'operator')
  const projector = await takeSeat(program, 'projector')

  const keep = (what: string, answer: RawAnswer | null): RawAnswer => {
    if (answer === null) throw new Error(`${what} was not answered`)
    answers.push([what, answer])
    return answer
  }
  const ask = async (method: string, target: string, headers: Headers = {}, body = '') =>
    keep(`${method} ${target.slice(0, 40)}`, await request(Number(port), method, target, headers, body))

  return {
    folder,
    program,
    link,
    origin,
    operator,
    projector,
    answers,
    keep,
    ask,
    port: Number(port),
    upgrade: (headers: Headers, target = '/line') => ask('GET', target, { ...upgrading, ...headers }),
    async line(bearer: string): Promise<WebSocket> {
      const socket = openSocket(origin, bearer)
      await new Promise((resolve, reject) => socket.once('open', resolve).once('close', reject))
      return socket
    },
    async meetings(): Promise<number> {
      const page = await openProgramLink(origin, operator)
      const all = await page.client.library.meetings()
      page.close()
      return all.length
    },
    async lift() {
      await program.end()
      removeFolder(folder)
    },
  }
}

/** Quality H-16, C2-7: on every answer there was. */
export function auditHeaders(answers: Siege['answers'], statuses: readonly number[]): void {
  const seen = new Set(answers.map(([, { status }]) => status))
  for (const status of statuses) expect(seen).toContain(status)
  for (const [what, { status, headers }] of answers) {
    const name = `${what} ${status}`
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, name).toContain("default-src 'none'")
    expect(policy, name).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options'), name).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy'), name).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy'), name).toBe('same-origin')
    expect(headers.get('referrer-policy'), name).toBe('no-referrer')
    expect(headers.get('x-frame-options'), name).toBe('DENY')
    const kept = status === 200 && what.startsWith('GET /assets/')
    expect(headers.get('cache-control'), name).toBe(
      kept ? 'private, max-age=31536000, immutable' : 'no-store',
    )
    const telling = [...headers.keys()].filter((header) =>
      /^(access-control|set-cookie|server|x-powered)/.test(header),
    )
    expect(telling, name).toEqual([])
  }
}
