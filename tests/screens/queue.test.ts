// The speaker queue in the real program: registered beforehand, put in with one key, kinds in order, hammering on the next step, and the wall.
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { openConsole } from './console.ts'
import { type Hall, test } from './room.ts'

/** The demo meeting with somebody more registered, in the room, its consultation open. */
async function enterConsultation({ operator: page }: Hall): Promise<string> {
  await page.getByRole('button', { name: '建一个示例会议' }).click()
  await page.getByRole('status').getByRole('button', { name: '自己试开' }).click()
  await page.waitForURL(/prepare/)
  await page.getByRole('button', { name: '议程', exact: true }).click()
  await page.getByRole('row', { name: /委员协商发言/ }).click()
  await page.getByLabel('加一位报名发言的人').fill('民建清溪县总支')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^7 民建清溪县总支/ }).click()
  await page.getByLabel('宣读人').fill('杜宏伟')
  await page.getByLabel('本人限时').fill('5')
  await page.keyboard.press('Enter')
  await page.getByText(/^已存盘 \d+:\d\d$/).waitFor()
  await page.goto(page.url().replace('prepare', 'operate'))
  await page.getByRole('button', { name: /^开始会议/ }).click()
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await page.getByRole('row', { name: /委员协商发言/ }).dblclick()
  await page.getByText('登记发言 7 人', { exact: true }).waitFor()
  return new URL(page.url()).hash.split('/').at(-1) ?? ''
}

const order = (page: Page) =>
  page.locator('[data-key^="speaker-"] b').evaluateAll((names) => names.map((name) => name.textContent))
const timesPanel = (page: Page) => page.getByRole('region', { name: '各人用时' })

test('[QU16] [QU1] who registered is put in with one key; a point of order goes before, an impromptu speech behind', {
  timeout: 60_000,
}, async ({ hall }) => {
  const meeting = await enterConsultation(hall)
  const { operator: page } = hall
  await page.keyboard.press('g')
  await page.getByText('7 人已列入发言顺序').waitFor()
  const console = openConsole(page)
  await console.addSpeakers([['居民老李', '北门社区居民']])
  await page.keyboard.press('q')
  await page.keyboard.type('zm')
  await page.keyboard.press('Enter')
  await page.getByText(/钟鸣 已加入发言顺序，第 1 位/).waitFor()
  await page.keyboard.press('Escape')
  const registered = ['陈国梁', '罗玉兰', '周明远', '何秀珍', '田大利', '孙立新', '民建清溪县总支']
  expect(await order(page)).toEqual(['钟鸣', ...registered, '居民老李'])

  const wall = await hall.page('projector', `/${meeting}`)
  await wall.getByText('发言顺序').waitFor()
  for (const words of ['程序性发言', '登记发言', '下一位'])
    expect(await wall.getByText(words, { exact: true }).first().isVisible(), words).toBe(true)
  await page.bringToFront()
  await page.keyboard.press('w')
  await wall.getByText('发言报名已截止，9 人待发言').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('wl')
  await page.keyboard.press('Enter')
  await page.getByText('发言报名已截止，只接回应和程序性发言').first().waitFor()
  expect(hall.faults).toEqual([])
})

test('[QU5] quality T-05: twenty Enters a second and a double click call one speaker; H calls back as a new speech', {
  timeout: 60_000,
}, async ({ hall }) => {
  await enterConsultation(hall)
  const { operator: page } = hall
  await page.keyboard.press('g')
  await page.getByText('7 人已列入发言顺序').waitFor()
  const console = openConsole(page)
  await console.enter(/^请第一位\s+陈国梁/)
  await console.startSpeech()
  await page.waitForTimeout(300)
  for (let nth = 0; nth < 20; nth += 1) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(50)
  }
  expect((await order(page)).slice(0, 2)).toEqual(['周明远', '何秀珍'])
  await console.startSpeech()
  await page.waitForTimeout(300)
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^请下一位/ })
    .dblclick()
  await page.getByRole('heading', { level: 3, name: '周明远' }).waitFor()
  await page.waitForTimeout(300)
  expect(await order(page)).toHaveLength(4)

  await console.startSpeech()
  await page.keyboard.press('h')
  await page.keyboard.press('h')
  await page.getByRole('heading', { level: 3, name: '罗玉兰' }).waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.press('-')
  await page.getByRole('button', { name: '每人限 3 分' }).click()
  await page.getByText('余下每人 3分钟，沈怀远同意').waitFor()
  await page.keyboard.press('F3')
  const rows = timesPanel(page).getByRole('row')
  await rows.filter({ hasText: '罗玉兰' }).waitFor()
  expect(await rows.count()).toBe(4)
  await page.keyboard.press('Escape')
  expect(hall.faults).toEqual([])
})

test('[QU19] [QU15] a turn is opened with Enter: its side, its kind, and time that may not be given away', {
  timeout: 60_000,
}, async ({ hall }) => {
  await enterConsultation(hall)
  const { operator: page } = hall
  await page.keyboard.press('g')
  const console = openConsole(page)
  await console.enter(/^请第一位\s+陈国梁/)
  await console.startSpeech()
  const row = page.getByRole('row', { name: '罗玉兰' })
  await row.focus()
  await page.keyboard.press('Enter')
  const turn = page.getByRole('region', { name: '罗玉兰' })
  await turn.getByText('反对', { exact: true }).click()
  await turn.getByRole('button', { name: /^受让陈国梁余下的时间/ }).click()
  await turn.getByText('发言时间不能转让；会议规则允许的，可在筹备里改').waitFor()
  await turn.getByText('即席', { exact: true }).click()
  await page
    .getByText('罗玉兰 改为即席发言')
    .or(page.getByText(/罗玉兰 调到第 \d 位/))
    .waitFor()
  await page.keyboard.press('Escape')
  expect((await order(page)).at(-1)).toBe('罗玉兰')
  await page.getByRole('row', { name: '罗玉兰' }).getByText('反对').waitFor()
  expect(hall.faults).toEqual([])
})
