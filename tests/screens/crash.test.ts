// The host is killed in mid-speech before two windows: everything is found as it was, the running clock included.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { OwnerNote } from '../../electron/host/alone.ts'
import { openConsole } from './console.ts'
import { prepareMeeting } from './prepared.ts'
import { test } from './room.ts'

const agenda = '一、委员协商发言（每人8分钟，30分钟）\n二、主席讲话'
const roll = '姓名\t界别\t政协职务\n沈怀远\t中国共产党\t主席\n何秀珍\t妇联\t常委\n周明远\t农业界\t常委'

/** Seconds left on the dial, and when they were read. */
const reading = (page: Page) =>
  page.evaluate(() => {
    const digits = /(\d\d):(\d\d)/.exec(document.querySelector('[role="timer"]')?.textContent ?? '')
    return { left: Number(digits?.[1]) * 60 + Number(digits?.[2]), at: Date.now() }
  })

test('quality R17: SIGKILL in mid-speech: back in seconds, the clock never stood still, nothing is done twice', {
  timeout: 120_000,
}, async ({ hall }) => {
  const { operator: page } = hall
  const meeting = await prepareMeeting(page, agenda, roll)
  const projector = await hall.page('projector', `/${meeting}`)
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await console.enter(/^开始第一项/)
  await console.addSpeakers(['hxz', 'zmy'])
  await console.enter(/^请第一位/)
  await console.startSpeech()
  await console.note('助餐点要办到家门口')
  await page.keyboard.press('n')
  await page.keyboard.type('还没有记下的半句')
  await projector.getByText('剩余').waitFor()

  const note = () => OwnerNote.parse(JSON.parse(readFileSync(join(hall.folder, 'owner.json'), 'utf8')))
  const before = await reading(page)
  const seq = Number(await page.locator('html').getAttribute('data-seq'))
  const killed = note().pid
  process.kill(killed, 'SIGKILL')
  const began = performance.now()
  await page.locator('html[data-line="lost"]').waitFor({ state: 'attached', timeout: 5000 })
  await page.locator('html[data-line="open"]').waitFor({ state: 'attached', timeout: 20_000 })
  const away = performance.now() - began
  expect(note().pid).not.toBe(killed)

  // One fact more: the host says that it was away. Nothing was lost and nothing doubled.
  await page.getByText(/意外中断.+已接回/).waitFor()
  expect(Number(await page.locator('html').getAttribute('data-seq'))).toBe(seq + 1)
  const after = await reading(page)
  const passed = (after.at - before.at) / 1000
  // Whole seconds are read off the dial, so one of rounding on either side.
  expect(Math.abs(before.left - after.left - passed)).toBeLessThanOrEqual(1.1)
  await projector.locator('html[data-line="open"]').waitFor({ state: 'attached' })
  const wall = await reading(projector)
  expect(Math.abs(before.left - wall.left - (wall.at - before.at) / 1000)).toBeLessThanOrEqual(1.1)
  for (const text of ['何秀珍', '助餐点要办到家门口', '周明远']) await page.getByText(text).first().waitFor()
  expect(
    await page.locator('textarea, input').evaluateAll((all) => all.map((one) => 'value' in one && one.value)),
  ).toContain('还没有记下的半句')
  // The room goes on by the same windows.
  await page.keyboard.press('Escape')
  await console.enter(/^请下一位/)
  await projector.getByText('周明远').first().waitFor()
  expect(away).toBeLessThan(4000)
})
