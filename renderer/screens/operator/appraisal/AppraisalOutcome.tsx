// An announced appraisal on the console: all figures, what the chair reads, and the way to correct it.
import { useTranslation } from 'react-i18next'
import { announcement } from '../../../../shared/appraisal-words.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import { CorrectMarks } from './CorrectMarks.tsx'
import { MarksTable } from './MarksTable.tsx'
import styles from './AppraisalPanel.module.css'

export function AppraisalOutcome({ appraisal, tally }: { appraisal: Appraisal; tally: AppraisalTally }) {
  const { t } = useTranslation('appraisal')
  const { givingUp, openCentre } = usePanels()
  if (givingUp === appraisal.appraisal) return <CorrectMarks appraisal={appraisal} tally={tally} />
  const { published, override } = appraisal
  return (
    <div className={styles['outcome']} role="group" aria-label={t('resultLabel')}>
      {published === null ? null : <p className="cap">{t('published', { time: clockText(published) })}</p>}
      <MarksTable appraisal={appraisal} tally={tally} />
      <p>{announcement(appraisal, tally)}</p>
      {appraisal.objects.length > 5 ? <p className="cap">{t('turns')}</p> : null}
      {override === '' ? null : <p className="cap">{t('overrideTold', { reason: override })}</p>}
      {appraisal.corrections.map((one) => (
        <p key={one.at.at} className="cap">
          {t('correctedAt', { time: clockText(one.at), by: one.by, reason: one.reason })}
        </p>
      ))}
      <Button size="slim" onPress={() => openCentre({ givingUp: appraisal.appraisal })}>
        {t('correct')}
      </Button>
    </div>
  )
}
