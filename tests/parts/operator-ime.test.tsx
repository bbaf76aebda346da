// quality D5: an input method in every field of the console. Composing sends nothing, closes nothing, moves nothing and loses nothing.
import { describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { type Desk, openDesk, sessionAfter } from './operator-desk.tsx'
import { kinds, press, rest, show } from './operator-show.tsx'

const ime = cdp()
const compose = (text: string) =>
  ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const struck = async (key: string) => {
  const held = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: 229 }
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...held })
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...held })
}

type Writable = HTMLInputElement | HTMLTextAreaElement
/** Every field for words that is drawn now. */
const fields = (): Writable[] =>
  [...document.querySelectorAll<Writable>('textarea, input[type="text"], input:not([type])')].filter(
    (one) => !one.disabled && one.getClientRects().length > 0,
  )
/** Where digits alone are taken, words are no loss. */
const takesWords = (field: Writable) => !['numeric', 'decimal'].includes(field.inputMode)

const speaking = () => openDesk(sessionAfter('speechResumed'), { seconds: 45 })
const between = () => openDesk(sessionAfter('speechEnded', 5))

/** What is open, how it is opened, and how many fields it has at the least, the note field among them. */
const places: readonly [string, () => Desk, string, number][] = [
  ['the note field', speaking, 'n', 1],
  ['a pledge', speaking, 'p', 4],
  ['a dissent', speaking, 'n{Shift>}{Tab}{/Shift}', 2],
  ['a summary', speaking, 'u', 2],
  ['the phrases', speaking, '{F2}', 2],
  ['a speaker', speaking, '/', 2],
  ['an interjection', speaking, 'i', 2],
  ['written speeches', between, 's', 2],
  ['the roll', speaking, 'a', 2],
  ['a word to the hall', speaking, 'm', 2],
  ['a break', between, 'x', 1],
  ['the limit of those who wait', speaking, '-', 1],
  ['a correction of times', between, 'c', 1],
  ['an item passed over', between, 'k', 1],
  ['budgets', speaking, 'j', 1],
  ['a motion', between, 'v', 1],
]

describe('an input method', () => {
  test.each(places)('quality D5: in %s', async (_, open, keys, least) => {
    const desk = open()
    await show(desk)
    await press(keys)
    await rest(50)
    expect(fields().length).toBeGreaterThanOrEqual(least)
    // What was opened comes first: some fields are closed when they are left.
    const opened = document.activeElement
    for (const field of fields().toSorted((a, b) => Number(b === opened) - Number(a === opened))) {
      if (!field.isConnected) continue
      const named = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
      await rest(30)
      const before = kinds(desk).length
      const held = field.value
      for (const text of ['x', 'xie', "xie'shang"]) await compose(text)
      for (const key of ['Enter', ' ', 'Escape', 'Tab', 'ArrowDown']) await struck(key)
      expect(kinds(desk).length, `${named} sent while composing`).toBe(before)
      expect(document.activeElement, `${named} lost the focus`).toBe(field)
      await ime.send('Input.insertText', { text: '协商' })
      if (takesWords(field)) await expect.poll(() => field.value, { message: named }).toBe(`${held}协商`)
      // Given up: the candidates go, what stood there before stays.
      const kept = field.value
      await compose('li')
      await compose('')
      expect(field.value, `${named} after a composition was given up`).toBe(kept)
      expect(kinds(desk).length, named).toBe(before)
    }
  })

  test('quality D5: left in mid-composition, a note keeps its letters and records nothing', async () => {
    const desk = speaking()
    await show(desk)
    await press('n')
    await ime.send('Input.insertText', { text: '先鉴定' })
    await compose('hou')
    document.querySelector<HTMLElement>('main')?.focus()
    await rest(100)
    expect(document.querySelector<Writable>('[data-note-field] textarea')?.value.startsWith('先鉴定')).toBe(
      true,
    )
    expect(kinds(desk)).toEqual([])
    await expect.poll(() => desk.drafts.get('note')).toContain('先鉴定')
  })
})
