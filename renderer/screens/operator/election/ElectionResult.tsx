// A published election under the item: who is elected, with every figure and its base, and what was corrected since.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../../shared/numerals.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Election } from '../../../../shared/session/elections.ts'
import { outcomeWords } from '../../../../shared/verdict-election.ts'
import { ballotsWords } from '../../../../shared/verdict.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { spaced } from '../spaced.ts'
import { ballotsOf, choiceRow, countsOf, paperRow } from '../vote/figure-rows.ts'
import { FigureForm } from '../vote/FigureForm.tsx'
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
        <Correction election={election} />
      ) : (
        <span>
          <Button onPress={() => openCentre({ correcting: election.election })}>{t('result.correct')}</Button>
        </span>
      )}
    </div>
  )
}

function Correction({ election }: { election: Election }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { openCentre, toStage } = usePanels()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const leave = () => {
    openCentre({})
    toStage()
  }
  return (
    <FigureForm
      rows={[paperRow(t), ...election.candidates.map(({ name }, place) => choiceRow(t, name, `${place} `))]}
      by={meeting?.recorder ?? ''}
      label={t('election.correct')}
      how={t('election.correctHow')}
      first
      onSend={async ({ figures, by, override }) => {
        if (cleaned(reason) === '') return setMissing(true)
        const tally = {
          ballots: ballotsOf(figures),
          lines: election.candidates.map((_, place) => countsOf(figures, `${place} `)),
          writeIns: [...(election.tally?.writeIns ?? [])],
        }
        const asked = { election: election.election, tally, override, reason: cleaned(reason), by }
        if (await act('vote', { kind: 'correctElection', ...asked })) leave()
      }}
    >
      <Field
        label={t('result.reason')}
        labelShown
        value={reason}
        onChange={setReason}
        onEscape={leave}
        wrong={missing && reason.trim() === '' ? t('vote.reasonMissing') : undefined}
      />
    </FigureForm>
  )
}
