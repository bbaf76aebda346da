// Mending a published ballot by its whole tally, and a decision without figures by its outcome: why, and who says so.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { FigureForm } from './FigureForm.tsx'
import { ballotsOf, choiceRow, countsOf, paperRow } from './figure-rows.ts'
import styles from './VoteForms.module.css'

function useReasonAsked() {
  const { openCentre, toStage } = usePanels()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const leave = () => {
    openCentre({})
    toStage()
  }
  const words = cleaned(reason)
  return { reason, setReason, leave, words, wrong: missing && words === '', ask: () => setMissing(true) }
}

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

export function CorrectAgreement({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act, refuse } = useActs()
  const [by, setBy] = useState(meeting?.recorder ?? '')
  const { reason, setReason, leave, words, wrong, ask } = useReasonAsked()
  const correct = async () => {
    if (words === '') return ask()
    if (cleaned(by) === '') return refuse('vote', 'NAME_MISSING')
    const none = { counts: null, ballots: null, override: '' }
    const why = { reason: words, by: cleaned(by) }
    if (await act('vote', { kind: 'correctResult', vote: vote.vote, ...none, ...why })) leave()
  }
  return (
    <div className={styles['within']}>
      <p>{t(vote.passed === true ? 'result.turnFailed' : 'result.turnPassed')}</p>
      <div className={styles['fields']}>
        <div className={styles['name']}>
          <Field label={t('result.by')} labelShown value={by} onChange={setBy} onEscape={leave} />
        </div>
        <div className="grow">
          <Field
            label={t('result.reason')}
            labelShown
            autoFocus
            value={reason}
            onChange={setReason}
            wrong={wrong ? t('vote.reasonMissing') : undefined}
            onEnter={() => void correct()}
            onEscape={leave}
          />
        </div>
        <Button onPress={() => void correct()}>{t('result.correctDo')}</Button>
        <Button look="quiet" onPress={leave}>
          {t('vote.leave')}
        </Button>
      </div>
      <Refused at="vote" />
    </div>
  )
}
