// The roll on the console: called name by name, by group, in full, in sum; by keys alone, and with eight hundred people.
import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { headcount } from '../../shared/session/attendance.ts'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { press, rest, show } from './operator-show.tsx'
import { hallOf } from './wall-hall.tsx'

const text = () => document.body.textContent
const marks = (desk: ReturnType<typeof openDesk>) =>
  desk.sent.flatMap((command) =>
    command.kind === 'markAttendance' ? [command.marks.map(({ state }) => state).join()] : [],
  )
const rows = () => document.querySelectorAll('li[aria-posinset]').length

describe('roll call', () => {
  test('[AT10] walks on by itself: Enter, Q, J with its kind, arrows; every mark is one undo', async () => {
    const desk = openDesk(sessionAfter('sessionOpened'))
    await show(desk)
    await press('a')
    await press('{Alt>}2{/Alt}')
    await expect.poll(text).toContain('Esc 结束点名')
    await press('{Enter}')
    await expect.poll(() => marks(desk)).toEqual(['present'])
    await press('q')
    await expect.poll(() => marks(desk)).toEqual(['present', 'absent'])
    await press('{ArrowDown}{ArrowUp}j')
    await expect.poll(text).toContain('书面请假')
    await press('1{Enter}')
    await expect.poll(() => marks(desk)).toEqual(['present', 'absent', 'leave'])
    expect(desk.sent.at(-1)).toMatchObject({ marks: [{ leave: { kind: 'illness', written: false } }] })
    // The call goes on with whoever is behind.
    await expect.poll(text).toContain('Esc 结束点名')
    await press('d')
    await expect.poll(() => marks(desk).length).toBe(4)
    const named = desk.sent.flatMap((one) =>
      one.kind === 'markAttendance' ? one.marks.map(({ person }) => person) : [],
    )
    expect(new Set(named).size).toBe(4)
    await press('{Control>}z{/Control}')
    await expect.poll(() => headcount(desk.get().session.room.attendance).present).toBe(1)
  })
  test('a composition never marks anybody', async () => {
    const desk = openDesk(sessionAfter('sessionOpened'))
    await show(desk)
    await press('a')
    await press('{Alt>}2{/Alt}')
    await expect.poll(text).toContain('Esc 结束点名')
    const list = document.activeElement
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', bubbles: true, isComposing: true }))
    // oxlint-disable-next-line typescript/no-deprecated -- it is the sign some input methods give, and nothing else is
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))
    await rest(100)
    expect(desk.sent).toEqual([])
  })
})

describe('a mark in full', () => {
  test('[AT3] [AT9] a time by hand, a leave with reason and approver in writing; what is no time is told beside its field', async () => {
    const desk = openDesk(sessionAfter('attendanceMarked', 2), { seconds: 600 })
    await show(desk)
    await press('a')
    await press('丁小宁')
    await page.getByRole('button', { name: '丁小宁 更多' }).click()
    await page.getByRole('button', { name: '离会', exact: true }).click()
    await page.getByLabelText('时间').fill('25点')
    await expect.poll(text).toContain('请写成 9:20')
    await page.getByLabelText('时间').fill('9:15')
    await page.getByLabelText('丁小宁 请假事由').fill('急诊')
    await page.getByLabelText('批准人').fill('沈怀远')
    await page.getByText('书面请假').click()
    await page.getByLabelText('批准人').click()
    await press('{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({
        marks: [
          { state: 'left', leave: { kind: 'illness', reason: '急诊', approver: '沈怀远', written: true } },
        ],
      })
    await expect.poll(text).toContain('8:57–9:15')
  })
  test('[AT9] a time to come is refused in words, and the form stays', async () => {
    const desk = openDesk(sessionAfter('attendanceMarked', 2))
    await show(desk)
    await press('a')
    await press('丁小宁')
    await page.getByRole('button', { name: '丁小宁 更多' }).click()
    await page.getByRole('button', { name: '离会', exact: true }).click()
    await page.getByLabelText('时间').fill('23:59')
    await press('{Enter}')
    await expect.poll(text).toContain('丁小宁的时间还没有到，请核对')
    await expect.element(page.getByLabelText('时间')).toHaveValue('23:59')
  })
})

describe('[AT23] somebody who was never here', () => {
  const onStage = () => openDesk(sessionAfter('speechResumed'), { seconds: 600 })
  test('absent asks for a reason, and what stood there is told', async () => {
    const desk = onStage()
    await show(desk)
    await press('a')
    await press('丁小宁')
    await page.getByRole('button', { name: '丁小宁 缺席' }).click()
    await expect.element(page.getByLabelText('更正原因')).toHaveFocus()
    await press('{Enter}')
    await expect.poll(text).toContain('请写明更正原因')
    expect(desk.sent).toEqual([])
    await press('点名误记{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({
        kind: 'correctPresence',
        state: 'absent',
        leave: null,
        reason: '点名误记',
        by: '宋佳',
      })
    await expect.poll(text).toContain('已更正：丁小宁 未到会，记缺席')
  })
})

describe('a hall of 800', () => {
  test('[AT10] [AT12] only what is in sight is drawn, and a whole group is one step', async () => {
    const desk = openDesk(hallOf(500, 300, 0))
    await show(desk)
    await press('a')
    await expect.poll(rows).toBeGreaterThan(3)
    expect(rows()).toBeLessThan(40)
    const began = performance.now()
    await press('{Alt>}4{/Alt}')
    await page.getByRole('button', { name: '第一组 其余 46 到会' }).click()
    await expect.poll(() => headcount(desk.get().session.room.attendance).present).toBe(46)
    expect(performance.now() - began).toBeLessThan(1500)
    expect(desk.sent).toHaveLength(1)
    const list = document.querySelector('[role="group"][tabindex="0"]')
    list?.scrollTo({ top: 20_000 })
    await expect.poll(() => document.querySelector('li[aria-posinset]')?.textContent).not.toContain('委员0')
    expect(rows()).toBeLessThan(40)
  })
  test('[AT1] [AT11] in sum: the sentence, the quorum with its base, and what is not explained', async () => {
    await show(openDesk(hallOf(500, 300, 300)))
    await press('a')
    await press('{Alt>}5{/Alt}')
    await expect.poll(text).toContain('本次会议应到500人，实到300人，未说明200人，符合规定人数。')
    expect(text()).toContain('应到500人，过半数为251人')
    expect(text()).toContain('应到500 = 实到300 + 未说明200')
    expect(text()).toContain('200人既没有登记到会')
    expect(text()).not.toMatch(/半数（\d/u)
    await page.getByRole('button', { name: '换一种说法' }).click()
    await expect.poll(text).toContain('应出席委员500人，今天实到300人')
  })
})
