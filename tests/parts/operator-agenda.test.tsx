// The agenda clock on the console, by the keyboard: passing over, sharing a delay, setting times right, sittings, reminders.
import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { CommandId, SittingId } from '../../shared/id.ts'
import { type Session, decide, emptySession, evolve } from '../../shared/session/session.ts'
import { instant, minutes, sessionTime } from '../../shared/time.ts'
import { markMembersPresent } from '../../renderer/screens/operator/step-commands.ts'
import { openDesk, plan, sessionAfter } from './operator-desk.tsx'
import { kinds, nextStep, press, rest, show } from './operator-show.tsx'

const text = () => document.body.textContent ?? ''
const footer = () => document.querySelector('footer')?.textContent ?? ''

describe('[AG15] passing over', () => {
  test('K skips the picked item with a reason, and the row says so', async () => {
    const desk = openDesk(sessionAfter('itemOpened', 3))
    await show(desk)
    await press('k')
    await expect.element(page.getByLabelText('原因，可不写')).toHaveFocus()
    await press('材料未印发{Enter}')
    await rest(50)
    expect(kinds(desk)).toEqual(['skipItem'])
    const skipped = desk.get().session.room.agenda.items.filter(({ state }) => state === 'skipped')
    expect(skipped).toMatchObject([{ skipped: { reason: '材料未印发' } }])
    expect(text()).toContain('已略过')
    await press('{Control>}z{/Control}')
    await rest(50)
    expect(text()).not.toContain('材料未印发')
  })
})

describe('[AG16] [AG17] sharing a delay', () => {
  test('D shows what each item would lose and the new end; Enter accepts it, and nothing happens before', async () => {
    const desk = openDesk(sessionAfter('itemOpened', 3), { seconds: 2400 })
    await show(desk)
    await press('d')
    await rest(50)
    expect(text()).toMatch(/比计划晚 \d+ 分钟/)
    expect(text()).toMatch(/分摊后 \d+:\d\d/)
    expect(desk.sent).toEqual([])
    await press('{Enter}')
    await rest(50)
    expect(kinds(desk)).toEqual(['replanAgenda'])
    const changed = desk
      .get()
      .session.room.agenda.items.filter(({ allotted, planned }) => allotted !== planned)
    expect(changed.length).toBeGreaterThan(1)
    expect(text()).toMatch(/用时由 \d+ 分改为 \d+ 分/)
  })
})

describe('[AG25] [CK15] setting a time right', () => {
  test('C lists what began and ended; a wrong time is told beside the field, a right one is recorded', async () => {
    const desk = openDesk(sessionAfter('speechEnded', 3), { seconds: 60 })
    await show(desk)
    await press('c')
    await rest(50)
    await press('{Enter}')
    const time = page.getByLabelText('实际时刻')
    await expect.element(time).toHaveFocus()
    await press('八点{Enter}')
    expect(text()).toContain('请写成 9:32 或 9:32:10')
    await time.fill('23:00')
    await press('{Enter}')
    expect(text()).toContain('这个时刻与前后的记录冲突')
    expect(desk.sent).toEqual([])
    const speech = desk.get().session.room.speeches.list.findLast(({ state }) => state === 'ended')
    const ended = speech?.intervals.at(-1)?.to
    const told = new Date((ended?.at ?? 0) + 8 * 3_600_000 - 30_000).toISOString().slice(11, 19)
    await time.fill(told)
    await page.getByLabelText('原因').fill('忘了按结束')
    await press('{Enter}')
    await rest(50)
    expect(kinds(desk)).toEqual(['correctTime'])
    expect(desk.refused).toEqual([])
    expect(text()).toContain('已更正时刻')
  })
})

/** The demo in two sittings, the second on the next day from its fifth item on. */
function twoDays(): Session {
  const sitting = (nth: number, starts: string) => ({
    sitting: SittingId.parse(`s${nth}`),
    title: nth === 1 ? '第一次全体会议' : '',
    starts,
    place: '',
  })
  const sittings = [sitting(1, '2026-09-17T09:00'), sitting(2, '2026-09-18T14:30')]
  const agenda = plan.agenda.map((item, at) => ({
    ...item,
    sitting: at > 3 ? SittingId.parse('s2') : null,
  }))
  const { facts, ...rest } = plan
  const open = { ...rest, kind: 'openSession', meeting: { ...facts, sittings }, agenda } as const
  const answer = decide(emptySession, open, sessionTime(0))
  if ('refusal' in answer) throw new Error(answer.refusal.code)
  const stamp = { at: instant(Date.UTC(2026, 8, 17, 1)), zone: 480, time: sessionTime(0) }
  return answer.facts.reduce<Session>(
    (session, fact, at) =>
      evolve(session, { ...stamp, seq: at + 1, boot: 'desk', command: CommandId.parse('open'), fact }),
    emptySession,
  )
}

describe('[AG20] [AG21] sittings', () => {
  test('a sitting is ended by X, says when the next begins, and Enter begins it', async () => {
    const desk = openDesk(twoDays())
    await show(desk)
    await desk.act({ kind: 'openItem', item: plan.agenda[0]!.item })
    desk.pass(600)
    await press('x')
    await rest(50)
    await page.getByRole('button', { name: '结束本场' }).click()
    await rest(50)
    expect(text()).toContain('下一场　第二场　9月18日 14:30')
    await expect.poll(footer).toContain('开始　第二场')
    desk.pass(86_400)
    await nextStep()
    await rest(50)
    expect(kinds(desk)).toEqual(['openItem', 'closeSitting', 'openSitting'])
    expect(text()).toContain('进行中')
  })
  test('where all of a sitting is done, its end is the next step', async () => {
    const desk = openDesk(twoDays())
    await show(desk)
    const here = desk.get().session.room.agenda.items.filter(({ sitting }) => sitting === 's1')
    for (const { item } of here) await desk.act({ kind: 'openItem', item })
    const open = desk.get().session.room.agenda.open
    if (open !== null) await desk.act({ kind: 'closeItem', item: open })
    await desk.act(markMembersPresent(desk.get().session))
    await expect.poll(footer).toContain('结束本场')
  })
})

describe('[AG24] reminders', () => {
  test('nothing open for five minutes: R opens the next item, L puts the line aside, nothing happens by itself', async () => {
    const desk = openDesk(sessionAfter('itemClosed', 1), { seconds: 10 })
    await show(desk)
    const open = desk.get().session.room.agenda.open
    if (open !== null) await desk.act({ kind: 'closeItem', item: open })
    desk.pass(330)
    await expect.element(page.getByText(/已有 5 分钟没有进行中的议题/)).toBeVisible()
    await press('l')
    await rest(50)
    expect(text()).not.toContain('没有进行中的议题')
    expect(kinds(desk).filter((kind) => kind === 'openItem')).toEqual([])
  })
  test('a speech long over is ended by R', async () => {
    const desk = openDesk(sessionAfter('speechStarted', 6), { seconds: 900 })
    await show(desk)
    await expect.element(page.getByText(/是否忘了结束发言/)).toBeVisible()
    await press('r')
    await rest(50)
    expect(kinds(desk)).toEqual(['endSpeech'])
  })
})

test('[AG18] a break is lengthened from the same panel', async () => {
  const desk = openDesk(sessionAfter('breakStarted'), { seconds: 60 })
  await show(desk)
  await press('x')
  await rest(50)
  await page.getByRole('button', { name: '休会 30 分钟' }).click()
  await rest(50)
  expect(desk.get().session.room.pause?.length).toBe(minutes(30))
})
