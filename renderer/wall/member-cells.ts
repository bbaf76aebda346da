// One cell for every member of the base, columns from the left, from a handful to thousands. Geometry only; pure.

export type CellKind = 'for' | 'against' | 'abstain' | 'notVoted' | 'away'
export type Grid = { rows: number; columns: number; width: number; height: number; gap: number }
export const cellKinds: readonly CellKind[] = ['for', 'against', 'abstain', 'notVoted', 'away']

/** As few rows as leave each cell about as wide as it is high. */
export function gridFor(members: number, width: number, height: number): Grid {
  for (let rows = 1; ; rows += 1) {
    const columns = Math.max(1, Math.ceil(members / rows))
    const cell = { width: width / columns, height: height / rows }
    if (cell.width >= cell.height * 0.7 || rows >= members)
      return { rows, columns, ...cell, gap: Math.min(8, cell.width * 0.16) }
  }
}

export type Cell = { x: number; y: number; width: number; height: number }

/** The cells of each kind, in the order in which they are counted. */
export function cellsOf(
  counts: Readonly<Record<CellKind, number>>,
  grid: Grid,
): Record<CellKind, readonly Cell[]> {
  let place = 0
  const take = (count: number) =>
    Array.from({ length: Math.max(0, count) }, (): Cell => {
      const [column, row] = [Math.floor(place / grid.rows), place % grid.rows]
      place += 1
      const gap = Math.min(grid.gap, grid.height * 0.16)
      return {
        x: column * grid.width + grid.gap / 2,
        y: row * grid.height + (grid.rows > 1 ? gap / 2 : 0),
        width: grid.width - grid.gap,
        height: grid.height - (grid.rows > 1 ? gap : 0),
      }
    })
  return {
    for: take(counts.for),
    against: take(counts.against),
    abstain: take(counts.abstain),
    notVoted: take(counts.notVoted),
    away: take(counts.away),
  }
}

/** The line behind the cell that decides, with a step where that cell is not the last of its column. */
export function lineAfter(cells: number, grid: Grid, reach: number): { path: string; x: number } {
  const [column, rest] = [Math.floor(cells / grid.rows), cells % grid.rows]
  const [left, right] = [column * grid.width, (column + 1) * grid.width]
  const bottom = grid.rows * grid.height + reach
  if (rest === 0) return { path: `M${left} ${-reach}V${bottom}`, x: left }
  return { path: `M${right} ${-reach}V${rest * grid.height}H${left}V${bottom}`, x: right }
}

/** The outline of a cell, drawn `inset` from its edge, so that neighbours stay apart. */
export const outline = ({ x, y, width, height }: Cell, inset = 0): string =>
  `M${x + inset} ${y + inset}h${width - 2 * inset}v${height - 2 * inset}h${2 * inset - width}z`

/** × △ — in a cell, and nothing for the kinds that are told by their outline. `alone` takes more of the cell. */
export function glyph(kind: CellKind, { x, y, width, height }: Cell, alone = false): string {
  const size = Math.min(width, height) * (alone ? 0.8 : 0.56)
  const [left, top] = [x + (width - size) / 2, y + (height - size) / 2]
  if (kind === 'against') return `M${left} ${top}l${size} ${size}m0 ${-size}l${-size} ${size}`
  if (kind === 'abstain') return `M${left + size / 2} ${top}L${left + size} ${top + size}H${left}z`
  return kind === 'notVoted' ? `M${left} ${y + height / 2}h${size}` : ''
}
