// An announced appraisal on the console: all figures, what the chair reads, and the way to correct it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announcement, appraisalTable } from '../../../../shared/appraisal-words.ts'
import { cleaned } from '../../../../shared/line.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { TallyGrid } from './TallyGrid.tsx'
import { type Entered, enteredOf, tallyOf } from './entered.ts'
import styles from './AppraisalPanel.module.css'

export function AppraisalOutcome({ appraisal, tally }: { appraisal: Appraisal; tally: AppraisalTally }) {
  const { t } = useTranslation('appraisal')
  const { givingUp, openCentre } = usePanels()
  const { head, rows } = appraisalTable(appraisal, tally)
  if (givingUp === appraisal.appraisal) return <Correcting appraisal={appraisal} tally={tally} />
  return (
    <div className={styles['outcome']}>
      <div className={styles['scroll']}>
        <table className={styles['result']}>
          <thead>
            <tr>
              {head.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, at) => (
                  <td key={head[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{announcement(appraisal, tally)}</p>
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

function Correcting({ appraisal, tally }: { appraisal: Appraisal; tally: AppraisalTally }) {
  const { t } = useTranslation('appraisal')
  const { meeting } = useSession()
  const { act } = useActs()
  const { openCentre, toStage } = usePanels()
  const [entered, setEntered] = useState<Entered>(enteredOf(tally))
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(meeting?.recorder ?? '')
  const whole = tallyOf(entered, appraisal.objects.length, appraisal.classes.length)
  const leave = () => {
    openCentre({})
    toStage()
  }
  const correct = async () => {
    if (whole === null || cleaned(reason) === '' || cleaned(by) === '') return
    const words = { override: '', reason: cleaned(reason), by: cleaned(by) }
    if (
      await act('vote', { kind: 'correctAppraisal', appraisal: appraisal.appraisal, tally: whole, ...words })
    )
      leave()
  }
  return (
    <div>
      <TallyGrid
        appraisal={appraisal}
        entered={entered}
        onEntered={setEntered}
        onDone={() => void correct()}
      />
      <footer className={styles['foot']}>
        <Field label={t('correctedBy')} labelShown value={by} onChange={setBy} />
        <div className="grow">
          <Field
            label={t('reason')}
            labelShown
            value={reason}
            onChange={setReason}
            onEnter={() => void correct()}
            onEscape={leave}
            wrong={cleaned(reason) === '' ? t('reasonMissing') : undefined}
          />
        </div>
        <Button
          isDisabled={whole === null || cleaned(reason) === '' || cleaned(by) === ''}
          onPress={() => void correct()}
        >
          {t('correctDo')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('leave')}
        </Button>
        <Refused at="vote" />
      </footer>
    </div>
  )
}
