// Measures what is painted: every text of a canvas with its place, size, colour and ground, in pixels of the canvas.

export type Box = { left: number; top: number; right: number; bottom: number }
export type Run = {
  text: string
  element: Element
  /** Where the signs stand, without the line's spare height. */
  box: Box
  size: number
  contrast: number
}

export const scaleOf = (canvas: HTMLElement) => canvas.getBoundingClientRect().width / canvas.offsetWidth

export function onCanvas(canvas: HTMLElement, rect: DOMRect): Box {
  const { left, top } = canvas.getBoundingClientRect()
  const scale = scaleOf(canvas)
  return {
    left: (rect.left - left) / scale,
    top: (rect.top - top) / scale,
    right: (rect.right - left) / scale,
    bottom: (rect.bottom - top) / scale,
  }
}

/** One run a line: a text that was broken by the browser comes as several. */
export function runsOf(canvas: HTMLElement): Run[] {
  const walker = document.createTreeWalker(canvas, NodeFilter.SHOW_TEXT)
  const runs: Run[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || (node.textContent ?? '').trim() === '') continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const size = sizeOf(canvas, element)
    // A range knows nothing of textLength: a text of a drawing is asked itself.
    for (const rect of element instanceof SVGElement
      ? [element.getBoundingClientRect()]
      : range.getClientRects()) {
      const whole = clipped(canvas, element, onCanvas(canvas, rect))
      if (whole.right <= whole.left) continue
      const middle = (whole.top + whole.bottom) / 2
      const box = { ...whole, top: middle - size * 0.42, bottom: middle + size * 0.42 }
      runs.push({
        text: node.textContent ?? '',
        element,
        box,
        size,
        contrast: contrastOf(canvas, element, box),
      })
    }
  }
  return runs
}

/** What of a text is seen: whatever ends in an ellipsis ends there. */
function clipped(canvas: HTMLElement, element: Element, box: Box): Box {
  let seen = box
  for (
    let around: Element | null = element;
    around !== null && around !== canvas;
    around = around.parentElement
  ) {
    if (getComputedStyle(around).overflowX === 'visible' || around instanceof SVGElement) continue
    const edge = onCanvas(canvas, around.getBoundingClientRect())
    seen = { ...seen, left: Math.max(seen.left, edge.left), right: Math.min(seen.right, edge.right) }
  }
  return seen
}

function sizeOf(canvas: HTMLElement, element: Element): number {
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) / scaleOf(canvas) : 1
  return size * drawn
}

function contrastOf(canvas: HTMLElement, element: Element, box: Box): number {
  const style = getComputedStyle(element)
  const ink = channels(element instanceof SVGElement ? style.fill : style.color)
  const [light, dark] = [luminance(ink), luminance(channels(groundOf(canvas, element, box)))].toSorted(
    (a, b) => b - a,
  )
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** What is painted below: a filled shape of the same drawing, or the nearest background around. */
function groundOf(canvas: HTMLElement, element: Element, box: Box): string {
  const drawing = element.closest('svg')
  const shapes = [...(drawing?.querySelectorAll('rect, circle') ?? [])].filter((shape) => {
    const whole = onCanvas(canvas, shape.getBoundingClientRect())
    const filled = getComputedStyle(shape).fill !== 'none'
    return (
      filled &&
      whole.left <= box.left &&
      whole.right >= box.right &&
      whole.top <= box.top &&
      whole.bottom >= box.bottom
    )
  })
  const shape = shapes.at(-1)
  if (shape !== undefined) return getComputedStyle(shape).fill
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const { backgroundColor } = getComputedStyle(around)
    if (channels(backgroundColor)[3] !== 0) return backgroundColor
  }
  throw new Error('nothing is painted below')
}

const channels = (colour: string): number[] => {
  const found = colour.match(/[\d.]+/g)?.map(Number) ?? []
  return [found[0] ?? 0, found[1] ?? 0, found[2] ?? 0, found[3] ?? 1]
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const cross = (one: Box, other: Box) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2

/** Pairs of texts that stand on one another. */
export function collisions(runs: readonly Run[]): string[] {
  return runs.flatMap((one, at) =>
    runs
      .slice(at + 1)
      .filter((other) => other.element !== one.element && cross(one.box, other.box))
      .map((other) => `${one.text} × ${other.text}`),
  )
}

/** Texts outside of the ring that reach into its circle. */
export function ringCrossings(canvas: HTMLElement, runs: readonly Run[]): string[] {
  const ring = canvas.querySelector('svg[role="timer"]')
  if (ring === null) return []
  const round = onCanvas(canvas, ring.getBoundingClientRect())
  const [x, y, radius] = [
    (round.left + round.right) / 2,
    (round.top + round.bottom) / 2,
    (round.right - round.left) / 2,
  ]
  return runs
    .filter(({ element }) => !ring.contains(element))
    .filter(({ box }) => {
      const [dx, dy] = [
        x - Math.max(box.left, Math.min(x, box.right)),
        y - Math.max(box.top, Math.min(y, box.bottom)),
      ]
      return Math.hypot(dx, dy) < radius
    })
    .map(({ text }) => text)
}

/** Elements whose own text is wider than they are and does not end in an ellipsis. */
export function spills(canvas: HTMLElement): string[] {
  return [...canvas.querySelectorAll<HTMLElement>('*')]
    .filter(
      (element) => element instanceof HTMLElement && getComputedStyle(element).textOverflow !== 'ellipsis',
    )
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .map((element) => `${element.className}: ${element.scrollWidth} in ${element.clientWidth}`)
}
