// An appraisal run from the console with the keyboard alone: opened, counted, counted blind by another, announced.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { countedOnce, opened, quiet, tallyOf } from './appraisal-moments.ts'
import { openDesk } from './operator-desk.tsx'
import { kinds, nextStep, press, rest, show } from './operator-show.tsx'

const two = { objects: ['城东小学改造', '农贸市场提升'].map((name) => ({ name, group: '' })) }
const cells = (...figures: number[]) => figures.map((figure) => `${figure}{Enter}`).join('')

test('[AP1] [AP4] [AP5] [AP11] from the item to the announced result, without a pointer', async () => {
  const start = quiet()
  const items = start.room.agenda.items.map((item) =>
    item.item === start.room.agenda.open ? { ...item, kind: 'appraise' as const, presenter: '' } : item,
  )
  const room = {
    ...start.room,
    agenda: { ...start.room.agenda, items },
    queue: { ...start.room.queue, waiting: [] },
  }
  const desk = openDesk({ ...start, room }, { runs: true })
  await show(desk)
  await nextStep()
  await userEvent.keyboard('城东小学改造{Enter}农贸市场提升')
  await expect.element(page.getByText(/可以测评/)).toBeVisible()
  await press('{Escape}')
  await nextStep()
  await userEvent.keyboard('城东小学改造{Enter}农贸市场提升')
  document.querySelector<HTMLElement>('main')?.focus()
  await nextStep()
  await expect.element(page.getByRole('textbox', { name: '发出' })).toHaveFocus()
  await userEvent.keyboard(cells(28, 28, 28, 0, 20, 8, 0, 0, 13, 14, 0, 1))
  await expect.poll(() => kinds(desk)).toContain('countAppraisal')
  await expect.element(page.getByText(/第一遍已由宋佳录入/)).toBeVisible()
  await nextStep()
  await userEvent.keyboard('吕建平{Tab}')
  page.getByRole('textbox', { name: '发出' }).element().focus()
  await userEvent.keyboard(cells(28, 28, 28, 0, 20, 8, 0, 0, 12, 15, 0, 1))
  await expect.element(page.getByText('两次不一致：第 2 项 满意、第 2 项 基本满意')).toBeVisible()
  const cell = page.getByRole('textbox', { name: '农贸市场提升　满意', exact: true })
  await expect.element(cell).toHaveAttribute('aria-invalid', 'true')
  await userEvent.fill(cell, '13')
  await userEvent.keyboard('{ArrowRight}14{Enter}{Enter}{Enter}')
  await expect.poll(() => desk.get().session.room.appraisals.list[0]?.state).toBe('checked')
  await rest(300)
  await press('{Enter>}')
  await rest(900)
  await press('{/Enter}')
  await expect.poll(() => desk.get().session.room.appraisals.list[0]?.state).toBe('published')
  await expect.element(page.getByText(/农贸市场提升，基本满意/).first()).toBeVisible()
})

const cellValues = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-cell]')].map(({ value }) => value)

test('[AP5] once counted, no figure of the first count is on the page, until its teller asks for it', async () => {
  const desk = openDesk(countedOnce(opened(two)), { runs: true })
  await show(desk)
  await expect.element(page.getByText('第二遍录入')).toBeVisible()
  expect(cellValues().every((value) => value === '')).toBe(true)
  await userEvent.fill(page.getByRole('textbox', { name: '发出' }), '28')
  await userEvent.click(page.getByRole('button', { name: '改第一遍' }))
  const [first] = tallyOf(desk.get().session).rows
  expect(document.querySelector<HTMLInputElement>('[data-cell="1.1"]')?.value).toBe(String(first?.marks[0]))
  await userEvent.click(page.getByRole('button', { name: '返回' }))
  // Whoever saw the first figures begins the second count anew.
  expect(cellValues().every((value) => value === '')).toBe(true)
})

test('quality R16: marks typed and not recorded are there after a reload, the first count and the second each its own', async () => {
  const desk = openDesk(opened(two), { runs: true })
  const before = await show(desk)
  page.getByRole('textbox', { name: '发出' }).element().focus()
  await userEvent.keyboard('28{Enter}28{Enter}2')
  await expect.poll(() => desk.drafts.get('count-appraisal-1') ?? '').toContain('"valid":2')
  await before.unmount()
  const again = await show(desk)
  await expect.poll(cellValues).toEqual(['28', '28', '2', ...Array(9).fill('')])
  await again.unmount()
  desk.drafts.clear()
  const checking = openDesk(countedOnce(opened(two)), { runs: true })
  const second = await show(checking)
  page.getByRole('textbox', { name: '收回' }).element().focus()
  await userEvent.keyboard('27')
  await expect.poll(() => [...checking.drafts.keys()]).toEqual(['check-appraisal-1'])
  await second.unmount()
  await show(checking)
  await expect.poll(cellValues).toEqual(['', '27', ...Array(10).fill('')])
})
