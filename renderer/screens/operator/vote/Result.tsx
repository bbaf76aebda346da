// A published result: the verdict, its counts with their base, what was corrected since; and the way to correct it.
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../../shared/numerals.ts'
import { type Vote, notVoted } from '../../../../shared/session/votes.ts'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { useReason } from './reason.ts'
import { voteShapes } from './vote-shapes.ts'
import { spaced } from '../spaced.ts'
import styles from './Result.module.css'

export function Result({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { correcting, openCentre } = usePanels()
  const reason = useReason()
  const { counts, published } = vote
  if (counts === null || published === null) return null
  const { passed, why } = reason(vote, counts)
  const figures = { ...counts, notVoted: notVoted(vote, counts) }
  return (
    <div className={styles['result']} role="group" aria-label={t('result.label')}>
      <p className="cap">{spaced(t('result.published', { time: clockText(published) }), vote.motion)}</p>
      <div className={styles['line']}>
        <b className={`song ${styles['say']}`}>{t(passed ? 'vote.passed' : 'vote.notPassed')}</b>
        {(['for', 'against', 'abstain', 'notVoted'] as const).map((which) => (
          <span key={which} className={styles['figure']}>
            <Shape name={voteShapes[which]} /> {t(`vote.word.${which}`)}{' '}
            <b className="num">{figures[which]}</b>
          </span>
        ))}
        <span className="grow" />
        {correcting === vote.vote ? null : (
          <Button size="slim" onPress={() => openCentre({ correcting: vote.vote })}>
            {t('result.correct')}
          </Button>
        )}
      </div>
      <p className="cap">{why}</p>
      {vote.corrections.map((one) => (
        <p key={one.at.at} className="cap">
          {t('result.corrected', { time: clockText(one.at), by: one.by, reason: one.reason, ...one.from })}
        </p>
      ))}
      {correcting === vote.vote ? <CorrectForm vote={vote} counts={counts} /> : null}
    </div>
  )
}
