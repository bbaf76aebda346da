// Writing on the console: notes, names, the queue and the roll, by keys, and through an input method.
import { beforeEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { required } from '../../shared/phrase-bank.ts'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { kinds, press, rest, show } from './operator-show.tsx'

const says = (words: string) =>
  expect.poll(() => document.body.textContent, { timeout: 3000 }).toContain(words)
const speaking = () => openDesk(sessionAfter('speechResumed'), { seconds: 45 })
const waiting = (desk: ReturnType<typeof speaking>) =>
  desk.get().session.room.queue.waiting.map(({ voice }) => voice.name)

describe('notes', () => {
  test('N begins, Tab turns the kind, Enter records under the speech, Esc leaves', async () => {
    const desk = speaking()
    await show(desk)
    await press('n')
    await press('利用闲置用房{Tab}{Tab}')
    await press('{Enter}')
    const { current } = desk.get().session.room.speeches
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ kind: 'takeNote', body: { as: 'worry', text: '利用闲置用房' }, speech: current })
    expect(document.activeElement).toHaveValue('')
    await says('言3-意5')
    await press('{Escape}')
    expect(document.activeElement?.tagName).toBe('MAIN')
  })

  test('P begins a pledge; Ctrl+Enter records and calls the next', async () => {
    const desk = speaking()
    await show(desk)
    await press('p')
    await press('水泥由南坪建材捐助')
    await press('{Control>}{Enter}{/Control}')
    await expect.poll(() => kinds(desk)).toEqual(['takeNote', 'callSpeaker'])
    expect(desk.sent[0]).toMatchObject({ body: { as: 'pledge' } })
  })

  test('nobody speaks: lines of the meeting', async () => {
    const desk = openDesk(sessionAfter('speechEnded', 5))
    await show(desk)
    await press('n')
    await press('要求办公室汇总{Tab}{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ body: { as: 'line', phrase: required }, speech: null })
  })

  test('what was being written survives a reload, and goes where it was begun', async () => {
    const desk = speaking()
    const shown = await show(desk)
    await press('n')
    await press('先鉴定')
    await desk.act({ kind: 'endSpeech', speech: desk.get().session.room.speeches.current as never })
    await says('记在 言3 周明远')
    await shown.unmount()
    await show(desk, { kept: true })
    await expect.element(page.getByRole('textbox', { name: '写要点' })).toHaveValue('先鉴定')
    expect(document.activeElement?.tagName).toBe('BODY')
    await says('记在 言3 周明远')
    await press('n')
    await press('后改建{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ body: { text: '先鉴定后改建' }, speech: 'speech-7' })
  })

  test('a note is changed in place and taken out', async () => {
    const desk = speaking()
    await show(desk)
    await userEvent.click(page.getByRole('button', { name: '修改 言3-意4' }))
    await press('{Control>}a{/Control}过渡期间设临时诊室{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ kind: 'changeNote', body: { text: '过渡期间设临时诊室' } })
    await userEvent.click(page.getByRole('button', { name: '删去 言3-意4' }))
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'removeNote' })
    await expect.element(page.getByRole('button', { name: '修改 言3-意4' })).not.toBeInTheDocument()
  })
})

describe('an input method', () => {
  let ime: ReturnType<typeof cdp>
  beforeEach(() => {
    ime = cdp()
  })
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const key = async (type: 'rawKeyDown' | 'keyUp', name: string) =>
    ime.send('Input.dispatchKeyEvent', { type, key: name, code: name, windowsVirtualKeyCode: 229 })

  test('quality D5: a composition in the note field records nothing, closes nothing and loses no character', async () => {
    const desk = speaking()
    await show(desk)
    await press('n')
    for (const text of ['l', 'liy', "li'yong"]) await compose(text)
    for (const name of ['Enter', ' ', 'Escape', 'Tab']) {
      await key('rawKeyDown', name)
      await key('keyUp', name)
    }
    expect(kinds(desk)).toEqual([])
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await ime.send('Input.insertText', { text: '利用' })
    expect(document.activeElement).toHaveValue('利用')
    await press('{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'takeNote', body: { text: '利用' } })
  })

  test('quality D5: candidates follow the letters of a composition, and Enter adds only once it is over', async () => {
    const desk = speaking()
    await show(desk)
    await press('/')
    await compose("l'z'j")
    await expect.element(page.getByRole('option', { name: /黎志坚/ })).toBeVisible()
    await key('rawKeyDown', 'Enter')
    await key('keyUp', 'Enter')
    expect(kinds(desk)).toEqual([])
    await ime.send('Input.insertText', { text: 'lzj' })
    await press('{Enter}')
    await expect.poll(() => waiting(desk)).toEqual(['何秀珍', '田大利', '黎志坚', '钟鸣'])
  })
})

describe('the queue', () => {
  test('[QU1] / and initials and Enter add somebody of the roll, behind the last of their kind; the field is ready for the next', async () => {
    const desk = speaking()
    await show(desk)
    await press('/')
    await press('zh{Enter}')
    await expect.poll(() => waiting(desk)).toEqual(['何秀珍', '田大利', '朱慧', '钟鸣'])
    await press('任海{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'queueSpeaker', turn: 'reply' })
    await press('{Escape}')
    expect(document.activeElement?.tagName).toBe('MAIN')
  })

  test('a name the roll does not know is added with where it comes from', async () => {
    const desk = speaking()
    await show(desk)
    await press('/')
    await press('梁教授{Enter}')
    await press('省委党校{Enter}')
    await expect
      .poll(() => desk.get().session.room.queue.waiting.at(-1))
      .toMatchObject({ voice: { person: null, name: '梁教授', from: '省委党校' }, turn: 'impromptu' })
  })

  test('[QU3] somebody already waiting is refused in words', async () => {
    const desk = speaking()
    await show(desk)
    await press('/')
    await press('hxz{Enter}')
    await says('何秀珍 已在发言顺序里')
  })

  test('[QU15] quality D2, 2.5.7: rows move by buttons and by Alt with the arrows; out of the kind is asked in place', async () => {
    const desk = speaking()
    await show(desk)
    await userEvent.click(page.getByRole('button', { name: '何秀珍 推后一位' }))
    await expect.poll(() => waiting(desk)).toEqual(['田大利', '何秀珍', '钟鸣'])
    const row = page.getByRole('row', { name: '钟鸣' }).element()
    if (row instanceof HTMLElement) row.focus()
    await press('{Alt>}{ArrowUp}{/Alt}')
    await expect.element(page.getByRole('button', { name: '改为登记发言' })).toHaveFocus()
    expect(waiting(desk)).toEqual(['田大利', '何秀珍', '钟鸣'])
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    await press('{Escape}')
    await expect.poll(() => document.activeElement?.textContent).toContain('钟鸣')
    await press('{Alt>}{ArrowUp}{/Alt}')
    await press('{Enter}')
    await expect.poll(() => waiting(desk)).toEqual(['田大利', '钟鸣', '何秀珍'])
    expect(desk.get().session.room.queue.waiting[1]).toMatchObject({ turn: 'registered', crossed: false })
    await expect.poll(() => document.activeElement?.textContent).toContain('钟鸣')
    await userEvent.click(page.getByRole('button', { name: '移出 田大利' }))
    await expect.poll(() => waiting(desk)).toEqual(['钟鸣', '何秀珍'])
  })

  test('somebody is called out of turn', async () => {
    const desk = speaking()
    await show(desk)
    // Behind the row: nothing that calls comes up under a pointer.
    await userEvent.click(page.getByRole('row', { name: '钟鸣' }))
    await rest(320)
    await userEvent.click(page.getByRole('button', { name: '请 钟鸣 发言' }))
    await expect.element(page.getByRole('heading', { level: 3, name: '钟鸣' })).toBeVisible()
  })

  test('I and a name begin an interjection, Space hands the word back', async () => {
    const desk = speaking()
    await show(desk)
    await press('i')
    await press('xzc{Enter}')
    await says('正在插话')
    await press(' ')
    await expect.poll(() => kinds(desk)).toEqual(['startInterruption', 'endInterruption'])
  })

  test('S lists written speeches one after the other', async () => {
    const desk = openDesk(sessionAfter('itemOpened', 6))
    await show(desk)
    await press('s')
    await press('zhy{Enter}')
    await press('关于经费管理的建议{Enter}')
    await says('言1')
    expect(desk.sent.at(-1)).toMatchObject({ kind: 'listWrittenSpeech', title: '关于经费管理的建议' })
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox')
  })
})

describe('the roll', () => {
  test('Enter marks whom the letters mean; leave asks why', async () => {
    const desk = openDesk(sessionAfter('sessionOpened'))
    await show(desk)
    await press('a')
    await press('hxz{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ marks: [{ state: 'present' }] })
    await userEvent.click(page.getByRole('button', { name: '文静 请假' }))
    await press('3{Enter}')
    await expect
      .poll(() => desk.sent.at(-1))
      .toMatchObject({ marks: [{ state: 'leave', leave: { kind: 'duty' } }] })
    await press('{Escape}')
    await says('请假 文静')
  })

  test('from the opening to the first item with three presses of Enter', async () => {
    const desk = openDesk(sessionAfter('sessionOpened'))
    await show(desk)
    for (let nth = 0; nth < 3; nth++) {
      await rest(320)
      await press('{Enter}')
    }
    await expect.poll(() => kinds(desk)).toEqual(['markAttendance', 'openItem'])
  })
})
