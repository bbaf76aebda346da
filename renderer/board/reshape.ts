// Pieces anew: at another place, another size, in another frame. Pure; nothing here knows a canvas or a hand.
import type { Piece, Place, Point } from './piece.ts'
import { around, centre, holds, moved } from './places.ts'

export const movedBy = (piece: Piece, by: Point): Piece =>
  by.x === 0 && by.y === 0 ? piece : { ...piece, place: moved(piece.place, by) }

const least = 24

/** Strokes are stretched with their place. */
export function sized(piece: Piece, width: number, height: number): Piece {
  const { look, place } = piece
  const to = { ...place, width: Math.max(least, width), height: Math.max(least, height) }
  if (!('points' in look)) return { ...piece, place: to }
  const [x, y] = [to.width / Math.max(1, place.width), to.height / Math.max(1, place.height)]
  const points = look.points.map((value, at) => value * (at % 2 === 0 ? x : y))
  return { ...piece, place: to, look: { ...look, points } }
}

/** A stroke from where the pen was, its corner at its smallest coordinates. */
export function strokePlace(track: readonly Point[]): { place: Place; points: number[] } {
  const xs = track.map(({ x }) => x)
  const ys = track.map(({ y }) => y)
  const [x, y] = [leastOf(xs), leastOf(ys)]
  const place = { x, y, width: mostOf(xs) - x, height: mostOf(ys) - y }
  return { place, points: track.flatMap((at) => [tenth(at.x - x), tenth(at.y - y)]) }
}

const tenth = (value: number): number => Math.round(value * 10) / 10
const leastOf = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Infinity)
const mostOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity)

/** Leaves out points that lie within `slack` of the line between their neighbours, so that a stroke is as short as it looks. */
export function thinned(track: readonly Point[], slack: number): Point[] {
  if (track.length < 3) return [...track]
  const keep = new Set([0, track.length - 1])
  const left: [number, number][] = [[0, track.length - 1]]
  for (let span = left.pop(); span !== undefined; span = left.pop()) {
    const [from, to] = span
    let [farthest, distance] = [0, slack]
    for (let at = from + 1; at < to; at += 1) {
      const off = distanceTo(track[from], track[to], track[at])
      if (off > distance) [farthest, distance] = [at, off]
    }
    if (farthest === 0) continue
    keep.add(farthest)
    left.push([from, farthest], [farthest, to])
  }
  return track.filter((_, at) => keep.has(at))
}

/** No stroke has more points than a record may hold. */
export function bounded(track: readonly Point[], slack: number, most = 4000): Point[] {
  let kept = thinned(track, slack)
  for (let more = slack * 2; kept.length > most; more *= 2) kept = thinned(kept, more)
  return kept
}

function distanceTo(a: Point | undefined, b: Point | undefined, at: Point | undefined): number {
  if (a === undefined || b === undefined || at === undefined) return 0
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return Math.hypot(at.x - a.x, at.y - a.y)
  return Math.abs((b.x - a.x) * (a.y - at.y) - (a.x - at.x) * (b.y - a.y)) / length
}

/** The pieces, and what goes with them: a frame takes along what is grouped in it. */
export function withMembers(ids: Iterable<string>, pieces: Iterable<Piece>): Set<string> {
  const whole = new Set(ids)
  const members = [...pieces].filter(({ frame }) => frame !== null && whole.has(frame))
  for (const { id } of members) whole.add(id)
  return whole
}

/** Each in the frame that its middle lies in; frames and columns stand in none. What goes with its frame stays in it. */
export function framed(put: readonly Piece[], frames: readonly Piece[]): Piece[] {
  const going = new Set(put.map(({ id }) => id))
  return put.map((piece) => {
    if (piece.look.as === 'frame' || piece.look.as === 'column') return piece
    if (piece.frame !== null && going.has(piece.frame)) return piece
    const middle = centre(piece.place)
    const frame = frames.findLast(({ place, locked }) => !locked && holds(place, middle))?.id ?? null
    return frame === piece.frame ? piece : { ...piece, frame }
  })
}

/** A frame around them, with room for its title. */
export function frameAround(pieces: readonly Piece[]): Place | null {
  const whole = around(pieces.map(({ place }) => place))
  return whole === null
    ? null
    : { x: whole.x - 16, y: whole.y - 36, width: whole.width + 32, height: whole.height + 52 }
}
