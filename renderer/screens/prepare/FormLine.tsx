// One line of a form: the words at the left, what is filled in at the right.
import type { ReactNode } from 'react'
import styles from './FormLine.module.css'

export const FormLine = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <span className={styles['label']} aria-hidden="true">
      {label}
    </span>
    <div className={styles['control']}>{children}</div>
  </>
)

export const Pair = ({ children }: { children: ReactNode }) => (
  <div className={styles['pair']}>{children}</div>
)
