// Starts the built program without a window, as a user without a display would, and ends it again.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { OwnerNote } from '../../electron/host/alone.ts'
import type { Seat } from '../../shared/session/seat.ts'
import { root } from '../tools/source.ts'

export type Served = {
  origin: string
  /** From the start of the process to the first good answer, in milliseconds. */
  took: number
  /** A link that gives a window the seat, once. */
  invite(seat: Seat): Promise<string>
  close(): Promise<void>
}

const program = join(root, 'out/main/serve.js')
const patience = 20_000

export async function serve(folder: string): Promise<Served> {
  if (!existsSync(program)) throw new Error(`${program} has not been built`)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [program, '--no-window', '--data-dir', folder, '--port', String(port)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  endWithUs(child)
  const said: string[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()))
  while ((await statusOf(`${origin}/healthz`)) !== 200) {
    if (child.exitCode !== null || performance.now() - began > patience) {
      await end(child)
      throw new Error(`the program did not start: ${said.join('')}`)
    }
    await pause(2)
  }
  const took = performance.now() - began
  return { origin, took, invite: (seat) => invite(folder, origin, seat), close: () => end(child) }
}

async function invite(folder: string, origin: string, seat: Seat): Promise<string> {
  const { secret } = OwnerNote.parse(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')))
  const answer = await fetch(`${origin}/invite`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, seat, life: 'minute' }),
  })
  if (!answer.ok) throw new Error(`no invitation: ${answer.status}`)
  const { token }: { token: string } = JSON.parse(await answer.text())
  return `${origin}${seat === 'operator' ? '/' : '/projector.html'}#t=${token}`
}

/** Zero where nobody answers yet. */
function statusOf(address: string): Promise<number> {
  return new Promise((resolve) => {
    get(address, { agent: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    }).on('error', () => resolve(0))
  })
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** A benchmark that breaks off must not leave a program behind that nobody knows of. */
export function endWithUs(child: ChildProcess): void {
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
}

export function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
