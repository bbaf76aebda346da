// Decisions in the room by the keyboard: a secret ballot counted twice and blind, an election to its result on the wall, applause without figures.
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { openConsole } from './console.ts'
import { prepareMeeting } from './prepared.ts'
import { test } from './room.ts'

const agenda = `一、审议人事安排方案
二、选举县政协副主席`
const names = ['何秀珍', '龙兴国', '文静', '许志诚', '王岚', '马文斌', '吕建平']
const roll = ['姓名\t界别\t单位及职务', ...names.map((name) => `${name}\t农业界\t县农业农村局`)].join('\n')

/** Types each figure into the field that has the keyboard; Enter goes to the next and sends after the last. */
async function figures(page: Page, ...counts: readonly number[]) {
  for (const count of counts) {
    await page.keyboard.type(String(count))
    await page.keyboard.press('Enter')
  }
}
const hold = async (page: Page) => {
  await page.waitForTimeout(300)
  await page.keyboard.down('Enter')
  await page.waitForTimeout(1000)
  await page.keyboard.up('Enter')
}
const form = async (page: Page, name: string) => {
  await page.keyboard.press('v')
  await page.getByRole('radio', { name }).check({ force: true })
}

describe('decisions', () => {
  test('[VO14] [VO17] [VO18] a ballot is entered blind, void once, then an election, all by keys', async ({
    hall,
  }) => {
    const page = hall.operator
    const meeting = await prepareMeeting(page, agenda, roll)
    const wall = await hall.page('projector', `/${meeting}`)
    const console = openConsole(page)
    await console.enter(/登记到会/)
    await console.enter(/人都到会/)
    await console.enter(/开始第一项/)

    await form(page, '无记名投票')
    await page.getByRole('textbox', { name: '监票人', exact: true }).fill('马文斌')
    await page.getByRole('textbox', { name: '表决事项' }).focus()
    await console.enter('开始投票')
    await wall.getByText('请填写表决票').waitFor()
    await page.getByRole('textbox', { name: '票数发出', exact: true }).focus()
    await figures(page, 7, 8, 8, 0, 7, 0, 0)
    await page.getByText('第一遍已由宋佳录入').waitFor()
    await page.getByRole('textbox', { name: '复核', exact: true }).fill('吕建平')
    await page.keyboard.press('Enter')
    await figures(page, 7, 8, 8, 0, 7, 0, 0)
    await page.getByText('收回8张，多于发出的7张').waitFor()
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /宣布无效/ })
      .waitFor()
    await hold(page)
    await page.getByRole('main').getByText('第 2 次').waitFor()

    await page.getByRole('textbox', { name: '票数发出', exact: true }).focus()
    await figures(page, 7, 7, 6, 1, 5, 1, 0)
    await page.getByText('第一遍已由宋佳录入').waitFor()
    const dom = await page.getByRole('main').innerHTML()
    expect(dom).not.toMatch(/value="[567]"/)
    expect(await page.getByRole('main').innerText()).not.toMatch(/赞成\s*5/)
    await page.getByRole('textbox', { name: '复核', exact: true }).fill('吕建平')
    await page.keyboard.press('Enter')
    await figures(page, 7, 7, 6, 1, 4, 2, 0)
    await page.getByText('两次录入不一致：赞成、反对').waitFor()
    await page.getByRole('textbox', { name: '表决赞成', exact: true }).fill('5')
    await page.getByRole('textbox', { name: '表决反对', exact: true }).fill('1')
    await page.keyboard.press('Enter')
    await page.getByText('发出表决票7张，收回7张，有效6张，无效1张').waitFor()
    expect(await wall.getByText('赞成', { exact: true }).count()).toBe(0)
    await hold(page)
    await wall.getByText('通过', { exact: true }).waitFor()

    await console.enter(/下一项/)
    await console.enter('准备选举')
    await page.getByRole('textbox', { name: '应选名额', exact: true }).fill('1')
    await page.getByRole('textbox', { name: '候选人，按选票上的顺序', exact: true }).fill('何秀珍、龙兴国')
    await page.getByRole('textbox', { name: '监票人', exact: true }).fill('何秀珍')
    await page.getByRole('textbox', { name: '候选人，按选票上的顺序', exact: true }).press('Enter')
    await page.getByText('何秀珍 是候选人，不能做监票人、计票人').waitFor()
    await page.getByRole('textbox', { name: '监票人', exact: true }).fill('马文斌')
    await page.getByRole('textbox', { name: '候选人，按选票上的顺序', exact: true }).press('Enter')
    await wall.getByText('正在选举').waitFor()
    await page.getByRole('textbox', { name: '票数发出', exact: true }).focus()
    await figures(page, 7, 7, 7, 0, 5, 2, 0, 2, 5, 0)
    await page.getByText('第一遍已由宋佳录入').waitFor()
    await page.getByRole('textbox', { name: '复核', exact: true }).fill('吕建平')
    await page.keyboard.press('Enter')
    await figures(page, 7, 7, 7, 0, 5, 2, 0, 2, 5, 0)
    await page.getByText('何秀珍当选为县政协副主席').first().waitFor()
    expect(await wall.getByText('当选', { exact: true }).count()).toBe(0)
    await hold(page)
    await wall.getByText('当选', { exact: true }).waitFor()
    expect(hall.faults).toEqual([])
  })

  test('[VO16] applause is recorded without a figure on any screen', async ({ hall }) => {
    const page = hall.operator
    const meeting = await prepareMeeting(page, agenda, roll)
    const wall = await hall.page('projector', `/${meeting}`)
    const console = openConsole(page)
    await console.enter(/登记到会/)
    await console.enter(/人都到会/)
    await console.enter(/开始第一项/)
    await form(page, '鼓掌通过')
    await page.getByRole('textbox', { name: '表决事项' }).focus()
    await console.enter('提请鼓掌通过')
    await page.getByText('如无意见，请鼓掌通过。').waitFor()
    await hold(page)
    await wall.getByText('鼓掌通过', { exact: true }).waitFor()
    expect(await wall.getByText(/赞成|反对|弃权/).count()).toBe(0)
    expect(hall.faults).toEqual([])
  })
})
