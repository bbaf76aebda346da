// Keeps keys that belong to an input method away from everything else. Must be installed before any library listens.

/** True while the key belongs to a composition; some input methods send 229 after it ended. */
// oxlint-disable-next-line typescript/no-deprecated -- 229 has no other name, and isComposing alone misses those keys
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Listens on `target` for ever: a page is never without it. Editable rich text handles its own composition. */
export function guardComposition(target: Window): void {
  const guard = (event: KeyboardEvent) => {
    const inRichText = event.target instanceof HTMLElement && event.target.isContentEditable
    if (isComposing(event) && !inRichText) event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', guard, { capture: true })
  target.addEventListener('keyup', guard, { capture: true })
}
