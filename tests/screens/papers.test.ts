// The minutes page on the real program: a meeting that was held, its pages on screen, its files on disk.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { pageCount } from '../../electron/host/paper/pdf-bytes.ts'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { instant } from '../../shared/time.ts'
import { serve } from '../bench/served.ts'
import { storeMeeting } from '../bench/stored-meeting.ts'
import { test as base } from './room.ts'

type Held = { page: Page; faults: string[]; show(facts?: number): Promise<void> }

/** A data folder with the demo meeting, held to its end or up to so many facts, and a window on its papers. */
const test = base.extend('held', async ({ browser }, { onCleanup }): Promise<Held> => {
  const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
  const plan = demoPlan('2026-09-17T09:00')
  const { entries } = playScript(plan, demoScript, start)
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-papers-'))
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  let end = () => Promise.resolve()
  onCleanup(async () => {
    await context.close()
    await end()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    page,
    faults,
    async show(facts = entries.length) {
      const meeting = storeMeeting(folder, { plan, entries: entries.slice(0, facts) })
      const served = await serve(folder)
      end = served.close
      await page.goto(`${await served.invite('operator')}&to=${encodeURIComponent(`/papers/${meeting}`)}`)
    },
  }
})

/** Drawing a page takes its time where others are at work as well. */
const soon = { timeout: 20_000 }

const downloaded = async (page: Page, name: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  await page.getByText(`已下载 ${file.suggestedFilename()}`).waitFor()
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) }
}
const sheet = (page: Page, number: number) => page.getByRole('img', { name: `第 ${number} 页` })
/** How much of a sheet is inked, in a thousand. */
const inked = (page: Page, number: number) =>
  sheet(page, number).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 128 && data[at + 3]! > 0) dark++
    return (dark * 4000) / data.length
  })

test('real pages, sharp; the checks; both papers as PDF and Word on disk', { timeout: 90_000 }, async ({
  held,
}) => {
  const { page, faults } = held
  await held.show()
  await page.getByText('第 1 页 / 共 6 页').waitFor({ timeout: 40_000 })
  await expect.poll(() => inked(page, 1), soon).toBeGreaterThan(2)
  const sharp = await sheet(page, 1).evaluate((canvas) => [
    (canvas as HTMLCanvasElement).width,
    Math.round(canvas.getBoundingClientRect().width * 2),
  ])
  expect(sharp[0]).toBe(sharp[1])
  for (const words of [
    '待补：期号',
    '应到 32 = 实到 28 + 请假 4',
    '24 + 1 + 1 + 1 = 在场 27',
    '赞成 24，须 17，通过',
    'A4 纸 6 页',
  ])
    await page.getByText(words, { exact: false }).first().waitFor()

  const minutes = await downloaded(page, 'PDF')
  expect(minutes.name).toBe('2026-09-17 清溪县政协十一届十二次常委会会议纪要.pdf')
  expect(pageCount(minutes.bytes)).toBe(6)
  await page.getByRole('button', { name: '会议记录' }).click()
  await page.getByText('第 1 页 / 共 8 页').waitFor()
  const record = await downloaded(page, 'Word')
  expect(record.name).toBe('2026-09-17 清溪县政协十一届十二次常委会会议记录.docx')
  expect(strFromU8(unzipSync(record.bytes)['word/document.xml']!)).toContain('散会')
  expect(faults).toEqual([])
})

test('Ctrl+P prints; where nothing can print, it says so', { timeout: 60_000 }, async ({ held }) => {
  const { page } = held
  await held.show()
  await page.getByText('第 1 页 / 共 6 页').waitFor({ timeout: 40_000 })
  await page.keyboard.press('Control+p')
  await page.getByText(/已送到打印机|没有打印成|已在新窗口打开/).waitFor()
})

test('scrolling draws the sheets that come near and says which one is looked at', {
  timeout: 60_000,
}, async ({ held }) => {
  const { page } = held
  await held.show()
  await page.getByText('第 1 页 / 共 6 页').waitFor({ timeout: 40_000 })
  expect(await inked(page, 6)).toBe(0)
  await sheet(page, 6).scrollIntoViewIfNeeded()
  await page.getByRole('region', { name: '版面' }).press('End')
  await page.getByText('第 6 页 / 共 6 页').waitFor()
  await expect.poll(() => inked(page, 6), soon).toBeGreaterThan(2)
  // Beside the draft, a small screen has no more width to give than a whole sheet takes.
  await page.setViewportSize({ width: 1920, height: 768 })
  const before = (await sheet(page, 6).boundingBox())?.width ?? 0
  await page.getByRole('button', { name: '适合宽度' }).click()
  await expect
    .poll(async () => (await sheet(page, 6).boundingBox())?.width ?? 0, soon)
    .toBeGreaterThan(before + 50)
  await page.getByText('第 6 页 / 共 6 页').waitFor()
})

test('a meeting that still runs shows a draft and the way back', { timeout: 60_000 }, async ({ held }) => {
  const { page, faults } = held
  await held.show(60)
  await page.getByText('会议还在进行', { exact: false }).waitFor()
  await page.getByText(/第 1 页 \/ 共 \d 页/).waitFor({ timeout: 40_000 })
  expect(await page.getByRole('link', { name: '回到会场' }).getAttribute('href')).toMatch(/^#\/operate\//)
  expect(faults).toEqual([])
})

test.for(['light', 'dark'] as const)(
  'quality D2: axe finds nothing, %s',
  { timeout: 60_000 },
  async (theme, { held }) => {
    const { page } = held
    await held.show()
    await page.evaluate((dress) => {
      document.documentElement.dataset['theme'] = dress
    }, theme)
    await page.getByText('第 1 页 / 共 6 页').waitFor({ timeout: 40_000 })
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  },
)

test('[DP2] [DP6] the draft: a passage written, checked, undone, its source; handed on, and compared', {
  timeout: 90_000,
}, async ({ held }) => {
  const { page, faults } = held
  await held.show()
  const opening = page.getByRole('button', { name: /9月17日，县政协主席沈怀/ })
  await opening.click()
  await page.getByText('这一段的来源').waitFor()
  const words = page.getByRole('textbox', { name: '这一段的文字' })
  await words.fill('9月17日，县政协主席沈怀运主持会议。会议应到33人，实到28人，请假4人。')
  await words.press('Escape')
  // The check of the content stands beside it at once, and leads there.
  await page.getByText('“沈怀运”与名册上的“沈怀远”差一个字').waitFor()
  await page.getByText('文中“应到33人”，会场记录是 32').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('文中“应到33人”，会场记录是 32').waitFor({ state: 'detached' })
  // Found and replaced everywhere as one step.
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: '查找' }).fill('印发日期')
  await page.getByRole('textbox', { name: '替换为' }).fill('印发的日期')
  await page.getByRole('button', { name: '全部替换' }).click()
  await page
    .getByText(/待补：印发的日期/)
    .first()
    .waitFor()
  // The next step is the big button; its dialog takes names and its hand-over is a version.
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('核稿交给').fill('马文斌')
  await page.getByLabel('核稿交给').press('Enter')
  await page.getByText('核稿完，送审核').waitFor()
  await page.getByRole('button', { name: /版头/ }).click()
  await words.fill('政协清溪县委员会会议纪要')
  await words.press('Escape')
  await page.getByRole('button', { name: '各稿' }).click()
  await page.getByRole('button', { name: /第 1 稿/ }).click()
  await page.getByText('有 1 处不同').waitFor()
  expect(faults).toEqual([])
})
