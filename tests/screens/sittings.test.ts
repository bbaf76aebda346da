// A meeting of two days: each sitting signs in for itself, a break within the first, the night between, and minutes that name both.
import { describe, expect } from 'vitest'
import { openConsole } from './console.ts'
import { wordsOf } from './minutes.ts'
import { createMeeting, enterRoom, paste, saved } from './prepared.ts'
import { test } from './room.ts'

const agenda = `一、开幕会
（一）听取常务委员会工作报告（20分钟）
（二）听取提案工作情况的报告（20分钟）
二、闭幕会
（一）听取提案审查情况的报告（10分钟）`
const roll = `姓名\t界别\t单位及职务
沈怀远\t特邀人士\t县政协
何秀珍\t妇联\t县妇联
文静\t教育界\t县第一小学
马文斌\t农业界\t县农业农村局`

describe('two sittings', () => {
  test('[AG19] [AG20] [AG22] [AT13] [AT14] [MI17] each signs in for itself, breaks, and the minutes name both', async ({
    hall,
  }) => {
    const page = hall.operator
    await createMeeting(page, '全体会议')
    await page.getByRole('button', { name: '会议信息' }).click()
    await page.getByRole('button', { name: '分几场开' }).click()
    await page.getByLabel('第一场的名称').fill('开幕会')
    await page.getByLabel('第二场的名称').fill('闭幕会')
    await page.getByLabel('第二场的时间').fill('下午2:30')
    await page.keyboard.press('Tab')
    await saved(page)
    await paste(page, '议程', agenda, /^用这 5 项$/)
    await paste(page, '名册', roll, /^贴入 4 人$/)
    const meeting = await enterRoom(page)
    const wall = await hall.page('projector', `/${meeting}`)
    const console = openConsole(page)
    const list = page.getByRole('grid', { name: '议程' })

    // The first day: everybody is there; a break within it.
    await console.enter(/登记到会/)
    await console.enter(/4 人都到会/)
    await console.enter(/开始第一项/)
    await page.keyboard.press('x')
    await page.getByRole('button', { name: '休会 10 分钟' }).waitFor()
    await page.keyboard.press('Enter')
    await wall
      .getByText(/^休\s*会/)
      .first()
      .waitFor()
    await console.enter('继续开会')
    await console.enter(/^下一项\s+（二）/)
    // The third item waits for its own day and hour, however early the first day ends.
    await list.getByText('约 14:30').first().waitFor()

    await console.enter('结束本场')
    await page
      .getByRole('main')
      .getByText(/下一场\s+闭幕会/)
      .waitFor()
    await wall.getByText('闭幕会').first().waitFor()
    await console.enter(/开始\s+闭幕会/)

    // The second day signs in anew: one of the four stays away.
    const heads = page.getByRole('banner')
    await expect.poll(() => heads.innerText()).toMatch(/未说明\s*4/)
    await page.keyboard.press('a')
    await page.getByRole('region', { name: '到会情况' }).waitFor()
    await page.keyboard.press('Alt+2')
    await page.getByText('Esc 结束点名').waitFor()
    for (const key of ['Enter', 'Enter', 'Enter', 'q']) await page.keyboard.press(key)
    await expect.poll(() => heads.innerText()).toMatch(/实到\s*3[^]*缺席\s*1/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await console.enter(/^下一项\s+（一）/)
    await console.enter('散会')

    await console.enter('看纪要')
    const words = await wordsOf(page)
    expect(words).toMatch(/会议分两场举行：开幕会（\d+月\d+日）、闭幕会（\d+月\d+日）。/)
    expect(words).toContain('应到4人，实到4人')
    expect(hall.faults).toEqual([])
  })
})
