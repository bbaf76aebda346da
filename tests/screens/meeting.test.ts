// One standing-committee meeting from nothing to its papers on disk, in the real program with the operator's and the hall's windows at once.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { pageCount } from '../../electron/host/paper/pdf-bytes.ts'
import { type Console, openConsole } from './console.ts'
import { prepareMeeting } from './prepared.ts'
import { test } from './room.ts'

const agenda = `一、审议通过会议议程（草案）（2分钟）
二、听取县人民政府关于养老服务工作情况的通报（报告人：许志诚，10分钟）
三、听取社会法制委员会专题调研报告（报告人：黎志坚，10分钟）
四、委员协商发言（每人1分钟，20分钟）
五、书面交流
六、县人民政府领导表态（报告人：任海棠，5分钟）
七、审议通过《关于加强养老服务的建议案（草案）》（5分钟）
八、主席讲话（报告人：沈怀远，10分钟）`

const roll = `姓名	界别	小组	政协职务	工作单位及职务	备注
沈怀远	中国共产党	第一组	主席	县政协主席	
高　凤	妇联	第一组	副主席	县政协副主席	
马文斌	无党派人士	第一组	秘书长	县政协秘书长	
何秀珍	妇联	第二组	常委	县妇联副主席	
周明远	农业界	第二组	常委	县农业技术推广站站长	
田大利	教育界	第二组	常委	县一中校长	
罗玉兰	农工党	第三组	常委	县中医医院副院长	
钟　鸣	工商联	第三组	常委	县商会会长	
石　磊	科协	第三组	常委	县科协主席	请假（因公）
黎志坚				县政协社会法制委员会主任	列席
许志诚				县民政局局长	列席
任海棠				县人民政府副县长	列席`

/** Whoever stands in the middle of the hall's picture. */
const shows = (projector: Page, text: string | RegExp) => projector.getByText(text).first().waitFor()

async function speak(console: Console, projector: Page, name: string, note: string): Promise<void> {
  await shows(projector, name)
  await console.startSpeech()
  await console.note(note)
}

test('from creation to a PDF and a Word file: a whole meeting before two windows', {
  timeout: 300_000,
}, async ({ hall }) => {
  const { operator: page, faults } = hall
  const meeting = await prepareMeeting(page, agenda, roll)
  const projector = await hall.page('projector', `/${meeting}`)
  await projector.setViewportSize({ width: 1920, height: 1080 })
  for (const each of [page, projector]) each.setDefaultTimeout(12_000)
  const console = openConsole(page)

  // Attendance: all who are not on leave.
  await console.enter('登记到会')
  await console.enter(/^其余 \d+ 人都到会/)
  await page.getByText('过半数').first().waitFor()
  await console.enter(/^开始第一项/)
  await shows(projector, '审议通过会议议程')
  await console.showOfHands({ for: 8, against: 0, abstain: 0 }, '吕建平')
  await shows(projector, '通过')

  // The notice and the research report.
  await console.enter(/^下一项\s+二/)
  await console.enter(/^请报告人\s+许志诚/)
  await speak(console, projector, '许志诚', '全县六十岁以上老人6.2万人')
  await console.enter('结束发言')
  await console.enter(/^下一项\s+三/)
  await console.enter(/^请报告人\s+黎志坚/)
  await speak(console, projector, '黎志坚', '调研组走访十二个社区')
  await console.enter('结束发言')

  // Speeches by several members: one runs over, one is interrupted.
  await console.enter(/^下一项\s+四/)
  await console.addSpeakers(['hxz', 'zmy', 'tdl', ['吴老伯', '幸福社区居民']])
  await console.enter(/^请第一位\s+何秀珍/)
  await speak(console, projector, '何秀珍', '助餐点要办到家门口')
  const began = performance.now()
  await console.enter(/^请下一位\s+周明远/)
  await speak(console, projector, '周明远', '农村老人更需要日间照料')
  await console.interject('许志诚')
  await shows(projector, '插话')
  const left = await page.getByRole('timer').first().textContent()
  await page.waitForTimeout(1500)
  expect(await page.getByRole('timer').first().textContent()).toBe(left)
  await console.enter(/^插话完毕，周明远继续/)
  await console.enter(/^请下一位\s+田大利/)
  await speak(console, projector, '田大利', '校园空置用房可以改建')
  // Ctrl+Z takes back the step of the moment and says which.
  await page.keyboard.press('Control+z')
  await page.getByText('已撤销：记下“校园空置用房可以改建”').waitFor()
  await console.note('校园空置用房可以改建为活动室')
  await projector.getByText('超时').waitFor({ timeout: 90_000 })
  await page.getByText('超时', { exact: true }).first().waitFor()
  expect(performance.now() - began).toBeGreaterThan(60_000)
  await console.enter(/^请下一位\s+吴老伯/)
  await speak(console, projector, '吴老伯', '看病方便就安心')
  await console.enter('结束发言')

  // Written exchanges, the government's reply, the vote, the chair's summary.
  await console.enter(/^下一项\s+五/)
  await console.listWritten([
    ['罗玉兰', '关于医养结合的建议'],
    ['钟鸣', '关于社会力量办养老的建议'],
  ])
  await console.enter(/^下一项\s+六/)
  await console.enter(/^请报告人\s+任海棠/)
  await speak(console, projector, '任海棠', '三个月内拿出方案')
  await console.enter('结束发言')
  await console.enter(/^下一项\s+七/)
  await console.showOfHands({ for: 6, against: 1, abstain: 0 }, '吕建平')
  await shows(projector, '通过')
  await shows(projector, '未表决')
  await console.enter(/^下一项\s+八/)
  await console.enter(/^请报告人\s+沈怀远/)
  await speak(console, projector, '沈怀远', '抓好建议案落实')
  await console.enter('结束发言')
  await console.enter('散会')
  await shows(projector, '散会')

  await console.enter('看纪要')
  await page.getByText(/第 1 页 \/ 共 \d+ 页/).waitFor({ timeout: 60_000 })
  const pdf = await download(page, 'PDF', hall.folder)
  expect(pageCount(pdf.bytes)).toBeGreaterThanOrEqual(3)
  const docx = await download(page, 'Word', hall.folder)
  const words = strFromU8(unzipSync(docx.bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(
    /<[^>]+>/g,
    '',
  )
  for (const part of ['应到9人', '实到8人', '请假1人', '赞成6人', '反对1人', '未表决1人', '罗玉兰', '吴老伯'])
    expect(words).toContain(part)
  expect(words).not.toContain('因公')
  expect(faults).toEqual([])
})

async function download(page: Page, button: 'PDF' | 'Word', folder: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const name = file.suggestedFilename()
  const bytes = new Uint8Array(readFileSync(await file.path()))
  writeFileSync(join(folder, name), bytes)
  return { name, bytes }
}
