// Pointers and the wheel over the board: mouse, finger and pen, each told apart, and two fingers together. Chooses what is done.
import {
  carrying,
  catching,
  type Doing,
  drawing,
  erasing,
  isOnHandle,
  panning,
  stretching,
} from './doings.ts'
import { topmost } from './pick.ts'
import type { Piece, Point } from './piece.ts'
import { grown, panned, toBoard, zoomed } from './places.ts'
import type { Work } from './work.ts'

export type HandAsked = {
  /** Its words are to be written. */
  onEdit(id: string): void
  /** Something new is to be put here: a card, words. */
  onPlace(as: 'card' | 'words', at: Point): void
}

/** A press becomes a drag after this many pixels; fingers tremble. */
const slack = { mouse: 3, pen: 4, touch: 9 } as const
const reachOf = (pointer: string): number => (pointer === 'touch' ? 14 : 4)

export function openHand(stage: HTMLElement, work: Work, { onEdit, onPlace }: HandAsked): () => void {
  const down = new Map<number, Point>()
  let doing: Doing | null = null
  let pressed: { at: Point; begin: (from: Point) => Doing; click: () => void; slack: number } | null = null
  let spaceHeld = false

  const here = (event: { clientX: number; clientY: number }): Point => {
    const box = stage.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function under(at: Point, pointer: string): Piece | null {
    const point = toBoard(work.camera(), at)
    const reach = reachOf(pointer) / work.camera().scale
    const away = work.layers().hidden
    const near = work.table.field.inside(grown({ ...point, width: 0, height: 0 }, reach + 120))
    return topmost(away.size === 0 ? near : near.filter(({ layer }) => !away.has(layer)), point, reach)
  }

  function pickUp(piece: Piece, at: Point, adding: boolean): NonNullable<typeof pressed> {
    const before = work.selected()
    const was = before.has(piece.id)
    if (!was) work.select(adding ? [...before, piece.id] : [piece.id])
    const click = () => {
      if (!was) return
      work.select(adding ? [...before].filter((id) => id !== piece.id) : [piece.id])
    }
    return { at, click, slack: 0, begin: (from) => carrying(work, from) }
  }

  function press(event: PointerEvent): typeof pressed {
    const at = here(event)
    const tool = work.tool()
    const pointer = event.pointerType
    const nothing = () => undefined
    const panAt = { at, click: nothing, slack: 0, begin: (from: Point) => panning(work, from) }
    if (event.button === 1 || tool === 'pan' || spaceHeld) return panAt
    if (event.button === 5 || tool === 'eraser')
      return { at, click: () => erasing(work, at).end(), slack: 0, begin: (from) => erasing(work, from) }
    if (event.button !== 0) return null
    if (tool === 'pen' || tool === 'highlighter' || tool === 'arrow')
      return {
        at,
        click: () => (tool === 'arrow' ? undefined : drawing(work, at, tool).end()),
        slack: 0,
        begin: (from) => drawing(work, from, tool),
      }
    if (tool === 'card' || tool === 'words')
      return { ...panAt, click: () => onPlace(tool, toBoard(work.camera(), at)) }
    const adding = event.shiftKey || event.ctrlKey || event.metaKey
    if (tool === 'select' && isOnHandle(work, at, reachOf(pointer)))
      return { at, click: nothing, slack: 0, begin: (from) => stretching(work, from) }
    const piece = tool === 'lasso' ? null : under(at, pointer)
    if (piece !== null) return pickUp(piece, at, adding)
    const click = () => {
      if (!adding) work.select([])
    }
    if (pointer === 'touch' && tool === 'select') return { ...panAt, click }
    const lasso = tool === 'lasso' || event.altKey
    return { at, click, slack: 0, begin: (from) => catching(work, from, { lasso, adding }) }
  }

  function stop(): void {
    doing?.cancel()
    doing = null
    pressed = null
  }

  const onDown = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-above]') !== null) return
    stage.focus({ preventScroll: true })
    down.set(event.pointerId, here(event))
    if (event.isTrusted) stage.setPointerCapture(event.pointerId)
    if (down.size > 1) return stop()
    const found = press(event)
    const kind = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse'
    pressed = found === null ? null : { ...found, slack: slack[kind] }
    if (event.button === 1) event.preventDefault() // no scrolling wheel of the browser's own
  }

  const onMove = (event: PointerEvent) => {
    const last = down.get(event.pointerId)
    if (last === undefined) return
    const at = here(event)
    if (down.size === 2) pinch(event.pointerId, last, at)
    down.set(event.pointerId, at)
    if (pressed !== null && doing === null && down.size === 1) {
      if (Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) < pressed.slack) return
      doing = pressed.begin(pressed.at)
    }
    if (doing === null) return
    const steps = event.getCoalescedEvents()
    for (const step of steps.length > 1 && work.tool() !== 'select' ? steps : [event]) doing.move(here(step))
  }

  function pinch(id: number, from: Point, to: Point): void {
    const other = [...down].find(([each]) => each !== id)?.[1]
    if (other === undefined) return
    const [before, after] = [distance(from, other), distance(to, other)]
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }
    const by = { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 }
    work.look(zoomed(panned(work.camera(), by), middle, before < 1 ? 1 : after / before))
  }

  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return
    if (doing !== null) doing.end()
    else pressed?.click()
    doing = null
    pressed = null
  }
  const onCancel = (event: PointerEvent) => {
    down.delete(event.pointerId)
    stop()
  }

  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const times = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1
    const by = { x: -event.deltaX * times, y: -event.deltaY * times }
    if (event.ctrlKey || event.metaKey)
      return work.look(zoomed(work.camera(), here(event), Math.exp(Math.max(-60, Math.min(60, by.y)) / 240)))
    work.look(panned(work.camera(), event.shiftKey && by.x === 0 ? { x: by.y, y: 0 } : by))
  }

  const onDouble = (event: MouseEvent) => {
    if (work.tool() !== 'select') return
    const at = here(event)
    const piece = under(at, 'mouse')
    if (piece !== null) onEdit(piece.id)
    else onPlace('card', toBoard(work.camera(), at))
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.target === stage) spaceHeld = event.type === 'keydown'
    if (event.key === 'Escape' && event.type === 'keydown' && doing !== null) {
      event.stopPropagation()
      stop()
    }
  }
  const onBlur = () => {
    spaceHeld = false
  }

  const listening = new AbortController()
  const { signal } = listening
  stage.addEventListener('pointerdown', onDown, { signal })
  stage.addEventListener('pointermove', onMove, { signal })
  stage.addEventListener('pointerup', onUp, { signal })
  stage.addEventListener('pointercancel', onCancel, { signal })
  stage.addEventListener('wheel', onWheel, { signal, passive: false })
  stage.addEventListener('dblclick', onDouble, { signal })
  stage.addEventListener('keydown', onKey, { signal })
  stage.addEventListener('keyup', onKey, { signal })
  stage.addEventListener('blur', onBlur, { signal })
  return () => listening.abort()
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
