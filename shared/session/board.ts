// The boards of a meeting, one an item: plain records, and the gestures that can be taken back on each. Rules BO in SPEC.md.
import type { ElementId, ItemId, NoteId } from '../id.ts'
import type { FactOf } from './fact.ts'
import type { BoardElement, CardElement, ElementOf, Placement, ShownNote } from './values-board.ts'

/** What takes a gesture back: these records put, those removed. */
export type Inverse = { put: readonly BoardElement[]; remove: readonly ElementId[] }

export type Board = {
  item: ItemId
  /** In the order they came; drawn by layer and `order`. */
  elements: readonly BoardElement[]
  /** Cards that were taken off, as they last were: lines and merged cards still name them. */
  gone: readonly CardElement[]
  /** Cards off the board for as long as undo has taken their note away. */
  away: readonly CardElement[]
  /** Oldest first; each gesture by what takes it back, and each taken back by what makes it again. */
  done: readonly Inverse[]
  undone: readonly Inverse[]
  /** Cards made on this board, which numbers them. */
  cards: number
}
export type Boards = {
  list: readonly Board[]
  /** Elements ever made. */
  made: number
  /** What the room was shown of notes, by note. */
  shown: Readonly<Record<NoteId, ShownNote>>
}

export const emptyBoards: Boards = { list: [], made: 0, shown: {} }

/** The board of an item; one that was never drawn on is empty. */
export const boardOf = (boards: Boards, item: ItemId): Board =>
  boards.list.find((board) => board.item === item) ?? {
    item,
    elements: [],
    gone: [],
    away: [],
    done: [],
    undone: [],
    cards: 0,
  }

export const isCardElement = (element: BoardElement): element is CardElement => element.type === 'card'

/** The columns of a board, from left to right. */
export const questionsOf = ({ elements }: Pick<Board, 'elements'>): readonly ElementOf<'question'>[] =>
  elements
    .filter((element): element is ElementOf<'question'> => element.type === 'question')
    .toSorted((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))

/** A card that is or was on the board: what was made from it still rests on it. */
export const cardEver = ({ elements, away, gone }: Board, card: ElementId): CardElement | undefined =>
  elements.find((one): one is CardElement => one.id === card && isCardElement(one)) ??
  away.find(({ id }) => id === card) ??
  gone.find(({ id }) => id === card)

/** `element` as it is placed from now on. */
export function placed(element: BoardElement, place: Placement): BoardElement {
  const moved = {
    ...element,
    x: place.x ?? element.x,
    y: place.y ?? element.y,
    w: place.w ?? element.w,
    h: place.h ?? element.h,
    order: place.order ?? element.order,
    layer: place.layer ?? element.layer,
    locked: place.locked ?? element.locked,
    frame: place.frame === undefined ? element.frame : place.frame,
  }
  if (moved.type !== 'card') return moved
  const question = place.question === undefined ? moved.question : place.question
  return { ...moved, question, zone: place.zone ?? moved.zone }
}

type Change = Pick<FactOf<'boardChanged'>, 'put' | 'place' | 'remove'>

/** The records after a change: what is put anew stands behind the others. */
export function changed(
  elements: readonly BoardElement[],
  { put, place, remove }: Change,
): readonly BoardElement[] {
  const [puts, places, gone] = [byId(put), byId(place), new Set(remove)]
  const kept = elements.flatMap((was) => {
    if (gone.has(was.id)) return []
    const element = puts.get(was.id) ?? was
    puts.delete(was.id)
    const place = places.get(was.id)
    return [place === undefined ? element : placed(element, place)]
  })
  return puts.size === 0 ? kept : [...kept, ...puts.values()]
}

export const byId = <E extends { id: ElementId }>(all: readonly E[]): Map<ElementId, E> =>
  new Map(all.map((one) => [one.id, one]))

/** What makes `elements` of what a change made of them. */
export function inverseOf(elements: readonly BoardElement[], { put, place, remove }: Change): Inverse {
  const before = byId(elements)
  const touched = new Set([...put, ...place].map(({ id }) => id))
  return {
    put: [...touched, ...remove].flatMap((id) => before.get(id) ?? []),
    remove: [...touched].filter((id) => !before.has(id)),
  }
}

export function evolveBoards(boards: Boards, fact: FactOf<'boardChanged' | 'cardsShown'>): Boards {
  if (fact.kind === 'cardsShown')
    return {
      ...boards,
      shown: { ...boards.shown, ...Object.fromEntries(fact.cards.map((one) => [one.note, one])) },
    }
  const was = boardOf(boards, fact.item)
  const board = afterChange(was, fact)
  const fresh = fact.way === 'made' ? inverseOf(was.elements, fact).remove.length : 0
  return {
    ...boards,
    list: boards.list.includes(was)
      ? boards.list.map((one) => (one === was ? board : one))
      : [...boards.list, board],
    made: boards.made + fresh,
  }
}

function afterChange(board: Board, fact: FactOf<'boardChanged'>): Board {
  const inverse = inverseOf(board.elements, fact)
  const elements = changed(board.elements, fact)
  const taken = new Set(fact.remove)
  const here = new Set(fact.put.map(({ id }) => id))
  const off = board.elements.filter(isCardElement).filter(({ id }) => taken.has(id))
  const without = (cards: readonly CardElement[]) => cards.filter(({ id }) => !here.has(id) && !taken.has(id))
  const next: Board = { ...board, elements, gone: without(board.gone), away: without(board.away) }
  switch (fact.way) {
    case 'followed':
      return { ...next, away: [...next.away, ...off] }
    case 'made': {
      const own = fact.put.filter((one) => inverse.remove.includes(one.id) && isOwnCard(one)).length
      return {
        ...next,
        gone: [...next.gone, ...off],
        done: [...board.done, inverse],
        undone: [],
        cards: board.cards + own,
      }
    }
    case 'undone':
      return {
        ...next,
        gone: [...next.gone, ...off],
        done: board.done.slice(0, -1),
        undone: [...board.undone, inverse],
      }
    case 'redone':
      return {
        ...next,
        gone: [...next.gone, ...off],
        done: [...board.done, inverse],
        undone: board.undone.slice(0, -1),
      }
    default:
      return fact.way satisfies never
  }
}

const isOwnCard = (element: BoardElement): boolean => element.type === 'card' && element.says.in === 'card'
