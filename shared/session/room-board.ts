// Boards and the notes beside them: which notes are cards, what the room is shown of them, and one reading of all cards. Rules BO.
import type { ElementId, ItemId, NoteId } from '../id.ts'
import { boardCardCode, cardCode } from '../numerals.ts'
import { itemOf } from './agenda.ts'
import { type Answer, facts, refuse } from './answer.ts'
import { type BoardCommand, decideBoard, settled } from './board-decide.ts'
import { type Board, type Boards, boardOf, evolveBoards, isCardElement } from './board.ts'
import type { Fact } from './fact.ts'
import { type Card as CardNote, isCard } from './notes.ts'
import type { Room } from './room.ts'
import { voiceOfNote } from './room-voices.ts'
import { speechOf } from './speeches-record.ts'
import type { CardElement, CardWords, ShownNote } from './values-board.ts'

/** A card as it is read anywhere: noted under a speech or made on the board, on the board or not yet. */
export type Card = CardWords & {
  /** Null while it has no place on the board. */
  element: CardElement | null
  note: NoteId | null
  /** 议3-言5-意2, or 议3-意2 of one made on the board. */
  code: string
}

export function decideBoarding(room: Room, command: BoardCommand): Answer {
  if (itemOf(room.agenda, command.item) === undefined) return refuse('ITEM_UNKNOWN')
  const cards = new Set(
    cardNotes(room)
      .filter(({ item }) => item === command.item)
      .map(({ note }) => note),
  )
  const answer = decideBoard(room.boards, command, (note) => cards.has(note))
  if ('refusal' in answer) return answer
  const boards = answer.facts.reduce(
    (boards, fact) => (fact.kind === 'boardChanged' ? evolveBoards(boards, fact) : boards),
    room.boards,
  )
  return facts(...answer.facts, ...following({ ...room, boards }))
}

/**
 * What brings the boards in line with the notes: a card whose note is gone leaves the board, one whose note came back returns, and
 * the room is shown the words of every other as they are. Undo of the meeting takes notes away, and never a gesture.
 */
export function following(room: Room): readonly Fact[] {
  const notes = new Map(cardNotes(room).map((note) => [note.note, note]))
  const here = (card: CardElement) => card.says.in === 'card' || notes.has(card.says.note)
  const moves = room.boards.list.flatMap(({ item, elements, away }): Fact[] => {
    const remove = elements.filter(isCardElement).filter((card) => !here(card))
    const back = away.filter(here)
    if (remove.length + back.length === 0) return []
    const change = settled(elements, { put: back, place: [], remove: remove.map(({ id }) => id) })
    return [{ kind: 'boardChanged', item, way: 'followed', ...change }]
  })
  const placed = moves.reduce(
    (boards: Boards, fact) => (fact.kind === 'boardChanged' ? evolveBoards(boards, fact) : boards),
    room.boards,
  )
  const cards = placed.list.flatMap(({ elements }) =>
    elements.flatMap((element) => {
      const note = element.type === 'card' && element.says.in === 'note' && notes.get(element.says.note)
      if (!note) return []
      const words = shownOf(room, note)
      return same(words, placed.shown[note.note]) ? [] : [words]
    }),
  )
  return cards.length === 0 ? moves : [...moves, { kind: 'cardsShown', cards }]
}

const cardNotes = (room: Room): readonly CardNote[] => room.notes.list.filter(isCard)

const shownOf = (room: Room, note: CardNote): ShownNote => ({
  note: note.note,
  speech: note.speech,
  no: note.no,
  ...wordsOf(room, note),
})

/** A pledge is given by whoever is named with it, for the unit that is named with it. */
function wordsOf(room: Room, note: CardNote): CardWords {
  const said = voiceOfNote(room, note)
  if (note.as !== 'pledge') return { kind: note.as, text: note.text, voice: said, due: '' }
  const who = note.who ?? said
  const voice = who === null || note.unit.trim() === '' ? who : { ...who, from: note.unit }
  return { kind: note.as, text: note.text, voice, due: note.due }
}

const same = (a: ShownNote, b: ShownNote | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** All cards of an item: those on its board in their order, then those that were noted and have no place on it yet. */
export function cardsOf(room: Room, item: ItemId): readonly Card[] {
  const { elements } = boardOf(room.boards, item)
  const on = elements.filter(isCardElement)
  const placed = new Set(on.flatMap(({ says }) => (says.in === 'note' ? [says.note] : [])))
  return [
    ...on.flatMap((element) => readCard(room, item, element) ?? []),
    ...cardNotes(room)
      .filter((note) => note.item === item && !placed.has(note.note))
      .map((note) => ofNote(room, shownOf(room, note), item, null)),
  ]
}

/** A card of the board of `item`, also one that was taken off; undefined where there never was one. */
export function cardNamed(room: Room, item: ItemId, id: ElementId): Card | undefined {
  const element = everOn(boardOf(room.boards, item), id)
  return element === undefined ? undefined : (readCard(room, item, element) ?? undefined)
}

const everOn = ({ elements, away, gone }: Board, id: ElementId): CardElement | undefined =>
  [...elements.filter(isCardElement), ...away, ...gone].find((card) => card.id === id)

function readCard(room: Room, item: ItemId, element: CardElement): Card | null {
  const { says } = element
  if (says.in === 'note') {
    const shown = room.boards.shown[says.note]
    return shown === undefined ? null : ofNote(room, shown, item, element)
  }
  const { in: _, no, ...words } = says
  const path = itemOf(room.agenda, item)?.path ?? []
  return { ...words, element, note: null, code: boardCardCode(path, no) }
}

function ofNote(room: Room, shown: ShownNote, item: ItemId, element: CardElement | null): Card {
  const { note, speech, no, ...words } = shown
  const path = itemOf(room.agenda, item)?.path ?? []
  return { ...words, element, note, code: cardCode(path, speechOf(room.speeches, speech)?.no ?? 0, no) }
}
