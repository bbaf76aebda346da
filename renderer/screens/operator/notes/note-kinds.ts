// The kinds a note can have, in the order Tab goes through them, each with its shape. The word is in the catalogue.
import type { NoteKind } from '../../../../shared/session/values.ts'
import type { ShapeName } from '../../../parts/Shape.tsx'

export const shapeOf = {
  ask: 'circle',
  advice: 'triangle',
  worry: 'diamond',
  fact: 'hexagon',
  reply: 'square',
  pledge: 'fullSquare',
  pointed: 'dash',
  required: 'right',
  decided: 'check',
} as const satisfies Record<NoteKind, ShapeName>

const underSpeech: readonly NoteKind[] = ['advice', 'ask', 'worry', 'fact', 'reply', 'pledge']
const underItem: readonly NoteKind[] = ['pointed', 'required', 'decided', 'fact']

export const kindsFor = (speaking: boolean): readonly NoteKind[] => (speaking ? underSpeech : underItem)

/** The kind itself where it fits, otherwise the first that does: what is noted under an item is no card. */
export function fitting(kind: NoteKind, speaking: boolean): NoteKind {
  const kinds = kindsFor(speaking)
  return kinds.includes(kind) ? kind : (kinds[0] ?? kind)
}

/** `by` is 1 for Tab and −1 for Shift+Tab. */
export function turned(kind: NoteKind, by: 1 | -1, speaking: boolean): NoteKind {
  const kinds = kindsFor(speaking)
  const at = kinds.indexOf(fitting(kind, speaking))
  return kinds[(at + by + kinds.length) % kinds.length] ?? kind
}
