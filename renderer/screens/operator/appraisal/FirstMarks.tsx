// The first person's marks: every cell filled and adding up, or written down as they are with a reason.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkBallots } from '../../../../shared/ballots.ts'
import { countField } from '../../../../shared/draft.ts'
import { cleaned } from '../../../../shared/line.ts'
import { type Appraisal, votersOf } from '../../../../shared/session/appraisals.ts'
import { wrongPlaces } from '../../../../shared/session/appraisals-decide.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { useEntry } from '../use-entry.ts'
import { MarksForm, focusEmpty } from './MarksForm.tsx'
import { enteredOf, tallyOf } from './entered.ts'
import styles from './AppraisalPanel.module.css'

/** `again`: what was entered first, shown once more. */
export function FirstMarks({ appraisal, again }: { appraisal: Appraisal; again?: AppraisalTally }) {
  const { t } = useTranslation('appraisal')
  const form = useRef<HTMLFormElement>(null)
  const { meeting } = useSession()
  const { act, refuse } = useActs()
  const { openCentre, toStage } = usePanels()
  const { objects, classes, appraisal: id } = appraisal
  const { entry, current, change, settle, drop } = useEntry(
    countField(id),
    again === undefined
      ? { by: meeting?.recorder ?? '' }
      : { by: appraisal.countedBy, override: appraisal.override, figures: enteredOf(again) },
  )
  const [asked, setAsked] = useState(false)
  const apart = (tally: AppraisalTally | null) =>
    tally !== null &&
    checkBallots(tally.ballots) !== 'void' &&
    wrongPlaces(tally, votersOf(appraisal).present).length > 0
  const isApart = apart(tallyOf(entry.figures, objects.length, classes.length))
  const send = async () => {
    const { figures, by, override } = current()
    const tally = tallyOf(figures, objects.length, classes.length)
    if (tally === null) {
      refuse('vote', 'NOT_COUNTED')
      return focusEmpty(form)
    }
    setAsked(true)
    if (apart(tally) && cleaned(override) === '') return
    const told = { override: apart(tally) ? cleaned(override) : '', by: cleaned(by) }
    if (!(await act('vote', { kind: 'countAppraisal', appraisal: id, tally, ...told }))) return
    settle()
    if (again !== undefined) openCentre({})
    toStage()
  }
  return (
    <MarksForm
      form={form}
      appraisal={appraisal}
      label={t(again === undefined ? 'firstTitle' : 'againTitle')}
      how={t(again === undefined ? 'firstHow' : 'againHow')}
      entered={entry.figures}
      onEntered={(figures) => change({ figures })}
      onSend={() => void send()}
    >
      <Field label={t('counter')} labelShown value={entry.by} onChange={(by) => change({ by })} />
      {isApart ? (
        <div className={styles['why']}>
          <Field
            label={t('override')}
            labelShown
            value={entry.override}
            onChange={(override) => change({ override })}
            placeholder={t('overrideExample')}
            wrong={asked && cleaned(entry.override) === '' ? t('apart') : undefined}
            onEnter={() => void send()}
          />
        </div>
      ) : (
        <span className="grow" />
      )}
      <Refused at="vote" />
      {again === undefined ? null : (
        <Button
          look="quiet"
          onPress={() => {
            drop()
            openCentre({})
          }}
        >
          {t('leave')}
        </Button>
      )}
      <Button onPress={() => void send()}>{t('count')}</Button>
    </MarksForm>
  )
}
