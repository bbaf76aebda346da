// A meeting made as a secretary makes it: the sheet filled in, agenda and roll pasted, and into the room.
import type { Page } from 'playwright'
import { MeetingId } from '../../shared/id.ts'

export async function paste(page: Page, tab: '议程' | '名册', text: string, take: RegExp): Promise<void> {
  await page.getByRole('button', { name: tab, exact: true }).click()
  await page
    .getByRole('button', { name: `粘贴${tab}` })
    .first()
    .click()
  await page.getByRole('dialog').locator('textarea').fill(text)
  await page.getByRole('dialog').getByRole('button', { name: take }).click()
  await saved(page)
}

export const saved = (page: Page) => page.getByText(/^已存盘 \d+:\d\d$/).waitFor()

/** Leaves the page in preparation, with an empty agenda and roll. */
export async function createMeeting(
  page: Page,
  kind: '常委会会议' | '全体会议' = '常委会会议',
): Promise<void> {
  await page.getByText('还没有会议').waitFor()
  await page.keyboard.press('n')
  const sheet = page.getByRole('dialog', { name: '新建会议' })
  if (kind !== '常委会会议') await sheet.getByRole('radio', { name: kind }).check({ force: true })
  await sheet.getByLabel('委员会', { exact: true }).fill('政协清溪县委员会')
  await sheet.getByLabel('届', { exact: true }).fill('11')
  await sheet.getByLabel('次', { exact: true }).fill('12')
  await sheet.getByLabel('地点').fill('县政协三楼会议室')
  await sheet.getByLabel('主持人', { exact: true }).fill('沈怀远')
  await sheet.getByLabel('主持人职务').fill('主席')
  await sheet.getByLabel('记录人').fill('宋佳')
  await sheet.getByText(/^本软件不得用于涉密会议/).click()
  await sheet.getByRole('button', { name: '建好，去筹备' }).click()
}

/** Leaves the page in the room, the session open. */
export async function enterRoom(page: Page): Promise<MeetingId> {
  await page.getByRole('button', { name: '进入会场' }).click()
  await page.waitForURL(/operate/)
  return MeetingId.parse(new URL(page.url()).hash.split('/').at(-1))
}

/** Leaves the page in the room, the session open. */
export async function prepareMeeting(page: Page, agenda: string, roll: string): Promise<MeetingId> {
  await createMeeting(page)
  await paste(page, '议程', agenda, /^用这 \d+ 项$/)
  await paste(page, '名册', roll, /^贴入 \d+ 人$/)
  return enterRoom(page)
}
