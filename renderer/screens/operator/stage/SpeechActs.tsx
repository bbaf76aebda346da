// The buttons of a speech. Those that make no sense now are not drawn: nothing greyed out without a reason.
import { useTranslation } from 'react-i18next'
import { type Speech, openInterruption } from '../../../../shared/session/speeches-record.ts'
import { Button } from '../../../parts/Button.tsx'
import { useSpeechActs } from './use-speech-acts.ts'
import styles from './SpeechActs.module.css'

export function SpeechActs({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const acts = useSpeechActs()
  return (
    <div className={styles['acts']}>
      <Button keyCap={t('key.space')} onPress={acts.startOrPause}>
        {t(`speech.${acts.toggle}`)}
      </Button>
      {speech.clock.budget === null ? null : (
        <Button keyCap="+" onPress={acts.addMinute}>
          {t('speech.addMinute')}
        </Button>
      )}
      {speech.state === 'called' || openInterruption(speech) !== undefined ? null : (
        <Button keyCap="I" onPress={acts.interject}>
          {t('speech.interject')}
        </Button>
      )}
    </div>
  )
}
