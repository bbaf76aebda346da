// Everything a key or a button can do to the board, so that dragging is never the only way. Each is one gesture.
import { aligned, type Axis, packed, readingOrder, type Side, spread, towards } from './arrange.ts'
import { type Layer, type Piece, type Point, readPieces } from './piece.ts'
import { around, centre, seen, touches } from './places.ts'
import { frameAround, movedBy, withMembers } from './reshape.ts'
import { isFree, ordersBelow, ordersOnTop, selectedPieces, type Work } from './work.ts'

export type Way = 'left' | 'right' | 'up' | 'down'

export type Commands = {
  selectAll(): void
  /** The next in reading order, or the one before; false where there is none. */
  step(by: 1 | -1): boolean
  /** The neighbour on that side; where nothing is selected, the first in sight. */
  go(way: Way): void
  remove(): void
  duplicate(): void
  /** What is selected, to be given to `paste`. */
  copied(): readonly Piece[]
  paste(pieces: readonly Piece[]): void
  /** Moves what is selected; becomes one gesture when no more follow, or with `rest`. */
  nudge(by: Point): void
  rest(): void
  align(side: Side): void
  spread(axis: Axis): void
  /** Packs what is selected, or all cards in their own columns and zones where `cells` names those. */
  arrange(cells?: readonly { ids: readonly string[]; into: Piece['place'] }[]): void
  group(title: string): void
  ungroup(): void
  lock(locked: boolean): void
  raise(to: 'top' | 'foot'): void
  toLayer(layer: Layer): void
}

const pause = 600
const gap = 8
const cardWidth = 198

export function createCommands(work: Work): Commands {
  let resting: ReturnType<typeof setTimeout> | undefined
  let come: Point = { x: 0, y: 0 }

  function rest(): void {
    clearTimeout(resting)
    resting = undefined
    come = { x: 0, y: 0 }
    if (!work.hold.isEmpty()) work.hold.drop()
  }

  const chosen = (): Piece[] => {
    rest()
    return selectedPieces(work)
  }
  const free = (): Piece[] => chosen().filter((piece) => isFree(work, piece))
  const all = (): Piece[] => [...work.table.pieces()]
  const visible = (piece: Piece): boolean => !work.layers().hidden.has(piece.layer)
  const put = (pieces: readonly Piece[]) => {
    if (pieces.length > 0) work.finish({ put: pieces })
  }

  function anew(pieces: readonly Piece[], by: Point): void {
    if (pieces.length === 0) return
    const names = new Map(pieces.map(({ id }) => [id, work.newId()]))
    const orders = ordersOnTop(work.table.pieces(), pieces.length)
    const made = pieces.map((piece, at) => ({
      ...movedBy(piece, by),
      id: names.get(piece.id) ?? piece.id,
      order: orders[at] ?? piece.order,
      frame:
        piece.frame === null ? null : (names.get(piece.frame) ?? work.table.piece(piece.frame)?.id ?? null),
      locked: false,
    }))
    const copies = new Map([...names].map(([from, to]) => [to, from]))
    work.finish({ put: made, copies })
    work.select(made.map(({ id }) => id))
  }

  function inSight(piece: Piece): void {
    if (touches(piece.place, seen(work.camera(), work.view()))) return
    const { scale } = work.camera()
    const middle = centre(piece.place)
    const { width, height } = work.view()
    work.look({ scale, x: middle.x - width / 2 / scale, y: middle.y - height / 2 / scale })
  }

  function choose(piece: Piece): void {
    work.select([piece.id])
    inSight(piece)
  }

  return {
    rest,
    selectAll() {
      rest()
      work.select(
        all()
          .filter((piece) => isFree(work, piece) && piece.look.as !== 'column')
          .map(({ id }) => id),
      )
    },
    step(by) {
      rest()
      const order = readingOrder(all().filter(visible))
      const at = order.findIndex(({ id }) => work.selected().has(id))
      const next = order[at === -1 && by === -1 ? order.length - 1 : at + by]
      if (next === undefined) return false
      choose(next)
      return true
    },
    go(way) {
      const [from] = chosen()
      const area = seen(work.camera(), work.view())
      const next =
        from === undefined
          ? readingOrder(all().filter((piece) => visible(piece) && touches(piece.place, area)))[0]
          : towards(from, all().filter(visible), way)
      if (next != null) choose(next)
    },
    remove() {
      const going = free()
      const ids = new Set(going.map(({ id }) => id))
      // What stood in a frame stays on the board when the frame goes.
      const left = all().filter(({ id, frame }) => frame !== null && ids.has(frame) && !ids.has(id))
      if (going.length > 0)
        work.finish({ put: left.map((piece) => ({ ...piece, frame: null })), remove: [...ids] })
    },
    duplicate() {
      const ids = withMembers(work.selected(), all())
      rest()
      anew(
        all().filter(({ id, look }) => ids.has(id) && look.as !== 'column'),
        { x: 16, y: 16 },
      )
    },
    copied: () => chosen().filter(({ look }) => look.as !== 'column'),
    paste(candidates) {
      rest()
      const pieces = [...readPieces(candidates).pieces.values()]
      const whole = around(pieces.map(({ place }) => place))
      if (whole === null) return
      const there = all().some(({ place }) => place.x === whole.x && place.y === whole.y)
      anew(pieces, there ? { x: 16, y: 16 } : { x: 0, y: 0 })
    },
    nudge(by) {
      if (work.hold.isEmpty()) {
        work.hold.take(work.selected())
        come = { x: 0, y: 0 }
      }
      if (work.hold.isEmpty()) return
      come = { x: come.x + by.x, y: come.y + by.y }
      work.hold.carry(come)
      clearTimeout(resting)
      resting = setTimeout(rest, pause)
    },
    align: (side) => put(aligned(free(), side)),
    spread: (axis) => put(spread(free(), axis)),
    arrange(cells) {
      const pieces = free()
      if (cells !== undefined) {
        const inCell = cells.flatMap(({ ids, into }) => {
          const cards = ids.flatMap((id) => work.table.piece(id) ?? []).filter((piece) => isFree(work, piece))
          return packed(cards, { into, gap, width: cardWidth, most: 2 })
        })
        return put(inCell)
      }
      const whole = around(pieces.map(({ place }) => place))
      if (whole === null) return
      const width = Math.max(...pieces.map(({ place }) => place.width))
      const across = Math.ceil(Math.sqrt(pieces.length))
      put(
        packed(pieces, { into: { ...whole, width: across * (width + gap) - gap }, gap, width, most: across }),
      )
    },
    group(title) {
      const pieces = free().filter(({ look }) => look.as !== 'column' && look.as !== 'frame')
      const place = frameAround(pieces)
      if (place === null || pieces.length < 2) return
      const id = work.newId()
      const [order = 'a0'] = ordersOnTop(work.table.pieces(), 1)
      const look = { as: 'frame', title } as const
      const frame: Piece = { id, place, layer: 'ground', order, frame: null, locked: false, look }
      put([frame, ...pieces.map((piece) => ({ ...piece, frame: id }))])
      work.select([id])
    },
    ungroup() {
      const frames = free().filter(({ look }) => look.as === 'frame')
      const ids = new Set(frames.map(({ id }) => id))
      const members = all().filter(({ frame }) => frame !== null && ids.has(frame))
      if (frames.length === 0) return
      work.finish({ put: members.map((piece) => ({ ...piece, frame: null })), remove: [...ids] })
      work.select(members.map(({ id }) => id))
    },
    lock: (locked) =>
      put(
        chosen()
          .filter((piece) => piece.locked !== locked)
          .map((piece) => ({ ...piece, locked })),
      ),
    raise(to) {
      const pieces = free().toSorted((a, b) => (a.order < b.order ? -1 : 1))
      const others = all().filter(({ id }) => !work.selected().has(id))
      const orders = to === 'top' ? ordersOnTop(others, pieces.length) : ordersBelow(others, pieces.length)
      put(pieces.map((piece, at) => ({ ...piece, order: orders[at] ?? piece.order })))
    },
    toLayer: (layer) =>
      put(
        free()
          .filter((piece) => piece.layer !== layer)
          .map((piece) => ({ ...piece, layer })),
      ),
  }
}
