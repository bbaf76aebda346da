// The cells themselves. A body too large for cells one can see is drawn as one bar, in the same order and with the same line.
import styles from './SeatRow.module.css'

export type Cell = 'for' | 'against' | 'abstain' | 'notVoted' | 'open' | 'away'
export type Run = readonly [cell: Cell, count: number]

type Props = { base: number; needed: number; runs: readonly Run[]; label: string }

/** More cells than this cannot be told apart. */
export const mostCells = 64

export function SeatRow({ base, needed, runs, label }: Props) {
  const cells = base <= mostCells
  return (
    <div className={styles['row']} role="img" aria-label={label} data-bar={!cells}>
      {cells
        ? runs.flatMap(([cell, count]) =>
            Array.from({ length: count }, (_, index) => <Seat key={`${cell}-${index}`} cell={cell} />),
          )
        : runs
            .filter(([, count]) => count > 0)
            .map(([cell, count]) => (
              <Seat key={cell} cell={cell} grow={count} marked={count / base > 0.025} />
            ))}
      <span className={styles['line']} style={{ left: `${(needed / Math.max(1, base)) * 100}%` }} />
    </div>
  )
}

const marks: Partial<Record<Cell, string>> = {
  against: 'M3 7.5l9 9m0-9-9 9',
  abstain: 'M7.5 7.5l5 9h-10z',
  notVoted: 'M3 12h9',
}

function Seat({ cell, grow = 1, marked = true }: { cell: Cell; grow?: number; marked?: boolean }) {
  const mark = marked ? marks[cell] : undefined
  return (
    <i data-cell={cell} style={{ flexGrow: grow }}>
      {mark === undefined ? null : (
        <svg viewBox="0 0 15 24" aria-hidden="true">
          <path d={mark} fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      )}
    </i>
  )
}
