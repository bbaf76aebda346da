// Giving a vote up to take it again: a reason is asked, because the record keeps it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import type { Command } from '../../../../shared/session/command.ts'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import styles from './VoteForms.module.css'

type Props = { what?: 'vote' | 'election'; asks: (reason: string) => Command }

export function AbandonForm({ what = 'vote', asks }: Props) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { openCentre, toStage } = usePanels()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const leave = () => {
    openCentre({})
    toStage()
  }
  const abandon = async () => {
    const words = cleaned(reason)
    if (words === '') return setMissing(true)
    if (await act('vote', asks(words))) leave()
  }
  return (
    <div className={styles['form']}>
      <p className={styles['lead']}>
        <b className="song">{t(`${what}.abandonTitle`)}</b>{' '}
        <span className="cap">{t('vote.abandonHow')}</span>
      </p>
      <div className={styles['fields']}>
        <div className="grow">
          <Field
            label={t('vote.reason')}
            labelShown
            autoFocus
            value={reason}
            onChange={setReason}
            onEnter={() => void abandon()}
            onEscape={leave}
            placeholder={t(`${what}.abandonExample`)}
            wrong={missing && reason.trim() === '' ? t('vote.reasonMissing') : undefined}
          />
        </div>
        <Button onPress={() => void abandon()}>{t(`${what}.abandonDo`)}</Button>
        <Button look="quiet" onPress={leave}>
          {t('vote.leave')}
        </Button>
      </div>
      <Refused at="vote" />
    </div>
  )
}
