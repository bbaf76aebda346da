// Stands for rows that are on their way: nothing for 0.3 s, then still grey bars. No spinner, no shimmer.
import styles from './GreyBars.module.css'

const widths = [62, 48, 56, 40, 66, 52]

export function GreyBars({ rows = 3, label }: { rows?: number; label: string }) {
  return (
    <div className={styles['bars']} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row}>
          <u style={{ width: `${widths[row % widths.length] ?? 50}%` }} />
        </i>
      ))}
    </div>
  )
}
