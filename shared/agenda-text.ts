// Reads an agenda as people paste it into a tree of items. It never throws and leaves no line unmentioned.
import { type Row, byHead, byLook, headOf } from './agenda-text-columns.ts'
import { type Leave, type ParsedItem, itemsFrom } from './agenda-text-item.ts'
import { beginsWithVerb } from './agenda-text-kind.ts'
import { splitList } from './agenda-text-label.ts'
import { type Front, peelFront } from './agenda-text-line.ts'
import * as noise from './agenda-text-noise.ts'
import { type Draft, type Outline, breaksOff, createOutline } from './agenda-text-outline.ts'
import { isPresenterLine, presenterIn } from './agenda-text-presenter.ts'
import { isProse, itemsTold } from './agenda-text-prose.ts'
import { type Half, lengthIn } from './agenda-text-times.ts'
import { type PastedRow, rowsOf } from './pasted.ts'

export type Ignored = {
  /** The line of the pasted text, counted from 1. */
  line: number
  text: string
  why: noise.IgnoredWhy
}
export type AgendaRead = {
  items: ParsedItem[]
  ignored: Ignored[]
  /** Lines from which hidden characters were taken. */
  stripped: readonly number[]
}

export function readAgenda(text: string): AgendaRead {
  const rows = rowsOf(text)
  const ignored: Ignored[] = []
  const leave: Leave = (line, words, why) => ignored.push({ line, text: words, why })
  const pieces = rowsToPieces(rows, leave)
  const named = new Set(pieces.flatMap((piece) => peelFront(piece.text, null).day ?? []))
  const numbered = pieces.some((piece) => {
    const front = peelFront(piece.text, null)
    return (front.label !== null || front.time !== null) && !noise.isMeetingFact(front.rest)
  })
  const outline = createOutline(named.size > 1)
  const reader = createReader(outline, numbered, leave)
  for (const piece of pieces) reader.read(piece)
  reader.close()
  const items = itemsFrom(outline.roots, leave)
  return {
    items,
    ignored: ignored.toSorted((a, b) => a.line - b.line),
    stripped: rows.filter((row) => row.stripped).map((row) => row.row),
  }
}

type Piece = Row & { line: number }

/** Rows to lines: table cells in their order, and a list inside one sentence cut into its items. */
function rowsToPieces(rows: readonly PastedRow[], leave: Leave): Piece[] {
  let head: ReturnType<typeof headOf> = null
  return rows.flatMap((row): Piece[] => {
    const found = headOf(row.cells)
    if (found !== null) {
      head = found
      leave(row.row, row.text, 'tableHead')
      return []
    }
    const read = head !== null && row.cells.length > 1 ? byHead(row.cells, head) : byLook(row.cells)
    for (const over of read.over) leave(row.row, over, 'remark')
    const lines = nested(read.text).flatMap(noise.factsApart)
    return lines.map((text, at) =>
      at === 0 ? { ...read, text, line: row.row } : { ...noCells, text, line: row.row },
    )
  })
}

const noCells: Omit<Row, 'text'> = { minutes: '', presenter: '', over: [], inTable: false }

/** A list may stand inside an item of a list. */
function nested(text: string): string[] {
  const pieces = splitList(text)
  return pieces.length === 1 ? pieces : pieces.flatMap((piece) => (piece === text ? [piece] : nested(piece)))
}

function createReader(outline: Outline, numbered: boolean, leave: Leave) {
  let half: Half | null = null
  let waiting: (Front & { line: number; text: string }) | null = null
  let closing = false
  let over = false

  const dropWaiting = () => {
    if (waiting !== null) leave(waiting.line, waiting.text, 'unplaced')
    waiting = null
  }
  const add = (piece: Piece, front: Pick<Front, 'time' | 'label' | 'half'>, words: string, fact = false) => {
    const held = waiting
    waiting = null
    outline.add({
      words,
      minutes: piece.minutes,
      presenter: presenterIn(piece.presenter) ?? piece.presenter.slice(0, 64),
      time: front.time ?? held?.time ?? null,
      half: front.half ?? half,
      label: front.label ?? held?.label ?? null,
      inTable: piece.inTable,
      day: outline.day(),
      group: false,
      fact,
      lines: [...(held === null ? [] : [held.line]), piece.line],
      parts: [],
    })
  }
  const addSentence = (piece: Piece, words: string) => {
    for (const clause of words.split(/[；;]/u)) if (clause.trim() !== '') add(piece, bare, clause.trim())
  }

  const readBare = (piece: Piece, words: string): void => {
    const last = outline.last()
    const lead = noise.leadOf(words)
    if (last !== null && !noise.isClosing(words) && attached(last, piece, words)) return
    if (noise.isMeetingFact(words) || last?.fact === true) return leave(piece.line, words, 'fact')
    if (waiting !== null) return add(piece, bare, words)
    if (last !== null && noise.isSection(words)) return leave(piece.line, words, 'lead')
    if (last === null) {
      if (lead !== null && lead.rest !== '' && !numbered) {
        leave(piece.line, lead.lead, 'lead')
        return addSentence(piece, lead.rest)
      }
      if (lead !== null) return leave(piece.line, words, 'lead')
      if (noise.isDate(words)) return leave(piece.line, words, 'date')
      if (noise.isPaperTitle(words) && !beginsWithVerb(words)) return leave(piece.line, words, 'title')
      if (numbered && !(beginsWithVerb(words) && words.length <= mostWords))
        return leave(piece.line, words, 'lead')
    }
    if (last !== null && (closing || noise.isClosing(words))) {
      closing = closing || noise.isSignature(words)
      over = noise.isAnnex(words)
      return leave(piece.line, words, 'closing')
    }
    if (!numbered && (noise.isReport(words) || noise.isClosing(words)))
      return leave(piece.line, words, 'lead')
    const told = !numbered && isProse(words) ? itemsTold(words) : []
    if (told.length > 0) return told.forEach((one) => add(piece, bare, one))
    if (last !== null && breaksOff(last.words, words, beginsWithVerb(words))) {
      last.words += words
      last.lines.push(piece.line)
      return
    }
    if (words.length > mostWords && /[。，,]/u.test(words)) return leave(piece.line, words, 'unplaced')
    if (!numbered || beginsWithVerb(words)) return add(piece, bare, words)
    leave(piece.line, words, 'unplaced')
  }

  return {
    read(piece: Piece): void {
      if (noise.isDecoration(piece.text)) return leave(piece.line, piece.text, 'decoration')
      if (noise.isWebMark(piece.text)) return leave(piece.line, piece.text, 'title')
      if (over) return leave(piece.line, piece.text, 'closing')
      const front = peelFront(piece.text, half)
      if (front.day !== null) half = null
      const grouped = front.day !== null && outline.startDay(front.day, piece.line)
      half = front.half ?? half
      if (front.rest === '') {
        dropWaiting()
        if (front.label !== null || front.time !== null)
          waiting = { ...front, line: piece.line, text: piece.text }
        else if (!grouped) leave(piece.line, piece.text, 'date')
        return
      }
      const leads = front.label === null && noise.leadOf(front.rest)?.rest === ''
      if (leads && outline.last() === null) return leave(piece.line, front.rest, 'lead')
      if (front.label === null && front.time === null) return readBare(piece, front.rest)
      closing = false
      const lead = noise.isMeetingFact(front.rest) ? null : noise.leadOf(front.rest)
      if (lead === null || lead.rest === '' || !noise.isSection(lead.lead))
        return add(piece, front, front.rest, noise.isMeetingFact(front.rest))
      add(piece, front, lead.lead)
      addSentence(piece, lead.rest)
    },
    close: dropWaiting,
  }
}

const bare = { time: null, label: null, half: null }
/** Longer lines with commas are prose. */
const mostWords = 120

/** A line that only says who presents the item above it, or how long it takes. */
function attached(last: Draft, piece: Piece, words: string): boolean {
  const spoken = /^(?:时间|用时|时长|预计用时|限时)\s*[：:]\s*(.+)$/u.exec(words)?.[1]
  const at = spoken === undefined ? null : peelFront(spoken, null)
  if (spoken !== undefined && lengthIn(spoken) !== null && last.minutes === '') last.minutes = spoken
  else if (at !== null && at.time !== null && at.rest === '' && last.time === null)
    Object.assign(last, { time: at.time, half: at.half })
  else if (beginsWithVerb(words) && !isPresenterLine(words)) return false
  else if (last.presenter === '' && (isPresenterLine(words) || /^[—–-]/u.test(words) || words.length <= 30)) {
    const presenter = presenterIn(words.replace(/^[—–\-（(\s]+|[）)\s]+$/gu, ''))
    if (presenter === null) return false
    last.presenter = presenter
  } else return false
  last.lines.push(piece.line)
  return true
}
