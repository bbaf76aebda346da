// What a vote is about: the item's number, what is shown, and the motion in its own words.
import { itemLabel } from '../../shared/numerals.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import type { Vote } from '../../shared/session/votes.ts'
import { Lines } from './Lines.tsx'
import { type CanvasShape, usePicture, useShape } from './picture.ts'
import { useWords } from './wall-words.ts'
import { wrap } from './wrap.ts'
import styles from './Motion.module.css'

export type MotionWords = { lines: readonly string[]; size: number; height: number }

const [titleHeight, topMargin] = [84, 40]

/** The motion in its type: two lines of the large one, or up to `most` of the smaller. */
export function motionWords(motion: string, shape: CanvasShape, most = 3): MotionWords {
  const large = wrap(motion, shape === 'wide' ? 22 + Math.min(2, brackets(motion)) : 18)
  const [size, line] = large.length <= Math.min(2, most) ? [68, 92] : [54, 76]
  const lines = size === 68 ? large : wrap(motion, 22, most)
  return { lines, size, height: topMargin + titleHeight + lines.length * line }
}

const brackets = (text: string) => text.match(/[《》（）]/gu)?.length ?? 0

export function Motion({
  vote,
  title,
  most = 3,
}: {
  vote: Pick<Vote, 'motion' | 'item'>
  title: string
  most?: number
}) {
  const { room } = usePicture()
  const t = useWords()
  const { lines, size, height } = motionWords(vote.motion, useShape(), most)
  const path = itemOf(room.agenda, vote.item)?.path ?? []
  return (
    <header className={styles['motion']} style={{ height }}>
      <p className={styles['title']}>
        {path.length === 1
          ? t('numberAndTitle', { number: itemLabel(path), title })
          : `${itemLabel(path)}${title}`}
      </p>
      <p className={`${styles['words']} song`} style={{ fontSize: size }} data-small={size < 68}>
        <Lines hang>{lines}</Lines>
      </p>
    </header>
  )
}
