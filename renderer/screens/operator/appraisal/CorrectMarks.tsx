// Mending an announced appraisal: its marks, to be put right, why, and who says so. What was announced stays on record.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { correctionField } from '../../../../shared/draft.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { Refused } from '../Refused.tsx'
import { useEntry } from '../use-entry.ts'
import { useLeaveCorrection } from '../vote/use-leave-correction.ts'
import { MarksForm, focusEmpty } from './MarksForm.tsx'
import { enteredOf, tallyOf } from './entered.ts'
import styles from './AppraisalPanel.module.css'

export function CorrectMarks({ appraisal, tally }: { appraisal: Appraisal; tally: AppraisalTally }) {
  const { t } = useTranslation('appraisal')
  const form = useRef<HTMLFormElement>(null)
  const { meeting } = useSession()
  const { act, refuse, refused } = useActs()
  const field = correctionField(appraisal.appraisal)
  const leave = useLeaveCorrection(field)
  const start = { figures: enteredOf(tally), by: meeting?.recorder ?? '' }
  const { entry, current, change } = useEntry(field, start)
  const [since] = useState(refused?.no ?? 0)
  const [missing, setMissing] = useState(false)
  const odd = refused !== null && refused.no > since && refused.refusal.code === 'BALLOTS_UNBALANCED'
  const send = async () => {
    const { figures, by, reason, override } = current()
    const whole = tallyOf(figures, appraisal.objects.length, appraisal.classes.length)
    if (whole === null) {
      refuse('vote', 'NOT_COUNTED')
      return focusEmpty(form)
    }
    if (cleaned(reason) === '') {
      setMissing(true)
      return form.current?.querySelector<HTMLInputElement>('[data-reason] input')?.focus()
    }
    if (cleaned(by) === '') return refuse('vote', 'NAME_MISSING')
    const told = { override: cleaned(override), reason: cleaned(reason), by: cleaned(by) }
    const corrected = { appraisal: appraisal.appraisal, tally: whole, ...told }
    if (await act('vote', { kind: 'correctAppraisal', ...corrected })) leave()
  }
  return (
    <MarksForm
      within
      form={form}
      appraisal={appraisal}
      label={t('correct')}
      how={t('correctHow')}
      entered={entry.figures}
      onEntered={(figures) => change({ figures })}
      onSend={() => void send()}
    >
      <Field label={t('correctedBy')} labelShown value={entry.by} onChange={(by) => change({ by })} />
      <div className={styles['why']} data-reason>
        <Field
          label={t('reason')}
          labelShown
          value={entry.reason}
          onChange={(reason) => change({ reason })}
          onEnter={() => void send()}
          onEscape={leave}
          wrong={missing && cleaned(entry.reason) === '' ? t('reasonMissing') : undefined}
        />
      </div>
      {odd || entry.override !== '' ? (
        <div className={styles['why']}>
          <Field
            label={t('override')}
            labelShown
            value={entry.override}
            onChange={(override) => change({ override })}
            placeholder={t('overrideExample')}
            onEnter={() => void send()}
            onEscape={leave}
          />
        </div>
      ) : null}
      <Refused at="vote" />
      <Button look="quiet" onPress={leave}>
        {t('leave')}
      </Button>
      <Button onPress={() => void send()}>{t('correctDo')}</Button>
    </MarksForm>
  )
}
