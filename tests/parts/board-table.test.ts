// The table under the drawing: what is held is never touched from outside, what was done stands until it is answered.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Piece } from '../../renderer/board/piece.ts'
import { createTable, type Gesture, type Table } from '../../renderer/board/table.ts'
import { cardLook, piece } from './board-pieces.ts'

type Room = {
  table: Table
  gestures: Gesture[]
  gone: string[]
  names: string[]
  answer(accepted: boolean): void
}

function openRoom(): Room {
  const gestures: Gesture[] = []
  const gone: string[] = []
  const names: string[] = []
  let answer: (accepted: boolean) => void = () => undefined
  const table = createTable({
    changed: () => undefined,
    gone: (ids) => void gone.push(...ids),
    named: (found) => void names.push(...[...found].flat()),
    onGesture: async (gesture) => {
      gestures.push(gesture)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
  })
  return { table, gestures, gone, names, answer: (accepted) => answer(accepted) }
}

const lies = (table: Table) => Object.fromEntries([...table.pieces()].map(({ id, place }) => [id, place.x]))
const one = (change: Partial<Piece>): Gesture => ({
  put: [piece('a', 50, 0, change)],
  remove: [],
  copies: new Map(),
})

describe('records and drawing', () => {
  test('whatever records come one after the other, the drawing has the last', () => {
    const records = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...'abcdefgh'), fc.integer({ min: 0, max: 999 })),
      {
        selector: ([id]) => id,
      },
    )
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 8 }), (states) => {
        const { table } = openRoom()
        for (const state of states) table.reconcile(state.map(([id, x]) => piece(id, x, 0)))
        const last = states.at(-1) ?? []
        expect(lies(table)).toEqual(Object.fromEntries(last))
        const found = table.field.inside({ x: -10, y: -10, width: 5000, height: 500 }).map(({ id }) => id)
        expect(found.toSorted()).toEqual(last.map(([id]) => id).toSorted())
      }),
    )
  })

  test('a piece that did not change is the same object, so that nothing is drawn anew', () => {
    const { table } = openRoom()
    table.reconcile([piece('a', 0, 0), piece('b', 300, 0)])
    const before = table.piece('a')
    table.reconcile([piece('a', 0, 0), piece('b', 400, 0)])
    expect(table.piece('a')).toBe(before)
  })

  test('quality I-21: what cannot be drawn is refused and told, the rest lies there', () => {
    const { table } = openRoom()
    const bad: [string, object][] = [
      ['place', { place: { x: Number.NaN, y: 0, width: 1, height: 1 } }],
      ['place', { place: { x: 1e308, y: 0, width: 1, height: 1 } }],
      ['place', { place: { x: 0, y: 0, width: -5, height: 1 } }],
      ['look', { look: { as: 'applet', code: 'x' } }],
      ['look', { look: { as: 'picture', source: 'http://example.invalid/a.png', alt: '' } }],
      ['look', { look: { as: 'picture', source: 'file:///etc/passwd', alt: '' } }],
      ['look', { look: { as: 'picture', source: 'data:image/svg+xml;base64,AAAA', alt: '' } }],
      [
        'look',
        { look: { as: 'pen', ink: 'ink', width: 2, points: Array.from({ length: 1_000_000 }, () => 1) } },
      ],
      ['look', { look: cardLook('字'.repeat(30_000)) }],
      ['shape', { layer: 'sky' }],
      ['shape', { order: 7 }],
    ]
    const candidates = bad.map(([, change], at) => Object.assign(piece(`bad${at}`, 0, 0), change))
    const polluted: Piece = JSON.parse(`{"__proto__":{"polluted":true},"id":"p"}`)
    const refused = table.reconcile([...candidates, polluted, piece('good', 5, 5), piece('good', 9, 9)])
    expect(refused.map(({ why }) => why)).toEqual([...bad.map(([why]) => why), expect.any(String), 'twice'])
    expect(lies(table)).toEqual({ good: 5 })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('a held piece', () => {
  test('is not touched by what comes from outside; that holds from when it is put down', () => {
    const { table } = openRoom()
    table.reconcile([piece('a', 0, 0)])
    table.lift(['a'])
    table.reconcile([piece('a', 700, 0, { look: cardLook('别处改过') })])
    expect(lies(table)).toEqual({ a: 0 })
    expect(table.latest('a')?.look).toMatchObject({ text: '别处改过' })
    table.settle()
    expect(lies(table)).toEqual({ a: 700 })
  })

  test('that was taken away meanwhile is gone when it is put down, and said to be', () => {
    const { table, gone } = openRoom()
    table.reconcile([piece('a', 0, 0)])
    table.lift(['a'])
    table.reconcile([])
    expect(table.piece('a')).toBeDefined()
    table.settle()
    expect(table.piece('a')).toBeUndefined()
    expect(gone).toEqual(['a'])
  })
})

describe('a gesture', () => {
  test('stands at once, through records that do not know it yet, until its own come', async () => {
    const room = openRoom()
    room.table.reconcile([piece('a', 0, 0)])
    const done = room.table.finish(one({}))
    expect(lies(room.table)).toEqual({ a: 50 })
    room.table.reconcile([piece('a', 0, 0), piece('other', 10, 0)])
    expect(lies(room.table)).toEqual({ a: 50, other: 10 })
    room.table.reconcile([piece('a', 50, 0), piece('other', 10, 0)])
    room.answer(true)
    expect(await done).toBe(true)
    room.table.reconcile([piece('a', 80, 0)])
    expect(lies(room.table)).toEqual({ a: 80 })
  })

  test('that is refused leaves everything as the records have it', async () => {
    const room = openRoom()
    room.table.reconcile([piece('a', 0, 0), piece('b', 5, 0)])
    const done = room.table.finish({ ...one({}), remove: ['b'] })
    expect(lies(room.table)).toEqual({ a: 50 })
    room.answer(false)
    expect(await done).toBe(false)
    expect(lies(room.table)).toEqual({ a: 0, b: 5 })
  })

  test('yields to a newer word about the same piece', async () => {
    const room = openRoom()
    room.table.reconcile([piece('a', 0, 0)])
    const done = room.table.finish(one({}))
    room.table.reconcile([piece('a', 999, 0)])
    expect(lies(room.table)).toEqual({ a: 999 })
    room.answer(true)
    await done
    expect(lies(room.table)).toEqual({ a: 999 })
  })

  test('what it made is there once, whichever comes first: the answer or the record with its lasting name', async () => {
    for (const recordFirst of [true, false]) {
      const room = openRoom()
      room.table.reconcile([])
      const done = room.table.finish({ put: [piece('new-7', 50, 0)], remove: [], copies: new Map() })
      if (recordFirst) room.table.reconcile([piece('element-1', 50, 0)])
      room.answer(true)
      await done
      if (!recordFirst) {
        expect(lies(room.table)).toEqual({ 'new-7': 50 })
        room.table.reconcile([piece('element-1', 50, 0)])
      }
      expect(lies(room.table)).toEqual({ 'element-1': 50 })
      expect(room.names).toEqual(['new-7', 'element-1'])
    }
  })
})
