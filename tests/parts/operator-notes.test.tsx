// Notes with all they say: pledges, dissent, phrases of the office, summaries, drafts that are not saved; and the list of steps.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { kinds, press, rest, show } from './operator-show.tsx'

const says = (words: string) =>
  expect.poll(() => document.body.textContent, { timeout: 3000 }).toContain(words)
const speaking = () => openDesk(sessionAfter('speechResumed'), { seconds: 45 })

describe('notes', () => {
  test('a pledge is filled in by keys: who by initials, unit, date; Enter records in any of its fields', async () => {
    const desk = speaking()
    await show(desk)
    await press('p')
    await press('年底前建成{ArrowDown}hxz{Tab}县民政局{Tab}12月底前')
    await says('何秀珍')
    await press('{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({
        kind: 'takeNote',
        body: { as: 'pledge', who: { name: '何秀珍' }, unit: '县民政局', due: '12月底前' },
      })
    await says('县民政局何秀珍　12月底前')
  })

  test('dissent is the item’s, also while somebody speaks; the mark says whether it is reserved', async () => {
    const desk = speaking()
    await show(desk)
    await press('n')
    await press('先试办一年{Shift>}{Tab}{/Shift}{ArrowDown}{Tab} ')
    await userEvent.click(page.getByRole('textbox', { name: '写要点' }))
    await press('{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ speech: null, body: { as: 'dissent', who: null, reserved: true } })
  })

  test('F2, a word and Enter pick a phrase; the line is read as its sentence', async () => {
    const desk = speaking()
    await show(desk)
    await press('{F2}')
    await press('提请{Enter}')
    await press('《建议案》 常委会会议{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ speech: null, body: { as: 'line', phrase: '会议决定将…提请…审议' } })
    await says('会议决定将《建议案》提请常委会会议审议')
  })

  test('a phrase of one’s own is taken and kept; a shipped one can go and comes back', async () => {
    const desk = speaking()
    await show(desk)
    await press('{F2}')
    await press('会议责成{Enter}')
    await press('办公室抓紧办理{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ body: { as: 'line', phrase: '会议责成' } })
    await press('{Escape}{F2}')
    await expect.element(page.getByRole('group', { name: '自拟' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: '增减会议用语' }))
    await userEvent.click(page.getByRole('button', { name: '从会议用语中去掉 会议号召' }))
    await expect.poll(() => document.body.textContent).not.toContain('会议号召')
    await userEvent.click(page.getByRole('button', { name: '恢复原有用语' }))
    await says('会议号召')
  })

  test('U writes what the speech came to; leaving the field records it once', async () => {
    const desk = speaking()
    await show(desk)
    await press('u')
    await press('讲了场地')
    await rest(600)
    await press('和人员')
    expect(kinds(desk)).toEqual([])
    await userEvent.click(page.getByRole('textbox', { name: '写要点' }))
    await expect.poll(() => desk.sent).toMatchObject([{ kind: 'writeSummary', text: '讲了场地和人员' }])
    await rest(100)
    expect(kinds(desk)).toEqual(['writeSummary'])
    await says('言3 周明远 摘要')
  })

  test('a note that is being changed is one revision however long it took, and none when nothing changed', async () => {
    const desk = speaking()
    await show(desk)
    await userEvent.click(page.getByRole('button', { name: '修改 言3-意4' }))
    await press('{Control>}a{/Control}过渡期间')
    await rest(600)
    expect([...desk.drafts.keys()].some((field) => field.startsWith('change-'))).toBe(true)
    await press('设临时诊室{Enter}')
    await expect.poll(() => kinds(desk)).toEqual(['changeNote'])
    expect([...desk.drafts.keys()]).toEqual([])
    await userEvent.click(page.getByRole('button', { name: '修改 言3-意4' }))
    await press('{Enter}')
    await rest(100)
    expect(kinds(desk)).toEqual(['changeNote'])
  })

  test('quality R16: a draft that was not saved is said, tried again, and said to be saved', async () => {
    const desk = speaking()
    await show(desk)
    const quiet = (event: ErrorEvent) => event.preventDefault()
    window.addEventListener('error', quiet)
    desk.failing(true)
    await press('n')
    await press('先鉴定')
    await expect.element(page.getByRole('alert').filter({ hasText: '没有保存成功' })).toBeVisible()
    expect(desk.drafts.get('note')).toBeUndefined()
    desk.failing(false)
    await expect.poll(() => desk.drafts.get('note'), { timeout: 5000 }).toContain('先鉴定')
    await expect.poll(() => page.getByText('没有保存成功').elements().length).toBe(0)
    window.removeEventListener('error', quiet)
  })
})

describe('the last steps', () => {
  test('[UN12] Z lists them with what was taken back, and where undo ends and why', async () => {
    const desk = openDesk(sessionAfter('speechResumed'), { seconds: 45 })
    await show(desk)
    await press('n')
    await press('先鉴定后改建{Enter}{Escape}')
    await press('z')
    const rows = () =>
      page
        .getByRole('list', { name: '最近的步骤' })
        .getByRole('listitem')
        .elements()
        .map((row) => row.textContent)
    await expect.poll(() => rows()[0]).toContain('记下“先鉴定后改建”')
    await press('{Control>}z{/Control}{Control>}z{/Control}')
    await expect.poll(() => rows().filter((row) => row.includes('已撤销')).length).toBe(2)
    expect(rows().filter((row) => row.includes('撤销到此为止'))).toHaveLength(1)
    await press('{Control>}y{/Control}{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.poll(() => rows().filter((row) => row.includes('已撤销')).length).toBe(0)
    expect(kinds(desk)).toEqual(['takeNote', 'undoStep', 'undoStep', 'redoStep', 'redoStep'])
  })
})
