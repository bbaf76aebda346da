// A plenary whose members no roll names: signed in by figures, one vote by keypads, and what hall and papers make of it. All by keys.
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { openConsole } from './console.ts'
import { createMeeting, enterRoom, paste, saved } from './prepared.ts'
import { wordsOf } from './minutes.ts'
import { test } from './room.ts'

const agenda = `一、审议通过关于常务委员会工作报告的决议（草案）
二、听取提案工作情况的报告（报告人：许志诚，20分钟）`

/** Types each figure into the field that has the keyboard; Enter goes to the next and sends after the last. */
async function figures(page: Page, ...counts: readonly number[]) {
  for (const count of counts) {
    await page.keyboard.type(String(count))
    await page.keyboard.press('Enter')
  }
}

describe('a body of 2227', () => {
  test('[AT16] [AT17] [AT18] [VO2] [VO3] [VO24] is signed in, votes 2102 to 1 and passes, by keys and in figures', async ({
    hall,
  }) => {
    const page = hall.operator
    await createMeeting(page, '全体会议')
    await paste(page, '议程', agenda, /^用这 \d+ 项$/)
    await page.getByRole('button', { name: '会议信息' }).click()
    await page.getByRole('textbox', { name: '应到人数' }).fill('2227')
    await page.keyboard.press('Enter')
    await page.getByText('应到 2227 人，全体过半数到会才能表决：须 1114 人').waitFor()
    await saved(page)
    await page.getByRole('button', { name: '名册', exact: true }).click()
    await page.getByText('应到 2227 人，没有名册，会中按人数登记到会').waitFor()
    const meeting = await enterRoom(page)
    const wall = await hall.page('projector', `/${meeting}`)

    const console = openConsole(page)
    await console.take('登记到会人数')
    const panel = page.getByRole('region', { name: '到会情况' })
    await panel.getByRole('textbox', { name: '实到' }).waitFor()
    await page.keyboard.type('2141')
    await page.keyboard.press('Enter')
    await figures(page, 100)
    await panel.getByText('合计 2241 人，比应到多 14 人').waitFor()
    await page.keyboard.press('Shift+Tab')
    await figures(page, 80, 0, 0, 40, 0)
    await panel.waitFor({ state: 'hidden' })
    await wall.getByText('签到情况').waitFor()
    await wall.getByText('2141').first().waitFor()

    await page.keyboard.press('a')
    await panel.getByRole('textbox', { name: '实到' }).waitFor()
    await page.keyboard.press('Alt+g')
    await panel.getByRole('textbox', { name: '更正原因' }).waitFor()
    await page.keyboard.type('2114')
    await panel.getByRole('textbox', { name: '请假' }).fill('113')
    await panel.getByRole('textbox', { name: '更正原因' }).fill('东门重复计数')
    await page.keyboard.press('Enter')
    await panel.waitFor({ state: 'hidden' })
    await wall.getByText('2114').first().waitFor()
    await page.getByText('应出席委员2227人，今天实到2114人，请假113人，符合规定人数').first().waitFor()

    await console.enter(/开始第一项/)
    await page.keyboard.press('v')
    await page.getByRole('radio', { name: '表决器' }).check({ force: true })
    await page.getByRole('textbox', { name: '表决事项' }).focus()
    await console.enter('开始表决')
    await wall.getByText('请按表决器').first().waitFor()
    await page.getByRole('textbox', { name: '表决赞成', exact: true }).focus()
    await figures(page, 2102, 1, 4)
    await page.getByText('第一遍已由宋佳录入').waitFor()
    await page.getByRole('textbox', { name: '复核', exact: true }).fill('吕建平')
    await page.keyboard.press('Enter')
    await figures(page, 2102, 1, 4)
    expect(await wall.getByText('2102').count()).toBe(0)
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /按住公布结果/ })
      .first()
      .waitFor()
    await page.waitForTimeout(300)
    await page.keyboard.down('Enter')
    await page.waitForTimeout(1100)
    await page.keyboard.up('Enter')
    await wall.getByText('通过', { exact: true }).waitFor()
    expect(await wall.getByRole('main').innerText()).toContain('1114')
    await page.goto(page.url().replace('operate', 'papers'))
    await page.getByText('应到 2227 = 实到 2114 + 请假 113').waitFor()
    const words = await wordsOf(page)
    expect(words).toContain('会议应到2227人，实到2114人，请假113人，符合规定人数。')
    expect(words).toContain('2114人')
    expect(words).toMatch(/赞成2102人，反对1人，弃权4人，未按表决器7人/)
    expect(hall.faults).toEqual([])
  })
})
