// One layer for keys: a screen names its keys and acts; typing, repeats and compositions never fire one.
import { useEffect, useRef } from 'react'
import { isComposing } from './ime-guard.ts'

/** `key` as KeyboardEvent.key has it (`Enter`, ` `, `b`, `F1`), with `Ctrl+`, `Alt+` or `Shift+` before it where held. */
export type Keys = Readonly<Record<string, () => void>>

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const onControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'button, a, [role="button"], [role="option"], [role="radio"], [role="tab"], [role="row"]',
  ) !== null

export function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '']
  // A letter says by itself that Shift was held, unless Ctrl makes a command of it: Ctrl+Shift+Z is not Ctrl+Z.
  const shift = event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey)
  return `${held.join('')}${shift ? 'Shift+' : ''}${key}`
}

/** Whether a key belongs to whatever has the focus: letters to a field, Enter and Space to a control as well. */
function belongsToFocus(event: KeyboardEvent, name: string): boolean {
  if (inField(event.target)) return !name.startsWith('Ctrl+') && !/^F\d/.test(name)
  return onControl(event.target) && (name === 'Enter' || name === ' ')
}

/** Binds `keys` while the component is shown. Where several bind, the last shown answers first; an open dialog answers alone. */
export function useKeys(keys: Keys, active = true): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      const name = nameOf(event)
      const act = latest.current[name]
      if (act === undefined || belongsToFocus(event, name)) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [active])
}

/** A key that acts while it is held: `begin` when it goes down, `end` when it comes up or the window loses the keyboard. */
export function useHeldKey(
  name: string,
  hold: { begin: () => void; end: () => void },
  active: boolean,
): void {
  const latest = useRef(hold)
  useEffect(() => {
    latest.current = hold
  })
  useEffect(() => {
    if (!active) return
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || nameOf(event) !== name) return
      if (belongsToFocus(event, name)) return
      event.preventDefault()
      if (!event.repeat) latest.current.begin()
    }
    const end = () => latest.current.end()
    const up = (event: KeyboardEvent) => {
      if (nameOf(event) === name) end()
    }
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    window.addEventListener('blur', end)
    return () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
      window.removeEventListener('blur', end)
    }
  }, [name, active])
}

/** Marks the page while a field has the focus, so that the caps of single keys can fade. */
export function watchTyping(page: Document): void {
  const mark = () => page.documentElement.toggleAttribute('data-typing', inField(page.activeElement))
  page.addEventListener('focusin', mark)
  page.addEventListener('focusout', () => queueMicrotask(mark))
}
