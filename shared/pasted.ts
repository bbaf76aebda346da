// What a clipboard brings, as rows of cells: line ends of every system, quoted cells, hidden characters removed and marked.
import { cleaned } from './line.ts'

export type PastedRow = {
  /** The line of the pasted text on which it begins, counted from 1. */
  row: number
  cells: readonly string[]
  /** The whole row as a person would read it back. */
  text: string
  /** Something invisible was taken out: a control, bidirectional or zero-width character. */
  stripped: boolean
}

/** Every row that holds anything to read. Cells are parted by tabs; Excel quotes a cell with a line end inside it. */
export function rowsOf(text: string): PastedRow[] {
  const lines = text.replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n').split('\n')
  const rows: PastedRow[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const whole = quotedAcross(lines, at)
    const cells = cellsOf(whole.text)
    const clean = cells.map((cell) => cleaned(cell.replaceAll(unseen, '')))
    if (clean.some((cell) => cell !== ''))
      rows.push({
        row: at + 1,
        cells: clean,
        text: clean.filter((cell) => cell !== '').join(' '),
        stripped: cells.some(
          (cell, index) =>
            cell
              .normalize('NFC')
              .replace(/^\ufeff/u, '')
              .trim() !== clean[index],
        ),
      })
    at += whole.more
  }
  return rows
}

/** What has no width leaves no gap behind; a control character does. */
const unseen = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/** Tabs part cells; in a table written with bars, the bars do. A number in a key cap is a number. */
function cellsOf(line: string): string[] {
  const plain = line.replaceAll(/(\d)\ufe0f?\u20e3/gu, '$1.')
  const bars = plain.split('|').length - 1
  if (plain.includes('\t') || bars < 2) return plain.split('\t').map(unquoted)
  return plain
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
}

const mostLinesInACell = 12

/** A row whose quoted cell holds line ends, put together again; a lone quote is only a quote. */
function quotedAcross(lines: readonly string[], at: number): { text: string; more: number } {
  const first = lines[at] ?? ''
  if (!/(?:^|\t)"(?:[^"\t]|"")*$/u.test(first)) return { text: first, more: 0 }
  for (let more = 1; more <= mostLinesInACell && at + more < lines.length; more += 1) {
    const text = lines
      .slice(at, at + more + 1)
      .reduce((above, below) => `${above}${gap(above, below)}${below}`)
    if (/^(?:[^"]|"")*"(?:\t|$)/u.test(lines[at + more] ?? '')) return { text, more }
  }
  return { text: first, more: 0 }
}

const gap = (above: string, below: string) =>
  /\p{Script=Han}$/u.test(above) && /^\p{Script=Han}/u.test(below) ? '' : ' '

const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell

/** Same length, other width: full-width digits, brackets, colons, spaces and every dash as ASCII, to be matched against. */
export function folded(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u2010-\u2015〔〕【】]/gu, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0)
    if (code >= 0x2010 && code <= 0x2015) return '-'
    if (char === '〔' || char === '【') return '('
    if (char === '〕' || char === '】') return ')'
    return ' '
  })
}
