// Shows the console in the browser's own page, finds what a person would look for, and presses real keys.
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { guardComposition } from '../../renderer/parts/ime-guard.ts'
import { watchTyping } from '../../renderer/parts/keys.ts'
import { loadWords } from '../../renderer/words/words.ts'
import { type Desk, OperatorAt } from './operator-desk.tsx'

let ready: Promise<void> | undefined

export async function show(desk: Desk, { width = 1366, height = 768, projectors = 1, kept = false } = {}) {
  ready ??= prepare()
  await ready
  if (!kept) {
    sessionStorage.clear()
    localStorage.clear()
  }
  await page.viewport(width, height)
  const shown = await render(
    <div style={{ height }}>
      <OperatorAt desk={desk} projectors={projectors} />
    </div>,
  )
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  return shown
}

async function prepare() {
  guardComposition(window)
  watchTyping(document)
  await loadWords()
}

export const press = (keys: string) => userEvent.keyboard(keys)

/** The step button wants its words to have been seen for a quarter of a second. */
export async function nextStep() {
  await rest(300)
  await press('{Enter}')
}

export const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export const stepButton = () =>
  page.elementLocator(document.querySelector('footer button:last-of-type') ?? document.body)

export const kinds = (desk: Desk) => desk.sent.map(({ kind }) => kind)
