// Any gestures on a board: taken back to the start it is empty, made again it is as it was, and nothing holds on to what is not there.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Board, boardOf, isCardElement } from '../../shared/session/board.ts'
import { cardNamed, cardsOf } from '../../shared/session/room-board.ts'
import { isCard } from '../../shared/session/notes.ts'
import type { Command } from '../../shared/session/command.ts'
import { voiceOfNote } from '../../shared/session/room-voices.ts'
import { boardCommand, gestures } from './random-board.ts'
import { withCards } from './board-stage.ts'
import { itemId, type Stage } from './stage.ts'

const long = process.env['LONG'] === '1'
const seed = Number(process.env['SEED'] ?? 20_260_917)
const runs = { numRuns: long ? 2000 : 250, seed, verbose: 1 } as const

const a = itemId('a')
const board = (stage: Stage) => boardOf(stage.room.boards, a)
const turn = (stage: Stage, kind: 'undoGesture' | 'redoGesture') =>
  stage.ask({ kind, item: a, gesture: board(stage).done.length })

type Chance = { kind: number; pick: number; other: number }
const chances = fc.array(fc.record({ kind: fc.nat(15), pick: fc.nat(999), other: fc.nat(999) }), {
  minLength: 20,
  maxLength: 90,
})

/** Mostly gestures, and between them notes that are taken, changed, removed, undone and redone. */
function commandFor(stage: Stage, { kind, pick, other }: Chance): Command {
  const { past, undone, room } = stage.session
  const note = room.notes.list[pick % Math.max(1, room.notes.list.length)]?.note
  if (kind === 7 && other % 3 === 0 && past !== null && !past.mark && past.what.startsWith('note'))
    return { kind: 'undoStep', step: past.command }
  if (kind === 7 && undone !== null) return { kind: 'redoStep', step: undone.command }
  const body = { as: 'ask', text: `说${other}` } as const
  if (kind === 8 || note === undefined)
    return { kind: 'takeNote', item: a, speech: stage.speech.speech, body }
  if (kind === 9) return pick % 3 === 0 ? { kind: 'removeNote', note } : { kind: 'changeNote', note, body }
  return boardCommand(gestures[kind] ?? 'changeBoard', room, { pick, other, item: a })
}

function play(steps: readonly Chance[], look: (stage: Stage) => void): Stage {
  const stage = withCards(0)
  for (const step of steps) {
    stage.ask(commandFor(stage, step))
    look(stage)
  }
  return stage
}

const byName = ({ elements }: Board) => Object.fromEntries(elements.map((element) => [element.id, element]))

describe(`any gestures, seed ${seed}`, () => {
  test('[BO12] taken back to the start the board is empty, and made again it is as it was', () => {
    let gestures = 0
    fc.assert(
      fc.property(chances, (steps) => {
        const stage = play(steps, () => {})
        const [whole, count] = [byName(board(stage)), board(stage).done.length]
        gestures += count
        for (let left = count; left > 0; left -= 1) assert.equal(turn(stage, 'undoGesture').refused, null)
        assert.deepEqual([board(stage).elements, board(stage).away, board(stage).done], [[], [], []])
        for (let left = count; left > 0; left -= 1) assert.equal(turn(stage, 'redoGesture').refused, null)
        assert.deepEqual(byName(board(stage)), whole)
      }),
      runs,
    )
    expect(gestures).toBeGreaterThan(runs.numRuns * 5)
  })

  test('[BO7] [BO8] [BO9] [BO11] [UN9] nothing dangles, every card says what its note says, and no name or number is given twice', () => {
    fc.assert(
      fc.property(chances, (steps) => {
        const ever = new Map<string, string>()
        play(steps, ({ room, session }) => {
          const { elements } = boardOf(room.boards, a)
          const kinds = new Map(elements.map(({ id, type }) => [id, type]))
          assert.equal(kinds.size, elements.length)
          for (const element of elements) {
            assert.ok(element.frame === null || kinds.get(element.frame) === 'frame')
            if (element.type === 'arrow')
              for (const { at } of [element.from, element.to]) assert.ok(at === null || kinds.has(at))
            const was = ever.get(element.id)
            assert.ok(was === undefined || was === element.type)
            ever.set(element.id, element.type)
          }
          const cards = elements.filter(isCardElement)
          for (const card of cards) {
            assert.ok(card.question === null || kinds.get(card.question) === 'question')
            assert.ok(card.merged === null || kinds.get(card.merged) === 'card')
            for (const parent of card.parents) assert.ok(cardNamed(room, a, parent) !== undefined)
          }
          const own = cards.flatMap(({ says }) => (says.in === 'card' ? [says.no] : []))
          assert.equal(new Set(own).size, own.length)
          const read = cardsOf(room, a)
          const notes = room.notes.list.filter(isCard)
          assert.deepEqual(
            read.flatMap(({ note }) => note ?? []).toSorted(),
            notes.map(({ note }) => note).toSorted(),
          )
          for (const note of notes) {
            const card = read.find((each) => each.note === note.note)
            assert.deepEqual(
              [card?.text, card?.kind, card?.voice],
              [note.text, note.as, voiceOfNote(room, note)],
            )
          }
          assert.ok(session.seq > 0)
        })
      }),
      runs,
    )
  })
})
