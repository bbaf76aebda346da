// The browser coat as a user starts it: the real door, its supervisor and its host process, over a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { OwnerNote } from '../../electron/host/alone.ts'
import { type Link, keepLink } from '../../renderer/link/keep-link.ts'
import { socketWire } from '../../renderer/link/socket-wire.ts'
import type { Seat } from '../../shared/session/seat.ts'

const door = join(import.meta.dirname, '../../electron/serve.ts')

export type Program = {
  folder: string
  process: ChildProcess
  /** Everything said so far. */
  out(): string
  err(): string
  /** The first line of its output that holds an address. */
  link(): Promise<string>
  note(): OwnerNote
  exited: Promise<{ code: number | null; after: number }>
  end(): Promise<void>
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-web-'))
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>console</title>')
  writeFileSync(join(pages, 'projector.html'), '<!doctype html><title>wall</title>')
  writeFileSync(join(pages, 'assets/app-1a2b.js'), 'export {}\n')
  return folder
}

export function startProgram(
  folder: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  screenless: readonly string[] = ['--no-window'],
): Program {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [door, '--data-dir', join(folder, 'data'), '--pages', join(folder, 'pages'), ...screenless, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env } },
  )
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const exited = new Promise<{ code: number | null; after: number }>((resolve) =>
    child.once('close', (code) => resolve({ code, after: performance.now() - began })),
  )
  return {
    folder: join(folder, 'data'),
    process: child,
    exited,
    out: () => said.out,
    err: () => said.err,
    async link() {
      for (let tries = 0; tries < 400; tries++) {
        const found = /http:\S+/.exec(said.out)?.[0]
        if (found !== undefined && said.out.endsWith('\n')) return found
        if (child.exitCode !== null) break
        await pause(25)
      }
      throw new Error(`the program said no address: ${said.out}${said.err}`)
    },
    note: () => OwnerNote.parse(JSON.parse(readFileSync(join(folder, 'data/owner.json'), 'utf8'))),
    async end() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

export const removeFolder = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

export const post = (origin: string, path: string, body: unknown) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Asks the running program for a seat, as a second starter of the same user does. */
export async function takeSeat(program: Program, seat: Seat): Promise<string> {
  const { url, secret } = program.note()
  const invited = await post(url, '/invite', { secret, seat, life: 'minute' })
  const { token } = JSON.parse(await invited.text())
  return JSON.parse(await (await post(url, '/launch', { token })).text()).bearer
}

export function openSocket(origin: string, bearer: string): WebSocket {
  const address = `${origin.replace('http', 'ws')}/line`
  const socket = new WebSocket(address, ['tongxin', `bearer.${bearer}`], { origin })
  // A browser's socket reports an error and closes; this one would throw where nobody listens.
  socket.on('error', () => socket.terminate())
  return socket
}

export function openProgramLink(origin: string, bearer: string): Promise<Link> {
  return keepLink(socketWire(() => openSocket(origin, bearer) as unknown as globalThis.WebSocket))
}
