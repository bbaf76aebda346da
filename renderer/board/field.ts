// Finds pieces by where they are, without looking at all of them: a coarse net over the board.
import { byHeight, type Piece, type Place } from './piece.ts'
import { bottom, right, touches } from './places.ts'

const mesh = 512
/** A piece over more meshes than this is kept apart and always looked at. */
const most = 64

export type Field = {
  put(piece: Piece): void
  remove(id: string): void
  clear(): void
  /** From the lowest to the highest. */
  inside(area: Place): Piece[]
}

export function createField(): Field {
  const meshes = new Map<number, Set<Piece>>()
  const vast = new Set<Piece>()
  const standing = new Map<string, Piece>()

  const spanOf = ({ place }: Piece) => span(place)
  const remove = (id: string) => {
    const piece = standing.get(id)
    if (piece === undefined) return
    standing.delete(id)
    if (vast.delete(piece)) return
    for (const key of keysOf(spanOf(piece))) meshes.get(key)?.delete(piece)
  }
  return {
    remove,
    clear() {
      meshes.clear()
      vast.clear()
      standing.clear()
    },
    put(piece) {
      remove(piece.id)
      standing.set(piece.id, piece)
      const reach = spanOf(piece)
      if (sizeOf(reach) > most) return void vast.add(piece)
      for (const key of keysOf(reach)) {
        const there = meshes.get(key)
        if (there === undefined) meshes.set(key, new Set([piece]))
        else there.add(piece)
      }
    },
    inside(area) {
      const reach = span(area)
      const found = new Set<Piece>()
      const take = (pieces: Iterable<Piece>) => {
        for (const piece of pieces) if (touches(piece.place, area)) found.add(piece)
      }
      if (sizeOf(reach) > meshes.size) take(standing.values())
      else {
        take(vast)
        for (const key of keysOf(reach)) take(meshes.get(key) ?? [])
      }
      return [...found].toSorted(byHeight)
    },
  }
}

type Span = { left: number; top: number; right: number; bottom: number }

const span = (place: Place): Span => ({
  left: Math.floor(place.x / mesh),
  top: Math.floor(place.y / mesh),
  right: Math.floor(right(place) / mesh),
  bottom: Math.floor(bottom(place) / mesh),
})

const sizeOf = (reach: Span): number => (reach.right - reach.left + 1) * (reach.bottom - reach.top + 1)

function* keysOf(reach: Span): Generator<number> {
  for (let row = reach.top; row <= reach.bottom; row += 1)
    for (let column = reach.left; column <= reach.right; column += 1) yield row * 8192 + column
}
