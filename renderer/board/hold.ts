// The hand: what is in it moves on the live layer alone, and becomes one gesture when it is put down.
import type { Live } from './live.ts'
import type { Over } from './over.ts'
import type { Piece, Point } from './piece.ts'
import type { Camera, Extent } from './places.ts'
import { framed, movedBy, sized, withMembers } from './reshape.ts'
import type { Table } from './table.ts'
import type { Hold, Work } from './work.ts'

type Needed = {
  table: Table
  live: Live
  over: Over
  camera(): Camera
  view(): { extent: Extent; ratio: number }
  isFree(piece: Piece): boolean
  finish: Work['finish']
  /** The selection must be drawn anew. */
  redraw(): void
}

type Shape = { width: number; height: number }

export function createHold({ table, live, over, camera, view, isFree, finish, redraw }: Needed): Hold {
  let held: readonly Piece[] = []
  let by: Point = { x: 0, y: 0 }
  let shape: Shape | null = null

  const layOut = (pieces: readonly Piece[]) => live.hold(pieces, camera(), view().extent, view().ratio)

  function end(): void {
    held = []
    by = { x: 0, y: 0 }
    shape = null
    table.settle()
    live.clear()
    redraw()
  }

  return {
    isEmpty: () => held.length === 0,
    take(ids) {
      if (held.length > 0) this.drop()
      const taken = [...withMembers(ids, table.pieces())].flatMap((id) => table.piece(id) ?? [])
      held = taken.filter(isFree).toSorted((a, b) => (a.order < b.order ? -1 : 1))
      if (held.length === 0) return
      layOut(held)
      table.lift(held.map(({ id }) => id))
    },
    carry(to) {
      if (held.length === 0) return
      by = to
      live.slide(by, camera())
      over.slide({ x: by.x * camera().scale, y: by.y * camera().scale })
    },
    stretch(width, height) {
      const [only] = held
      if (only === undefined || held.length > 1) return
      shape = { width, height }
      layOut([sized(only, width, height)])
    },
    drop() {
      const still = by.x === 0 && by.y === 0 && shape === null
      const put = still ? [] : held.flatMap((piece) => putDown(piece, table.latest(piece.id), by, shape))
      const frames = [...table.pieces()].filter(({ look }) => look.as === 'frame')
      if (put.length > 0) finish({ put: framed(put, frames) })
      end()
    },
    cancel: end,
  }
}

/** What others wrote on it meanwhile stays; where it lies is where this hand put it. Nothing where it was taken away. */
function putDown(held: Piece, latest: Piece | undefined, by: Point, shape: Shape | null): Piece[] {
  if (latest === undefined) return []
  const here = movedBy({ ...latest, place: held.place }, by)
  return [shape === null ? here : sized({ ...here, look: latest.look }, shape.width, shape.height)]
}
