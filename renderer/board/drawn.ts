// A piece as an object of fabric: it has the piece's place and draws it, uncached, wherever fabric asks for it.
import { FabricObject } from 'fabric'
import type { Dress } from './dress.ts'
import { paintPiece } from './paint.ts'
import type { Piece } from './piece.ts'
import { canvasSheet, svgSheet } from './sheet.ts'

export class Drawn extends FabricObject {
  readonly piece: Piece
  readonly dress: Dress

  constructor(piece: Piece, dress: Dress) {
    super()
    this.piece = piece
    this.dress = dress
    this.objectCaching = false // seven times slower without a GPU
    this.strokeWidth = 0
    // fabric counts from the middle
    this.left = piece.place.x + piece.place.width / 2
    this.top = piece.place.y + piece.place.height / 2
    this.width = piece.place.width
    this.height = piece.place.height
  }

  override _render(context: CanvasRenderingContext2D): void {
    context.translate(-this.width / 2, -this.height / 2)
    paintPiece(canvasSheet(context, this.dress.pictures), this.piece, this.dress)
  }

  override isNotVisible(): boolean {
    return false // an arrow that runs along has no height
  }

  override _toSVG(): string[] {
    const sheet = svgSheet()
    paintPiece(sheet, this.piece, this.dress)
    return [`<g transform="translate(${-this.width / 2} ${-this.height / 2})">`, ...sheet.parts, '</g>']
  }
}

/** One object for a piece as long as the piece is the same. */
export function createDrawnOf(dress: Dress): (piece: Piece) => Drawn {
  const made = new WeakMap<Piece, Drawn>()
  return (piece) => {
    const found = made.get(piece)
    if (found !== undefined) return found
    const drawn = new Drawn(piece, dress)
    made.set(piece, drawn)
    return drawn
  }
}
