// What a pointer can be doing, from its press to its end: carry, stretch, select, draw, pan. Points are of the view, in CSS pixels.
import { handleSize } from './over.ts'
import { topmost } from './pick.ts'
import type { Piece, Point } from './piece.ts'
import { between, encloses, centre, panned, right, bottom, toBoard, toView, touches } from './places.ts'
import { bounded, strokePlace } from './reshape.ts'
import { isFree, ordersOnTop, selectedPieces, type Work } from './work.ts'

export type Doing = {
  move(at: Point): void
  end(): void
  cancel(): void
}

const less = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
const scaled = (by: Point, scale: number): Point => ({ x: by.x / scale, y: by.y / scale })

export function panning(work: Work, from: Point): Doing {
  const before = work.camera()
  return {
    move: (at) => work.look(panned({ ...before, scale: work.camera().scale }, less(at, from))),
    end: () => undefined,
    cancel: () => work.look(before),
  }
}

export function carrying(work: Work, from: Point): Doing {
  work.hold.take(work.selected())
  return {
    move: (at) => work.hold.carry(scaled(less(at, from), work.camera().scale)),
    end: () => work.hold.drop(),
    cancel: () => work.hold.cancel(),
  }
}

/** The handle of the one selected piece, where it has one. */
export function handleOf(work: Work): Point | null {
  const [only, ...others] = selectedPieces(work)
  if (only === undefined || others.length > 0 || !isFree(work, only)) return null
  return { x: right(only.place), y: bottom(only.place) }
}

export function isOnHandle(work: Work, at: Point, reach: number): boolean {
  const handle = handleOf(work)
  if (handle === null) return false
  const { x, y } = less(toView(work.camera(), handle), at)
  return Math.max(Math.abs(x), Math.abs(y)) <= handleSize / 2 + reach
}

export function stretching(work: Work, from: Point): Doing {
  const [piece] = selectedPieces(work)
  work.hold.take(work.selected())
  work.show({ selected: [], handle: null })
  return {
    move(at) {
      if (piece === undefined) return
      const by = scaled(less(at, from), work.camera().scale)
      work.hold.stretch(piece.place.width + by.x, piece.place.height + by.y)
    },
    end: () => work.hold.drop(),
    cancel: () => work.hold.cancel(),
  }
}

/** Selects what the pointer draws a rectangle or, with the lasso, a line around. */
export function catching(
  work: Work,
  from: Point,
  { lasso, adding }: { lasso: boolean; adding: boolean },
): Doing {
  const before = adding ? [...work.selected()] : []
  const track = [toBoard(work.camera(), from)]
  const caught = (): Piece[] => {
    const [first, last] = [track[0], track.at(-1)]
    if (first === undefined || last === undefined) return []
    const pieces = [...work.table.pieces()].filter(
      (piece) => isFree(work, piece) && piece.look.as !== 'column',
    )
    if (lasso) return pieces.filter(({ place }) => encloses(track, centre(place)))
    const area = between(first, last)
    return pieces.filter(({ place, look }) =>
      look.as === 'frame'
        ? area.x < place.x && area.y < place.y && right(area) > right(place) && bottom(area) > bottom(place)
        : touches(place, area),
    )
  }
  const clear = () => work.show({ rubber: null, lasso: [] })
  return {
    move(at) {
      const here = toBoard(work.camera(), at)
      if (lasso) track.push(here)
      else track[1] = here
      const [first] = track
      work.show(lasso ? { lasso: track } : { rubber: first === undefined ? null : between(first, here) })
    },
    end() {
      const ids = track.length > 1 ? caught().map(({ id }) => id) : []
      clear()
      work.select([...before, ...ids])
    },
    cancel: clear,
  }
}

export function drawing(work: Work, from: Point, as: 'pen' | 'highlighter' | 'arrow'): Doing {
  const { ink, width } = work.pens()
  const track = [toBoard(work.camera(), from)]
  const id = work.newId()
  const [order = 'a0'] = ordersOnTop(work.table.pieces(), 1)
  const stroke = (along: readonly Point[]): Piece => {
    const { place, points } = strokePlace(along)
    const wide = as === 'highlighter' ? width * 6 : width
    const look = { as, ink, width: wide, points }
    return { id, place, layer: 'ink', order, frame: null, locked: false, look }
  }
  const clear = () => work.show({ stroke: null })
  return {
    move(at) {
      const here = toBoard(work.camera(), at)
      if (as === 'arrow') track[1] = here
      else track.push(here)
      work.show({ stroke: stroke(track) })
    },
    end() {
      clear()
      const [first, last] = [track[0], track.at(-1)]
      if (first === undefined || last === undefined) return
      if (as === 'arrow' && Math.hypot(last.x - first.x, last.y - first.y) * work.camera().scale < 4) return
      work.finish({ put: [stroke(bounded(track, 0.6 / work.camera().scale))] })
    },
    cancel: clear,
  }
}

/** Takes away the strokes it is drawn over; nothing else is ever rubbed out. */
export function erasing(work: Work, from: Point): Doing {
  const taken = new Set<string>()
  const rub = (at: Point) => {
    const here = toBoard(work.camera(), at)
    const reach = 6 / work.camera().scale
    const near = { x: here.x - reach, y: here.y - reach, width: 2 * reach, height: 2 * reach }
    const strokes = work.table.field
      .inside(near)
      .filter((piece) => isFree(work, piece) && ['pen', 'highlighter', 'arrow'].includes(piece.look.as))
    const under = topmost(strokes, here, reach)
    if (under === null) return
    taken.add(under.id)
    work.table.lift([under.id])
  }
  rub(from)
  return {
    move: rub,
    end() {
      if (taken.size > 0) work.finish({ remove: [...taken] })
      work.table.settle()
    },
    cancel: () => work.table.settle(),
  }
}
