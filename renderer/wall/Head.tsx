// The line on top of every scene but the welcome: the meeting's name, and the time of day or whoever speaks elsewhere.
import { clockText } from '../../shared/numerals.ts'
import { Mark } from '../parts/Mark.tsx'
import { Shape } from '../parts/Shape.tsx'
import { useMoment, usePicture } from './picture.ts'
import { Strip, useStrip } from './Strip.tsx'
import { useWords } from './wall-words.ts'
import styles from './Head.module.css'

/** `short` ends before the ring; a scene with a ring of its own shows no `strip`. */
export function Head({ short = false, strip = true }: { short?: boolean; strip?: boolean }) {
  const { meeting } = usePicture()
  const speech = useStrip()
  return (
    <header className={styles['head']} data-short={short}>
      <Mark size={48} />
      <span className={styles['title']}>
        <Reconnecting otherwise={meeting?.title ?? ''} />
      </span>
      {short ? null : strip && speech !== undefined ? <Strip speech={speech} /> : <Clock />}
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
