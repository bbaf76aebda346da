// The page's own link in a real browser under the real content policy: invitation, seat, reload, a host that dies, workers.
import { join } from 'node:path'
import { type Browser, type Page, chromium } from 'playwright'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, flags } from '../browser.ts'
import type { Probe } from './page/page.ts'
import { type Program, makeFolder, post, removeFolder, startProgram } from './program.ts'
import { limited } from './slowness.ts'

declare const probe: Probe

let folder = ''
let program: Program
let origin = ''
let browser: Browser
let pages: Page[] = []

beforeAll(async () => {
  folder = makeFolder()
  const root = join(import.meta.dirname, 'page')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      outDir: join(folder, 'pages'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: [join(root, 'index.html'), join(root, 'projector.html')] },
    },
  })
  program = startProgram(folder)
  origin = new URL(await program.link()).origin
  browser = await chromium.launch({ executablePath: browserPath(), args: flags })
})
afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()))
  pages = []
})
afterAll(async () => {
  await browser.close()
  await program.end()
  removeFolder(folder)
})

async function invite(seat: 'operator' | 'projector'): Promise<string> {
  const { secret } = program.note()
  const answer = await post(origin, '/invite', { secret, seat, life: 'minute' })
  return JSON.parse(await answer.text()).token
}
async function openPage(address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  pages.push(page)
  await page.goto(`${origin}${address}`)
  return page
}
const seatOf = (page: Page) => page.evaluate(() => probe.seat())

describe('an invitation', () => {
  test('gives a seat, leaves the address, and a reload needs no other', async () => {
    const token = await invite('operator')
    const page = await openPage(`/#t=${token}`)
    expect(await seatOf(page)).toBe('operator')
    expect(page.url()).toBe(`${origin}/`)
    await page.reload()
    expect(await seatOf(page)).toBe('operator')
    const kept = await page.evaluate(() =>
      JSON.stringify({ ...sessionStorage, ...localStorage, cookie: document.cookie }),
    )
    expect(kept).not.toContain(token)
    expect(Object.keys(JSON.parse(kept))).toEqual(['seat:operator', 'cookie'])
    expect(JSON.parse(kept).cookie).toBe('')
    expect(await page.evaluate(() => probe.violations)).toEqual([])
  })
  test('is good once: in another window it gives nothing', async () => {
    const token = await invite('operator')
    expect(await seatOf(await openPage(`/#t=${token}`))).toBe('operator')
    expect(await seatOf(await openPage(`/#t=${token}`))).toBe('SeatMissing')
    expect(await seatOf(await openPage('/'))).toBe('SeatMissing')
  })
  test('says where to begin', async () => {
    const page = await openPage(`/projector.html#t=${await invite('projector')}&to=%2Fmeeting-1`)
    expect(await seatOf(page)).toBe('projector')
    expect(page.url()).toBe(`${origin}/projector.html#/meeting-1`)
  })
  test('opened in a window that is already there starts it anew', async () => {
    const page = await openPage('/')
    expect(await seatOf(page)).toBe('SeatMissing')
    await page.goto(`${origin}/#t=${await invite('operator')}`)
    await expect.poll(() => seatOf(page)).toBe('operator')
  })
})

test('the wall never sits on the console’s seat, even in the same window', async () => {
  const page = await openPage(`/#t=${await invite('operator')}`)
  expect(await seatOf(page)).toBe('operator')
  await page.goto(`${origin}/projector.html`)
  expect(await seatOf(page)).toBe('SeatMissing')
})

test('quality R17: a host that dies is lost at once and back within two seconds', async () => {
  const page = await openPage(`/#t=${await invite('operator')}`)
  expect(await seatOf(page)).toBe('operator')
  const { took, limit } = await limited(2000, async () => {
    process.kill(program.note().pid, 'SIGKILL')
    await page.waitForFunction(() => probe.states.length > 0)
    await page.waitForFunction(() => probe.states.length > 1)
    const [lost, open] = await page.evaluate(() => probe.states)
    return (open?.at ?? Infinity) - (lost?.at ?? 0)
  })
  expect(took).toBeLessThan(limit)
  expect(await page.evaluate(() => probe.callWhileLost)).toBe('LinkLost')
  const [lost, open] = await page.evaluate(() => probe.states)
  expect([lost?.state, open?.state]).toEqual(['lost', 'open'])
  expect(await page.evaluate(() => probe.call())).toBe('fine')
})

test('workers: ours start under trusted types, others do not', async () => {
  const page = await openPage(`/#t=${await invite('operator')}`)
  expect(await page.evaluate(() => probe.worker())).toBe('it speaks')
  expect(await page.evaluate(() => probe.violations)).toEqual([])
  expect(await page.evaluate(() => probe.strangeWorker())).toBe('refused')
  expect(await page.evaluate(() => probe.violations)).toEqual(['require-trusted-types-for'])
})
