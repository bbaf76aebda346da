// Opens browser windows, one process and one profile for each role, and ends them. Knows addresses, never seats or meetings.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { switchesFor } from './browser.ts'
import { findOtherDisplay } from './displays.ts'

export type Role = 'operator' | 'projector' | 'paper'

export type Windows = {
  /** False when no window came up. A window of this role that is already open gives way. */
  open(role: Role, address: string): Promise<boolean>
  /** False when there was none. */
  close(role: Role): Promise<boolean>
}

export type OwnWindows = Windows & {
  closeAll(): Promise<void>
  /** The windows go on without us: their host is another program's. */
  letGo(): void
}

type Options = {
  browser: string
  folder: string
  env: NodeJS.ProcessEnv
  /** The process of a window ended although nobody asked for it; `crashed` when not in good order. */
  onGone(role: Role, crashed: boolean): void
}

/** A browser that cannot start says so by ending; one that lives this long has a window. */
const proving = 700
/** The launch file must outlive the browser's start and no more: its token is worth a minute at most. */
const launchFileLife = 60_000

export function openWindows({ browser, folder, env, onGone }: Options): OwnWindows {
  const running = new Map<Role, ChildProcess>()

  const close = async (role: Role) => {
    const child = running.get(role)
    if (child === undefined) return false
    running.delete(role)
    await end(child)
    return true
  }
  return {
    async open(role, address) {
      const profile = join(folder, 'browser', role)
      if (role !== 'operator') await close(role)
      const fill = role === 'projector' ? await findOtherDisplay(env) : null
      makeProfile(profile)
      const wish = { profile, address: writeLaunchFile(profile, address), fill }
      const child = spawn(browser, switchesFor(wish, env, process.getuid?.() === 0), { stdio: 'ignore', env })
      const ended = new Promise<'failed' | 'handedOn' | 'crashed'>((resolve) => {
        child.once('error', () => resolve('failed'))
        child.once('exit', (code) => resolve(code === 0 ? 'handedOn' : 'crashed'))
      })
      const early = await Promise.race([ended, pause(proving, null)])
      // It ends at once in good order when its profile is already open: the window then came up over there.
      if (early !== null) return early === 'handedOn'
      running.set(role, child)
      void watch(role, child, ended)
      return true
    },
    close,
    async closeAll() {
      await Promise.all([...running.keys()].map(close))
    },
    letGo() {
      for (const child of running.values()) child.unref()
      running.clear()
    },
  }

  async function watch(role: Role, child: ChildProcess, ended: Promise<string>): Promise<void> {
    const how = await ended
    if (running.get(role) !== child) return
    running.delete(role)
    onGone(role, how === 'crashed')
  }
}

/** What the browser would offer over a page of ours has no place in a meeting: translations, passwords, addresses. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
}

function makeProfile(profile: string): void {
  const settings = join(profile, 'Default')
  mkdirSync(settings, { recursive: true, mode: 0o700 })
  const file = join(settings, 'Preferences')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 })
}

/** A file of this user's alone says where to go: an address on a command line could be read by everybody. */
function writeLaunchFile(profile: string, address: string): string {
  const file = join(profile, 'launch.html')
  rmSync(file, { force: true })
  const target = JSON.stringify(address).replaceAll('<', String.raw`\u003c`)
  const page = `<!doctype html><meta charset="utf-8"><title>同心议事</title><script>location.replace(${target})</script>\n`
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  setTimeout(() => rmSync(file, { force: true }), launchFileLife).unref()
  return pathToFileURL(file).href
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await Promise.race([gone, pause(2000)])
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
}
