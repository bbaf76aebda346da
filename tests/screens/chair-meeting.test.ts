// A whole 主席会议 by the keyboard alone, as a person without a mouse holds it: from the library to the papers on disk.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { pageCount } from '../../electron/host/paper/pdf-bytes.ts'
import { openConsole } from './console.ts'
import { test } from './room.ts'

const agenda = `一、传达学习上级会议精神（传达人：高凤，5分钟）
二、审议通过年度协商工作计划（草案）（10分钟）
三、协商讨论基层协商平台建设（20分钟）`

const roll = `姓名	界别	政协职务	工作单位及职务	备注
沈怀远	中国共产党	主席	县政协主席
高　凤	妇联	副主席	县政协副主席
马文斌	无党派人士	秘书长	县政协秘书长
何秀珍	妇联	副主席	县政协副主席
周明远	农业界	副主席	县政协副主席
任海棠			县人民政府副县长	列席`

/** Walks with Tab until `wanted` has the focus: what cannot be reached so is a defect. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.first().waitFor()
  for (let steps = 0; steps < 80; steps += 1) {
    if (await wanted.first().evaluate((one) => one.contains(document.activeElement))) return
    await page.keyboard.press(key)
  }
  throw new Error(`no key leads to ${wanted.toString()}`)
}

async function pressOn(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

/** The example card becomes one of ten seconds, which is the least a card may have. */
async function writeShortCard(page: Page): Promise<void> {
  await page.keyboard.press('s')
  await pressOn(page, page.getByRole('button', { name: /示例/ }))
  const fill = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label))
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await fill('时长，分', '0')
  await fill('时长，秒', '10')
  await page
    .getByText(/^0:10|超时/)
    .first()
    .waitFor()
  await page.getByText('已存好').waitFor()
  await tabTo(page, page.getByRole('link', { name: '回首页' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
}

/** What cannot be taken back is held. */
async function hold(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button', { name: /^按住/ }).waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.down('Enter')
  await page.waitForTimeout(1000)
  await page.keyboard.up('Enter')
}

async function saved(page: Page, button: 'PDF' | 'Word'): Promise<Uint8Array> {
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await pressOn(page, page.getByRole('button', { name: button, exact: true }))
  const file = await coming
  return new Uint8Array(readFileSync(await file.path()))
}

async function create(page: Page): Promise<void> {
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog', { name: '新建会议' })
  await tabTo(page, sheet.getByRole('radiogroup'))
  await page.keyboard.press('ArrowRight')
  await sheet.getByRole('radio', { name: '主席会议', checked: true }).waitFor({ state: 'attached' })
  const fill = async (label: string, text: string) => {
    await tabTo(page, sheet.getByLabel(label, { exact: true }))
    await page.keyboard.type(text)
  }
  await fill('委员会', '政协清溪县委员会')
  await fill('届', '11')
  await fill('次', '9')
  await fill('地点', '县政协二楼会议室')
  await fill('主持人', '沈怀远')
  await fill('主持人职务', '主席')
  await fill('记录人', '宋佳')
  await tabTo(page, sheet.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await pressOn(page, sheet.getByRole('button', { name: '建好，去筹备' }))
  await page
    .getByRole('heading', { name: /主席会议/ })
    .first()
    .waitFor()
}

async function prepare(page: Page): Promise<void> {
  const saved = () => page.getByText(/^已存盘 \d+:\d\d$/).waitFor()
  await pressOn(page, page.getByRole('button', { name: '粘贴议程' }))
  await tabTo(page, page.getByRole('dialog').locator('textarea'))
  await paste(page, agenda)
  await pressOn(page, page.getByRole('button', { name: '用这 3 项' }))
  await saved()
  // The third item gets the short card.
  await tabTo(page, page.getByRole('treegrid', { name: '议程' }))
  await page.keyboard.press('End')
  await pressOn(page, page.getByRole('button', { name: /每人限时/ }))
  await page.getByRole('option', { name: /示例/ }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /示例.*每人限时|每人限时.*示例/ }).waitFor()
  await saved()
  await tabTo(page, page.getByRole('button', { name: '名册', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await pressOn(page, page.getByRole('button', { name: '粘贴名册' }))
  await tabTo(page, page.getByRole('dialog').locator('textarea'))
  await paste(page, roll)
  await pressOn(page, page.getByRole('button', { name: '贴入 6 人' }))
  await saved()
  await pressOn(page, page.getByRole('button', { name: '进入会场' }))
  await page.waitForURL(/operate/)
}

test('quality D1: a chair meeting from the library to its papers on disk without a single pointer event', {
  timeout: 120_000,
}, async ({ hall }) => {
  const { operator: page, context, faults } = hall
  page.setDefaultTimeout(12_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.addInitScript(() => {
    const kinds = [
      'pointerdown',
      'pointermove',
      'mousedown',
      'mousemove',
      'touchstart',
      'wheel',
      'click',
    ] as const
    Object.assign(window, { pointed: 0 })
    for (const kind of kinds)
      window.addEventListener(
        kind,
        // A click that a key makes has no press before it.
        ({ detail }) =>
          (kind === 'click' && detail === 0) ||
          Object.assign(window, { pointed: Reflect.get(window, 'pointed') + 1 }),
        true,
      )
  })
  await page.reload()
  await page.getByText('还没有会议').waitFor()
  await writeShortCard(page)
  await page.getByText('还没有会议').waitFor()
  await create(page)
  await prepare(page)

  // Sign-in: who is not here by initials, then all the others.
  const console = openConsole(page)
  await console.enter('登记到会')
  await console.enter(/^其余 5 人都到会/)
  await console.enter(/^开始第一项/)

  // A report, a line of the minutes out of the phrase bank, and a note of one's own.
  await console.enter(/^请报告人\s+高凤/)
  await console.startSpeech()
  await page.keyboard.press('F2')
  await page.keyboard.type('强调')
  await page.keyboard.press('Enter')
  await page.keyboard.type('要把学习成果用到履职上')
  await page.keyboard.press('Enter')
  await page.getByText('要把学习成果用到履职上').first().waitFor()
  await page.keyboard.press('Escape')
  await console.enter('结束发言')

  // A show of hands, counted by one and again by another.
  await console.enter(/^下一项\s+二/)
  await console.enter('开始表决')
  await console.enter('开始举手表决')
  for (const count of [4, 0, 1]) await page.keyboard.type(`${count}\n`)
  await page.getByText('合计 5，与实到相符').waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter')
  await page.getByLabel('复核', { exact: true }).waitFor()
  await page.keyboard.type('吕建平')
  await page.keyboard.press('Tab')
  for (const count of [4, 0, 1]) await page.keyboard.type(`${count}\n`)
  await page.getByText('数字相符').waitFor()
  await hold(page)
  await page.getByText('通过', { exact: true }).first().waitFor()

  // Speeches: one interrupted and over its time, a point of order before those who registered.
  await console.enter(/^下一项\s+三/)
  await console.addSpeakers(['hxz', 'zmy', 'mwb'])
  await console.enter(/^请第一位\s+何秀珍/)
  await console.startSpeech()
  await page.keyboard.press('i')
  await page.keyboard.type('rht')
  await page.keyboard.press('Enter')
  await console.enter(/^插话完毕，何秀珍继续/)
  await page.keyboard.press('q')
  await page.keyboard.type('gf')
  await page.keyboard.press('Enter')
  await page.getByText(/高凤 已加入发言顺序，第 1 位/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('超时', { exact: true }).first().waitFor()
  await console.enter(/^请下一位\s+高凤/)
  await console.startSpeech()
  await console.enter(/^请下一位\s+周明远/)
  await console.startSpeech()
  await console.note('先在三个乡镇试点')

  // What somebody promises, with who and by when.
  await page.keyboard.press('p')
  await page.keyboard.type('三个月内拿出方案')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('rht')
  await page.keyboard.press('Tab')
  await page.keyboard.type('县人民政府')
  await page.keyboard.press('Tab')
  await page.keyboard.type('三月底前')
  await page.keyboard.press('Enter')
  await page
    .getByRole('listitem')
    .filter({ hasText: '三个月内拿出方案' })
    .filter({ hasText: '任海棠' })
    .waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.getByText(/^已撤销：.*三个月内拿出方案/).waitFor()
  await page.keyboard.press('Control+y')
  await page.getByText(/^已重做：.*三个月内拿出方案/).waitFor()

  await console.enter(/^请下一位\s+马文斌/)
  await console.startSpeech()
  await console.enter('结束发言')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: '休会 10 分钟' }).waitFor()
  await page.keyboard.press('Enter')
  await console.enter('继续开会')

  // An agreement without figures.
  await page.keyboard.press('v')
  await tabTo(page, page.getByRole('radiogroup', { name: '用什么方式决定' }), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('radio', { name: '协商一致', checked: true }).waitFor({ state: 'attached' })
  await console.enter('征求意见')
  await hold(page)
  await page.getByText('协商一致').first().waitFor()

  await console.enter('散会')
  await console.enter('看纪要')
  await page.getByText(/第 1 页 \/ 共 \d+ 页/).waitFor({ timeout: 60_000 })
  const pdf = await saved(page, 'PDF')
  expect(pageCount(pdf)).toBeGreaterThanOrEqual(2)
  const docx = await saved(page, 'Word')
  const words = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
  for (const part of ['应到5人', '实到5人', '赞成4人', '弃权1人', '协商一致', '强调', '三个月内拿出方案'])
    expect(words).toContain(part)

  expect(await page.evaluate(() => Reflect.get(window, 'pointed'))).toBe(0)
  expect(faults).toEqual([])
})
