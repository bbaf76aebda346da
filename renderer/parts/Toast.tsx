// What was just done and the way back, for as long as its ring runs down. Whoever shows it takes it away.
import type { ReactNode } from 'react'
import styles from './Toast.module.css'

type Props = {
  children: ReactNode
  action?: ReactNode
  /** The ring begins anew when this changes; null for a toast without one. */
  running: string | number | null
}

export function Toast({ children, action, running }: Props) {
  return (
    <div className={styles['toast']} role="status">
      {running === null ? null : (
        <svg className={styles['ring']} viewBox="0 0 20 20" aria-hidden="true">
          <circle className={styles['track']} cx="10" cy="10" r="8" />
          <circle
            key={running}
            className={styles['left']}
            cx="10"
            cy="10"
            r="8"
            pathLength="10"
            transform="rotate(-90 10 10)"
          />
        </svg>
      )}
      <span className="line1">{children}</span>
      {action}
    </div>
  )
}
