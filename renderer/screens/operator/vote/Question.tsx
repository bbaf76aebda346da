// What the chair says while hands are counted: three questions, then that it is over, then the figures.
import { useTranslation } from 'react-i18next'
import type { Vote } from '../../../../shared/session/votes.ts'
import { announcement } from '../../../../shared/verdict.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { type Asked, type Entered, asked, wholeCounts } from './entered.ts'
import styles from './Question.module.css'

type Props = {
  vote: Vote
  /** The count that is being typed. */
  asking: Asked | null
  entered: Entered
}

export function Question({ vote, asking, entered }: Props) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const counts = wholeCounts(entered)
  const now = asking ?? asked.find((one) => entered[one] === null)
  const sentence =
    now !== undefined
      ? t(`vote.question.${now}`)
      : vote.state === 'checked' && counts !== null
        ? announcement(vote, meeting?.kind ?? 'standing', counts)
        : t(vote.form === 'keypad' ? 'vote.question.keypadOver' : 'vote.question.over')
  return (
    <div className={styles['question']} data-whole={vote.state === 'checked' && now === undefined}>
      <span className="cap nowrap">{t('chair.says')}</span>
      <q className="song">{sentence}</q>
      {vote.state === 'checked' && now === undefined ? null : (
        <ol className="cap">
          {asked.map((one) => (
            <li key={one} {...(one === now ? { 'aria-current': 'step' as const } : {})}>
              {entered[one] !== null && one !== now ? <Shape name="check" /> : null}
              {t(`vote.asked.${one}`)}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
