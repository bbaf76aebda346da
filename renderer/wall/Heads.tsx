// 应到, 实到, 请假, in this order, always, and who is missing beside them; on the right what the numbers are held against.
import type { ReactNode } from 'react'
import { headcount } from '../../shared/session/attendance.ts'
import { usePicture } from './picture.ts'
import { useWords } from './wall-words.ts'
import styles from './Heads.module.css'

export function Heads({
  expected,
  present,
  children,
}: {
  expected: number
  present: number
  children: ReactNode
}) {
  const { leave } = headcount(usePicture().room.attendance)
  const t = useWords()
  // A hall adds up: whoever left or did not come must not look forgotten.
  const others = expected - present - leave
  return (
    <footer className={styles['heads']}>
      <span className={styles['figures']}>
        <span>
          {t('heads.expected')} <b>{expected}</b>
        </span>
        <span>
          {t('heads.present')} <b>{present}</b>
        </span>
        <span>
          {t('heads.leave')} <b>{leave}</b>
        </span>
        {others > 0 ? (
          <span>
            {t('heads.others')} <b>{others}</b>
          </span>
        ) : null}
      </span>
      <span>{children}</span>
    </footer>
  )
}
