// The line on top of every scene but the welcome: the meeting's name, and the time of day or whoever speaks elsewhere.
import { clockText } from '../../shared/numerals.ts'
import { Mark } from '../parts/Mark.tsx'
import { Shape } from '../parts/Shape.tsx'
import { useMoment, usePicture } from './picture.ts'
import { Strip, useStrip } from './Strip.tsx'
import { useWords } from './wall-words.ts'
import styles from './Head.module.css'

/** `bare` leaves out the right end: the speech scene has its own clock. */
export function Head({ bare = false }: { bare?: boolean }) {
  const { meeting } = usePicture()
  const strip = useStrip()
  return (
    <header className={styles['head']} data-bare={bare}>
      <Mark size={48} />
      <span className={styles['title']}>
        <Reconnecting otherwise={meeting?.title ?? ''} />
      </span>
      {bare ? null : strip === undefined ? <Clock /> : <Strip speech={strip} />}
    </header>
  )
}

/** A small neutral sign while the line is down; the picture itself stays as it was. */
export function Reconnecting({ otherwise }: { otherwise: string }) {
  const { lost } = usePicture()
  const t = useWords()
  if (!lost) return otherwise
  return (
    <span role="status">
      <Shape name="dashedCircle" size={36} /> {t('reconnecting')}
    </span>
  )
}

function Clock() {
  return <span className={`${styles['clock']} num`}>{useMoment(clockText)}</span>
}
