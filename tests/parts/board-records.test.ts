// Records become pieces and gestures become changes: the round trip loses nothing and asks for no more than what was done.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Look } from '../../renderer/board/piece.ts'
import { type CellAt, changeOf, createPieces, type Readings } from '../../renderer/board/records.ts'
import { movedBy } from '../../renderer/board/reshape.ts'
import type { Gesture } from '../../renderer/board/table.ts'
import { changed } from '../../shared/session/board.ts'
import { BoardElement } from '../../shared/session/values-board.ts'

const bare = { x: 100, y: 100, w: 198, h: 96, order: 'a0', layer: 'middle', locked: false, frame: null }
const card = { zone: 'opinion', question: null, picture: null, parents: [], merged: null }
const says = { in: 'card', no: 1, kind: 'advice', text: '先鉴定后改建', voice: null, due: '' }
const elements: readonly BoardElement[] = [
  { type: 'question', ...bare, id: 'q', name: '场地怎么选', layer: 'ground' },
  { type: 'frame', ...bare, id: 'f', name: '车位', layer: 'ground' },
  { type: 'card', ...bare, ...card, id: 'c', says },
  { type: 'card', ...bare, ...card, id: 'n', x: 500, says: { in: 'note', note: 'note-1' } },
  { type: 'card', ...bare, ...card, id: 'm', x: 900, merged: 'c', says },
  { type: 'text', ...bare, id: 't', text: '备注', size: 'middle', tint: 'blue' },
  { type: 'stroke', ...bare, id: 's', pen: 'highlighter', tint: 'amber', width: 12, points: [0, 0, 10, 20] },
  {
    type: 'arrow',
    ...bare,
    id: 'a',
    x: 1500,
    tint: 'red',
    from: { x: 0, y: 0, at: null },
    to: { x: 50, y: 20, at: null },
  },
  { type: 'image', ...bare, id: 'i', y: 900, picture: { hash: 'ab'.repeat(32), width: 400, height: 300 } },
].map((one) => BoardElement.parse(one))

const readings: Readings = {
  card: (one) => ({
    tone: 'advice',
    label: '建议',
    text: one.says.in === 'card' ? one.says.text : '路窄',
    who: '',
    code: '',
    merged: one.parents.length,
    stances: [],
  }),
  column: () => '意见 1',
  picture: () => ({ source: null, alt: '示意图' }),
}
const nowhere: CellAt = () => ({ question: null, zone: 'opinion' })
const known = { elements, cellAt: nowhere }
const gesture = (change: Partial<Gesture>): Gesture => ({ put: [], remove: [], copies: new Map(), ...change })

describe('records and pieces', () => {
  test('every record that is drawn is a piece; one merged into another is not drawn', () => {
    expect(createPieces()(elements, readings).map(({ id }) => id)).toEqual([
      'q',
      'f',
      'c',
      'n',
      't',
      's',
      'a',
      'i',
    ])
  })

  test('what did not change is the same piece, also when everything is read again', () => {
    const pieces = createPieces()
    const [before, after] = [pieces(elements, readings), pieces([...elements], { ...readings })]
    expect(after.every((one, at) => one === before[at])).toBe(true)
    const louder = pieces(elements, { ...readings, column: () => '意见 2' })
    expect(louder.filter((one, at) => one !== before[at]).map(({ id }) => id)).toEqual(['q'])
  })

  test('a gesture that changes nothing asks for nothing but empty places; nothing is lost on the way', () => {
    const change = changeOf(gesture({ put: createPieces()(elements, readings) }), known)
    expect(change.put).toEqual([])
    expect(changed(elements, change)).toEqual(elements)
  })

  test('a move asks for the two numbers that changed, and makes the records that were meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (x, y) => {
        const put = createPieces()(elements, readings).map((one) => movedBy(one, { x, y }))
        const change = changeOf(gesture({ put }), known)
        expect(change.put.map(({ type }) => type)).toEqual([])
        const after = createPieces()(changed(elements, change), readings)
        expect(after.map(({ place }) => place)).toEqual(put.map(({ place }) => place))
        expect(after.map(({ look }) => look)).toEqual(put.map(({ look }) => look))
      }),
    )
  })

  test('new records are called new-1, new-2 …, also where they speak of each other', () => {
    const [, frame, , , text] = createPieces()(elements, readings)
    if (frame === undefined || text === undefined) throw new Error('pieces are missing')
    const put = [
      { ...frame, id: 'mine-8' },
      { ...text, id: 'mine-9', frame: 'mine-8' },
      { ...text, frame: 'mine-8' },
    ]
    const change = changeOf(gesture({ put }), known)
    expect(change.put.map(({ id, frame }) => [id, frame])).toEqual([
      ['new-1', null],
      ['new-2', 'new-1'],
    ])
    expect(change.place).toEqual([{ id: 't', frame: 'new-1' }])
  })

  test('a card goes where its cell is; its words change only where they are its own', () => {
    const found = createPieces()(elements, readings)
    const reworded = found.flatMap((one) =>
      one.look.as === 'card' ? [{ ...one, look: { ...one.look, text: '另行选址' } }] : [],
    )
    const cellAt: CellAt = () => ({ question: BoardElement.parse(elements[0]).id, zone: 'agreed' })
    const change = changeOf(gesture({ put: reworded }), { elements, cellAt })
    expect(change.put).toMatchObject([{ id: 'c', question: 'q', zone: 'agreed', says: { text: '另行选址' } }])
    expect(change.place).toEqual([{ id: 'n', question: 'q', zone: 'agreed' }])
  })

  test('an arrow holds on to the card it ends on, and then ends at its border wherever that goes', () => {
    const place = { x: 550, y: 148, width: 900, height: 0 }
    const look: Look = { as: 'arrow', ink: 'red', width: 2, points: [0, 0, 900, 0] }
    const put = [
      { id: 'mine-1', place, look, layer: 'ink', order: 'b0', locked: false, frame: null } as const,
    ]
    const [arrow] = changeOf(gesture({ put }), known).put
    expect(arrow).toMatchObject({ type: 'arrow', from: { at: 'n' }, to: { at: null } })
    if (arrow === undefined) throw new Error('no arrow')
    const drawn = createPieces()([...elements, arrow], readings).at(-1)
    expect(drawn?.look).toMatchObject({ points: [148, 0, 900, 0] })
  })
})
