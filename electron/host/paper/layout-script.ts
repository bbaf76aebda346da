// What is asked of a loaded paper before it is printed: text of our own, run by the debugger in a page whose scripts are off.

/** Puts another body and title under the same head, so that loaded faces stay. */
export const swapBody = (html: string): string => `{
  const next = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')
  document.title = next.title
  document.body.replaceWith(next.body)
}`

/** Layout asks for the faces; then all of them have come or failed. */
export const facesReady = `(async () => { document.body.offsetHeight; await document.fonts.ready; return document.fonts.size })()`

/**
 * Pages stand beside each other as columns on a screen. Writes their number where the paper says it, and moves the 版记 to the
 * foot of the last one; `slack` is how many pixels it stays above the edge, null leaves it behind the text.
 */
export const settle = (slack: number | null): string => `(() => {
  const sheet = document.querySelector('.sheet')
  const foot = document.querySelector('[data-foot]')
  const gap = Number.parseFloat(getComputedStyle(sheet).columnGap)
  const { width, height, top } = sheet.getBoundingClientRect()
  const pages = () => Math.max(1, Math.round((sheet.scrollWidth + gap) / (width + gap)))
  for (let round = 0; round < 3; round++)
    for (const count of document.querySelectorAll('[data-pages]')) count.textContent = String(pages())
  const before = pages()
  if (foot !== null) foot.style.paddingTop = ''
  if (foot !== null && ${slack} !== null) {
    const rest = height - (foot.getBoundingClientRect().bottom - top) - ${slack}
    const pad = Number.parseFloat(getComputedStyle(foot).paddingTop)
    if (rest > 0) foot.style.paddingTop = pad + rest + 'px'
    if (pages() !== before) foot.style.paddingTop = ''
  }
  return { pages: pages() }
})()`
