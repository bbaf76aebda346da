// A band at the top of a column: what failed or needs looking at, what it means, one button. Never over the dial.
import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './Shape.tsx'
import styles from './Band.module.css'

const shapes: Record<'bad' | 'warn' | 'plain', ShapeName> = {
  bad: 'fullSquare',
  warn: 'fullTriangle',
  plain: 'halfDisc',
}

type Props = { tone: 'bad' | 'warn' | 'plain'; title?: string; children: ReactNode; action?: ReactNode }

export function Band({ tone, title, children, action }: Props) {
  return (
    <div className={`${styles['band']} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Shape name={shapes[tone]} />
      <span className="grow">
        {title === undefined ? null : <b className={styles['title']}>{title}</b>}
        {children}
      </span>
      {action}
    </div>
  )
}
