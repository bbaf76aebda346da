// A published election under the item: who is elected, with every figure and its base, and what was corrected since.
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../../shared/numerals.ts'
import type { Election } from '../../../../shared/session/elections.ts'
import { outcomeWords } from '../../../../shared/verdict-election.ts'
import { ballotsWords } from '../../../../shared/verdict.ts'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import { spaced } from '../spaced.ts'
import { CorrectElection } from './CorrectElection.tsx'
import { ElectionTable } from './ElectionTable.tsx'
import styles from './Election.module.css'

export function ElectionResult({ election }: { election: Election }) {
  const { t } = useTranslation('operator')
  const { correcting, openCentre } = usePanels()
  const { tally, outcome, published } = election
  if (tally === null || outcome === null || published === null) return null
  return (
    <div className={styles['result']} role="group" aria-label={t('election.resultLabel')}>
      <p className="cap">
        {spaced(
          t('election.published', { time: clockText(published) }),
          t('election.title', { office: election.office, seats: election.seats }),
          ballotsWords(tally.ballots, ''),
        )}
      </p>
      <b className={`song ${styles['say']}`}>{outcomeWords(election, tally, outcome)}</b>
      <ElectionTable election={election} tally={tally} outcome={outcome} />
      {election.candidates.length > 5 ? <p className="cap">{t('election.turns')}</p> : null}
      {election.corrections.map(({ at, by, reason, from, fromOutcome }) => (
        <p key={at.at} className="cap">
          {t('election.corrected', {
            time: clockText(at),
            by,
            reason,
            was: outcomeWords(election, from, fromOutcome),
          })}
        </p>
      ))}
      {correcting === election.election ? (
        <CorrectElection election={election} tally={tally} />
      ) : (
        <span>
          <Button onPress={() => openCentre({ correcting: election.election })}>{t('result.correct')}</Button>
        </span>
      )}
    </div>
  )
}
