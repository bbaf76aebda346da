// Every state of the console at its sizes, light and dark: nothing leaves the screen, nothing is too small, axe has nothing to say.
import { plainMark } from '../../shared/session/values.ts'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import type { FactKind } from '../../shared/session/fact.ts'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { press, rest, show } from './operator-show.tsx'

type State = { name: string; at?: FactKind; nth?: number; seconds?: number; keys?: readonly string[] }
const states: readonly State[] = [
  { name: 'opened, nobody marked', at: 'sessionOpened' },
  { name: 'marking the roll', at: 'sessionOpened', keys: ['a'] },
  { name: 'a presenter to invite', at: 'itemOpened', nth: 3 },
  { name: 'called', at: 'speakerCalled', nth: 5 },
  { name: 'speaking', at: 'speechResumed', seconds: 45 },
  { name: 'warning', at: 'speechStarted', nth: 6, seconds: 440 },
  { name: 'overtime', at: 'speechStarted', nth: 6, seconds: 500 },
  { name: 'interjection', at: 'interruptionStarted', seconds: 14 },
  { name: 'adding a speaker', at: 'speechResumed', keys: ['/', 'zh'] },
  { name: 'a message', at: 'speechResumed', keys: ['m'] },
  { name: 'a pledge', at: 'speechResumed', keys: ['p', '年底前建成'] },
  { name: 'phrases', at: 'speechResumed', keys: ['{F2}'] },
  { name: 'the last steps', at: 'speechResumed', keys: ['z', '{Control>}z{/Control}'] },
  { name: 'the chair’s words', at: 'speechResumed', keys: ['{F4}'] },
  { name: 'keys', at: 'speechResumed', keys: ['{F1}'] },
  { name: 'a held scene', at: 'speechResumed', keys: ['2'] },
  { name: 'a break', at: 'breakStarted', seconds: 100 },
  { name: 'sharing a delay', at: 'itemOpened', nth: 3, seconds: 2400, keys: ['d'] },
  { name: 'passing over', at: 'itemOpened', nth: 3, keys: ['k'] },
  {
    name: 'correcting a time',
    at: 'speechEnded',
    nth: 5,
    seconds: 60,
    keys: ['c', '{Enter}', '23:00{Enter}'],
  },
  { name: 'a break beyond its end', at: 'breakStarted', seconds: 900 },
  { name: 'changing a break', at: 'breakStarted', seconds: 900, keys: ['x'] },
  { name: 'a motion', at: 'speechEnded', nth: 11, keys: ['v'] },
  { name: 'hands to count', at: 'voteOpened', nth: 2 },
  { name: 'counted', at: 'votesCounted', nth: 3 },
  { name: 'checked', at: 'countChecked', nth: 2 },
  { name: 'published', at: 'resultPublished', nth: 2 },
  { name: 'adjourned' },
]
const sizes = [
  { width: 1366, height: 768 },
  { width: 1366, height: 700 },
  // 1920 × 1080 at 150 % and at 125 %.
  { width: 1280, height: 720 },
  { width: 1536, height: 864 },
  { width: 1920, height: 1080 },
] as const

const showState = async ({ at, nth, seconds, keys = [] }: State, size: { width: number; height: number }) => {
  const shown = await show(openDesk(sessionAfter(at, nth), { seconds: seconds ?? 5 }), size)
  for (const key of keys) await press(key)
  await rest(50)
  return shown
}

describe.each(sizes)('at $width × $height', (size) => {
  test.each(states)('quality D1: $name keeps within the screen', async (state) => {
    await showState(state, size)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size.width)
    const inside = (part: string) => {
      const box = document.querySelector(part)?.getBoundingClientRect()
      return (
        box !== undefined &&
        box.left >= 0 &&
        box.right <= size.width &&
        box.top >= 0 &&
        box.bottom <= size.height
      )
    }
    // The dial, the next step, the clock and the screen never leave.
    expect(inside('footer button:last-of-type'), 'the next step').toBe(true)
    expect(inside('header time'), 'the clock').toBe(true)
    expect(inside('[data-wall-canvas]'), 'the screen').toBe(true)
    if (document.querySelector('main [role="timer"]') !== null)
      expect(inside('main [role="timer"]'), 'the dial').toBe(true)
    const cut = [...document.querySelectorAll<HTMLElement>('header > *, footer > *, button')].filter(
      (part) =>
        part.closest('[inert]') === null && part.scrollWidth > part.clientWidth + 1 && !part.matches('h1'),
    )
    expect(cut.map((part) => part.textContent)).toEqual([])
    const gone = [...document.querySelectorAll<HTMLElement>('header *, footer *')].filter((part) => {
      const box = part.getBoundingClientRect()
      return box.width > 1 && (box.left < 0 || box.right > size.width + 0.5)
    })
    expect(gone.map((part) => part.outerHTML.slice(0, 80))).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(states)('quality D2: axe has nothing to say about $name', async (state) => {
    document.documentElement.dataset['theme'] = theme
    await showState(state, sizes[0])
    // Caps of keys that are off while one types are faded on purpose: an inactive part, which WCAG 1.4.3 exempts.
    const asked = { include: ['body'], exclude: [':root[data-typing] kbd'] }
    const { violations } = await axe.run(asked, { rules: { region: { enabled: false } } })
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([])
    document.documentElement.dataset['theme'] = 'light'
  })
})

test('the bar keeps every figure, the screen and the clock, however much there is to say', async () => {
  const desk = openDesk(sessionAfter('speechResumed'), { seconds: 8000 })
  const people = desk.get().session.room.attendance.roll.filter(({ role }) => role === 'member')
  const mark = (from: number, to: number, state: 'left' | 'leave') =>
    desk.act({
      kind: 'markAttendance',
      marks: people.slice(from, to).map(({ person }) => plainMark(person, state)),
    })
  await mark(0, 10, 'left')
  await mark(10, 20, 'leave')
  await show(desk, { projectors: 0 })
  await rest(100)
  for (const part of document.querySelectorAll('header > *, header button, header time')) {
    const box = part.getBoundingClientRect()
    expect(box.right, part.textContent).toBeLessThanOrEqual(1366)
  }
  expect(document.querySelector('header')?.textContent).toContain('不足法定人数（须 17）')
})

test('quality D2, 2.5.8: every live button is at least 44 px, the quiet ones of forms and rows at least 32', async () => {
  for (const state of states) {
    const shown = await showState(state, sizes[0])
    const small = [...document.querySelectorAll<HTMLElement>('button')].flatMap((part) => {
      const { width, height } = part.getBoundingClientRect()
      const least =
        part.closest('header, aside, ol, h3, [aria-label="表决结果"], [role="status"]') === null ? 40 : 24
      return !part.checkVisibility() || part.closest('[inert]') !== null || (height >= least && width >= 24)
        ? []
        : [`${state.name}: ${part.textContent} ${width}×${height}`]
    })
    expect(small).toEqual([])
    await shown.unmount()
  }
})

test('quality D2: at 320 px the columns stand one below the other and nothing is lost', async () => {
  await showState({ name: 'speaking', at: 'speechResumed', seconds: 45 }, { width: 320, height: 640 })
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  for (const words of ['议程', '周明远', '何秀珍', '请下一位'])
    expect(document.body.innerText).toContain(words)
})

test.each([
  { width: 1092, height: 614 },
  { width: 960, height: 540 },
  { width: 683, height: 384 },
])('quality D2: at $width × $height the centre stays and the sides come by their keys', async (size) => {
  await showState({ name: 'speaking', at: 'speechResumed', seconds: 45 }, size)
  const shown = () => document.body.innerText
  const staying = ['main [role="timer"]', 'footer button:last-of-type', 'header time']
  const stays = () => {
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size.width)
    for (const part of staying) {
      const box = document.querySelector(part)?.getBoundingClientRect()
      expect(box?.width, part).toBeGreaterThan(0)
      expect(box?.right, part).toBeLessThanOrEqual(size.width)
      expect(box?.bottom, part).toBeLessThanOrEqual(size.height)
    }
  }
  stays()
  expect(shown()).not.toContain('审议通过会议议程')
  await press('[[')
  stays()
  expect(shown()).toContain('审议通过会议议程')
  await press(']')
  stays()
  expect(shown()).not.toContain('审议通过会议议程')
  expect(shown()).toContain('冻结画面')
  await press('{Escape}')
  stays()
  expect(shown()).not.toContain('冻结画面')
  await press('/')
  expect(document.activeElement?.matches('input')).toBe(true)
  stays()
})
