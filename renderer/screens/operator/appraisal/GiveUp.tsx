// Giving an appraisal up to take it again: a reason is asked, because the record keeps it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppraisalId } from '../../../../shared/id.ts'
import { cleaned } from '../../../../shared/line.ts'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import styles from './AppraisalPanel.module.css'

export function GiveUp({ appraisal }: { appraisal: AppraisalId }) {
  const { t } = useTranslation('appraisal')
  const { act } = useActs()
  const { openCentre, toStage } = usePanels()
  const [reason, setReason] = useState('')
  const leave = () => {
    openCentre({})
    toStage()
  }
  const abandon = async () => {
    if (cleaned(reason) === '') return
    if (await act('vote', { kind: 'abandonAppraisal', appraisal, reason: cleaned(reason) })) leave()
  }
  return (
    <footer className={styles['foot']}>
      <div className="grow">
        <Field
          label={t('reason')}
          labelShown
          autoFocus
          value={reason}
          onChange={setReason}
          onEnter={() => void abandon()}
          onEscape={leave}
          wrong={cleaned(reason) === '' ? t('reasonMissing') : undefined}
        />
      </div>
      <Button isDisabled={cleaned(reason) === ''} onPress={() => void abandon()}>
        {t('giveUp')}
      </Button>
      <Button look="quiet" onPress={leave}>
        {t('leave')}
      </Button>
      <Refused at="vote" />
    </footer>
  )
}
