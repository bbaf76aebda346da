// What a record of the board may hold. Rule BO1.
import { describe, expect, test } from 'vitest'
import { BoardElement } from '../../shared/session/values-board.ts'
import { drawn } from './board-stage.ts'

const rejected = (rest: object) => !BoardElement.safeParse({ ...drawn.text(), ...rest }).success

describe('records of the board', () => {
  test('[BO1] every kind of thing is a plain record that survives JSON', () => {
    for (const make of Object.values(drawn)) {
      const element = make()
      expect(BoardElement.parse(JSON.parse(JSON.stringify(element)))).toEqual(element)
    }
  })
  test('[BO1] quality I-21: no coordinate is missing, infinite or further than a million', () => {
    for (const x of [Number.NaN, Infinity, -Infinity, 1e308, 1_000_001, null, '12', undefined])
      expect(rejected({ x }), String(x)).toBe(true)
    expect(rejected({ w: -1 })).toBe(true)
    expect(rejected({ x: -1_000_000, y: 1_000_000 })).toBe(false)
  })
  test('[BO1] quality I-21: an unknown kind, an address for a picture and a strange order are no records', () => {
    expect(rejected({ type: 'Image', src: 'file:///etc/passwd' })).toBe(true)
    expect(rejected({ order: '' })).toBe(true)
    expect(rejected({ order: 'a<b' })).toBe(true)
    const picture = { hash: 'http://example.invalid/a.png', width: 10, height: 10 }
    expect(BoardElement.safeParse({ ...drawn.image(), picture }).success).toBe(false)
    expect(BoardElement.parse({ ...drawn.text(), src: 'http://example.invalid' })).not.toHaveProperty('src')
  })
})
