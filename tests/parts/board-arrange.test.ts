// Putting pieces in order: aligned, spread, packed, and in the order one reads them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aligned, packed, readingOrder, spread, towards } from '../../renderer/board/arrange.ts'
import type { Piece } from '../../renderer/board/piece.ts'
import { encloses, fitted, right, seen, toBoard, touches, zoomed } from '../../renderer/board/places.ts'
import { framed, sized, thinned } from '../../renderer/board/reshape.ts'
import { piece } from './board-pieces.ts'

const somewhere = fc
  .array(fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 })), {
    minLength: 3,
    maxLength: 20,
  })
  .map((places) => places.map(([x, y], at) => piece(`p${at}`, x, y)))

const after = (before: readonly Piece[], changed: readonly Piece[]): Piece[] =>
  before.map((one) => changed.find(({ id }) => id === one.id) ?? one)

describe('putting in order', () => {
  test('aligned pieces have one edge; a second time nothing moves', () => {
    fc.assert(
      fc.property(
        somewhere,
        fc.constantFrom('left', 'middle', 'right', 'top', 'centre', 'bottom'),
        (pieces, side) => {
          const once = after(pieces, aligned(pieces, side))
          expect(aligned(once, side)).toEqual([])
          if (side === 'right') expect(new Set(once.map(({ place }) => right(place))).size).toBe(1)
          if (side === 'top') expect(new Set(once.map(({ place }) => place.y)).size).toBe(1)
        },
      ),
    )
  })

  test('spread pieces have equal gaps, and the outer two stay', () => {
    fc.assert(
      fc.property(somewhere, (pieces) => {
        const order = after(pieces, spread(pieces, 'across')).toSorted((a, b) => a.place.x - b.place.x)
        const gaps = order.slice(1).map(({ place }, at) => place.x - right(order[at]?.place ?? place))
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6)
        expect(Math.min(...order.map(({ place }) => place.x))).toBe(
          Math.min(...pieces.map(({ place }) => place.x)),
        )
      }),
    )
  })

  test('packed pieces stand in the cell and on no other', () => {
    fc.assert(
      fc.property(somewhere, fc.integer({ min: 200, max: 900 }), (pieces, width) => {
        const into = { x: 40, y: 60, width, height: 400 }
        const all = after(pieces, packed(pieces, { into, gap: 8, width: 198, most: 4 }))
        for (const [at, one] of all.entries()) {
          expect(one.place.x).toBeGreaterThanOrEqual(40)
          expect(right(one.place)).toBeLessThanOrEqual(40 + width + 1e-6)
          for (const other of all.slice(at + 1)) expect(touches(one.place, other.place)).toBe(false)
        }
      }),
    )
  })

  test('one reads line by line; the neighbour is the one straight ahead', () => {
    const [a, b, c, d] = [piece('a', 0, 10), piece('b', 300, 0), piece('c', 20, 200), piece('d', 310, 210)]
    expect(readingOrder([d, c, b, a]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(towards(a, [a, b, c, d], 'right')?.id).toBe('b')
    expect(towards(a, [a, b, c, d], 'down')?.id).toBe('c')
    expect(towards(a, [a, b, c, d], 'left')).toBeNull()
  })
})

describe('places', () => {
  test('the point under the pointer stays where it is, however often one zooms', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.integer({ min: 0, max: 900 }),
        (times, x) => {
          const camera = { x: 12, y: -40, scale: 0.7 }
          const at = { x, y: 300 }
          const [before, now] = [toBoard(camera, at), toBoard(zoomed(camera, at, times), at)]
          expect(now.x).toBeCloseTo(before.x, 6)
          expect(now.y).toBeCloseTo(before.y, 6)
        },
      ),
    )
  })

  test('what is fitted is seen whole', () => {
    const view = { width: 900, height: 500 }
    const area = seen(fitted({ x: -3000, y: 10, width: 9000, height: 400 }, view), view)
    expect(area.x).toBeLessThanOrEqual(-3000)
    expect(right(area)).toBeGreaterThanOrEqual(6000)
  })

  test('a lasso encloses what lies in it, in whatever shape', () => {
    const bay = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 2 },
      { x: 0, y: 10 },
    ]
    expect(encloses(bay, { x: 1, y: 5 })).toBe(true)
    expect(encloses(bay, { x: 5, y: 8 })).toBe(false)
  })

  test('a stroke is thinned to what one sees, its ends stay', () => {
    const track = Array.from({ length: 400 }, (_, at) => ({ x: at, y: Math.sin(at / 40) * 30 }))
    const kept = thinned(track, 0.5)
    expect(kept.length).toBeLessThan(60)
    expect([kept[0], kept.at(-1)]).toEqual([track[0], track.at(-1)])
  })

  test('a stretched stroke keeps its shape; a piece goes into the frame it is laid on, and out of it', () => {
    const stroke = piece('s', 0, 0, {
      place: { x: 0, y: 0, width: 100, height: 50 },
      look: { as: 'pen', ink: 'red', width: 2, points: [0, 0, 100, 50] },
    })
    expect(sized(stroke, 200, 100).look).toMatchObject({ points: [0, 0, 200, 100] })
    const frame = piece('f', 0, 0, {
      place: { x: 0, y: 0, width: 400, height: 400 },
      look: { as: 'frame', title: '' },
    })
    const [inside] = framed([piece('c', 50, 50)], [frame])
    expect(inside?.frame).toBe('f')
    expect(framed([{ ...piece('c', 900, 50), frame: 'f' }], [frame])[0]?.frame).toBeNull()
  })
})
