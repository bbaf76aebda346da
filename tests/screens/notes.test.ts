// What is being written in the real program: kept at every pause, there after a reload and after the host was killed under it.
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

const field = (page: Page) => page.getByRole('textbox', { name: '写要点' })
const seqOf = async (page: Page) => Number(await page.locator('html').getAttribute('data-seq'))

test('quality R16: what is being written outlives a reload and a killed host, no more than a second old', {
  timeout: 120_000,
}, async ({ hall }) => {
  const { operator: page } = hall
  await prepareMeeting(page, agenda, roll)
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await console.enter(/^开始第一项/)
  await console.addSpeakers(['hxz'])
  await console.enter(/^请第一位/)
  await console.startSpeech()

  // Typed without a pause, and the page is gone in the middle of it.
  const seq = await seqOf(page)
  await page.keyboard.press('n')
  const typed: { text: string; at: number }[] = []
  const words = [...'先做房屋鉴定再定改建方案分两批开放门诊改建期间设临时诊室护士由县人民医院派驻满一年评估']
  for (const word of words) {
    await page.keyboard.insertText(word)
    typed.push({ text: (typed.at(-1)?.text ?? '') + word, at: performance.now() })
    await page.waitForTimeout(60)
  }
  const gone = performance.now()
  await page.reload()
  await field(page).waitFor()
  await expect.poll(() => field(page).inputValue()).not.toBe('')
  const kept = await field(page).inputValue()
  const due = typed.findLast(({ at }) => at < gone - 1000)?.text ?? ''
  expect(due.length).toBeGreaterThan(10)
  expect(kept.startsWith(due), `${kept} holds ${due}`).toBe(true)

  // Killed half a second after a pause: host and page both begin anew.
  await field(page).fill('场地已经看过两处')
  await page.getByText('正在存…').waitFor({ state: 'hidden' })
  const { pid } = OwnerNote.parse(JSON.parse(readFileSync(join(hall.folder, 'owner.json'), 'utf8')))
  process.kill(pid, 'SIGKILL')
  await page.locator('html[data-line="lost"]').waitFor({ state: 'attached', timeout: 5000 })
  await page.locator('html[data-line="open"]').waitFor({ state: 'attached', timeout: 20_000 })
  await page.reload()
  await expect.poll(() => field(page).inputValue()).toBe('场地已经看过两处')
  // Drafts are no facts: the record holds nothing but the return of the host.
  expect(await seqOf(page)).toBe(seq + 1)

  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: '场地已经看过两处' }).waitFor()
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: '场地已经看过两处' }).waitFor()
  expect(await field(page).inputValue()).toBe('')
})
