// Where pieces go when they are put in order: aligned, spread, packed, nudged. Pure: places in, places out.
import type { Piece, Place } from './piece.ts'
import { around, bottom, centre, right } from './places.ts'

export type Side = 'left' | 'middle' | 'right' | 'top' | 'centre' | 'bottom'
export type Axis = 'across' | 'down'

const put = (piece: Piece, place: Partial<Place>): Piece => ({
  ...piece,
  place: { ...piece.place, ...place },
})
const only = (before: readonly Piece[], after: readonly Piece[]): Piece[] =>
  after.filter(({ place }, at) => place.x !== before[at]?.place.x || place.y !== before[at]?.place.y)

/** Answers only those that really moved; so do the others here. */
export function aligned(pieces: readonly Piece[], side: Side): Piece[] {
  const whole = around(pieces.map(({ place }) => place))
  if (whole === null) return []
  const middle = centre(whole)
  const to: Record<Side, (place: Place) => Partial<Place>> = {
    left: () => ({ x: whole.x }),
    middle: ({ width }) => ({ x: middle.x - width / 2 }),
    right: ({ width }) => ({ x: right(whole) - width }),
    top: () => ({ y: whole.y }),
    centre: ({ height }) => ({ y: middle.y - height / 2 }),
    bottom: ({ height }) => ({ y: bottom(whole) - height }),
  }
  return only(
    pieces,
    pieces.map((piece) => put(piece, to[side](piece.place))),
  )
}

/** Equal gaps from the first to the last, which stay; where they overlap, equal overlaps. */
export function spread(pieces: readonly Piece[], axis: Axis): Piece[] {
  if (pieces.length < 3) return []
  const [from, size] = axis === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const inOrder = pieces.toSorted((a, b) => a.place[from] - b.place[from])
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (first === undefined || last === undefined) return []
  const filled = inOrder.reduce((sum, { place }) => sum + place[size], 0)
  const gap = (last.place[from] + last.place[size] - first.place[from] - filled) / (inOrder.length - 1)
  let at = first.place[from]
  const after = inOrder.map((piece) => {
    const placed = put(piece, { [from]: at })
    at += piece.place[size] + gap
    return placed
  })
  return only(inOrder, after)
}

export type Packing = { into: Place; gap: number; width: number; most: number }

/** In reading order into rows of equal columns, each where its column is shortest: how the heaps of the board are laid. */
export function packed(pieces: readonly Piece[], { into, gap, width, most }: Packing): Piece[] {
  const count = Math.max(1, Math.min(most, Math.floor((into.width + gap) / (width + gap))))
  const wide = (into.width - gap * (count - 1)) / count
  const ends = Array.from({ length: count }, () => into.y)
  const inOrder = readingOrder(pieces)
  const after = inOrder.map((piece) => {
    const column = ends.indexOf(Math.min(...ends))
    const y = ends[column] ?? into.y
    ends[column] = y + piece.place.height + gap
    return put(piece, { x: into.x + column * (wide + gap), y, width: wide })
  })
  return after.filter((piece, at) => {
    const before = inOrder[at]?.place
    return (
      before === undefined ||
      before.x !== piece.place.x ||
      before.y !== piece.place.y ||
      before.width !== wide
    )
  })
}

/** What is read of a column or a frame is its head. */
const read = ({ place, look }: Piece): Place =>
  look.as === 'column' || look.as === 'frame' ? { ...place, height: Math.min(44, place.height) } : place

/** Line by line, as one reads: what overlaps in height by half stands in one line. */
export function readingOrder(pieces: readonly Piece[]): Piece[] {
  const byTop = pieces.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x)
  const lines: Piece[][] = []
  let low = -Infinity
  for (const piece of byTop) {
    const line = lines.at(-1)
    if (line === undefined || centre(read(piece)).y > low) {
      lines.push([piece])
      low = bottom(read(piece))
    } else line.push(piece)
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.place.x - b.place.x))
}

/** The next that one comes to when going that way, or null. Sideways counts double: straight ahead comes first. */
export function towards(
  from: Piece,
  pieces: Iterable<Piece>,
  way: 'left' | 'right' | 'up' | 'down',
): Piece | null {
  const at = centre(read(from))
  let [best, least]: [Piece | null, number] = [null, Infinity]
  for (const piece of pieces) {
    const to = centre(read(piece))
    const [dx, dy] = [to.x - at.x, to.y - at.y]
    const ahead = way === 'left' ? -dx : way === 'right' ? dx : way === 'up' ? -dy : dy
    const aside = Math.abs(way === 'left' || way === 'right' ? dy : dx)
    if (piece.id === from.id || ahead <= 1) continue
    if (ahead + 2 * aside < least) [best, least] = [piece, ahead + 2 * aside]
  }
  return best
}
