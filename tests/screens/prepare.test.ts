// Getting a meeting ready as a secretary does: create, paste, mend, and into the room; with the keyboard, an input method and a second window.
import { expect } from 'vitest'
import axe from 'axe-core'
import type { Page } from 'playwright'
import { test } from './room.ts'

const agenda = `政协清溪县第十一届委员会常务委员会第十二次会议议程
一、审议通过会议议程（草案）（3分钟）；
二、听取县卫生健康局情况通报（县卫生健康局局长 许志诚，15分钟）；
三、委员发言（每人8分钟）
1.何秀珍（妇联）：关于技能培训的建议
2.周立民（民盟）：关于校地合作的建议
四、主席讲话（10分钟）。
政协清溪县委员会办公室
2026年9月10日`
const roll = [
  ['序号', '姓名', '界别', '小组', '政协职务', '工作单位及职务', '手机', '备注'],
  ['1', '沈怀远', '中国共产党', '第一组', '主席', '县政协主席', '13900000001', ''],
  ['2', '高　凤', '妇联', '第一组', '副主席', '县政协副主席', '13900000002', ''],
  ['3', '罗建国', '教育界', '第二组', '常委', '县一中校长', '', '请假（病假）'],
  ['4', '许志诚', '', '', '', '县卫生健康局局长', '', '列席'],
]
  .map((row) => row.join('\t'))
  .join('\n')

/** Fills in the sheet for a new meeting and arrives at its preparation. */
async function create(page: Page): Promise<void> {
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog', { name: '新建会议' })
  await sheet.getByLabel('委员会', { exact: true }).fill('政协清溪县委员会')
  await sheet.getByLabel('届', { exact: true }).fill('１１')
  await sheet.getByLabel('次', { exact: true }).fill('12')
  await sheet.getByLabel('时间', { exact: true }).fill('下午2:30')
  await sheet.getByLabel('地点').fill('县政协三楼会议室')
  await sheet.getByLabel('主持人', { exact: true }).fill('沈怀远')
  await sheet.getByLabel('主持人职务').fill('主席')
  await sheet.getByLabel('记录人').fill('宋佳')
  await sheet.getByText(/^本软件不得用于涉密会议/).click()
  await sheet.getByRole('button', { name: '建好，去筹备' }).click()
  await page.getByRole('heading', { name: '清溪县政协十一届十二次常委会会议' }).waitFor()
}

async function paste(page: Page, tab: '议程' | '名册', text: string): Promise<void> {
  await page.getByRole('button', { name: tab, exact: true }).click()
  await page
    .getByRole('button', { name: `粘贴${tab}` })
    .first()
    .click()
  await page.getByRole('dialog').locator('textarea').fill(text)
}
const rows = (page: Page) => page.getByRole('treegrid', { name: '议程' }).getByRole('row')
/** 一 甲事项: number and words of every row. */
const words = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.querySelectorAll('[data-depth] > span')].map(
        (cell) => cell.textContent?.trim() ?? '',
      )
      return `${cells[0]} ${cells[1]}`
    }),
  )
const isSaved = (page: Page) => page.getByText(/^已存盘 \d+:\d\d$/).waitFor()

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return found.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary}`),
  )
}

test('from nothing to the room: create, paste agenda and roll, enter', async ({ hall }) => {
  const { operator: page, faults } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  await page.getByText('没有议程不能开会').waitFor()
  expect(await page.getByRole('button', { name: '进入会场' }).isDisabled()).toBe(true)

  await paste(page, '议程', agenda)
  await page.getByText('认出 6 项，3 行没有用上').waitFor()
  await page.getByRole('button', { name: '用这 6 项' }).click()
  expect(await rows(page).count()).toBe(6)
  await isSaved(page)

  await paste(page, '名册', roll)
  await page.getByText('认出 4 人，要贴入 4 人').waitFor()
  await page.getByText('认出 2 个电话；电话不随名册保存').waitFor()
  await page.getByRole('button', { name: '贴入 4 人' }).click()
  await page.getByText('应到 3 人　请假 1 人　列席 1 人').waitFor()
  await isSaved(page)

  // The host has named the people by now: initials find them.
  await page.reload()
  await page.getByRole('button', { name: '名册', exact: true }).click()
  await page.getByLabel('在名册里找人').fill('gf')
  await page.getByText('找到 1 人').waitFor()
  await page.getByRole('row', { name: /高凤/ }).waitFor()

  await page.getByText('都齐了，可以开会').waitFor()
  await page.getByRole('button', { name: '进入会场' }).click()
  await page.waitForURL(/operate/)
  expect(faults).toEqual([])
})

test('quality D1: the agenda by keyboard alone, and every edit taken back', async ({ hall }) => {
  const { operator: page, faults } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  await paste(page, '议程', '一、甲事项\n二、乙事项\n三、丙事项')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '用这 3 项' }).click()
  await rows(page).nth(1).click()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await words(page)).toEqual(['一 乙事项', '二 甲事项', '三 丙事项'])
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  expect(await words(page)).toEqual(['一 甲事项', '（一） 乙事项', '二 丙事项'])
  await page.keyboard.press('Alt+ArrowLeft')
  expect(await words(page)).toEqual(['一 甲事项', '二 乙事项', '三 丙事项'])
  await page.keyboard.press('Delete')
  expect(await words(page)).toEqual(['一 甲事项', '二 丙事项'])
  await page.getByText('删除了“乙事项”').waitFor()
  await page.keyboard.press('Control+z')
  expect(await words(page)).toEqual(['一 甲事项', '二 乙事项', '三 丙事项'])

  await page.keyboard.press('Insert')
  await page.keyboard.type('审议通过丁办法')
  await page.getByLabel('时长').fill('１５')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /决定方式.*举手表决|举手表决.*决定方式/ }).waitFor()
  await isSaved(page)
  await page.reload()
  await rows(page).nth(3).waitFor()
  expect((await words(page)).some((row) => row.includes('审议通过丁办法'))).toBe(true)
  await page.getByRole('gridcell').filter({ hasText: '15' }).waitFor()
  expect(faults).toEqual([])
})

test('quality 2.5.7: a row is dragged by keyboard with spoken Chinese, and by the pointer', async ({
  hall,
}) => {
  const { operator: page } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  await paste(page, '议程', '一、甲事项\n二、乙事项\n三、丙事项')
  await page.getByRole('button', { name: '用这 3 项' }).click()
  await rows(page).nth(2).focus()
  for (const key of ['ArrowRight', 'Enter', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  await page.getByRole('button', { name: '插入到 甲事项 和 乙事项 之间' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await expect.poll(() => words(page)).toEqual(['一 甲事项', '二 丙事项', '三 乙事项'])
  await page.keyboard.press('Control+z')
  expect(await words(page)).toEqual(['一 甲事项', '二 乙事项', '三 丙事项'])

  const size = await rows(page).nth(2).boundingBox()
  await rows(page)
    .nth(0)
    .dragTo(rows(page).nth(2), {
      sourcePosition: { x: 200, y: 20 },
      targetPosition: { x: 200, y: (size?.height ?? 0) - 2 },
    })
  await expect.poll(() => words(page)).toEqual(['一 乙事项', '二 丙事项', '三 甲事项'])
})

test('a second window: the older page is told, loses nothing in silence, and reads anew', async ({
  hall,
}) => {
  const { operator: page } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  const address = new URL(page.url()).hash.slice(1)
  const second = await hall.page('operator', address)
  await second.getByRole('button', { name: '会议信息' }).click()
  await second.getByLabel('地点').fill('县礼堂')
  await isSaved(second)
  await page.getByRole('button', { name: '会议信息' }).click()
  await page.getByLabel('记录人').fill('另一人')
  await page.getByText(/另一个窗口刚改过这次会议/).waitFor()
  expect(await page.getByLabel('地点').isDisabled()).toBe(true)
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect.poll(() => page.getByLabel('地点').inputValue()).toBe('县礼堂')
  expect(await page.getByLabel('记录人').inputValue()).toBe('宋佳')
})

test('the plan is closed once the session opens, and says where to go', async ({ hall }) => {
  const { operator: page } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  await paste(page, '议程', '一、甲事项')
  await page.getByRole('button', { name: '用这 1 项' }).click()
  const address = new URL(page.url()).hash.slice(1)
  await page.getByRole('button', { name: '进入会场' }).click()
  await page.waitForURL(/operate/)
  const second = await hall.page('operator', address)
  await second.getByText('会议已经开始，筹备内容不再能改。').waitFor()
  expect(await second.getByRole('textbox', { name: '议题' }).isDisabled()).toBe(true)
  expect(await second.getByRole('button', { name: '加一项' }).count()).toBe(0)
  await second.getByRole('button', { name: '回到会场' }).first().click()
  await second.waitForURL(/operate/)
})

test('quality D5: a composition neither saves half a word nor fires a key', async ({ hall }) => {
  const { operator: page } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  await page.getByRole('button', { name: '加一项' }).first().click()
  const title = page.getByRole('textbox', { name: '议题' })
  await title.waitFor()
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'shen yi', selectionStart: 7, selectionEnd: 7 })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Process', windowsVirtualKeyCode: 229 })
  await keys.send('Input.insertText', { text: '审议通过' })
  await page.keyboard.type('甲办法')
  expect(await title.inputValue()).toBe('审议通过甲办法')
  await page.getByRole('button', { name: '名册', exact: true }).click()
  await page.getByRole('button', { name: '加一人' }).first().click()
  await keys.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 })
  await keys.send('Input.insertText', { text: '张' })
  await page.keyboard.type('　静')
  await page.keyboard.press('Tab')
  expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('张静')
  await isSaved(page)
})

test('quality I-19, D: a roll of 800, names as they are, and only the rows in sight exist', async ({
  hall,
}) => {
  const { operator: page, faults } = hall
  await page.getByText('还没有会议').waitFor()
  await create(page)
  const many = Array.from({ length: 797 }, (_, at) => `张${String.fromCodePoint(0x4e00 + at)}\t县医院${at}`)
  await paste(
    page,
    '名册',
    ['姓名\t单位', '<img src=x onerror=alert(1)>\t甲', '{{7*7}}\t乙', '欧阳·娜娜\t丙', ...many].join('\n'),
  )
  await page.getByText('认出 800 人，要贴入 800 人').waitFor()
  await page.getByRole('button', { name: '贴入 800 人' }).click()
  await page.getByText('应到 800 人').first().waitFor()
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor()
  expect(await page.getByRole('grid', { name: '名册' }).getByRole('row').count()).toBeLessThan(60)
  await page.getByLabel('在名册里找人').fill('县医院796')
  await page.getByText('找到 1 人').waitFor()
  await isSaved(page)
  expect(faults).toEqual([])
})

test.for(['light', 'dark'] as const)('quality D2: axe finds nothing, %s', async (theme, { hall }) => {
  const { operator: page, faults } = hall
  await page.evaluate((name) => localStorage.setItem('theme', name), theme)
  await page.reload()
  await page.getByText('还没有会议').waitFor()
  const found: Record<string, string[]> = { empty: await violations(page) }
  await page.keyboard.press('n')
  await page.getByRole('button', { name: '建好，去筹备' }).click()
  found['new'] = await violations(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '建一个示例会议' }).click()
  await page.getByText('示例会议建好了').waitFor()
  found['library'] = await violations(page)
  await page.getByRole('button', { name: '自己试开' }).click()
  await rows(page).first().waitFor()
  found['agenda'] = await violations(page)
  await paste(page, '议程', agenda)
  found['paste agenda'] = await violations(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '会议信息' }).click()
  found['facts'] = await violations(page)
  await page.getByRole('button', { name: '分几场开' }).click()
  await page.getByLabel('第二场的时间').fill('下午2:30')
  await page.keyboard.press('Tab')
  found['sittings'] = await violations(page)
  await page.getByRole('button', { name: '议程', exact: true }).click()
  await page
    .getByText(/^第二场 14:30–14:30$|第二场 14:30/)
    .first()
    .waitFor()
  found['agenda of sittings'] = await violations(page)
  await paste(page, '名册', roll)
  found['paste roll'] = await violations(page)
  await page.keyboard.press('Escape')
  found['roll'] = await violations(page)
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
  expect(faults).toEqual([])
})
