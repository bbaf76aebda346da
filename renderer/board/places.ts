// Arithmetic of rectangles and of the camera over the board. Knows no pieces and no canvas.
import type { Place, Point } from './piece.ts'

/** The board's point at the upper left corner of the view, and how many CSS pixels a board unit takes. */
export type Camera = { x: number; y: number; scale: number }
export type Extent = { width: number; height: number }

export const leastScale = 0.02
export const mostScale = 8

export const right = (place: Place): number => place.x + place.width
export const bottom = (place: Place): number => place.y + place.height
export const centre = (place: Place): Point => ({
  x: place.x + place.width / 2,
  y: place.y + place.height / 2,
})

export const touches = (a: Place, b: Place): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)

export const covers = (outer: Place, inner: Place): boolean =>
  outer.x <= inner.x + 1e-6 &&
  outer.y <= inner.y + 1e-6 &&
  right(outer) >= right(inner) - 1e-6 &&
  bottom(outer) >= bottom(inner) - 1e-6

export const holds = (place: Place, { x, y }: Point): boolean =>
  x >= place.x && x <= right(place) && y >= place.y && y <= bottom(place)

export const grown = (place: Place, by: number): Place => ({
  x: place.x - by,
  y: place.y - by,
  width: place.width + 2 * by,
  height: place.height + 2 * by,
})

export const moved = (place: Place, by: Point): Place => ({ ...place, x: place.x + by.x, y: place.y + by.y })

export function between(a: Point, b: Point): Place {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

/** The smallest place around all of them, or null around nothing. */
export function around(places: Iterable<Place>): Place | null {
  let [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const place of places) {
    left = Math.min(left, place.x)
    top = Math.min(top, place.y)
    far = Math.max(far, right(place))
    low = Math.max(low, bottom(place))
  }
  return left === Infinity ? null : { x: left, y: top, width: far - left, height: low - top }
}

/** Whether the point lies inside the closed line through `corners`. */
export function encloses(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  for (const [at, a] of corners.entries()) {
    const b = corners[at === 0 ? corners.length - 1 : at - 1]
    if (b === undefined || a.y > y === b.y > y) continue
    if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}

export const toBoard = (camera: Camera, { x, y }: Point): Point => ({
  x: camera.x + x / camera.scale,
  y: camera.y + y / camera.scale,
})

export const toView = (camera: Camera, { x, y }: Point): Point => ({
  x: (x - camera.x) * camera.scale,
  y: (y - camera.y) * camera.scale,
})

export const seen = (camera: Camera, view: Extent): Place => ({
  x: camera.x,
  y: camera.y,
  width: view.width / camera.scale,
  height: view.height / camera.scale,
})

export const panned = (camera: Camera, by: Point): Camera => ({
  ...camera,
  x: camera.x - by.x / camera.scale,
  y: camera.y - by.y / camera.scale,
})

/** Closer or farther, with the board's point under `at` staying where it is. */
export function zoomed(camera: Camera, at: Point, times: number): Camera {
  const scale = Math.min(mostScale, Math.max(leastScale, camera.scale * times))
  const still = toBoard(camera, at)
  return { scale, x: still.x - at.x / scale, y: still.y - at.y / scale }
}

/** All of `place` in the middle of the view, never closer than life size. */
export function fitted(place: Place, view: Extent, margin = 24): Camera {
  const fitting = Math.min((view.width - 2 * margin) / place.width, (view.height - 2 * margin) / place.height)
  const scale = Math.min(1, Math.max(leastScale, fitting))
  const middle = centre(place)
  return { scale, x: middle.x - view.width / 2 / scale, y: middle.y - view.height / 2 / scale }
}
