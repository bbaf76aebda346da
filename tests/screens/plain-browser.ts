// A browser as somebody opens it who knows nothing of switches: it throttles and hides what is out of sight. The test library forbids that.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { browserPath, flags } from '../browser.ts'

const throttles = /background-timer-throttling|occluded-windows|renderer-backgrounding/
const Answer = z.object({ id: z.number(), result: z.unknown() })
const Targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) })
const Attached = z.object({ sessionId: z.string() })
const InWindow = z.object({ windowId: z.number() })
const Evaluated = z.object({ result: z.object({ value: z.unknown() }) })

export type PlainBrowser = {
  /** Runs `script` in every document before its own, and goes to `address`. */
  goTo(address: string, script: string): Promise<void>
  read(expression: string): Promise<unknown>
  until(expression: string): Promise<void>
  press(key: string): Promise<void>
  /** The page itself says afterwards that it is hidden. */
  minimise(): Promise<void>
  close(): Promise<void>
}

export async function openPlainBrowser(): Promise<PlainBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'tongxin-plain-'))
  const child = spawn(
    browserPath(),
    [
      ...flags.filter((flag) => !throttles.test(flag)),
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /ws:\/\/\S+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)))
  })
  const wire = new WebSocket(address)
  await new Promise((resolve) => wire.addEventListener('open', resolve))
  const waiting = new Map<number, (result: unknown) => void>()
  wire.addEventListener('message', ({ data }) => {
    const { success, data: answer } = Answer.safeParse(JSON.parse(String(data)))
    if (success) waiting.get(answer.id)?.(answer.result)
  })
  let asked = 0
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++asked, resolve)
      wire.send(JSON.stringify({ id: asked, method, params, sessionId }))
    })
  const { targetInfos } = Targets.parse(await send('Target.getTargets'))
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
  const { sessionId } = Attached.parse(await send('Target.attachToTarget', { targetId, flatten: true }))
  const inPage = (method: string, params?: object) => send(method, params, sessionId)
  // Between two documents there is nothing to read.
  const read = async (expression: string) =>
    Evaluated.safeParse(await inPage('Runtime.evaluate', { expression, returnByValue: true })).data?.result
      .value
  const until = async (expression: string) => {
    for (let tries = 0; (await read(expression)) !== true; tries += 1) {
      if (tries > 200) throw new Error(`it never came to ${expression}`)
      await pause(50)
    }
  }
  return {
    read,
    until,
    async goTo(to, source) {
      await inPage('Page.enable')
      await inPage('Page.addScriptToEvaluateOnNewDocument', { source })
      await inPage('Page.navigate', { url: to })
    },
    async press(key) {
      await inPage('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key })
      await inPage('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key })
    },
    async minimise() {
      const { windowId } = InWindow.parse(await send('Browser.getWindowForTarget', { targetId }))
      await send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } })
      await until(`document.visibilityState === 'hidden'`)
    },
    async close() {
      child.kill('SIGKILL')
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
