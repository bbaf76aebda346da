// Marks an element `data-ready` behind the first frame that shows something in it: starts are measured by that mark.

export function markFirstPaint(root: Element): void {
  const watch = new MutationObserver(() => {
    if (root.childElementCount === 0) return
    watch.disconnect()
    // The first of the two comes before the frame with the new content is painted, the second after it.
    requestAnimationFrame(() => requestAnimationFrame(() => root.setAttribute('data-ready', '')))
  })
  watch.observe(root, { childList: true })
}
