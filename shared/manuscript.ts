// A draft: what is composed now, and what people made of it. Neither ever overwrites the other; where they part, the draft asks.
import { itemLabel } from './numerals.ts'
import type { Paper } from './paper.ts'
import { type Edit, editOf } from './manuscript-edits.ts'
import { type Passage, type PassageKey, paperOf } from './passage.ts'

/** `changed`: the text beneath a person's words is another one now. `gone`: it is composed no more. */
export type Conflict = 'changed' | 'gone' | 'hiddenChanged'

export type Piece = Passage & {
  standing: 'composed' | 'rewritten' | 'own'
  /** What is composed now; null for what is not. */
  composed: string | null
  /** The composed text that a person's words were made from. */
  made: string | null
  hidden: string | null
  moved: boolean
  conflict: Conflict | null
}

/** Every composed passage and every edit's words stand in it once: hidden ones too, so that they can be shown again. */
export function merge(passages: readonly Passage[], edits: readonly Edit[]): readonly Piece[] {
  const pieces = passages.map((passage) => pieceOf(passage, edits))
  const gone = edits.filter(
    (edit) => edit.kind === 'rewritten' && !passages.some(({ passage }) => passage === edit.passage),
  )
  const moved = edits.reduce(
    (list, edit) => (edit.kind === 'moved' ? withMoved(list, edit.passage, edit.after) : list),
    pieces,
  )
  const own = edits.filter((edit) => edit.kind === 'inserted')
  const placed = withPlaced(moved, [...gone, ...own].flatMap(personsPiece))
  const touched = edits.some(({ kind }) => kind !== 'rewritten')
  return touched ? renumbered(placed) : placed
}

function pieceOf(passage: Passage, edits: readonly Edit[]): Piece {
  const mine = editOf(edits, 'rewritten', passage.passage)
  const hidden = editOf(edits, 'hidden', passage.passage)
  const apart = mine !== undefined && mine.made !== passage.words && mine.words !== passage.words
  const hiddenApart = hidden !== undefined && hidden.made !== passage.words
  return {
    ...passage,
    words: mine?.words ?? passage.words,
    standing: mine === undefined ? 'composed' : 'rewritten',
    composed: passage.words,
    made: mine?.made ?? null,
    hidden: hidden?.reason ?? null,
    moved: editOf(edits, 'moved', passage.passage) !== undefined,
    conflict: apart ? 'changed' : hiddenApart ? 'hiddenChanged' : null,
  }
}

type Loose = { piece: Piece; after: PassageKey | null }

function personsPiece(edit: Edit): readonly Loose[] {
  if (edit.kind !== 'rewritten' && edit.kind !== 'inserted') return []
  const { passage, form, words, after } = edit
  const gone = edit.kind === 'rewritten'
  const piece: Piece = {
    passage,
    form,
    words,
    sources: [],
    block: null,
    standing: gone ? 'rewritten' : 'own',
    composed: null,
    made: gone ? edit.made : null,
    hidden: null,
    moved: false,
    conflict: gone ? 'gone' : null,
  }
  return [{ piece, after }]
}

const isLine = ({ form }: Passage): boolean => form.kind === 'line'
/** The text lies between the lines of the head and those of the foot. */
function bodyOf(pieces: readonly Piece[]): { from: number; to: number } {
  const from = pieces.findIndex((piece) => !isLine(piece))
  const to = pieces.findLastIndex((piece) => !isLine(piece))
  if (from >= 0) return { from, to: to + 1 }
  const title = pieces.findIndex(({ passage }) => passage === 'head.title') + 1
  return { from: title, to: title }
}

/** The place right behind `after`, never among the lines of head and foot; -1 where there is no such passage. */
function placeBehind(pieces: readonly Piece[], after: PassageKey | null): number {
  const { from, to } = bodyOf(pieces)
  if (after === null) return from
  const at = pieces.findIndex(({ passage }) => passage === after)
  return at < 0 ? -1 : Math.min(to, Math.max(from, at + 1))
}

/** A heading takes what stands under it along. */
function sectionAt(pieces: readonly Piece[], at: number): number {
  const form = pieces[at]?.form
  if (form?.kind !== 'heading') return 1
  const { level } = form
  const rest = pieces.slice(at + 1)
  const end = rest.findIndex(
    (piece) =>
      (piece.form.kind === 'heading' && piece.form.level <= level) ||
      isLine(piece) ||
      piece.block?.kind === 'blank',
  )
  return 1 + (end < 0 ? rest.length : end)
}

function withMoved(pieces: Piece[], passage: PassageKey, after: PassageKey | null): Piece[] {
  const at = pieces.findIndex((piece) => piece.passage === passage)
  if (at < 0) return pieces
  const section = pieces.slice(at, at + sectionAt(pieces, at))
  if (section.some((piece) => piece.passage === after)) return pieces
  const rest = [...pieces.slice(0, at), ...pieces.slice(at + section.length)]
  const place = placeBehind(rest, after)
  return place < 0 ? pieces : [...rest.slice(0, place), ...section, ...rest.slice(place)]
}

/** What hangs on another loose piece waits for it; what hangs on nothing that is left goes to the end of the text. */
function withPlaced(pieces: readonly Piece[], loose: readonly Loose[]): readonly Piece[] {
  let list = pieces
  let waiting = loose
  while (waiting.length > 0) {
    const left: Loose[] = []
    for (const each of waiting) {
      const place = placeBehind(list, each.after)
      if (place < 0) left.push(each)
      else list = [...list.slice(0, place), each.piece, ...list.slice(place)]
    }
    if (left.length === waiting.length) {
      const { to } = bodyOf(list)
      return [...list.slice(0, to), ...left.map(({ piece }) => piece), ...list.slice(to)]
    }
    waiting = left
  }
  return list
}

const labelled: Readonly<Record<1 | 2 | 3 | 4, RegExp>> = {
  1: /^[一二三四五六七八九十百零]+(?=、)/u,
  2: /^（[一二三四五六七八九十百零]+）/u,
  3: /^\d+(?=\.)/u,
  4: /^（\d+）/u,
}

/** Headings that nobody wrote count on where something was put in, moved or left out. */
function renumbered(pieces: readonly Piece[]): readonly Piece[] {
  const counts = [0, 0, 0, 0]
  return pieces.map((piece) => {
    const { form, hidden, standing, words, block } = piece
    if (form.kind !== 'heading' || hidden !== null || !labelled[form.level].test(words)) return piece
    const at = form.level - 1
    counts[at] = (counts[at] ?? 0) + 1
    counts.fill(0, at + 1)
    if (standing !== 'composed' || block?.kind !== 'heading') return piece
    const right = words.replace(labelled[form.level], itemLabel(counts.slice(0, form.level)))
    return right === words ? piece : { ...piece, words: right }
  })
}

export const shownPieces = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(({ hidden }) => hidden === null)

export const conflictsIn = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(({ conflict }) => conflict !== null)

/** The paper that prints: what is edited is what is printed. */
export function draftedPaper(composed: Paper, pieces: readonly Piece[]): Paper {
  const written = new Set(
    pieces.filter((piece) => piece.standing !== 'composed' || piece.words !== piece.composed).map(nameOf),
  )
  return paperOf(composed, shownPieces(pieces), written)
}
const nameOf = ({ passage }: Passage): PassageKey => passage
