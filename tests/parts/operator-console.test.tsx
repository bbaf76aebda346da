// The console at moments of the demo meeting: what it says, what its keys do, and what stays on screen.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { kinds, nextStep, press, rest, show } from './operator-show.tsx'

/** Waits until the console says so somewhere. */
const says = (words: string) =>
  expect.poll(() => document.body.textContent, { timeout: 3000 }).toContain(words)
const bar = () => document.querySelector('header')?.textContent ?? ''
const button = (name: RegExp) => page.getByRole('button', { name })
const speaking = (seconds = 45) => openDesk(sessionAfter('speechResumed'), { seconds })

describe('what it says', () => {
  test('who is here, with the quorum and its rule; how the time stands', async () => {
    await show(speaking())
    await says('应到32实到28请假4过半数（须 17）')
    expect(bar()).toContain('比计划早 4 分预计 10:46 散会')
    expect(bar()).toContain('9:55:42')
  })

  test('hours behind are hours, and another day is no drift at all', async () => {
    const desk = openDesk(sessionAfter('speechResumed'), { seconds: 8000 })
    await show(desk)
    await says('比计划晚 1 小时 48 分')
    desk.pass(60_000)
    await says('不在计划的日子开')
  })

  test('too few is a red block in words', async () => {
    await show(openDesk(sessionAfter('sessionOpened')))
    await says('不足法定人数（须 17）')
    expect(bar()).toContain('未说明28')
  })

  test('no big screen is said, with the button that opens one', async () => {
    await show(speaking(), { projectors: 0 })
    await expect.element(button(/打开大屏/)).toBeVisible()
    await press('o')
    await says('没能打开大屏')
  })

  test('quality D1: the clock stands on the dial, and nobody hides it', async () => {
    const desk = speaking()
    await show(desk)
    const dial = page.getByRole('timer', { name: /^剩余/ }).first()
    await expect.element(dial).toHaveAccessibleName('剩余 02:25')
    desk.pass(90)
    await expect.element(page.getByRole('timer', { name: '即将到时 00:55' }).first()).toBeVisible()
    for (const key of ['{F1}', 'a', 'm', '/']) {
      await press(key)
      const ring = document.querySelector('main [role="timer"]')
      const box = ring?.getBoundingClientRect() ?? new DOMRect()
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      expect(ring?.contains(top), `after ${key}`).toBe(true)
      await press('{Escape}')
    }
  })

  test('without a limit the time counts up and no minute can be added', async () => {
    await show(openDesk(sessionAfter('speechStarted', 2), { seconds: 65 }))
    await expect.element(page.getByRole('timer', { name: '已用 01:05' }).first()).toBeVisible()
    expect(button(/加 1 分/).elements()).toHaveLength(0)
  })

  test('an interjection has a clock of its own while the dial keeps what is left', async () => {
    await show(openDesk(sessionAfter('interruptionStarted'), { seconds: 14 }))
    await expect.element(page.getByRole('timer', { name: '许志诚 插话已用时间' })).toHaveTextContent('0:14')
    await expect.element(page.getByRole('timer', { name: '已暂停 05:15' }).first()).toBeVisible()
  })

  test('a break, an adjourned meeting, and the way to the papers', async () => {
    const first = await show(openDesk(sessionAfter('breakStarted'), { seconds: 60 }))
    await expect.element(page.getByRole('timer', { name: '剩余 07:00' }).first()).toBeVisible()
    await first.unmount()
    await show(openDesk(sessionAfter()))
    await says('已经散会')
    await expect
      .element(page.getByRole('link', { name: '看纪要和会议记录' }))
      .toHaveAttribute('href', '#/papers/demo-meeting')
  })

  test('a lost line and a beat that fails are said, and the dial does not pretend', async () => {
    const desk = speaking()
    await show(desk)
    desk.set({ line: 'stale' })
    await says('时间没有同步')
    await expect.element(page.getByRole('timer', { name: /^未同步/ }).first()).toBeVisible()
    desk.set({ line: 'lost' })
    await says('与会场数据断开')
    desk.set({ line: 'open' })
    await expect.element(page.getByRole('timer', { name: /^剩余/ }).first()).toBeVisible()
  })

  test('quality R: a room taken up again after a crash says from when to when', async () => {
    const desk = speaking()
    const { session } = desk.get()
    desk.set({ session: { ...session, resumed: { at: session.last, away: 8000 as never, basis: 'uptime' } } })
    await show(desk)
    await says('9:54:49 意外中断，9:54:57 已接回')
    await userEvent.click(page.getByRole('button', { name: '知道了' }))
    expect(document.body.textContent).not.toContain('意外中断')
  })

  test('before the log was read there are still bars, and no word of the meeting', async () => {
    const desk = speaking()
    desk.set({ caughtUp: false })
    await show(desk)
    expect(document.body.textContent).not.toContain('周明远')
    expect(document.querySelector('[aria-busy="true"]')).not.toBeNull()
  })
})

describe('keys', () => {
  test('Space pauses and goes on; Enter calls the next, and a second press falls on nobody', async () => {
    const desk = speaking()
    await show(desk)
    await press(' ')
    await press(' ')
    await rest(300)
    await press('{Enter}')
    await press('{Enter}')
    expect(kinds(desk)).toEqual(['pauseSpeech', 'resumeSpeech', 'callSpeaker'])
    await expect.element(page.getByRole('heading', { level: 3, name: '何秀珍' })).toBeVisible()
  })

  test('quality D1: a key that is held down acts once', async () => {
    const desk = speaking()
    await show(desk)
    for (const repeat of [false, true, true, true])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true, repeat }),
      )
    expect(kinds(desk)).toEqual(['pauseSpeech'])
  })

  test('+ adds a minute in the chair’s name, E ends, and Ctrl+Z takes back the last of them', async () => {
    const desk = speaking()
    await show(desk)
    await press('+')
    expect(desk.sent.at(-1)).toMatchObject({ kind: 'extendLimit', by: 60_000, allowedBy: '沈怀远' })
    await press('e')
    await says('周明远 发言结束')
    await press('{Control>}z{/Control}')
    await says('已撤销：周明远 发言结束')
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    await says('已重做：周明远 发言结束')
    await press('{Control>}z{/Control}')
    await press('{Control>}y{/Control}')
    await press('{Control>}z{/Control}')
    expect(kinds(desk).slice(-5)).toEqual(['undoStep', 'redoStep', 'undoStep', 'redoStep', 'undoStep'])
    await expect.element(page.getByRole('heading', { level: 3, name: '周明远' })).toBeVisible()
  })

  test('[UN4] past a bell nothing is taken back, and it is said why', async () => {
    const desk = openDesk(sessionAfter('bellRang'), { seconds: 1 })
    await show(desk)
    await press('{Control>}z{/Control}')
    await says('提示铃已经响过，不能再撤销；要改请另作更正')
  })

  test('a scene is held by its key and let go by the same key or Esc; F freezes, B blackens', async () => {
    const desk = speaking()
    await show(desk)
    await press('2')
    await says('固定在议程，按 2 放开')
    await press('2')
    await press('5{Escape}')
    await press('f')
    await says('画面冻结，按 F 恢复')
    await press('f')
    await press('b')
    await says('已黑屏，按 B 恢复')
    await press('{Escape}')
    expect(desk.get().session.wall).toMatchObject({ held: null, black: false, frozen: null })
  })

  test('M and Enter show the first word to the hall, M and Enter take it down', async () => {
    const desk = speaking()
    await show(desk)
    await press('m')
    await press('{Enter}')
    await expect.poll(() => desk.get().session.wall.message).toBe('请控制时间')
    await press('m')
    await press('{Enter}')
    await expect.poll(() => desk.get().session.wall.message).toBeNull()
  })

  test('X begins a break, Enter ends it', async () => {
    const desk = openDesk(sessionAfter('itemOpened', 5))
    await show(desk)
    await press('x')
    await press('{Enter}')
    await expect.poll(() => desk.get().session.room.pause).not.toBeNull()
    await nextStep()
    expect(kinds(desk)).toEqual(['startBreak', 'endBreak'])
  })

  test('quality D1, WCAG 2.1.4: single keys can be switched off; Space and Enter stay', async () => {
    const desk = speaking()
    await show(desk)
    await press('{F1}')
    await userEvent.click(page.getByRole('checkbox', { name: /单键可用/ }))
    await press('{F1}')
    await press('b')
    await press(' ')
    expect(kinds(desk)).toEqual(['pauseSpeech'])
  })

  test('while words are typed no single key acts, their caps fade, and F1 stays', async () => {
    const desk = speaking()
    await show(desk)
    await press('n')
    await press('b2 +')
    expect(kinds(desk)).toEqual([])
    expect(document.documentElement.hasAttribute('data-typing')).toBe(true)
    await press('{F1}')
    await expect.element(page.getByRole('complementary', { name: '全部键位' })).toBeVisible()
  })
})

describe('pointer and focus', () => {
  test('after a pressed act the keyboard is back on the stage', async () => {
    const desk = speaking()
    await show(desk)
    await userEvent.click(button(/^暂停/))
    expect(document.activeElement?.tagName).toBe('MAIN')
    await press(' ')
    expect(kinds(desk)).toEqual(['pauseSpeech', 'resumeSpeech'])
  })

  test('quality D1: the focus does not move because something arrived', async () => {
    const desk = speaking()
    await show(desk)
    await press('n')
    await press('利用')
    const field = document.activeElement
    desk.pass(200)
    await desk.act({ kind: 'endSpeech', speech: desk.get().session.room.speeches.current as never })
    await rest(50)
    expect(document.activeElement).toBe(field)
    expect(field).toHaveValue('利用')
  })

  test('[SC7] a row of the agenda is picked with one press and opened with two, or with Enter; T shows it to the hall', async () => {
    const desk = speaking()
    await show(desk)
    const briefing = page.getByRole('row', { name: /听取县人民政府/ })
    await userEvent.click(briefing)
    expect(desk.sent).toEqual([])
    await press('t')
    expect(desk.sent).toMatchObject([{ kind: 'holdScene', scene: 'item', about: 'demo-briefing' }])
    await expect.element(button(/^投屏/)).toHaveAttribute('aria-pressed', 'true')
    await press('t')
    expect(desk.sent.at(-1)).toMatchObject({ kind: 'holdScene', scene: null })
    await press('{Escape}')
    await expect.element(button(/^投屏/)).not.toBeInTheDocument()
    await userEvent.dblClick(briefing)
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'openItem', item: 'demo-briefing' })
    const row = page.getByRole('row', { name: /传达学习/ }).element()
    if (row instanceof HTMLElement) row.focus()
    await press('{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'openItem', item: 'demo-relay' })
  })

  test('quality R17: what was not saved is said in a band, and is tried again under its own name', async () => {
    const desk = speaking()
    await show(desk)
    const quiet = (event: ErrorEvent) => event.preventDefault()
    window.addEventListener('error', quiet)
    desk.failing(true)
    await press(' ')
    await says('没有保存成功')
    await says('此前的会议内容都在')
    desk.failing(false)
    await userEvent.click(page.getByRole('button', { name: '再试一次' }))
    await expect.poll(() => document.body.textContent).not.toContain('没有保存成功')
    expect(kinds(desk)).toEqual(['pauseSpeech'])
    // It may be on record although nobody answered: under the same name it takes effect once.
    expect(desk.names).toHaveLength(2)
    expect(new Set(desk.names)).toEqual(new Set([desk.names[0]]))
    window.removeEventListener('error', quiet)
  })
})
