// Mending a published election: every figure and every name that was written in, why, and who says so. What was announced stays on record.
import { useTranslation } from 'react-i18next'
import { correctionField } from '../../../../shared/draft.ts'
import type { Election } from '../../../../shared/session/elections.ts'
import type { Tally } from '../../../../shared/session/values-ballot.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { FigureForm, type Sent } from '../vote/FigureForm.tsx'
import { useLeaveCorrection } from '../vote/use-leave-correction.ts'
import { figuresIn, tallyIn, useElectionRows } from './election-rows.ts'

export function CorrectElection({ election, tally }: { election: Election; tally: Tally }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const field = correctionField(election.election)
  const leave = useLeaveCorrection(field)
  const rows = useElectionRows(election)
  const send = async (sent: Sent) => {
    const { override, reason, by } = sent
    const corrected = { tally: tallyIn(election, sent), override, reason, by }
    const done = await act('vote', { kind: 'correctElection', election: election.election, ...corrected })
    if (done) leave()
    return done
  }
  return (
    <FigureForm
      field={field}
      start={{ by: meeting?.recorder ?? '', ...figuresIn(tally) }}
      rows={rows}
      label={t('election.correct')}
      how={t('election.correctHow')}
      as="corrector"
      writeIns={election.writeIns}
      onSend={send}
      onLeave={leave}
    />
  )
}
