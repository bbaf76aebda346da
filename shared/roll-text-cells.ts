// A table that came without tabs: commas or gaps part its cells, as its head row shows.
import type { PastedRow } from './pasted.ts'
import { rollHeadOf } from './roll-text-columns.ts'

type Split = (text: string) => string[]

const splits: readonly Split[] = [
  (text) => quotedParts(text),
  (text) => text.split(/\s*\u3000\s*|\s{2,}/u),
  (text) => text.split(/\s+/u),
  (text) => text.split(/[、;；]/u),
]

/** Rows below a head whose cells are parted otherwise than by tabs, parted like it; a row of another width stays whole. */
export function withCells(rows: readonly PastedRow[]): PastedRow[] {
  let split: Split | null = null
  let width = 0
  return rows.map((row) => {
    const [text] = row.cells
    if (row.cells.length !== 1 || text === undefined) {
      split = null
      return row
    }
    const found = splits.find((one) => {
      const cells = one(text)
      return cells.length > 1 && rollHeadOf(cells, []) !== null
    })
    if (found !== undefined) {
      split = found
      width = found(text).length
    }
    const cells = split?.(text) ?? []
    return cells.length === width && width > 1 ? { ...row, cells: cells.map((cell) => cell.trim()) } : row
  })
}

/** Comma-separated values; a comma inside quotes parts nothing. */
function quotedParts(text: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === ',' || letter === '，')) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}
