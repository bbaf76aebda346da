// The small parent of the browser coat: keeps the host process and the windows, and starts the host again when it crashed. Knows no meeting.
import { type ChildProcess, spawn } from 'node:child_process'
import { createLimiter } from '../host/limiter.ts'
import type { FromHost, FromSupervisor } from './kinship.ts'
import type { OwnWindows, Role } from './windows.ts'

export type Supervisor = {
  /** Resolves with the exit code of the program once everything has ended. */
  ended: Promise<number>
  end(code?: number): Promise<void>
}

export type SupervisorParts = {
  /** Program and arguments that start the host process; `--again` is added after a crash. */
  command: readonly [program: string, ...args: string[]]
  folder: string
  /** The operator's window opens by itself; otherwise the address is printed. */
  opensWindow: boolean
  /** Null where no window can be opened at all. */
  makeWindows: ((onGone: (role: Role, crashed: boolean) => void) => OwnWindows) | null
  /** One line for a person: the address goes to `say`, everything that went wrong to `warn`. */
  say(line: string): void
  warn(line: string): void
  monotonic(): number
}

const perMinute = 3
const minute = 60_000
/** A host that does not end in this time is killed: all it knows is on disk. */
const patience = 5000

export const tooOften = (folder: string) =>
  `主程序一分钟内多次意外退出，已停止自动重启。此前的会议内容都保存在 ${folder} 。请关闭本程序的窗口后重新启动；` +
  `如果仍然如此，请把该文件夹里的 journal 文件夹交给技术人员。`

export function supervise(parts: SupervisorParts): Supervisor {
  const mayRestart = createLimiter(perMinute, minute, parts.monotonic)
  const mayReopen = createLimiter(perMinute, minute, parts.monotonic)
  let host: ChildProcess
  let wasReady = false
  let ending = false
  let finish: (code: number) => void = () => {}
  const ended = new Promise<number>((resolve) => {
    finish = resolve
  })

  const tell = (message: FromSupervisor) => {
    // A host that is just going does not hear any more, and need not.
    if (host.connected) host.send(message, () => {})
  }
  const windows =
    parts.makeWindows?.((role, crashed) => {
      if (role === 'operator' && !(crashed && mayReopen())) void end(0)
      else if (crashed) tell({ kind: 'crashed', role })
    }) ?? null

  async function end(code = 0): Promise<void> {
    if (ending) return void (await ended)
    ending = true
    tell({ kind: 'end' })
    const late = setTimeout(() => host.kill('SIGKILL'), patience)
    await Promise.all([windows?.closeAll(), gone(host)])
    clearTimeout(late)
    finish(code)
  }

  async function obey(message: FromHost): Promise<void> {
    switch (message.kind) {
      case 'ready': {
        const isFirst = !wasReady
        wasReady = true
        return isFirst && message.link !== null ? show(message.link) : undefined
      }
      case 'taken':
        await show(message.link)
        windows?.letGo()
        return end(0)
      case 'cannotStart':
        parts.warn(message.sentence)
        return end(1)
      case 'open':
        return tell({
          kind: 'done',
          id: message.id,
          done: (await windows?.open(message.role, message.address)) ?? false,
        })
      case 'close':
        return tell({ kind: 'done', id: message.id, done: (await windows?.close(message.role)) ?? false })
      default:
        message satisfies never
    }
  }

  async function show(link: string): Promise<void> {
    if (windows === null || !parts.opensWindow) return parts.say(link)
    if (await windows.open('operator', link)) return
    parts.warn('没有能够打开窗口，请在 Chromium、Chrome 或 Edge 中打开下面的地址：')
    parts.say(link)
  }

  async function understand(message: unknown): Promise<void> {
    // Loaded while the host starts, which must not wait for it.
    const { FromHost } = await import('./kinship.ts')
    const known = FromHost.safeParse(message)
    if (known.success) await obey(known.data)
  }

  function start(again: boolean): ChildProcess {
    const [program, ...args] = parts.command
    const child = spawn(program, [...args, ...(again ? ['--again'] : [])], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'json',
    })
    child.on('message', (message) => {
      understand(message).catch((error: unknown) => parts.warn(String(error)))
    })
    child.on('error', (error) => parts.warn(String(error)))
    child.once('exit', (code, signal) => {
      if (ending) return
      if (code === 0) return void end(0)
      parts.warn(`主程序意外退出（${signal ?? `代码 ${code}`}）`)
      if (!wasReady) return void end(1)
      if (mayRestart()) host = start(true)
      else {
        parts.warn(tooOften(parts.folder))
        void end(1)
      }
    })
    return child
  }

  host = start(false)
  void import('./kinship.ts')
  return { ended, end }
}

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))
