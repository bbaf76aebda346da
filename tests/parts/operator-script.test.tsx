// 主持词 on the console: one key, led by the meeting, turned by keys, changed in place, and never in the way of the clock.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { nextStep, press, rest, show } from './operator-show.tsx'

const current = () =>
  document.querySelector('section[aria-label="主持词"] [aria-current="step"]')?.textContent ?? ''

test('[MI12] quality D1: F4 opens it, PgUp and PgDn turn it, the meeting leads it on', async () => {
  const desk = openDesk(sessionAfter('itemOpened', 1), { runs: true })
  await show(desk)
  await press('{F4}')
  await expect.element(page.getByRole('region', { name: '主持词' })).toBeVisible()
  await expect.poll(current).toContain('现在进行第一项议程')
  await press('{PageUp}')
  await expect.poll(current).toContain('本次会议共有')
  await press('{PageDown}{PageDown}')
  await expect.poll(current).toContain('同意的，请举手')
  await nextStep()
  await nextStep()
  await expect.poll(current).toContain('表决：同意的')
  await press('{F4}')
  expect(document.querySelector('section[aria-label="主持词"] [aria-current="step"]')).toBeNull()
})

test('[MI13] a passage is changed in place and stays as it was written', async () => {
  const desk = openDesk(sessionAfter('itemOpened', 1), { runs: true })
  await show(desk)
  await press('{F4}')
  await press('{F8}')
  const field = page.getByRole('textbox', { name: '进入议程' })
  await userEvent.fill(field, '同志们，先看议程。')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(current).toContain('同志们，先看议程。')
  await rest(50)
  expect(current()).toContain('改过')
  await page.getByRole('button', { name: '恢复原话' }).click()
  await expect.poll(current).toContain('现在进行第一项议程')
})
