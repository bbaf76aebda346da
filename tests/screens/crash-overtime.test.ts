// The host is killed while a speech is in overtime and somebody interjects: both clocks and the command on its way are found as they were.
import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page, WebSocketRoute } from 'playwright'
import { expect } from 'vitest'
import { seconds } from '../../shared/time.ts'
import { eightMinutes } from '../../shared/timing-card.ts'
import { openConsole } from './console.ts'
import { openMeeting, ownerIn } from './opened-meeting.ts'
import { test } from './room.ts'

/** What the two clocks say, and when they were read. */
const clocks = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('[role="timer"]')].map((one) => one.textContent ?? '')
    const child = /^(\d+):(\d\d)$/.exec(texts[1] ?? '')
    return {
      parent: texts[0],
      child: Number(child?.[1]) * 60 + Number(child?.[2]),
      at: performance.timeOrigin + performance.now(),
    }
  })
const seqOf = async (page: Page) => Number(await page.locator('html').getAttribute('data-seq'))

/** Notes on the page when its line was lost and when it was up again. */
const noteLines = (page: Page) =>
  page.evaluate(() => {
    const lines: { line: string; at: number }[] = []
    const { dataset } = document.documentElement
    new MutationObserver(() => {
      const { line = '' } = dataset
      if (lines.at(-1)?.line !== line) lines.push({ line, at: performance.timeOrigin + performance.now() })
    }).observe(document.documentElement, { attributeFilter: ['data-line'] })
    Object.assign(window, { lines })
  })
const linesOf = async (page: Page): Promise<{ line: string; at: number }[]> =>
  page.evaluate(() => Reflect.get(window, 'lines'))

/** When the host that was started again first answered. */
async function hostReturn(origin: string): Promise<number> {
  const isUp = () =>
    new Promise<boolean>((answered) => {
      get(`${origin}/healthz`, { agent: false }, (answer) => {
        answer.resume()
        answered(answer.statusCode === 200)
      }).on('error', () => answered(false))
    })
  while (!(await isUp())) await pause(5)
  return performance.timeOrigin + performance.now()
}

const lost = (page: Page) => page.locator('html[data-line="lost"]').waitFor({ state: 'attached' })
const back = (page: Page) => page.locator('html[data-line="open"]').waitFor({ state: 'attached' })

test('[CK1] [CK4] quality R16, R17: killed in overtime and in an interruption: back within 2 s, no clock moved, no command lost or doubled', {
  timeout: 120_000,
}, async ({ hall }) => {
  const { operator: page } = hall
  const timing = { ...eightMinutes, name: '3秒', limit: seconds(3), bells: [] }
  const meeting = await openMeeting(hall, timing)
  await page.goto(`${hall.served.origin}/#/operate/${meeting}`)
  const wall = await hall.page('projector', `/${meeting}`)
  await page.bringToFront()
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await console.enter(/^开始第一项/)
  await console.addSpeakers(['hxz', 'zmy'])
  await console.enter(/^请第一位/)
  await page.getByText('超时', { exact: true }).first().waitFor()
  await pause(2200)
  await console.interject('gf')
  await page.getByRole('timer', { name: /高凤/ }).waitFor()
  await wall.getByText('插话').first().waitFor()
  await pause(1200)

  // A note is on its way to a host that no longer reads when it is killed.
  for (const each of [page, wall]) await noteLines(each)
  const before = await clocks(page)
  const seq = await seqOf(page)
  expect(before.parent).toMatch(/\+0:0[2-9]/)
  const { pid } = ownerIn(hall.folder)
  process.kill(pid, 'SIGSTOP')
  await page.keyboard.press('n')
  await page.keyboard.type('路上的一条要点')
  await page.keyboard.press('Enter')
  await pause(200)
  process.kill(pid, 'SIGKILL')
  await lost(page)
  const returned = await hostReturn(hall.served.origin)
  for (const each of [page, wall]) await back(each)
  await page.getByRole('listitem').filter({ hasText: '路上的一条要点' }).waitFor()
  await page.keyboard.press('Escape')
  for (const each of [page, wall]) {
    const [, open] = (await linesOf(each)).filter(({ line }) => line !== 'stale')
    expect(open?.line).toBe('open')
    expect((open?.at ?? Infinity) - returned).toBeLessThan(2000)
  }
  // The return and the note: two facts more, and none twice.
  expect(await seqOf(page)).toBe(seq + 2)
  const after = await clocks(page)
  expect(after.parent).toBe(before.parent)
  // Whole seconds are read, so one of rounding on either side.
  expect(Math.abs(after.child - before.child - (after.at - before.at) / 1000)).toBeLessThanOrEqual(1.1)
  const onWall = /插话(\d\d):(\d\d)/.exec((await clocks(wall)).parent ?? '')
  const inConsole = await clocks(page)
  expect(Math.abs(inConsole.child - Number(onWall?.[1]) * 60 - Number(onWall?.[2]))).toBeLessThanOrEqual(1)

  // The page is loaded again in the middle of it; from then on it hears nothing of what the host answers.
  let isDeaf = false
  await page.routeWebSocket(/\/line$/, (route: WebSocketRoute) => {
    const host = route.connectToServer()
    host.onMessage((text) => {
      if (!isDeaf) route.send(text)
    })
  })
  await page.reload()
  await page.getByRole('timer', { name: /高凤/ }).waitFor()
  expect((await clocks(page)).parent).toBe(before.parent)
  isDeaf = true
  await page.keyboard.press('n')
  await page.keyboard.type('答复没有听到的一条')
  await page.keyboard.press('Enter')
  await wall.locator(`html[data-seq="${seq + 3}"]`).waitFor({ state: 'attached' })
  process.kill(ownerIn(hall.folder).pid, 'SIGKILL')
  await lost(page)
  isDeaf = false
  await back(page)
  await page.locator(`html[data-seq="${seq + 4}"]`).waitFor({ state: 'attached' })
  await pause(500)
  expect(await seqOf(page)).toBe(seq + 4)
  const written = page.getByRole('listitem').filter({ hasText: '答复没有听到的一条' })
  expect(await written.count()).toBe(1)

  // The interruption is over, and the speech goes on where its overtime stood.
  await page.keyboard.press('Escape')
  await console.enter(/^插话完毕，何秀珍继续/)
  await console.enter(/^请下一位/)
  await page.getByRole('heading', { level: 3, name: '周明远' }).waitFor()
})
