// What one gesture may do to a board, and what follows from it for the records that hold on to others. Rules BO in SPEC.md.
import { ElementId, type NoteId, counted } from '../id.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import {
  type Board,
  type Boards,
  type Inverse,
  boardOf,
  byId,
  changed,
  isCardElement,
  placed,
} from './board.ts'
import type { CommandOf } from './command.ts'
import { boundOf } from './board-bounds.ts'
import { type BoardElement, type CardElement, type Placement, most } from './values-board.ts'

export type BoardCommand = CommandOf<
  'changeBoard' | 'mergeCards' | 'splitCard' | 'undoGesture' | 'redoGesture'
>
/** Whether a note is a card under the item of the board. */
type Noted = (note: NoteId) => boolean

export function decideBoard(boards: Boards, command: BoardCommand, noted: Noted): Answer {
  const board = boardOf(boards, command.item)
  switch (command.kind) {
    case 'changeBoard':
      return changing(boards, board, command, noted)
    case 'mergeCards':
      return merging(boards, board, command, noted)
    case 'splitCard': {
      const card = board.elements.find(({ id }) => id === command.card)
      if (card === undefined || !isCardElement(card)) return refuse('ELEMENT_UNKNOWN')
      if (card.parents.length === 0) return refuse('NOT_MERGED')
      return changing(boards, board, { put: [], place: [], remove: [card.id] }, noted)
    }
    case 'undoGesture':
      return again(board, command.gesture, board.done.at(-1), 'undone')
    case 'redoGesture':
      return again(board, command.gesture, board.undone.at(-1), 'redone')
    default:
      return command satisfies never
  }
}

/** `gesture` counts the gestures that stood when the operator asked: of two who ask at once, one is told. */
function again(
  board: Board,
  gesture: number,
  inverse: Inverse | undefined,
  way: 'undone' | 'redone',
): Answer {
  if (inverse === undefined) return refuse(way === 'undone' ? 'NOTHING_TO_UNDO' : 'NOTHING_TO_REDO')
  if (gesture !== board.done.length) return refuse('STALE')
  const { put, remove } = inverse
  return facts({ kind: 'boardChanged', item: board.item, way, put: [...put], place: [], remove: [...remove] })
}

type Gesture = { put: readonly BoardElement[]; place: readonly Placement[]; remove: readonly ElementId[] }

function changing(boards: Boards, board: Board, asked: Gesture, noted: Noted): Answer {
  const size = asked.put.length + asked.place.length + asked.remove.length
  if (size > most.gesture) return refuse('GESTURE_TOO_LARGE', String(most.gesture))
  const before = byId(board.elements)
  const named = renamed(asked, boards.made)
  const refused = unfit(before, named, noted)
  if (refused !== null) return { refusal: refused }
  let own = board.cards
  const put = named.put.map((element) => {
    const kept = keeping(element, before.get(element.id))
    if (kept.type !== 'card' || kept.says.in !== 'card' || before.has(kept.id)) return kept
    own += 1
    return { ...kept, says: { ...kept.says, no: own } }
  })
  const gesture = settled(board.elements, { put, place: named.place, remove: named.remove })
  const after = changed(board.elements, gesture)
  if (after.length > most.elements) return refuse('BOARD_FULL', String(most.elements))
  if (gesture.put.length + gesture.place.length + gesture.remove.length === 0)
    return refuse('NOTHING_CHANGED')
  return facts({ kind: 'boardChanged', item: board.item, way: 'made', ...gesture })
}

function merging(boards: Boards, board: Board, command: CommandOf<'mergeCards'>, noted: Noted): Answer {
  if (!isNew(command.card.id)) return refuse('ELEMENT_UNKNOWN')
  const ids = new Set(command.cards)
  const parents = board.elements.filter(isCardElement).filter(({ id }) => ids.has(id))
  if (parents.length < ids.size) return refuse('ELEMENT_UNKNOWN')
  if (parents.length < 2) return refuse('CARDS_TOO_FEW')
  if (parents.some(({ merged }) => merged !== null)) return refuse('CARD_MERGED')
  if (parents.some(({ locked }) => locked)) return refuse('ELEMENT_LOCKED')
  const answer = changing(boards, board, { put: [command.card], place: [], remove: [] }, noted)
  if ('refusal' in answer) return answer
  return {
    facts: answer.facts.map((fact) => {
      const card = fact.kind === 'boardChanged' ? fact.put.find(isCardElement) : undefined
      if (fact.kind !== 'boardChanged' || card === undefined) return fact
      const taken = parents.map((parent) => ({ ...parent, merged: card.id }))
      return { ...fact, put: [{ ...card, parents: parents.map(({ id }) => id) }, ...taken] }
    }),
  }
}

const isNew = (id: ElementId): boolean => id.startsWith('new-')

/** What a page calls `new-1` gets the next counted name, wherever the gesture speaks of it. Of two records of one name the last counts. */
function renamed({ put, place, remove }: Gesture, made: number) {
  const puts = [...byId(put).values()]
  const names = new Map<ElementId, ElementId>()
  for (const { id } of puts)
    if (isNew(id)) names.set(id, counted(ElementId, 'element', made + names.size + 1))
  const name = (id: ElementId) => names.get(id) ?? id
  return {
    put: puts.map((element) => renaming(element, name)),
    place: [...byId(place).values()].map(({ id, ...rest }): Placement => {
      const held = { ...rest }
      if (held.frame != null) held.frame = name(held.frame)
      if (held.question != null) held.question = name(held.question)
      return { id: name(id), ...held }
    }),
    remove: [...new Set(remove)],
    fresh: new Set(names.values()),
  }
}

function renaming(element: BoardElement, name: (id: ElementId) => ElementId): BoardElement {
  const holding = <E extends BoardElement>(one: E): E => ({
    ...one,
    id: name(one.id),
    frame: one.frame === null ? null : name(one.frame),
  })
  const other = (id: ElementId | null) => (id === null ? null : name(id))
  if (element.type === 'card') return { ...holding(element), question: other(element.question) }
  if (element.type !== 'arrow') return holding(element)
  const { from, to } = element
  return { ...holding(element), from: { ...from, at: other(from.at) }, to: { ...to, at: other(to.at) } }
}

function unfit(
  before: Map<ElementId, BoardElement>,
  gesture: ReturnType<typeof renamed>,
  noted: Noted,
): Refusal | null {
  const refusal = (code: Refusal['code'], about = ''): Refusal => ({ code, about })
  const placedNotes = new Map(
    [...before.values()].flatMap((one) =>
      one.type === 'card' && one.says.in === 'note' ? [[one.says.note, one.id] as const] : [],
    ),
  )
  const gone = new Set(gesture.remove)
  for (const element of gesture.put) {
    const was = before.get(element.id)
    if (was === undefined && !gesture.fresh.has(element.id)) return refusal('ELEMENT_UNKNOWN')
    if (was !== undefined && was.type !== element.type) return refusal('ELEMENT_UNKNOWN')
    if (was?.locked === true && element.locked) return refusal('ELEMENT_LOCKED')
    const bound = boundOf(element)
    if (bound !== null) return bound
    if (was !== undefined || element.type !== 'card' || element.says.in !== 'note') continue
    if (!noted(element.says.note)) return refusal('NOTE_UNKNOWN')
    const stands = placedNotes.get(element.says.note)
    if (stands !== undefined && !gone.has(stands)) return refusal('CARD_PLACED')
    placedNotes.set(element.says.note, element.id)
  }
  for (const { id, locked } of gesture.place) {
    const was = before.get(id)
    if (was === undefined && !gesture.fresh.has(id)) return refusal('ELEMENT_UNKNOWN')
    if (was?.locked === true && locked !== false) return refusal('ELEMENT_LOCKED')
  }
  for (const id of gesture.remove) {
    const was = before.get(id)
    if (was === undefined) return refusal('ELEMENT_UNKNOWN')
    if (was.locked) return refusal('ELEMENT_LOCKED')
  }
  return null
}

/** What no drawing changes: the note a card is of, its number, and what was merged. A copy of a merged card is a plain one. */
function keeping(element: BoardElement, was: BoardElement | undefined): BoardElement {
  if (element.type !== 'card') return element
  if (was?.type !== 'card') return { ...element, parents: [], merged: null }
  const says =
    was.says.in === 'note'
      ? was.says
      : element.says.in === 'card'
        ? { ...element.says, no: was.says.no }
        : was.says
  return { ...element, says, parents: was.parents, merged: was.merged }
}

/** The gesture with what it brings about: a card split up gives its cards back, and nothing holds on to what is not there. */
export function settled(elements: readonly BoardElement[], gesture: Gesture) {
  const taken = new Set(gesture.remove)
  const after = changed(elements, { put: [...gesture.put], place: [...gesture.place], remove: [...taken] })
  const kinds = new Map(after.map((element) => [element.id, element.type]))
  const touched = new Set([...gesture.put, ...gesture.place].map(({ id }) => id))
  const put = new Map(byId(gesture.put))
  const place = byId(gesture.place)
  for (const element of taken.size > 0 ? after : after.filter(({ id }) => touched.has(id))) {
    const free = freed(element, kinds)
    if (free === element) continue
    put.set(element.id, free)
    place.delete(element.id)
  }
  const before = byId(elements)
  const places = [...place.values()].filter((one) => {
    const was = put.get(one.id) ?? before.get(one.id)
    return was === undefined || !alike(was, placed(was, one))
  })
  return {
    put: [...put.values()].filter((one) => !taken.has(one.id)),
    place: places.filter((one) => !taken.has(one.id)),
    remove: [...taken],
  }
}

/** The element without what it held on to and is no longer there; itself where nothing is missing. */
function freed(element: BoardElement, kinds: ReadonlyMap<ElementId, BoardElement['type']>): BoardElement {
  const framed =
    element.frame !== null && (kinds.get(element.frame) !== 'frame' || element.frame === element.id)
      ? { ...element, frame: null }
      : element
  if (framed.type === 'card') return freedCard(framed, kinds)
  if (framed.type !== 'arrow') return framed
  const { from, to } = framed
  const lost = [from, to].filter(({ at }) => at !== null && !kinds.has(at))
  if (lost.length === 0) return framed
  const end = (one: typeof from) => (lost.includes(one) ? { ...one, at: null } : one)
  return { ...framed, from: end(from), to: end(to) }
}

function freedCard(card: CardElement, kinds: ReadonlyMap<ElementId, BoardElement['type']>): CardElement {
  const question = card.question !== null && kinds.get(card.question) !== 'question' ? null : card.question
  const merged = card.merged !== null && !kinds.has(card.merged) ? null : card.merged
  return question === card.question && merged === card.merged ? card : { ...card, question, merged }
}

const alike = (a: BoardElement, b: BoardElement): boolean => JSON.stringify(a) === JSON.stringify(b)
