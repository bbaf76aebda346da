// What an operator would draw in a random meeting: cards of notes and of their own, columns, strokes, merging, taking back; now and then amiss.
import { ElementId, type ItemId } from '../../shared/id.ts'
import { type Board, boardOf, isCardElement, questionsOf } from '../../shared/session/board.ts'
import { orderBetween } from '../../shared/session/board-order.ts'
import type { Command, CommandKind } from '../../shared/session/command.ts'
import { isCard } from '../../shared/session/notes.ts'
import type { Room } from '../../shared/session/room.ts'
import { type BoardElement, Layer, Opinion, Zone } from '../../shared/session/values-board.ts'
import { drawn, elementId } from './board-stage.ts'

export type BoardAsked = Extract<
  CommandKind,
  'changeBoard' | 'mergeCards' | 'splitCard' | 'undoGesture' | 'redoGesture'
>
type Chance = { pick: number; other: number; item: ItemId }

/** One of what is sensible on a board, whatever else goes on in the room. */
export const drawing = (chance: number): readonly BoardAsked[] => [gestures[chance % gestures.length]!]

export const gestures: readonly BoardAsked[] = [
  'changeBoard',
  'changeBoard',
  'changeBoard',
  'mergeCards',
  'splitCard',
  'undoGesture',
  'redoGesture',
]

export function boardCommand(kind: BoardAsked, room: Room, { pick, other, item }: Chance): Command {
  const board = boardOf(room.boards, item)
  const gesture = board.done.length + (pick % 13 === 12 ? 1 : 0)
  const cards = board.elements.filter(isCardElement)
  switch (kind) {
    case 'changeBoard':
      return { kind, item, ...gestureOn(room, board, pick, other) }
    case 'mergeCards':
      return {
        kind,
        item,
        cards: cards.slice(other % 3, (other % 3) + 1 + (pick % 3)).map(({ id }) => id),
        card: drawn.card({ zone: Zone.options[pick % 5]! }, `合并${other}`),
      }
    case 'splitCard': {
      const merged = cards.filter(({ parents }) => parents.length > 0)
      return { kind, item, card: (merged.at(-1) ?? cards[0])?.id ?? elementId('element-0') }
    }
    case 'undoGesture':
    case 'redoGesture':
      return { kind, item, gesture }
    default:
      return kind satisfies never
  }
}

function gestureOn(room: Room, board: Board, pick: number, other: number) {
  const nothing = { put: [], place: [], remove: [] }
  const one = board.elements[other % Math.max(1, board.elements.length)]?.id ?? elementId('element-0')
  // A note without a place is what an operator puts on the board first.
  const fresh = other % 3 < 2 && unplaced(room, board, pick).length > 0
  switch (fresh ? 0 : pick % 7) {
    case 0:
    case 1:
      return { ...nothing, put: added(room, board, pick, other) }
    case 2:
      return {
        ...nothing,
        place: [
          { id: one, x: other - 500, y: pick, locked: pick % 3 === 0, layer: Layer.options[other % 3]! },
        ],
      }
    case 3: {
      const question = questionsOf(board)[0]?.id ?? null
      const moved = board.elements
        .slice(0, 1 + (other % 3))
        .map(({ id }) => ({ id, question, zone: Zone.options[pick % 5]! }))
      return { ...nothing, place: moved }
    }
    case 4:
      return { ...nothing, remove: [one] }
    case 5:
      return { ...nothing, put: reworded(board, one, other) }
    default:
      return { put: added(room, board, pick, other), place: [{ id: one, y: other }], remove: [] }
  }
}

/** Card notes that are not on the board; now and then those that are as well. */
function unplaced(room: Room, board: Board, pick: number) {
  const placed = new Set(
    board.elements.flatMap((each) =>
      each.type === 'card' && each.says.in === 'note' && pick % 13 < 12 ? [each.says.note] : [],
    ),
  )
  return room.notes.list.filter((each) => isCard(each) && each.item === board.item && !placed.has(each.note))
}

function added(room: Room, board: Board, pick: number, other: number): BoardElement[] {
  const order = orderBetween(
    board.elements
      .map((each) => each.order)
      .toSorted()
      .at(-1) ?? null,
    null,
  )
  const notes = unplaced(room, board, pick)
  const note = notes[other % Math.max(1, notes.length)]
  const question = questionsOf(board)[0]?.id ?? (other % 2 === 0 ? elementId('new-2') : null)
  const first =
    note !== undefined && pick % 5 < 4
      ? drawn.card({ order, question, says: { in: 'note', note: note.note } })
      : drawn.card({
          order,
          question,
          says: {
            in: 'card',
            no: 7,
            kind: Opinion.options[pick % 6]!,
            text: pick % 11 === 10 ? ' ' : `卡${other}`,
            voice: other % 2 === 0 ? null : { person: null, name: '居民', from: '' },
            due: '',
          },
        })
  const named = { id: ElementId.parse('new-2'), order }
  const second = [
    drawn.question(named),
    drawn.stroke(named),
    drawn.arrow({ ...named, from: { x: 0, y: 0, at: elementId('new-1') } }),
    drawn.frame(named),
    drawn.text(named),
    drawn.image(named),
  ][other % 6]!
  return [first, second]
}

const reworded = (board: Board, id: ElementId, other: number): BoardElement[] =>
  board.elements
    .filter((element) => element.id === id)
    .map((element) =>
      element.type === 'card' && element.says.in === 'card'
        ? { ...element, says: { ...element.says, text: `改${other}` } }
        : { ...element, w: 10 + other, locked: false },
    )
