// Mending a published result: new counts, why, and who says so. The first figures stay on record.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { correctionField } from '../../../../shared/draft.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Counts } from '../../../../shared/session/values.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { Refused } from '../Refused.tsx'
import { useEntry } from '../use-entry.ts'
import { CountTriple } from './CountTriple.tsx'
import { enteredIn, wholeCounts } from './entered.ts'
import { figuresOf } from './figure-rows.ts'
import { useLeaveCorrection } from './use-leave-correction.ts'
import styles from './VoteForms.module.css'

export function CorrectForm({ vote, counts }: { vote: Vote; counts: Counts }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act, refuse } = useActs()
  const field = correctionField(vote.vote)
  const start = { figures: figuresOf(counts), by: meeting?.recorder ?? '' }
  const { entry, current, change, put } = useEntry(field, start)
  const leave = useLeaveCorrection(field)
  const [missing, setMissing] = useState(false)
  const correct = async () => {
    const { figures, by, reason } = current()
    const whole = wholeCounts(enteredIn(figures))
    if (whole === null) return refuse('vote', 'NOT_COUNTED')
    if (cleaned(reason) === '') return setMissing(true)
    if (cleaned(by) === '') return refuse('vote', 'NAME_MISSING')
    const words = { ballots: null, override: '', reason: cleaned(reason), by: cleaned(by) }
    if (await act('vote', { kind: 'correctResult', vote: vote.vote, counts: whole, ...words })) leave()
  }
  return (
    <div className={styles['within']}>
      <div className={styles['fields']}>
        <CountTriple
          entered={enteredIn(entry.figures)}
          onPut={put}
          onDone={() => undefined}
          onEscape={leave}
          autoFocus
        />
        <div className={styles['name']}>
          <Field
            label={t('result.by')}
            labelShown
            value={entry.by}
            onChange={(by) => change({ by })}
            onEscape={leave}
          />
        </div>
        <div className="grow">
          <Field
            label={t('result.reason')}
            labelShown
            value={entry.reason}
            onChange={(reason) => change({ reason })}
            wrong={missing && cleaned(entry.reason) === '' ? t('vote.reasonMissing') : undefined}
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
