// The bell in the real program: once for two windows, seen by those who do not hear it, never in volleys, never again on a reload.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import axe from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { z } from 'zod'
import { OwnerNote } from '../../electron/host/alone.ts'
import { seconds } from '../../shared/time.ts'
import { eightMinutes } from '../../shared/timing-card.ts'
import { openConsole } from './console.ts'
import { openMeeting } from './opened-meeting.ts'
import { openPlainBrowser } from './plain-browser.ts'
import { test } from './room.ts'

/** Runs in a page: notes when a stroke is really given to the loudspeaker. */
function noteStrokes(): void {
  const { start } = AudioBufferSourceNode.prototype
  const strokes: number[] = []
  Object.assign(window, { strokes })
  AudioBufferSourceNode.prototype.start = function (...when) {
    strokes.push(performance.timeOrigin + performance.now())
    start.apply(this, when)
  }
}
const heardIn = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...Reflect.get(window, 'strokes')].map(Number))

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`))
}

/** The example card becomes one of 10 seconds: one stroke after five, one at the limit, then one a second. */
async function writeShortCard(page: Page): Promise<void> {
  await page.keyboard.press('s')
  await page.getByRole('button', { name: /示例/ }).click()
  await page.getByLabel('时长，分').fill('0')
  await page.getByLabel('时长，秒').fill('10')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '加一响' }).click()
  await page.getByRole('button', { name: '加一响' }).click()
  await page.getByLabel('每隔几秒响一次').fill('1')
  await page.keyboard.press('Enter')
  await page.getByText('0:05 一声、0:10 一声、超时每 1 秒再响').first().waitFor()
  await page.getByText('已存好').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '声音' }).click()
  await page.getByRole('button', { name: '三声' }).click()
  await page.getByText(/^正在响/).waitFor()
  expect(await heardIn(page)).toHaveLength(3)
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'dark' }))
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'light' }))
  await page.getByRole('link', { name: '回首页' }).click()
}

test('[CK8] [CK12] [CK16] quality R13, A4, D2: one bell in the room, none for what was missed, and time that cannot be trusted says so', {
  timeout: 120_000,
}, async ({ hall }) => {
  const { operator: page } = hall
  await hall.context.addInitScript(noteStrokes)
  await page.getByText('还没有会议').waitFor()
  await page.reload()
  await page.getByText('还没有会议').waitFor()
  await writeShortCard(page)
  await page.getByRole('button', { name: '建一个示例会议' }).click()
  await page.getByRole('status').getByRole('button', { name: '自己试开' }).click()
  await page.waitForURL(/prepare/)
  await page.getByRole('row', { name: /委员协商发言/ }).click()
  await page.getByRole('button', { name: /每人限时/ }).click()
  await page.getByRole('option', { name: '5分钟（示例）' }).click()
  await page.getByText(/^已存盘/).waitFor()
  await page.getByRole('button', { name: '进入会场' }).click()
  await page.waitForURL(/operate/)
  const meeting = new URL(page.url()).hash.split('/').at(-1) ?? ''
  const second = await hall.page('operator', `/operate/${meeting}`)
  const wall = await hall.page('projector', `/${meeting}`)
  await second.getByRole('button', { name: /^登记到会/ }).waitFor()
  const rung = async () => {
    const strokes = await Promise.all([page, second, wall].map(heardIn))
    return strokes.flat().filter((time) => time > began)
  }
  const began = performance.timeOrigin + performance.now()

  const console = openConsole(page)
  await page.bringToFront()
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await page.getByRole('row', { name: /委员协商发言/ }).dblclick()
  await console.addSpeakers(['zmy'])
  await console.enter(/^请第一位\s+周明远/)
  await page.keyboard.press(' ')
  for (const window of [page, second])
    await window
      .getByText(/^铃响一声：还剩/)
      .first()
      .waitFor()
  await wall.getByText('铃响一声').waitFor()
  await pause(300)
  expect(await rung()).toHaveLength(1)

  // The host stands still over the limit and three of the bells behind it.
  const { pid } = OwnerNote.parse(JSON.parse(readFileSync(join(hall.folder, 'owner.json'), 'utf8')))
  process.kill(pid, 'SIGSTOP')
  try {
    await page.getByText('未同步').first().waitFor()
    await wall.getByText('未同步').first().waitFor()
    await pause(7000)
    expect(await rung()).toHaveLength(1)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  const woken = performance.timeOrigin + performance.now()
  await page
    .getByText(/^铃响一声：已超时/)
    .first()
    .waitFor()
  await pause(1000)
  // The latest of the missed bells at once, and perhaps the next one at its own moment: five had come due.
  const soon = (await rung()).filter((time) => time > woken - 50 && time < woken + 900)
  expect(soon.length).toBeGreaterThan(0)
  expect(soon.length).toBeLessThanOrEqual(2)

  await page.keyboard.press('e')
  await page.getByRole('timer').waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText('委员协商发言').first().waitFor()
  await pause(1500)
  expect(await heardIn(page)).toEqual([])
  expect(hall.faults).toEqual([])
})

test('[CK17] quality A4: of windows in two browsers one rings, hidden and throttled as it is; when it goes, the other', {
  timeout: 60_000,
}, async ({ hall, onTestFinished }) => {
  const { operator: page, served } = hall
  const overtime = { kind: 'ringOn', every: seconds(1) } as const
  const meeting = await openMeeting(hall, {
    ...eightMinutes,
    limit: seconds(2),
    bells: [{ left: seconds(0), strokes: 1 }],
    overtime,
  })
  const hidden = await openPlainBrowser()
  onTestFinished(() => hidden.close())
  const strokes = async () => z.array(z.number()).parse(await hidden.read('strokes'))
  await hidden.goTo(
    `${await served.invite('operator')}&to=${encodeURIComponent(`/operate/${meeting}`)}`,
    `(${noteStrokes.toString()})()`,
  )
  await hidden.until(`document.documentElement.dataset.line === 'open'`)
  await hidden.until(`document.querySelector('footer button') !== null`)
  await hidden.press('F1') // a browser keeps a page silent that nobody ever touched
  await hidden.minimise()

  await hall.context.addInitScript(noteStrokes)
  await page.goto(`${served.origin}/#/operate/${meeting}`)
  await page.reload()
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await console.enter(/^开始第一项/)
  await console.addSpeakers(['hxz'])
  await console.enter(/^请第一位/)
  await page
    .getByText(/^铃响一声：已超时/)
    .first()
    .waitFor()
  await pause(2500)
  const rung = await strokes()
  expect(rung.length).toBeGreaterThanOrEqual(3)
  expect(await heardIn(page)).toEqual([])
  // One a second, none kept back and none in volleys.
  for (const [nth, at] of rung.slice(1).entries())
    expect(Math.abs(at - (rung[nth] ?? 0) - 1000)).toBeLessThan(400)

  await hidden.close()
  await expect.poll(async () => (await heardIn(page)).length, { timeout: 4000 }).toBeGreaterThanOrEqual(2)
  expect(hall.faults).toEqual([])
})
