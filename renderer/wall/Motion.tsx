// What a vote is about: the item's number, what is shown, and the motion in its own words.
import { itemLabel } from '../../shared/numerals.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import type { Vote } from '../../shared/session/votes.ts'
import { Title } from '../parts/Title.tsx'
import { unitsOf } from './measure.ts'
import { usePicture, useShape } from './picture.ts'
import { useWords } from './wall-words.ts'
import styles from './Motion.module.css'

export function Motion({ vote, title }: { vote: Vote; title: string }) {
  const { room } = usePicture()
  const t = useWords()
  const tight = useShape() === 'tight'
  const path = itemOf(room.agenda, vote.item)?.path ?? []
  const long = unitsOf(vote.motion) > (tight ? 34 : 44)
  return (
    <header className={styles['motion']}>
      <p className={styles['title']}>
        {path.length === 1
          ? t('numberAndTitle', { number: itemLabel(path), title })
          : `${itemLabel(path)}${title}`}
      </p>
      <p className={`${styles['words']} song`} data-long={long}>
        <Title hang>{vote.motion}</Title>
      </p>
    </header>
  )
}
