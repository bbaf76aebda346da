// Two quiet lines over the queue: who registered and is not in it yet, and whom fairness would hear next. Each is one key.
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button.tsx'
import { useQueueActs } from './use-queue-acts.ts'
import styles from './QueueOffers.module.css'

export function QueueOffers() {
  const { t } = useTranslation('operator')
  const { offered, suggestion, takeRegistered, adopt } = useQueueActs()
  const names = offered.map(({ name }) => name).join(' ')
  return (
    <>
      {offered.length === 0 ? null : (
        <div className={styles['line']}>
          <span className="line1 grow" title={names}>
            <b>{t('queue.registered', { count: offered.length })}</b> <span className="cap">{names}</span>
          </span>
          <Button look="quiet" keyCap="G" onPress={takeRegistered}>
            {t(offered.length === 1 ? 'queue.takeOne' : 'queue.takeAll')}
          </Button>
        </div>
      )}
      {suggestion === null ? null : (
        <div className={styles['line']}>
          <span className="line1 grow">
            <span className="cap">{t('queue.suggests')}</span> <b>{suggestion.speaker.voice.name}</b>{' '}
            <span className="cap">{t(`queue.reason.${suggestion.reason}`)}</span>
          </span>
          <Button look="quiet" keyCap="Y" onPress={adopt}>
            {t('queue.adopt')}
          </Button>
        </div>
      )}
    </>
  )
}
