// Starts a headless Chromium of our own and speaks its debugging protocol through a pipe; no port is opened, nothing is fetched.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import type { Wire } from '../host/paper/press.ts'
import { serveRequests } from './chromium-requests.ts'

const Message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const Target = z.object({ targetId: z.string() })
const Attached = z.object({ sessionId: z.string() })

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // it refuses to start as root otherwise
]

export type ChromiumPage = { wire: Wire; gone: Promise<void>; close(): Promise<void> }

/** One page of a new browser with a profile of its own, which is removed when it ends. */
export async function openChromiumPage(
  browser: string,
  onRefused: (url: string) => void,
): Promise<ChromiumPage> {
  const profile = await mkdtemp(join(tmpdir(), 'tongxin-print-'))
  const child = spawn(browser, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  // A browser that starts takes every core it can get: the clocks in the room go first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const gone = ended(child).then(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  const close = async () => {
    child.kill('SIGKILL')
    await gone
  }
  try {
    const { send, listen } = speaking(child, gone)
    const { targetId } = Target.parse(await send('Target.createTarget', { url: 'about:blank' }))
    const { sessionId } = Attached.parse(await send('Target.attachToTarget', { targetId, flatten: true }))
    const line = { send: (method: string, params?: object) => send(method, params, sessionId), listen }
    const serve: Wire['serve'] = (find) => serveRequests(line, find, onRefused)
    return { wire: { send: line.send, serve }, gone, close }
  } catch (cause) {
    await close()
    throw new Error(`the browser for printing did not start: ${browser}`, { cause })
  }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })

type Waiting = { done(result: unknown): void; failed(cause: Error): void }

/** Messages are JSON, each ended by a zero byte. */
function speaking(child: ChildProcess, gone: Promise<void>) {
  const [, , , into, from] = child.stdio
  if (!(into instanceof Writable) || !(from instanceof Readable))
    throw new Error('the browser has no debugging pipe')
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let dead = false
  let onEvent: (method: string, params: unknown) => void = () => undefined
  let rest: Buffer[] = []
  const giveUp = () => {
    dead = true
    for (const { failed } of waiting.values()) failed(new Error('the browser for printing ended'))
    waiting.clear()
  }
  void gone.then(giveUp)
  into.on('error', () => child.kill('SIGKILL'))
  from.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      heard(Buffer.concat([...rest, chunk.subarray(start, end)]).toString())
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  })
  function heard(message: string): void {
    const { id, method, params, result, error } = Message.parse(JSON.parse(message))
    if (id === undefined) {
      if (method !== undefined) onEvent(method, params)
      return
    }
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.done(result)
    else one?.failed(new Error(`the browser refused: ${error.message}`))
  }
  return {
    send: (method: string, params: object = {}, sessionId?: string) =>
      new Promise<unknown>((done, failed) => {
        if (dead) {
          failed(new Error('the browser for printing ended'))
          return
        }
        asked += 1
        waiting.set(asked, { done, failed })
        into.write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`)
      }),
    listen(listener: typeof onEvent) {
      onEvent = listener
    },
  }
}
