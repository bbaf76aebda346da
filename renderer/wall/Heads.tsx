// 应到, 实到, 请假, in this order, always; and on the right what the numbers are held against.
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
  return (
    <footer className={styles['heads']}>
      <span className={styles['three']}>
        <span>
          {t('heads.expected')} <b>{expected}</b>
        </span>
        <span>
          {t('heads.present')} <b>{present}</b>
        </span>
        <span>
          {t('heads.leave')} <b>{leave}</b>
        </span>
      </span>
      <span>{children}</span>
    </footer>
  )
}
