// The plot of a result: one cell for every member, and the line that had to be reached.
import { useShape } from './picture.ts'
import { type CellKind, cellKinds, cellsOf, glyph, gridFor, lineAfter, outline } from './member-cells.ts'
import styles from './MemberCells.module.css'

type Props = { counts: Readonly<Record<CellKind, number>>; needed: number; line: string; label: string }

/** In a small cell a glyph stands alone: an outline around it would close it up. */
const hasGlyph = (kind: CellKind) => kind === 'against' || kind === 'abstain' || kind === 'notVoted'

const [labelHeight, cellsHeight, reach] = [52, 48, 10]

export function MemberCells({ counts, needed, line, label }: Props) {
  const width = useShape() === 'wide' ? 1728 : 1296
  const members = cellKinds.reduce((sum, kind) => sum + counts[kind], 0)
  const grid = gridFor(members, width, cellsHeight)
  const cells = cellsOf(counts, grid)
  const limit = lineAfter(needed, grid, reach)
  const small = grid.width < 24
  const stroke = small ? Math.max(1, grid.width * 0.14) : 3
  return (
    <svg
      className={styles['plot']}
      viewBox={`0 ${-labelHeight} ${width} ${labelHeight + cellsHeight + reach}`}
      role="img"
      aria-label={label}
    >
      {cellKinds.map((kind) => (
        <g key={kind} data-kind={kind} strokeWidth={stroke}>
          <path
            className={styles[kind]}
            d={
              small && hasGlyph(kind)
                ? ''
                : cells[kind].map((cell) => outline(cell, kind === 'for' ? 0 : stroke / 2)).join('')
            }
            strokeDasharray={kind === 'away' && !small ? '6 5' : undefined}
          />
          <path
            className={styles['glyph']}
            d={cells[kind].map((cell) => glyph(kind, cell, small)).join('')}
          />
        </g>
      ))}
      <path className={styles['bed']} d={limit.path} />
      <path className={styles['limit']} d={limit.path} />
      <text x={Math.max(70, Math.min(width - 70, limit.x))} y={-reach - 6}>
        {line}
      </text>
    </svg>
  )
}
