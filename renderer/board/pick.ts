// Which piece lies under a point: the topmost whose marks are really there.
import type { Piece, Place, Point } from './piece.ts'
import { grown, holds } from './places.ts'

/** A column is taken by its head: its body is where cards lie. */
const head = 44

export function topmost(pieces: readonly Piece[], at: Point, reach: number): Piece | null {
  return pieces.findLast((piece) => isUnder(piece, at, reach)) ?? null
}

function isUnder({ place, look }: Piece, at: Point, reach: number): boolean {
  if (!holds(grown(place, reach + ('width' in look ? look.width : 0)), at)) return false
  if (look.as === 'column') return at.y <= place.y + head
  return 'points' in look ? nearPath(look.points, place, at, reach + look.width / 2) : holds(place, at)
}

function nearPath(points: readonly number[], place: Place, at: Point, reach: number): boolean {
  const [x, y] = [at.x - place.x, at.y - place.y]
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [ax = 0, ay = 0] = [points[index], points[index + 1]]
    const [bx = ax, by = ay] = [points[index + 2], points[index + 3]]
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const along =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    if (Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= reach) return true
  }
  return false
}
