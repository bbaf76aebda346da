// Which groups are on the wall now: two columns of at most four rows, turned a page at a time. Pure.
import type { GroupTurnout } from '../../shared/turnout.ts'

const [columns, mostRows] = [2, 4]

export type GroupPage = { shown: readonly GroupTurnout[]; page: number; pages: number }

/** `rows` is how many rows there is room for; without room nothing is shown. */
export function groupPage(groups: readonly GroupTurnout[], rows: number, turn: number): GroupPage {
  const each = columns * Math.max(0, Math.min(mostRows, rows))
  if (each === 0 || groups.length === 0) return { shown: [], page: 1, pages: 1 }
  const pages = Math.ceil(groups.length / each)
  const page = turn % pages
  return { shown: groups.slice(page * each, (page + 1) * each), page: page + 1, pages }
}
