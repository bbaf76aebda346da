// The mark: concentric circles 同心圆.
import styles from './Mark.module.css'

export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className={styles['mark']} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle className={styles['ring']} cx="16" cy="16" r="14" />
      <circle className={styles['ring']} cx="16" cy="16" r="8.6" />
      <circle className={styles['heart']} cx="16" cy="16" r="3.6" />
    </svg>
  )
}
