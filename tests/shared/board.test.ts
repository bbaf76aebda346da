// The board of an item: gestures, merging, and the cards of notes. Rules BO.
import { describe, expect, test } from 'vitest'
import { boardOf, isCardElement, questionsOf } from '../../shared/session/board.ts'
import { cardNamed, cardsOf } from '../../shared/session/room-board.ts'
import { emptySession, evolve } from '../../shared/session/session.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { seconds } from '../../shared/time.ts'
import { drawn, elementId, gesture, withCards } from './board-stage.ts'
import { itemId, sitting, type Stage, stranger } from './stage.ts'

const a = itemId('a')
const board = (stage: Stage) => boardOf(stage.room.boards, a)
const one = (stage: Stage, id: string) => board(stage).elements.find((each) => each.id === id)
const card = (stage: Stage, id: string) =>
  board(stage)
    .elements.filter(isCardElement)
    .find((each) => each.id === id)
const words = (stage: Stage) => cardsOf(stage.room, a).map(({ code, text }) => `${code} ${text}`)
const undo = (stage: Stage) => stage.ask({ kind: 'undoGesture', item: a, gesture: board(stage).done.length })
const redo = (stage: Stage) => stage.ask({ kind: 'redoGesture', item: a, gesture: board(stage).done.length })
/** What the projector makes of everything so far. */
const onWall = (stage: Stage) =>
  stage.entries.reduce((fold, entry) => evolve(fold, seenBy(entry, 'projector')), emptySession)
const placing = (stage: Stage, nth: number) => {
  const { note } = stage.room.notes.list[nth]!
  return gesture({ put: [drawn.card({ says: { in: 'note', note } })] })
}

describe('gestures', () => {
  test('[BO3] one command is one gesture and one fact, however many records it touches', () => {
    const stage = withCards(3)
    const seq = stage.session.seq
    const { facts } = stage.ask(
      gesture({
        put: [drawn.text()],
        place: [
          { id: elementId('element-1'), x: 500 },
          { id: elementId('element-2'), x: 500, y: -20, zone: 'agreed' },
        ],
        remove: [elementId('element-3')],
      }),
    )
    expect([facts, stage.session.seq - seq]).toEqual([['boardChanged'], 1])
    expect(board(stage).elements.map(({ id, x }) => [id, x])).toEqual([
      ['element-1', 500],
      ['element-2', 500],
      ['element-4', 40],
    ])
    expect(card(stage, 'element-2')).toMatchObject({ y: -20, zone: 'agreed', w: 240 })
  })
  test('[BO3] a gesture that breaks a rule anywhere changes nothing', () => {
    const stage = withCards(2)
    const before = stage.session
    const missing = gesture({
      place: [
        { id: elementId('element-1'), x: 1 },
        { id: elementId('element-9'), x: 1 },
      ],
    })
    expect(stage.ask(missing).refused).toBe('ELEMENT_UNKNOWN')
    expect(stage.session).toBe(before)
  })
  test('[BO4] new records get counted names, wherever the gesture speaks of them', () => {
    const stage = sitting().do(
      gesture({
        put: [
          drawn.question({ id: elementId('new-1') }),
          drawn.card({ id: elementId('new-2'), question: elementId('new-1') }),
          drawn.arrow({ id: elementId('new-3'), from: { x: 0, y: 0, at: elementId('new-2') } }),
        ],
      }),
    )
    expect(card(stage, 'element-2')).toMatchObject({ question: 'element-1', says: { no: 1 } })
    expect(one(stage, 'element-3')).toMatchObject({ from: { at: 'element-2' } })
    expect(questionsOf(board(stage)).map(({ name }) => name)).toEqual(['场地怎么选'])
  })
  test('[BO5] a locked record is changed, moved and removed only once it is unlocked', () => {
    const stage = sitting().do(gesture({ put: [drawn.text({ locked: true })] }))
    const id = elementId('element-1')
    const text = board(stage).elements[0]!
    for (const change of [{ put: [{ ...text, x: 1 }] }, { place: [{ id, x: 1 }] }, { remove: [id] }])
      expect(stage.ask(gesture(change)).refused).toBe('ELEMENT_LOCKED')
    expect(stage.ask(gesture({ place: [{ id, locked: false }] })).refused).toBeNull()
    expect(stage.ask(gesture({ remove: [id] })).refused).toBeNull()
  })
  test('[BO6] quality I-21: text that is too long is refused whole, with how much may be', () => {
    const stage = withCards(1)
    const long = stage.ask(gesture({ put: [drawn.card({}, '长'.repeat(10_000))] }))
    expect([long.refused, long.about]).toEqual(['TEXT_TOO_LONG', '2000'])
    expect(stage.ask(gesture({ put: [drawn.card({}, ' \n')] })).refused).toBe('NOTE_EMPTY')
    expect(stage.ask(gesture({ put: [drawn.question({ name: ' ' })] })).refused).toBe('NAME_MISSING')
    expect(stage.ask(gesture({ put: [drawn.card({}, '<script>alert(1)</script>')] })).refused).toBeNull()
    expect(words(stage)).toContain('议1-意2 <script>alert(1)</script>')
  })
  test('[BO7] nothing holds on to a record that is not there', () => {
    const stage = sitting().do(
      gesture({
        put: [
          drawn.question({ id: elementId('new-1') }),
          drawn.frame({ id: elementId('new-2') }),
          drawn.card({ id: elementId('new-3'), question: elementId('new-1'), frame: elementId('new-2') }),
          drawn.arrow({ id: elementId('new-4'), to: { x: 9, y: 9, at: elementId('new-3') } }),
        ],
      }),
    )
    stage.do(gesture({ remove: [elementId('element-1'), elementId('element-2')] }))
    expect(card(stage, 'element-3')).toMatchObject({ question: null, frame: null })
    stage.do(gesture({ remove: [elementId('element-3')] }))
    expect(one(stage, 'element-4')).toMatchObject({ to: { x: 9, y: 9, at: null } })
    stage.do(gesture({ put: [drawn.card({ question: elementId('element-4') })] }))
    expect(card(stage, 'element-5')?.question).toBeNull()
  })
})

describe('cards', () => {
  test('[BO8] a note under a speech is a card; the board holds where it stands, the note its words', () => {
    const stage = withCards(1)
    stage.do(placing(stage, 1))
    expect(words(stage)).toEqual(['议1-意1 第1张', '议1-言1-意2 分两年安排', '议1-言1-意1 先鉴定后改建'])
    expect(cardsOf(stage.room, a).map(({ element }) => element?.id ?? null)).toEqual([
      'element-1',
      'element-2',
      null,
    ])
    const { note } = stage.room.notes.list[1]!
    stage.do({ kind: 'changeNote', note, body: { as: 'worry', text: '分三年' } })
    expect(cardsOf(stage.room, a)[1]).toMatchObject({
      kind: 'worry',
      text: '分三年',
      voice: { name: '委员p1' },
    })
    const asText = card(stage, 'element-2')!
    stage.do(
      gesture({
        put: [
          { ...asText, x: 7, says: { in: 'card', no: 1, kind: 'ask', text: '改', voice: null, due: '' } },
        ],
      }),
    )
    expect(card(stage, 'element-2')).toMatchObject({ x: 7, says: { in: 'note' } })
  })
  test('[BO8] a note of another item, of no speech, or one that stands there already is no new card', () => {
    const stage = withCards(0)
    stage.do({ kind: 'takeNote', item: a, speech: null, body: { as: 'fact', text: '无发言' } })
    expect(stage.ask(placing(stage, 2)).refused).toBe('NOTE_UNKNOWN')
    expect(stage.ask({ ...placing(stage, 0), item: itemId('b') }).refused).toBe('NOTE_UNKNOWN')
    stage.do(placing(stage, 0))
    expect(stage.ask(placing(stage, 0)).refused).toBe('CARD_PLACED')
  })
  test('[BO9] the projector reads the words of the cards that are on the board, and of no other note', () => {
    const stage = withCards(1)
    stage.do(placing(stage, 0))
    expect(cardsOf(onWall(stage).room, a).map(({ text }) => text)).toEqual(['第1张', '先鉴定后改建'])
    stage.do({
      kind: 'changeNote',
      note: stage.room.notes.list[0]!.note,
      body: {
        as: 'pledge',
        text: '月底前拿出名单',
        who: stranger('许志诚'),
        unit: '县卫健局',
        due: '10月底',
      },
    })
    const [, shown] = cardsOf(onWall(stage).room, a)
    expect(shown).toMatchObject({
      kind: 'pledge',
      due: '10月底',
      voice: { name: '许志诚', from: '县卫健局' },
    })
    expect(shown?.code).toBe('议1-言1-意1')
    expect(JSON.stringify(onWall(stage))).not.toContain('分两年安排')
  })
  test('[BO10] a note that is removed, or taken away by undo, takes its card off; redo brings both back', () => {
    const stage = withCards(0)
    stage.do({
      kind: 'takeNote',
      item: a,
      speech: stage.speech.speech,
      body: { as: 'ask', text: '增设门诊' },
    })
    stage.do(placing(stage, 2)).do(placing(stage, 0))
    stage.undo()
    expect(words(stage)).toEqual(['议1-言1-意1 先鉴定后改建', '议1-言1-意2 分两年安排'])
    expect(onWall(stage).room.boards).toEqual(stage.room.boards)
    stage.redo()
    expect(board(stage).elements.map(({ id }) => id)).toEqual(['element-2', 'element-1'])
    stage.do({ kind: 'removeNote', note: stage.room.notes.list[0]!.note })
    expect(board(stage).elements.map(({ id }) => id)).toEqual(['element-1'])
    expect(cardNamed(stage.room, a, elementId('element-2'))?.text).toBe('先鉴定后改建')
  })
  test('[BO10] undo of other words for a note gives the card its old ones, on the wall as well', () => {
    const stage = withCards(0)
    stage.do(placing(stage, 0))
    stage
      .do({ kind: 'changeNote', note: stage.room.notes.list[0]!.note, body: { as: 'ask', text: '改建' } })
      .undo()
    expect(cardsOf(onWall(stage).room, a)[0]?.text).toBe('先鉴定后改建')
  })
  test('[BO11] a merged card keeps its parents; split, removed or taken back it gives them back', () => {
    const merged = () =>
      withCards(3).do({
        kind: 'mergeCards',
        item: a,
        cards: [elementId('element-1'), elementId('element-3')],
        card: drawn.card({}, '并作一条'),
      })
    const stage = merged()
    expect(card(stage, 'element-4')).toMatchObject({ parents: ['element-1', 'element-3'], says: { no: 4 } })
    const taken = () =>
      board(stage)
        .elements.filter(isCardElement)
        .map((each) => each.merged)
    expect(taken()).toEqual(['element-4', null, 'element-4', null])
    stage.do({ kind: 'splitCard', item: a, card: elementId('element-4') })
    expect(taken()).toEqual([null, null, null])
    undo(stage)
    expect(card(stage, 'element-4')?.parents).toEqual(['element-1', 'element-3'])
    expect(card(stage, 'element-1')?.merged).toBe('element-4')
    const copy = { ...card(stage, 'element-4')!, id: elementId('new-1') }
    stage.do(gesture({ put: [copy] }))
    expect(card(stage, 'element-5')).toMatchObject({ parents: [], merged: null })
  })
})

describe('taking gestures back', () => {
  test('[BO12] each board takes back its own gestures, by inverse facts, and undo of the meeting passes them by', () => {
    const stage = withCards(2)
    const before = stage.room.notes
    stage.pass(seconds(5)).undo()
    expect(stage.room.notes.list.length).toBe(before.list.length - 1)
    expect(board(stage).elements.length).toBe(2)
    stage.redo()
    expect(stage.room.notes.list.length).toBe(before.list.length)
    expect(undo(stage).facts).toEqual(['boardChanged'])
    expect(stage.session.past?.what).toBe('noteTaken')
    expect(board(stage).elements.map(({ id }) => id)).toEqual(['element-1'])
    stage.do({ ...gesture({ put: [drawn.text()] }), item: itemId('b') })
    expect(boardOf(stage.room.boards, itemId('b')).done.length).toBe(1)
    redo(stage)
    expect(board(stage).elements.map(({ id }) => id)).toEqual(['element-1', 'element-2'])
    expect(redo(stage).refused).toBe('NOTHING_TO_REDO')
  })
  test('[BO12] of two who take back at once one is told, and a new gesture ends what could be made again', () => {
    const stage = withCards(2)
    expect(stage.ask({ kind: 'undoGesture', item: a, gesture: 1 }).refused).toBe('STALE')
    undo(stage)
    stage.do(gesture({ put: [drawn.text()] }))
    expect(redo(stage).refused).toBe('NOTHING_TO_REDO')
    undo(stage)
    undo(stage)
    expect(undo(stage).refused).toBe('NOTHING_TO_UNDO')
  })
  test('[BO12] a board can be drawn on from the opening to after adjourning', () => {
    const stage = sitting().do({ kind: 'adjourn' })
    expect(stage.ask(gesture({ put: [drawn.text()] })).refused).toBeNull()
    expect(stage.ask({ ...gesture({ put: [drawn.text()] }), item: itemId('x') }).refused).toBe('ITEM_UNKNOWN')
  })
})
