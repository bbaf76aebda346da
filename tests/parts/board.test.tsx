// The board in a page: keys, the field for words under an input method, and what ears and readers without eyes get of it.
import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { consulted, type Seen, Show } from './board-show.tsx'

const ime = cdp()
const compose = (text: string) =>
  ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const struck = async (key: string) => {
  const held = { key, code: key, windowsVirtualKeyCode: 229 }
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...held })
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...held })
}
const press = (keys: string) => userEvent.keyboard(keys)

let seen: Seen
beforeEach(() => {
  seen = {
    open: null,
    opened(open) {
      this.open = open
    },
    gestures: [],
    pasted: [],
    refused: [],
  }
})

async function show(): Promise<HTMLElement> {
  const { container } = await render(
    <div style={{ width: 1366, height: 584 }}>
      <Show records={consulted} seen={seen} />
    </div>,
  )
  await expect.poll(() => seen.open !== null).toBe(true)
  const stage = container.querySelector<HTMLElement>('[role="application"]')
  if (stage === null) throw new Error('no stage')
  stage.focus()
  return stage
}
const selected = () => [...(seen.open?.drawing.work.selected() ?? [])]
const placeOf = (id: string) => seen.open?.drawing.work.table.piece(id)?.place
const textOf = (id: string) => {
  const look = seen.open?.drawing.work.table.piece(id)?.look
  return look !== undefined && 'text' in look ? look.text : undefined
}
const field = () => document.querySelector('textarea')

describe('the keys of the board', () => {
  test('reach every card and move it; a run of arrows is one gesture', async () => {
    await show()
    await press('{ArrowDown}')
    expect(selected()).toEqual(['q1'])
    await press('{Tab}{Tab}{Tab}')
    expect(selected()).toEqual(['1'])
    seen.open?.drawing.work.select(['2'])
    await press('{ArrowRight>3/}')
    await expect.poll(() => placeOf('2')?.x).toBe(124)
    expect(seen.gestures).toHaveLength(1)
    await press('{Alt>}{ArrowRight}{/Alt}')
    expect(selected()).toEqual(['3'])
  })

  test('select all, copy, group, take away and leave', async () => {
    await show()
    await press('{Control>}a{/Control}')
    expect(selected()).not.toContain('8') // locked
    expect(selected().length).toBeGreaterThan(8)
    seen.open?.drawing.work.select(['2', '3'])
    await press('{Control>}d{/Control}')
    expect([...(seen.gestures.at(-1)?.copies.values() ?? [])]).toEqual(['2', '3'])
    await press('{Control>}g{/Control}')
    expect(seen.gestures.at(-1)?.put[0]?.look).toEqual({ as: 'frame', title: '一组' })
    await press('{Delete}')
    expect(seen.gestures.at(-1)?.remove).toHaveLength(1)
    await press('{Escape}')
    expect(selected()).toEqual([])
  })

  test('with nothing selected Tab leaves the board', async () => {
    const stage = await show()
    await press('{Tab}')
    expect(document.activeElement).not.toBe(stage)
  })

  test('text from elsewhere is handed on, line by line as it came', async () => {
    const stage = await show()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '一\n二\n三')
    stage.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    expect(seen.pasted).toEqual(['一\n二\n三'])
  })
})

describe('quality D5: writing on a card with an input method', () => {
  test('Enter and Esc of a composition belong to it; nothing is lost and nothing sent before its time', async () => {
    await show()
    seen.open?.drawing.work.select(['3'])
    await press('{Enter}')
    await expect.poll(() => document.activeElement === field()).toBe(true)
    await compose('l')
    await compose('luzhai')
    await struck('Enter')
    await struck('Escape')
    await struck('ArrowDown')
    await struck('Delete')
    expect(field()?.value).toBe('luzhai')
    expect(seen.gestures).toEqual([])
    await ime.send('Input.insertText', { text: '路窄，要拓宽' })
    expect(field()?.value).toBe('路窄，要拓宽')
    await press('{Enter}')
    await expect.poll(() => textOf('3')).toBe('路窄，要拓宽')
    expect(seen.gestures).toHaveLength(1)
    expect(document.activeElement?.getAttribute('role')).toBe('application')
  })

  test('Esc outside a composition leaves the card as it was; leaving the field keeps what was composed', async () => {
    const stage = await show()
    seen.open?.drawing.work.select(['3'])
    await press('{Enter}')
    await expect.poll(() => field()).not.toBeNull()
    await press('另一句{Escape}')
    expect(field()).toBeNull()
    expect(textOf('3')).toBe('粮站路窄，救护车难掉头')
    await press('{Enter}')
    await expect.poll(() => document.activeElement === field()).toBe(true)
    await compose('xin')
    await ime.send('Input.insertText', { text: '新的一句' })
    stage.focus()
    await expect.poll(() => textOf('3')).toBe('新的一句')
  })

  test('while words are written no key reaches the board, and what others do leaves the field alone', async () => {
    await show()
    seen.open?.drawing.work.select(['3'])
    await press('{F2}')
    await expect.poll(() => document.activeElement === field()).toBe(true)
    await press('{Delete}{ArrowLeft}')
    seen.open?.drawing.reconcile([])
    seen.open?.drawing.reconcile(consulted)
    expect(field()).not.toBeNull()
    expect(seen.gestures).toEqual([])
    await press('{Escape}')
  })

  test('a locked card is not written on', async () => {
    await show()
    seen.open?.drawing.work.select(['8'])
    await press('{Enter}')
    expect(field()).toBeNull()
  })
})

describe('quality I-21', () => {
  test('a record that cannot be drawn is told; the board opens with the rest', async () => {
    const bad = { ...consulted[4], id: 'bad', place: { x: Number.NaN, y: 0, width: 1, height: 1 } }
    await render(
      <div style={{ width: 800, height: 400 }}>
        <Show records={[Object.assign({}, consulted[3], bad), ...consulted]} seen={seen} />
      </div>,
    )
    await expect.poll(() => seen.refused).toEqual(['bad'])
    expect(placeOf('1')).toBeDefined()
  })
})

test('axe finds nothing to object to, and what is selected is said', async () => {
  const stage = await show()
  seen.open?.drawing.work.select(['6'])
  await expect
    .poll(() => stage.parentElement?.querySelector('[aria-live]')?.textContent)
    .toBe('10 月底前拿出派驻名单和轮换办法')
  const { violations } = await axe.run(stage.parentElement ?? stage)
  expect(violations.map(({ id }) => id)).toEqual([])
})
