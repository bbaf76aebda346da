// Mending a decision without figures: its outcome is turned, with the reason and who says so.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { Refused } from '../Refused.tsx'
import { useReasonAsked } from './use-reason-asked.ts'
import styles from './VoteForms.module.css'

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
