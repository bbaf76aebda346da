// What could be announced on these counts and why, and who stands behind them: one who counted, another who checked.
import { useTranslation } from 'react-i18next'
import type { Counts } from '../../../../shared/session/values.ts'
import { type Vote, total } from '../../../../shared/session/votes.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { Refused } from '../Refused.tsx'
import { useReason } from './reason.ts'
import styles from './Verdict.module.css'

type Props = { vote: Vote; counts: Counts | null; counter: string; onCounter: (name: string) => void }

export function Verdict({ vote, counts, counter, onCounter }: Props) {
  const { t } = useTranslation('operator')
  const reason = useReason()
  const sound = counts !== null && total(counts) <= vote.present
  const verdict = sound ? reason(vote, counts) : null
  const checked = vote.state === 'checked'
  return (
    <div className={styles['verdict']}>
      <div>
        <p className="cap">{t(verdict === null ? 'vote.noVerdict' : 'vote.mayAnnounce')}</p>
        {verdict === null ? null : (
          <p className={`song ${styles['say']}`}>
            {t(verdict.passed ? 'vote.passed' : 'vote.notPassed')}
            <small>{verdict.why}</small>
          </p>
        )}
        <Refused at="vote" />
      </div>
      <dl className={styles['who']}>
        <dt className="cap">{t('vote.counter')}</dt>
        <dd>
          <input
            aria-label={t('vote.counterLabel')}
            value={counter}
            onChange={(event) => onCounter(event.target.value)}
            autoComplete="off"
          />
        </dd>
        <dd className={vote.counts === null ? 'cap' : 'ok cap'}>
          <Shape name={vote.counts === null ? 'dashedCircle' : 'check'} />{' '}
          {t(vote.counts === null ? 'vote.toCount' : 'vote.counted')}
        </dd>
        <dt className="cap">{t('vote.checker')}</dt>
        <dd>{checked ? vote.checkedBy : t('vote.second')}</dd>
        <dd className={checked ? 'ok cap' : 'cap'}>
          <Shape name={checked ? 'check' : 'dashedCircle'} /> {t(checked ? 'vote.matched' : 'vote.toCheck')}
        </dd>
      </dl>
    </div>
  )
}
