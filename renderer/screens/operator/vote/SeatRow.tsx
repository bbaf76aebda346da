// The cells themselves. A body too large for cells one can see is drawn as one bar, in the same order and with the same line.
import type { Counts } from '../../../../shared/session/fact.ts'
import styles from './SeatRow.module.css'

type Props = { base: number; needed: number; counts: Counts | null; notVoted: number; label: string }
type Cell = 'for' | 'against' | 'abstain' | 'notVoted' | 'open' | 'away'

const mostCells = 64

export function SeatRow({ base, needed, counts, notVoted, label }: Props) {
  const runs = runsOf(base, counts, notVoted)
  return (
    <div className={styles['row']} role="img" aria-label={label}>
      {base <= mostCells
        ? runs.flatMap(([cell, count], run) =>
            Array.from({ length: count }, (_, index) => <Seat key={`${run}-${index}`} cell={cell} />),
          )
        : runs.map(([cell, count]) => <i key={cell} data-cell={cell} style={{ flexGrow: count }} />)}
      <span className={styles['line']} style={{ left: `${(needed / Math.max(1, base)) * 100}%` }} />
    </div>
  )
}

function runsOf(base: number, counts: Counts | null, notVoted: number): readonly [Cell, number][] {
  if (counts === null)
    return [
      ['open', notVoted],
      ['away', Math.max(0, base - notVoted)],
    ]
  const here = counts.for + counts.against + counts.abstain + notVoted
  const runs: [Cell, number][] = [
    ['for', counts.for],
    ['against', counts.against],
    ['abstain', counts.abstain],
    ['notVoted', notVoted],
    ['away', Math.max(0, base - here)],
  ]
  return runs.filter(([, count]) => count > 0)
}

const marks: Partial<Record<Cell, string>> = {
  against: 'M3 7.5l9 9m0-9-9 9',
  abstain: 'M7.5 7.5l5 9h-10z',
  notVoted: 'M3 12h9',
}

function Seat({ cell }: { cell: Cell }) {
  const mark = marks[cell]
  return (
    <i data-cell={cell}>
      {mark === undefined ? null : (
        <svg viewBox="0 0 15 24" aria-hidden="true">
          <path d={mark} fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      )}
    </i>
  )
}
