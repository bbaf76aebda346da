// Marks while they are entered: nothing said is not zero, and only a full table makes a count. Cells are named as refusals name them.
import type { Ballots } from '../../../../shared/ballots.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import type { Figures } from '../use-entry.ts'

/** In the order in which they are asked. */
export const papers = ['issued', 'returned', 'valid', 'invalid'] as const satisfies readonly (keyof Ballots)[]

/** `3.2` for the second class of the third object. */
export const cellName = (row: number, column: number): string => `${row + 1}.${column + 1}`
/** `3.0` for the papers left blank there. */
export const blankName = (row: number): string => `${row + 1}.0`

export function enteredOf({ ballots, rows }: AppraisalTally): Figures {
  return {
    ...ballots,
    ...Object.fromEntries(
      rows.flatMap(({ marks, blank }, row) => [
        ...marks.map((count, column) => [cellName(row, column), count] as const),
        [blankName(row), blank] as const,
      ]),
    ),
  }
}

/** Null while a cell is empty. */
export function tallyOf(entered: Figures, objects: number, classes: number): AppraisalTally | null {
  const rows = Array.from({ length: objects }, (_, row) => ({
    marks: Array.from({ length: classes }, (_none, column) => entered[cellName(row, column)] ?? -1),
    blank: entered[blankName(row)] ?? -1,
  }))
  const [issued = -1, returned = -1, valid = -1, invalid = -1] = papers.map((name) => entered[name])
  const all = [issued, returned, valid, invalid, ...rows.flatMap(({ marks, blank }) => [...marks, blank])]
  return all.some((count) => count < 0) ? null : { ballots: { issued, returned, valid, invalid }, rows }
}

/** What a row comes to so far; null while none of it is said. */
export function rowSum(entered: Figures, row: number, classes: number): number | null {
  const cells = [...Array.from({ length: classes }, (_, column) => cellName(row, column)), blankName(row)]
  const said = cells.flatMap((name) => entered[name] ?? [])
  return said.length === 0 ? null : said.reduce((sum, count) => sum + count, 0)
}

/** The names of all cells in reading order, row by row, the papers first. */
export const gridOf = (objects: number, classes: number): readonly (readonly string[])[] => [
  papers,
  ...Array.from({ length: objects }, (_, row) => [
    ...Array.from({ length: classes }, (_none, column) => cellName(row, column)),
    blankName(row),
  ]),
]
