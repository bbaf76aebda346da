// The console in the real program: a meeting without a mouse, an input method in its fields, a reload in mid-sentence, rows dragged.
import type { CDPSession, Page } from 'playwright'
import { expect } from 'vitest'
import { openConsole } from './console.ts'
import { type Hall, test } from './room.ts'

/** The demo meeting, opened with Enter alone. */
async function enterDemo({ operator: page }: Hall): Promise<void> {
  await page.getByRole('button', { name: '建一个示例会议' }).click()
  await page.getByRole('status').getByRole('button', { name: '自己试开' }).click()
  await page.waitForURL(/prepare/)
  await page.goto(page.url().replace('prepare', 'operate'))
  const open = page.getByRole('button', { name: /^开始会议/ })
  await open
    .or(page.getByRole('button', { name: /^登记到会/ }))
    .first()
    .waitFor()
  if (await open.isVisible()) await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^登记到会/ }).waitFor()
}

async function takeFloor(page: Page): Promise<void> {
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await page.getByRole('row', { name: /委员协商发言/ }).dblclick()
  await console.addSpeakers(['zmy', 'hxz', 'tdl'])
  await console.enter(/^请第一位\s+周明远/)
  await page.keyboard.press(' ')
  await page.getByRole('timer', { name: /^剩余/ }).first().waitFor()
}

test('quality D1: thirty items of work by keys alone, each in one or two presses', {
  timeout: 120_000,
}, async ({ hall }) => {
  await enterDemo(hall)
  const { operator: page } = hall
  const console = openConsole(page)
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(kind, () => document.documentElement.setAttribute('data-pointed', ''), true)
  })
  const counts = { for: 28, against: 0, abstain: 0 }
  await console.enter('登记到会')
  await console.enter(/^其余 28 人都到会/)
  await console.enter(/^开始第一项/)
  await page.keyboard.press('1') // 固定欢迎
  await page.getByText('固定在欢迎，按 1 放开').waitFor()
  await page.keyboard.press('Escape')
  await console.enter('开始表决')
  await console.enter('开始举手表决')
  for (const count of Object.values(counts)) await page.keyboard.type(`${count}\n`)
  await page.getByText('合计 28，与实到相符').waitFor()
  await console.take(/复核/)
  await page.getByLabel('复核', { exact: true }).waitFor()
  await page.keyboard.type('吕建平')
  await page.keyboard.press('Tab')
  for (const count of Object.values(counts)) await page.keyboard.type(`${count}\n`)
  await page.getByText('数字相符').waitFor()
  await page.keyboard.down('Enter')
  await page.waitForTimeout(1000)
  await page.keyboard.up('Enter')
  await page.getByText('一致通过', { exact: true }).first().waitFor()
  await console.note('审议通过本次会议议程')
  await console.enter(/^下一项\s+二/)
  await console.enter(/^请报告人\s+马文斌/)
  await console.enter('开始计时')
  await page.keyboard.press(' ') // 暂停
  await page
    .getByRole('timer', { name: /^已暂停/ })
    .first()
    .waitFor()
  await console.enter('继续计时')
  await console.interject('xzc')
  await console.enter(/^插话完毕/)
  await console.enter('结束发言')
  await page.keyboard.press('Control+z')
  await page.getByText('已撤销：马文斌 发言结束').waitFor()
  await page.keyboard.press('e')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: '休会 10 分钟' }).waitFor()
  await page.keyboard.press('Enter')
  await console.enter('继续开会')
  await page.keyboard.press('f')
  await page.getByText('画面冻结，按 F 恢复').waitFor()
  await page.keyboard.press('f')
  await page.keyboard.press('b')
  await page.getByText('已黑屏，按 B 恢复').waitFor()
  await page.keyboard.press('b')
  await page.keyboard.press('m')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^通知/, pressed: true }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.type('wj')
  await page.getByRole('button', { name: '文静 到会' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('complementary', { name: '全部键位' }).waitFor()
  await page.keyboard.press('F1')
  await console.enter(/^下一项\s+三/)
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-pointed'))).toBe(false)
  expect(hall.faults).toEqual([])
})

test('quality D5: an input method in the note and the name field: nothing sent early, nothing lost', {
  timeout: 60_000,
}, async ({ hall }) => {
  await enterDemo(hall)
  const { operator: page, context } = hall
  await takeFloor(page)
  const ime = await context.newCDPSession(page)
  await page.keyboard.press('n')
  await compose(ime, ['l', 'liy', "li'yong"])
  for (const key of ['Enter', ' ', 'Escape', 'Tab']) await pressWhileComposing(ime, key)
  await ime.send('Input.insertText', { text: '利用闲置用房' })
  expect(await page.getByLabel('写要点').inputValue()).toBe('利用闲置用房')
  expect(await page.getByLabel('已记的要点').getByRole('listitem').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: '利用闲置用房' }).waitFor()

  // A composition that is given up leaves the field as it was, and the field open.
  await compose(ime, ['z', 'zh'])
  await compose(ime, [''])
  expect(await page.getByLabel('写要点').inputValue()).toBe('')
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await compose(ime, ['l', "l'z", "l'z'j"])
  await page.getByRole('option', { name: /黎志坚/ }).waitFor()
  await pressWhileComposing(ime, 'Enter')
  await ime.send('Input.insertText', { text: 'lzj' })
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: '黎志坚' }).waitFor()
  expect(hall.faults).toEqual([])
})

test('a reload in mid-sentence loses no word, and the clock goes on', { timeout: 60_000 }, async ({
  hall,
}) => {
  await enterDemo(hall)
  const { operator: page } = hall
  await takeFloor(page)
  await page.keyboard.press('n')
  await page.keyboard.type('先鉴定后改')
  await page.reload()
  await page
    .getByRole('timer', { name: /^剩余 07:5/ })
    .first()
    .waitFor()
  expect(await page.getByLabel('写要点').inputValue()).toBe('先鉴定后改')
  await page.keyboard.press('n')
  await page.keyboard.type('建')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: '先鉴定后改建' }).waitFor()
  expect(hall.faults).toEqual([])
})

test('quality D2, 2.5.7: rows of the queue move by dragging, and a list far longer than the screen keeps the bars', {
  timeout: 90_000,
}, async ({ hall }) => {
  await enterDemo(hall)
  const { operator: page } = hall
  await takeFloor(page)
  const from = await page.getByRole('button', { name: /^2 田大利 拖动/ }).boundingBox()
  const to = await page.getByRole('button', { name: /^1 何秀珍 拖动/ }).boundingBox()
  if (from === null || to === null) throw new Error('the rows are not drawn')
  await page.mouse.move(from.x + 80, from.y + 22)
  await page.mouse.down()
  for (const step of [0.3, 0.7, 1])
    await page.mouse.move(from.x + 80, from.y + 22 + (to.y + 4 - from.y - 22) * step)
  await page.mouse.up()
  await page.getByRole('button', { name: /^1 田大利 拖动/ }).waitFor()
  await openConsole(page).addSpeakers([
    'djh',
    'wl',
    'wgq',
    'wj',
    'ysh',
    'tf',
    'zh',
    'lch',
    'slx',
    'cgl',
    'oysd',
    'lyl',
  ])
  const step = await page.getByRole('contentinfo').getByRole('button').last().boundingBox()
  expect((step?.y ?? 0) + (step?.height ?? 0)).toBeLessThanOrEqual(768)
  expect(hall.faults).toEqual([])
})

const compose = async (ime: CDPSession, texts: readonly string[]) => {
  for (const text of texts)
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
}

async function pressWhileComposing(ime: CDPSession, key: string): Promise<void> {
  const named = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: 229 }
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...named })
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...named })
}
