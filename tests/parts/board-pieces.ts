// Pieces for the tests of the board.
import type { Look, Piece } from '../../renderer/board/piece.ts'

export const cardLook = (text: string): Look => ({
  as: 'card',
  tone: 'advice',
  label: '建议',
  text,
  who: '周明远',
  code: '言3-意2',
  merged: 0,
  stances: [],
})

export function piece(id: string, x: number, y: number, change: Partial<Piece> = {}): Piece {
  return {
    id,
    place: { x, y, width: 198, height: 96 },
    layer: 'middle',
    order: `a${id.length % 10}`,
    frame: null,
    locked: false,
    look: cardLook(`第 ${id} 张`),
    ...change,
  }
}
