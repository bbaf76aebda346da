// Between the records of a board and what is drawn of them: elements in, pieces out; a gesture in, the change it asks for out.
import { ElementId } from '../../shared/id.ts'
import {
  type BoardElement,
  type CardElement,
  type ElementOf,
  Placement,
  type Zone,
} from '../../shared/session/values-board.ts'
import type { LookOf, Piece, Point } from './piece.ts'
import { centre, holds } from './places.ts'
import type { Gesture } from './table.ts'

/** What a card says, as the room may read it: of a note, of a card of the board, of cards that were merged. */
export type CardReading = Omit<LookOf<'card'>, 'as'>

export type Readings = {
  /** Null where nothing is known of it: it is not drawn. */
  card(card: CardElement): CardReading | null
  /** What stands beside the name of a column. */
  column(question: ElementOf<'question'>): string
  /** The address of a picture within this page, null while it is not here; and what it shows. */
  picture(hash: string): { source: string | null; alt: string }
}

export type Change = { put: BoardElement[]; place: Placement[]; remove: ElementId[] }

const sizes = { small: 14, middle: 20, large: 32 } as const
const arrowWidth = 2

/** The same piece for the same element and the same words, so that nothing unchanged is ever drawn anew. */
export function createPieces(): (elements: readonly BoardElement[], readings: Readings) => Piece[] {
  const made = new WeakMap<BoardElement, { words: string; piece: Piece }>()
  return (elements, readings) => {
    const byName = new Map(elements.map((element) => [element.id, element]))
    return elements.flatMap((element) => {
      const look = lookOf(element, readings, byName)
      if (look === null) return []
      const words = element.type === 'stroke' ? '' : JSON.stringify(look)
      const found = made.get(element)
      if (found?.words === words) return found.piece
      const { id, x, y, w, h, layer, order, locked, frame } = element
      const place = { x, y, width: w, height: h }
      const piece: Piece = { id, place, layer, order, locked, frame, look }
      made.set(element, { words, piece })
      return piece
    })
  }
}

function lookOf(
  element: BoardElement,
  readings: Readings,
  byName: ReadonlyMap<string, BoardElement>,
): Piece['look'] | null {
  switch (element.type) {
    case 'card': {
      const reading = element.merged === null ? readings.card(element) : null
      return reading === null ? null : { as: 'card', ...reading }
    }
    case 'question':
      return { as: 'column', title: element.name, note: readings.column(element) }
    case 'frame':
      return { as: 'frame', title: element.name }
    case 'text':
      return { as: 'words', text: element.text, size: sizes[element.size], ink: element.tint }
    case 'stroke':
      return { as: element.pen, ink: element.tint, width: element.width, points: element.points }
    case 'arrow':
      return { as: 'arrow', ink: element.tint, width: arrowWidth, points: pointsOf(element, byName) }
    case 'image':
      return { as: 'picture', ...readings.picture(element.picture.hash) }
    default:
      return element satisfies never
  }
}

const pointsOf = (arrow: ElementOf<'arrow'>, byName: ReadonlyMap<string, BoardElement>): number[] =>
  (['from', 'to'] as const).flatMap((side) => {
    const { x, y } = endOf(arrow, side, byName)
    return [x - arrow.x, y - arrow.y]
  })

/** Where an arrow ends: at the border of what it holds on to, on the line to its other end. */
function endOf(
  arrow: ElementOf<'arrow'>,
  side: 'from' | 'to',
  byName: ReadonlyMap<string, BoardElement>,
): Point {
  const middle = (which: 'from' | 'to'): Point => {
    const end = arrow[which]
    const held = end.at === null ? undefined : byName.get(end.at)
    return held === undefined
      ? { x: arrow.x + end.x, y: arrow.y + end.y }
      : { x: held.x + held.w / 2, y: held.y + held.h / 2 }
  }
  const at = middle(side)
  const other = middle(side === 'from' ? 'to' : 'from')
  const name = arrow[side].at
  const held = name === null ? undefined : byName.get(name)
  if (held === undefined) return at
  const [dx, dy] = [other.x - at.x, other.y - at.y]
  const part = Math.min(
    held.w / 2 / Math.max(Math.abs(dx), 0.001),
    held.h / 2 / Math.max(Math.abs(dy), 0.001),
    1,
  )
  return { x: at.x + dx * part, y: at.y + dy * part }
}

/** Where a card that lies there belongs; null and `opinion` in the free area. */
export type CellAt = (at: Point) => { question: ElementId | null; zone: Zone }

type Known = {
  elements: readonly BoardElement[]
  cellAt: CellAt
}

/** What a gesture asks for. New records are called new-1, new-2 … in their order; their lasting names come with the fact. */
export function changeOf({ put, remove, copies }: Gesture, { elements, cellAt }: Known): Change {
  const byName = new Map<string, BoardElement>(elements.map((element) => [element.id, element]))
  const fresh = put.filter(({ id }) => !byName.has(id))
  const names = new Map(fresh.map(({ id }, at) => [id, ElementId.parse(`new-${at + 1}`)]))
  const nameOf = (id: string): ElementId => names.get(id) ?? ElementId.parse(id)
  const change: Change = { put: [], place: [], remove: remove.filter((id) => byName.has(id)).map(nameOf) }
  for (const piece of put) {
    const was = byName.get(piece.id)
    const model = was ?? byName.get(copies.get(piece.id) ?? '')
    const frame = piece.frame === null ? null : nameOf(piece.frame)
    const made = elementOf(piece, nameOf(piece.id), frame, model, byName)
    if (made === null) continue
    const cell = made.type === 'card' ? cellAt(centre(piece.place)) : {}
    const element = { ...made, ...cell }
    if (was === undefined || rewritten(was, element)) change.put.push(element)
    else change.place.push(placement(was, element))
  }
  return change
}

/** More than where it lies is another: the whole record goes. */
function rewritten(was: BoardElement, now: BoardElement): boolean {
  const [before, after] = [new Map(Object.entries(was)), new Map(Object.entries(now))]
  return [...after].some(
    ([name, value]) => !placing.has(name) && JSON.stringify(value) !== JSON.stringify(before.get(name)),
  )
}

/** What a placement can say of an element. */
const placing: ReadonlySet<string> = new Set(Object.keys(Placement.shape))

function placement(was: BoardElement, now: BoardElement): Placement {
  const changed: Placement = { id: now.id }
  if (was.x !== now.x) changed.x = now.x
  if (was.y !== now.y) changed.y = now.y
  if (was.w !== now.w) changed.w = now.w
  if (was.h !== now.h) changed.h = now.h
  if (was.order !== now.order) changed.order = now.order
  if (was.layer !== now.layer) changed.layer = now.layer
  if (was.locked !== now.locked) changed.locked = now.locked
  if (was.frame !== now.frame) changed.frame = now.frame
  if (was.type === 'card' && now.type === 'card') {
    if (was.question !== now.question) changed.question = now.question
    if (was.zone !== now.zone) changed.zone = now.zone
  }
  return changed
}

/** The record of a piece. A card is only ever moved, reworded or copied here: making one asks for more than a hand knows. */
function elementOf(
  piece: Piece,
  id: ElementId,
  frame: ElementId | null,
  model: BoardElement | undefined,
  byName: ReadonlyMap<string, BoardElement>,
): BoardElement | null {
  const { place, layer, order, locked, look } = piece
  const bare = { id, x: place.x, y: place.y, w: place.width, h: place.height, layer, order, locked, frame }
  switch (look.as) {
    case 'card':
      return model?.type === 'card' ? { ...model, ...bare, says: saying(model, look.text) } : null
    case 'column':
      return { type: 'question', ...bare, name: look.title }
    case 'frame':
      return { type: 'frame', ...bare, name: look.title }
    case 'words': {
      const size = look.size <= 16 ? 'small' : look.size <= 24 ? 'middle' : 'large'
      return { type: 'text', ...bare, text: look.text, size, tint: look.ink }
    }
    case 'pen':
    case 'highlighter':
      return {
        type: 'stroke',
        ...bare,
        pen: look.as,
        tint: look.ink,
        width: look.width,
        points: [...look.points],
      }
    case 'arrow': {
      const kept = model?.type === 'arrow' && String(pointsOf(model, byName)) === String(look.points)
      // Carried along as it is, it holds on to what it held.
      if (kept) return { ...model, ...bare, tint: look.ink }
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = look.points
      const end = (x: number, y: number) => ({
        x,
        y,
        at: heldAt({ x: place.x + x, y: place.y + y }, byName.values()),
      })
      return { type: 'arrow', ...bare, tint: look.ink, from: end(x0, y0), to: end(x1, y1) }
    }
    case 'picture':
      return model?.type === 'image' ? { ...model, ...bare } : null
    case 'line':
      return null
    default:
      return look satisfies never
  }
}

function saying(model: CardElement, text: string): CardElement['says'] {
  return model.says.in === 'card' ? { ...model.says, text } : model.says
}

/** What an arrow that ends there holds on to: the topmost thing with an inside. */
function heldAt(at: Point, elements: Iterable<BoardElement>): ElementId | null {
  const holding = [...elements].filter(
    (element) =>
      ['card', 'text', 'image'].includes(element.type) &&
      holds({ x: element.x, y: element.y, width: element.w, height: element.h }, at),
  )
  return holding.toSorted((a, b) => (a.order < b.order ? -1 : 1)).at(-1)?.id ?? null
}
