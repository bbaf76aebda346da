// What a board is made of: plain records, one kind a drawn thing, as zod schemas. No record holds markup, a font or an address.
import { z } from 'zod'
import { ElementId, NoteId, SpeechId } from '../id.ts'
import { line, prose } from '../line.ts'
import { CardKind, Voice } from './values.ts'

/** Units of the board; at a zoom of 1 one is a pixel. Zod refuses NaN and infinity itself. */
const farthest = 1_000_000
const Coordinate = z.number().min(-farthest).max(farthest)
const Side = z.number().min(0).max(farthest)

/** Bounds that a command may pass and is then told of in words; see `board-bounds.ts`. */
export const most = {
  /** Characters of a card made on the board and of a text. */
  text: 2000,
  /** Coordinates of a stroke: two a point. */
  points: 8000,
  elements: 10_000,
  /** Records of one gesture: what a socket takes in one piece. */
  gesture: 2000,
} as const

/** Where an element lies among the others of its layer: a fractional index (`board-order.ts`), compared as plain text. */
export const Order = z
  .string()
  .max(200)
  .regex(/^[A-Za-z][0-9A-Za-z]*$/)

/** Drawn in this order: maps, frames and columns; what is worked with; and what is written over it. */
export const Layer = z.enum(['ground', 'middle', 'ink'])
export type Layer = z.infer<typeof Layer>

export const Tint = z.enum(['ink', 'red', 'amber', 'green', 'blue'])
export type Tint = z.infer<typeof Tint>

/** A picture by the SHA-256 of its bytes, which lie elsewhere; its size in pixels. */
export const Picture = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
})
export type Picture = z.infer<typeof Picture>

/** 意见, 一致, 多数, 保留, 未达成: the rows of a board. */
export const Zone = z.enum(['opinion', 'agreed', 'majority', 'reserved', 'open'])
export type Zone = z.infer<typeof Zone>

/** 诉求, 建议, 顾虑, 事实, 回应, 现场表态. */
export const Opinion = z.enum([...CardKind.options, 'pledge'])
export type Opinion = z.infer<typeof Opinion>

/** What a card says, and who said it; null where nobody in particular did. `due` is that of a pledge, else empty. */
export const CardWords = z.object({
  kind: Opinion,
  text: prose(20_000),
  voice: Voice.nullable(),
  due: line(64),
})
export type CardWords = z.infer<typeof CardWords>

/**
 * Where a card has its words: in a note, whose words are never copied into the element; or in itself, where it was made on the
 * board, counted within it (议3-意2).
 */
const Says = z.discriminatedUnion('in', [
  z.object({ in: z.literal('note'), note: NoteId }),
  z.object({ in: z.literal('card'), no: z.number().int().nonnegative(), ...CardWords.shape }),
])

const element = <K extends string, S extends z.ZodRawShape>(type: K, fields: S) =>
  z.object({
    type: z.literal(type),
    id: ElementId,
    x: Coordinate,
    y: Coordinate,
    w: Side,
    h: Side,
    order: Order,
    layer: Layer,
    locked: z.boolean(),
    /** The frame it is grouped in. */
    frame: ElementId.nullable(),
    ...fields,
  })

/** An end of an arrow, counted from the arrow's own corner; `at` is the element it holds on to. */
const ArrowEnd = z.object({ x: Coordinate, y: Coordinate, at: ElementId.nullable() })

export const CardElement = element('card', {
  says: Says,
  /** The column it stands in; null in the free area. */
  question: ElementId.nullable(),
  zone: Zone,
  picture: Picture.nullable(),
  /** What was merged into it: those cards stay, each with `merged` naming this one. */
  parents: z.array(ElementId).max(200),
  /** The card that took this one in: it is drawn no more. */
  merged: ElementId.nullable(),
})
export type CardElement = z.infer<typeof CardElement>

export const BoardElement = z.discriminatedUnion('type', [
  CardElement,
  /** A sub-question: a column of the board. */
  element('question', { name: line(200) }),
  element('frame', { name: line(200) }),
  element('text', { text: prose(20_000), size: z.enum(['small', 'middle', 'large']), tint: Tint }),
  element('stroke', {
    pen: z.enum(['pen', 'highlighter']),
    tint: Tint,
    width: z.number().min(0.5).max(200),
    /** x, y, x, y, … counted from the stroke's own corner. */
    points: z
      .array(Coordinate)
      .min(2)
      .max(100_000)
      .refine((points) => points.length % 2 === 0),
  }),
  element('arrow', { from: ArrowEnd, to: ArrowEnd, tint: Tint }),
  element('image', { picture: Picture }),
])
export type BoardElement = z.infer<typeof BoardElement>
export type ElementOf<K extends BoardElement['type']> = Extract<BoardElement, { type: K }>

/** Where elements were moved, sized, stacked, locked or sorted to: only what changed. Question and zone are a card's alone. */
export const Placement = z.object({
  id: ElementId,
  x: Coordinate.optional(),
  y: Coordinate.optional(),
  w: Side.optional(),
  h: Side.optional(),
  order: Order.optional(),
  layer: Layer.optional(),
  locked: z.boolean().optional(),
  frame: ElementId.nullable().optional(),
  question: ElementId.nullable().optional(),
  zone: Zone.optional(),
})
export type Placement = z.infer<typeof Placement>

/** What the room is shown of a note whose card is on a board: its words as they are, its speech and its number there. */
export const ShownNote = CardWords.extend({
  note: NoteId,
  speech: SpeechId,
  no: z.number().int().positive(),
})
export type ShownNote = z.infer<typeof ShownNote>

/** What the wall shows of a board: the operator's view when it was last let go of, all of it, or one column. */
export const Camera = z.discriminatedUnion('on', [
  z.object({ on: z.literal('view'), x: Coordinate, y: Coordinate, w: Side, h: Side }),
  z.object({ on: z.literal('all') }),
  z.object({ on: z.literal('question'), question: ElementId }),
])
export type Camera = z.infer<typeof Camera>
