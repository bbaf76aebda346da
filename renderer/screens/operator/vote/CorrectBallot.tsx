// Mending a published ballot: the figures that were announced, to be put right, why, and who says so. The first figures stay on record.
import { useTranslation } from 'react-i18next'
import { correctionField } from '../../../../shared/draft.ts'
import type { Counts } from '../../../../shared/session/values.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { FigureForm } from './FigureForm.tsx'
import { ballotsOf, choiceRow, countsOf, figuresOf, paperRow } from './figure-rows.ts'
import { useLeaveCorrection } from './use-leave-correction.ts'

export function CorrectBallot({ vote, counts }: { vote: Vote; counts: Counts }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const field = correctionField(vote.vote)
  const leave = useLeaveCorrection(field)
  const choices = choiceRow(t, t('vote.choices'))
  return (
    <FigureForm
      field={field}
      start={{ by: meeting?.recorder ?? '', figures: { ...figuresOf(counts), ...vote.ballots } }}
      rows={vote.form === 'ballot' ? [paperRow(t), choices] : [choices]}
      label={t('result.correct')}
      how={t('election.correctHow')}
      as="corrector"
      onLeave={leave}
      onSend={async ({ figures, by, override, reason }) => {
        const ballots = vote.form === 'ballot' ? ballotsOf(figures) : null
        const entered = { counts: countsOf(figures), ballots, override, reason, by }
        const done = await act('vote', { kind: 'correctResult', vote: vote.vote, ...entered })
        if (done) leave()
        return done
      }}
    />
  )
}
