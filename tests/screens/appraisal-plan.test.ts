// Planning an appraisal in the whole program: objects, rule and voters are kept, and a long form lengthens no page.
import { expect } from 'vitest'
import { test } from './room.ts'

const agenda = '会议议程\n一、重点提案办理情况民主测评（20分钟）；\n二、主席讲话（10分钟）。'

test('[AP1] [AP2] an appraisal is planned with its objects, its rule and its voters', async ({ hall }) => {
  const { operator: page } = hall
  await page.getByText('还没有会议').waitFor()
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog', { name: '新建会议' })
  await sheet.getByLabel('委员会', { exact: true }).fill('政协清溪县委员会')
  await sheet.getByLabel('届', { exact: true }).fill('11')
  await sheet.getByLabel('次', { exact: true }).fill('12')
  await sheet.getByText(/^本软件不得用于涉密会议/).click()
  await sheet.getByRole('button', { name: '建好，去筹备' }).click()
  await page.getByRole('button', { name: '粘贴议程' }).first().click()
  await page.getByRole('dialog').locator('textarea').fill(agenda)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^用这 \d+ 项$/ })
    .click()
  await page.getByText('重点提案办理情况民主测评').first().click()
  await page.getByText('第一项没有列测评对象').waitFor()
  await page.getByRole('textbox', { name: '测评对象' }).fill('城东小学改造 | 学校\n2、农贸市场提升 | 市场')
  await page.getByText('第一项没有列测评对象').waitFor({ state: 'detached' })
  await page.getByText('计分排名', { exact: true }).click()
  await page.getByRole('button', { name: '加一类测评人' }).click()
  await page.getByRole('textbox', { name: '应到人数' }).fill('6')
  await page.keyboard.press('Enter')
  await page.getByText(/^已存盘 \d+:\d\d$/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  await page.reload()
  await page.getByText('重点提案办理情况民主测评').first().click()
  await expect
    .poll(() => page.getByRole('textbox', { name: '测评对象' }).inputValue())
    .toBe('城东小学改造 | 学校\n农贸市场提升 | 市场')
  await expect.poll(() => page.getByRole('radio', { name: '计分排名' }).isChecked()).toBe(true)
  expect(await page.getByRole('textbox', { name: '其他测评人' }).inputValue()).toBe('提案人')
  expect(await page.getByRole('textbox', { name: '应到人数' }).inputValue()).toBe('6')
  expect(hall.faults).toEqual([])
})
