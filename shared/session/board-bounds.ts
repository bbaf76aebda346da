// How much one record of a board may hold, each told in words: text that is too long is refused whole, never cut or half kept.
import type { Refusal } from './answer.ts'
import { type BoardElement, most } from './values-board.ts'

/** Why an element cannot stand on the board; null where it can. A note's own words are bounded where the note is taken. */
export function boundOf(element: BoardElement): Refusal | null {
  switch (element.type) {
    case 'card':
      return element.says.in === 'note' ? null : textBound(element.says.text)
    case 'text':
      return textBound(element.text)
    case 'question':
      return element.name.trim() === '' ? { code: 'NAME_MISSING', about: '' } : null
    case 'stroke':
      return element.points.length > most.points
        ? { code: 'STROKE_TOO_LONG', about: String(most.points / 2) }
        : null
    case 'frame':
    case 'arrow':
    case 'image':
      return null
    default:
      return element satisfies never
  }
}

function textBound(text: string): Refusal | null {
  if (text.trim() === '') return { code: 'NOTE_EMPTY', about: '' }
  return text.length > most.text ? { code: 'TEXT_TOO_LONG', about: String(most.text) } : null
}
