// The program as a whole: it survives its host, is one for each folder, and leaves nothing behind.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CommandId } from '../../shared/id.ts'
import { type Program, makeFolder, openProgramLink, removeFolder, startProgram, takeSeat } from './program.ts'
import { limited } from './slowness.ts'

let folder = ''
let programs: Program[] = []
const start = (...args: Parameters<typeof startProgram> extends [string, ...infer Rest] ? Rest : never) => {
  const program = startProgram(folder, ...args)
  programs.push(program)
  return program
}

beforeEach(() => {
  folder = makeFolder()
})
afterEach(async () => {
  await Promise.all(programs.map((program) => program.end()))
  programs = []
  removeFolder(folder)
})

const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
const originOf = async (program: Program) => new URL(await program.link()).origin

/** Milliseconds until the address answers again, from a host that is not `old`. */
async function untilBack(program: Program, origin: string, old: number): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < 10_000) {
    const answers = await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers && noteOf(program)?.pid !== old) return performance.now() - began
    await pause(10)
  }
  throw new Error('it did not come back')
}
function noteOf(program: Program) {
  try {
    return program.note()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

describe('quality R17: the host is killed', () => {
  test('the same address answers again within two seconds, and the page goes on as if nothing had been', async () => {
    const program = start()
    const origin = await originOf(program)
    const link = await openProgramLink(origin, await takeSeat(program, 'operator'))
    const { meeting } = await link.client.library.createDemo()
    await link.client.session.open({ meeting, commandId: CommandId.parse('open') })
    const command = { kind: 'showMessage' as const, text: '请就座' }
    const first = await link.client.session.act({ meeting, commandId: CommandId.parse('once'), command })
    const { pid } = program.note()

    const { took, limit } = await limited(2000, async () => {
      process.kill(pid, 'SIGKILL')
      await expect.poll(() => link.state(), { interval: 5 }).toBe('lost')
      const began = performance.now()
      await link.whenOpen()
      return performance.now() - began
    })
    expect(took).toBeLessThan(limit)
    expect(program.note().pid).not.toBe(pid)
    expect(new URL(program.note().url).origin).toBe(origin)
    expect(await link.client.session.act({ meeting, commandId: CommandId.parse('once'), command })).toEqual(
      first,
    )
    expect(await link.client.library.meetings()).toMatchObject([{ meeting, state: 'live' }])
    link.close()
    expect(program.out().trim().split('\n')).toHaveLength(1)
  })

  test('three times a minute and not a fourth: then it says what to do', async () => {
    const program = start()
    const origin = await originOf(program)
    for (let crash = 1; crash <= 3; crash++) {
      const { pid } = program.note()
      const { took, limit } = await limited(2000, () => {
        process.kill(pid, 'SIGKILL')
        return untilBack(program, origin, pid)
      })
      expect(took, `crash ${crash}`).toBeLessThan(limit)
    }
    const { pid } = program.note()
    process.kill(pid, 'SIGKILL')
    expect((await program.exited).code).toBe(1)
    expect(program.err()).toContain('主程序一分钟内多次意外退出，已停止自动重启')
    expect(program.err()).toContain(program.folder)
    expect(isAlive(pid)).toBe(false)
  })
})

describe('quality R14: a second start', () => {
  test('finds the first within two seconds, gets a link of its own, and goes', async () => {
    const first = start()
    const origin = await originOf(first)
    let code: number | null = null
    const { took, limit } = await limited(2000, async () => {
      const second = start()
      const link = await second.link()
      expect(new URL(link).origin).toBe(origin)
      expect(link).not.toBe(await first.link())
      const exited = await second.exited
      code = exited.code
      return exited.after
    })
    expect(code).toBe(0)
    expect(took).toBeLessThan(limit)
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  })
  test('after a SIGKILL of everything simply starts, at the same address', async () => {
    const first = start()
    const origin = await originOf(first)
    const bearer = await takeSeat(first, 'operator')
    const { pid } = first.note()
    first.process.kill('SIGKILL')
    await first.exited
    await expect.poll(() => isAlive(pid), { timeout: 3000 }).toBe(false)
    const second = start()
    expect(await originOf(second)).toBe(origin)
    expect(second.note().pid).not.toBe(pid)
    expect(bearer).toHaveLength(43)
  })
  test('two at once: one program, and both know where it is', async () => {
    const both = [start(), start()]
    const [one, two] = await Promise.all(both.map(originOf))
    expect(one).toBe(two)
    await expect.poll(() => both.filter(({ process }) => process.exitCode === null).length).toBe(1)
  })
})

describe('the end', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s: in good order, nobody left, no seat kept',
    async (signal) => {
      const program = start()
      const origin = await originOf(program)
      await takeSeat(program, 'operator')
      const { pid } = program.note()
      program.process.kill(signal)
      expect((await program.exited).code).toBe(0)
      expect(isAlive(pid)).toBe(false)
      expect(program.err()).toBe('')
      const left = readdirSync(program.folder)
      for (const name of ['owner.json', 'seats.json', 'meetings.db-wal']) expect(left).not.toContain(name)
      await expect(fetch(`${origin}/healthz`)).rejects.toThrow()
    },
  )
  test('of the supervisor alone: its host does not outlive it', async () => {
    const program = start()
    await program.link()
    const { pid } = program.note()
    program.process.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 3000 }).toBe(false)
  })
})

describe('the address', () => {
  test('is kept for the folder, and drawn anew when somebody else has taken it', async () => {
    const first = start()
    const origin = await originOf(first)
    await first.end()
    const again = start()
    expect(await originOf(again)).toBe(origin)
    await again.end()
    const squatter = createServer().listen(Number(new URL(origin).port), '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    const other = start()
    expect(await originOf(other)).not.toBe(origin)
    squatter.close()
  })
  test('a chosen one that is taken is said, once', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    const address = squatter.address()
    const taken = typeof address === 'object' && address !== null ? `${address.port}` : ''
    const program = start(['--port', taken])
    expect((await program.exited).code).toBe(1)
    expect(program.err()).toBe(`端口 ${taken} 已被别的程序占用，请换一个端口，或不指定端口。\n`)
    squatter.close()
  })
})

describe('a start that cannot be', () => {
  test('unknown words on the command line', async () => {
    for (const args of [['--open-all'], ['--port', '80'], ['--port', 'x']]) {
      const program = start(args)
      expect((await program.exited).code).toBe(2)
      expect(program.err()).toContain('用法')
    }
  })
  test('a folder that is a file', async () => {
    writeFileSync(join(folder, 'data'), 'x')
    const program = start()
    expect((await program.exited).code).toBe(1)
    expect(program.err()).toContain('不能在')
    expect(program.err().trim().split('\n')).toHaveLength(1)
  })
})

describe('windows', () => {
  /** Stands where a browser would: writes down how it was started, and lives until it is told to go. */
  const makeBrowser = () => {
    const browser = join(folder, 'browser.sh')
    const noted = join(folder, 'started')
    writeFileSync(
      browser,
      `#!/bin/sh\necho "pid=$$" >> ${noted}\nfor a in "$@"; do echo "$a"; done >> ${noted}\necho . >> ${noted}\nexec sleep 1000\n`,
      { mode: 0o755 },
    )
    return {
      browser,
      starts: () => (existsSync(noted) ? readFileSync(noted, 'utf8').split('.\n').slice(0, -1) : []),
    }
  }
  const startWithWindow = (browser: string) => start([], { CHROMIUM: browser, DISPLAY: ':99' }, [])
  const addressIn = (start: string) => {
    const file = /--app=file:\/\/(\S+)/.exec(start)?.[1] ?? ''
    return /location\.replace\("(.+)"\)/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  }

  test('the console opens with an invitation that no command line shows; a host that is killed opens no second one', async () => {
    const { browser, starts } = makeBrowser()
    const program = startWithWindow(browser)
    await expect.poll(() => starts().length, { timeout: 5000 }).toBe(1)
    const [started = ''] = starts()
    expect(started).not.toContain('#t=')
    const address = addressIn(started)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/)
    await expect.poll(() => noteOf(program) !== null).toBe(true)
    const { pid } = program.note()
    process.kill(pid, 'SIGKILL')
    await untilBack(program, new URL(address).origin, pid)
    expect(starts()).toHaveLength(1)
    expect(program.out()).toBe('')
  })

  test('the projector opens and closes; the end takes every window along', async () => {
    const { browser, starts } = makeBrowser()
    const program = startWithWindow(browser)
    await expect.poll(() => starts().length, { timeout: 5000 }).toBe(1)
    await expect.poll(() => noteOf(program) !== null).toBe(true)
    const link = await openProgramLink(program.note().url, await takeSeat(program, 'operator'))
    const { meeting } = await link.client.library.createDemo()
    expect(await link.client.desk.openProjector({ meeting })).toEqual({ opened: true })
    const [, projector = ''] = starts()
    expect(addressIn(projector)).toMatch(new RegExp(`/projector\\.html#t=[\\w-]{43}&to=%2F${meeting}$`))
    expect(projector).toContain(`--user-data-dir=${join(program.folder, 'browser/projector')}`)
    expect(await link.client.desk.closeProjector()).toEqual({ closed: true })
    expect(await link.client.desk.closeProjector()).toEqual({ closed: false })
    expect(await link.client.desk.openProjector({ meeting })).toEqual({ opened: true })
    link.close()
    await program.end()
    const pids = starts().map((start) => Number(/^pid=(\d+)/.exec(start)?.[1]))
    expect(pids).toHaveLength(3)
    await expect.poll(() => pids.filter(isAlive)).toEqual([])
  })

  test('closing the console ends the program', async () => {
    const { browser, starts } = makeBrowser()
    writeFileSync(browser, '#!/bin/sh\nsleep 2\nexit 0\n', { mode: 0o755 })
    const program = startWithWindow(browser)
    expect((await program.exited).code).toBe(0)
    expect(starts()).toEqual([])
  })

  test('a browser that cannot start: the address is printed instead', async () => {
    const { browser } = makeBrowser()
    writeFileSync(browser, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const program = startWithWindow(browser)
    expect(await program.link()).toMatch(/^http:\/\/127\.0\.0\.1/)
    expect(program.err()).toContain('没有能够打开窗口')
  })
})
