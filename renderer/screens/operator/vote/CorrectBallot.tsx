// Mending a published ballot: its whole tally again, why, and who says so. The first figures stay on record.
import { useTranslation } from 'react-i18next'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { FigureForm } from './FigureForm.tsx'
import { ballotsOf, choiceRow, countsOf, paperRow } from './figure-rows.ts'
import { useReasonAsked } from './use-reason-asked.ts'

export function CorrectBallot({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { reason, setReason, leave, words, wrong, ask } = useReasonAsked()
  return (
    <FigureForm
      rows={[paperRow(t), choiceRow(t, t('vote.choices'))]}
      by={meeting?.recorder ?? ''}
      label={t('result.correct')}
      how={t('election.correctHow')}
      first
      onSend={async ({ figures, by, override }) => {
        if (words === '') return ask()
        const entered = {
          counts: countsOf(figures),
          ballots: ballotsOf(figures),
          override,
          reason: words,
          by,
        }
        if (await act('vote', { kind: 'correctResult', vote: vote.vote, ...entered })) leave()
      }}
    >
      <Field
        label={t('result.reason')}
        labelShown
        value={reason}
        onChange={setReason}
        onEscape={leave}
        wrong={wrong ? t('vote.reasonMissing') : undefined}
      />
    </FigureForm>
  )
}
