// A message to the hall: a slip of paper at the foot of whatever is shown. Scenes make room for it; nothing is covered.
import { Lines } from './Lines.tsx'
import { type CanvasShape, usePicture, useShape } from './picture.ts'
import { useWords } from './wall-words.ts'
import { wrap } from './wrap.ts'
import styles from './Notice.module.css'

/** At the foot of a page it is a band; beside a ring it keeps to the column of words. */
export type NoticePlace = 'band' | 'column'

const measures: Record<NoticePlace, Record<CanvasShape, { perLine: number; line: number }>> = {
  band: { wide: { perLine: 22, line: 76 }, tight: { perLine: 21, line: 76 } },
  column: { wide: { perLine: 13, line: 70 }, tight: { perLine: 8, line: 60 } },
}
const margins = 24 + 54

/** How high the notice stands, in pixels of the canvas; 0 without one. */
export function useNoticeHeight(place: NoticePlace): number {
  const { message } = usePicture()
  const { perLine, line } = measures[place][useShape()]
  return message === null ? 0 : wrap(message, perLine).length * line + margins
}

export function Notice({ place }: { place: NoticePlace }) {
  const { message } = usePicture()
  const height = useNoticeHeight(place)
  const shape = useShape()
  const { perLine } = measures[place][shape]
  const t = useWords()
  if (message === null) return null
  return (
    <div
      className={styles['notice']}
      data-place={place}
      data-shape={shape}
      style={{ height }}
      aria-label={t('notice')}
      role="status"
    >
      <p>
        <Lines>{wrap(message, perLine)}</Lines>
      </p>
    </div>
  )
}
