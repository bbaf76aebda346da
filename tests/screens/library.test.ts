// The first page as a user meets it: empty, a demo by one click, removing and its way back, and the meeting of today.
import { expect } from 'vitest'
import type { Page } from 'playwright'
import { test } from './room.ts'

const list = (page: Page) => page.getByRole('main').getByRole('listitem')

test('a demo by one click, its demonstration by another', async ({ hall }) => {
  const { operator: page, faults } = hall
  await page.getByText('还没有会议').waitFor()
  await page.getByRole('button', { name: '建一个示例会议' }).click()
  await list(page).filter({ hasText: '示例' }).waitFor()
  await page.getByText('议程 10 项，应到 32 人').waitFor()
  await page
    .getByRole('status')
    .getByRole('button', { name: '看演示' })
    .or(page.getByRole('button', { name: /^看演示：/ }))
    .first()
    .click()
  await page.waitForURL(/operate/)
  expect(faults).toEqual([])
})

test('removing leaves ten seconds for the way back; leaving the page settles it', async ({ hall }) => {
  const { operator: page } = hall
  await page.getByRole('button', { name: '建一个示例会议' }).click()
  await list(page).waitFor()
  const remove = async () => {
    await page.getByRole('button', { name: /更多操作/ }).click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await page.getByText(/^已删除“/).waitFor()
    expect(await list(page).count()).toBe(0)
  }
  await remove()
  await page.keyboard.press('Control+z')
  await list(page).waitFor()
  await page.reload()
  await list(page).waitFor()
  await remove()
  await page.reload()
  await page.getByText('还没有会议').waitFor()
})

test('a second meeting begins from the first, and is copied with its agenda', async ({ hall }) => {
  const { operator: page, faults } = hall
  await page.getByText('还没有会议').waitFor()
  const sheet = page.getByRole('dialog', { name: '新建会议' })
  await page.keyboard.press('n')
  await sheet.getByRole('button', { name: '建好，去筹备' }).click()
  await sheet.getByText('请填写委员会名称').waitFor()
  await sheet.getByText('请先确认本次会议不涉密').waitFor()
  await sheet.getByLabel('委员会', { exact: true }).fill('政协清溪县委员会')
  await sheet.getByLabel('届', { exact: true }).fill('11')
  await sheet.getByLabel('次', { exact: true }).fill('12')
  await sheet.getByLabel('日期').fill('昨天吧')
  await sheet.getByLabel('地点').fill('县政协三楼会议室')
  await sheet.getByText('请写成 2026年9月17日 或 9-17').waitFor()
  await sheet.getByLabel('日期').fill('２０３０．９．１７')
  await sheet.getByText(/^本软件不得用于涉密会议/).click()
  await sheet.getByRole('button', { name: '建好，去筹备' }).click()
  await page.getByText('会前检查').waitFor()
  await page.getByRole('button', { name: '加一项' }).first().click()
  await page.keyboard.type('审议通过会议议程')
  await page.getByText(/^已存盘/).waitFor()
  await page.getByRole('link', { name: '回到首页' }).click()

  await page.getByText('2030年9月17日').waitFor()
  await page.keyboard.press('n')
  await expect.poll(() => sheet.getByLabel('会议名称').inputValue()).toBe('清溪县政协十一届十三次常委会会议')
  expect(await sheet.getByLabel('地点').inputValue()).toBe('县政协三楼会议室')
  await sheet.getByText('主席会议', { exact: true }).click()
  await sheet.getByLabel('次', { exact: true }).fill('34')
  await sheet.getByLabel('地点').click()
  expect(await sheet.getByLabel('会议全称').inputValue()).toBe('政协清溪县第十一届委员会第三十四次主席会议')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /更多操作/ }).click()
  await page.getByRole('menuitem', { name: '照样再建一个' }).click()
  await page.getByRole('treegrid', { name: '议程' }).getByText('审议通过会议议程').waitFor()
  expect(faults).toEqual([])
})
