// What hands and commands work with: the table, the camera, what is selected, what is held. Knows no pointer and no key.
import { orderBetween, ordersAfter } from '../../shared/session/board-order.ts'
import type { Shown } from './over.ts'
import type { Ink, Layer, Piece, Point } from './piece.ts'
import type { Camera, Extent } from './places.ts'
import type { Table } from './table.ts'

export const tools = [
  'select',
  'pan',
  'lasso',
  'pen',
  'highlighter',
  'eraser',
  'arrow',
  'words',
  'card',
] as const
export type Tool = (typeof tools)[number]

/** What the pens draw with. */
export type Pens = { ink: Ink; width: number }

export type Layers = { hidden: ReadonlySet<Layer>; locked: ReadonlySet<Layer> }

export type Hold = {
  /** Takes these into the hand, with what goes along with them. */
  take(ids: Iterable<string>): void
  carry(by: Point): void
  stretch(width: number, height: number): void
  /** Puts them down as one gesture; nothing where nothing moved. What was taken away meanwhile is gone. */
  drop(): void
  cancel(): void
  isEmpty(): boolean
}

export type Work = {
  table: Table
  hold: Hold
  camera(): Camera
  look(camera: Camera): void
  view(): Extent
  selected(): ReadonlySet<string>
  select(ids: Iterable<string>): void
  /** Draws over the board; what is not named stays. */
  show(over: Partial<Shown>): void
  finish(gesture: {
    put?: readonly Piece[]
    remove?: readonly string[]
    copies?: ReadonlyMap<string, string>
  }): void
  newId(): string
  layers(): Layers
  tool(): Tool
  pens(): Pens
}

export const isFree = (work: Pick<Work, 'layers'>, piece: Piece): boolean =>
  !piece.locked && !work.layers().locked.has(piece.layer) && !work.layers().hidden.has(piece.layer)

export function selectedPieces(work: Pick<Work, 'selected' | 'table'>): Piece[] {
  return [...work.selected()].flatMap((id) => work.table.piece(id) ?? [])
}

/** `count` orders above everything that lies there. */
export function ordersOnTop(pieces: Iterable<Piece>, count: number): readonly string[] {
  let top: string | null = null
  for (const { order } of pieces) if (top === null || order > top) top = order
  return ordersAfter(top, count)
}

/** `count` orders below everything that lies there. */
export function ordersBelow(pieces: Iterable<Piece>, count: number): readonly string[] {
  let foot: string | null = null
  for (const { order } of pieces) if (foot === null || order < foot) foot = order
  const orders: string[] = []
  for (let next = foot; orders.length < count; orders.unshift(next)) next = orderBetween(null, next)
  return orders
}
