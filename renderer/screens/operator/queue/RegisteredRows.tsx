// Who registered to speak under the open item and is not in the queue: one by one, or all with one key.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import picker from './NamePicker.module.css'
import styles from './AddSpeaker.module.css'
import { useQueueActs } from './use-queue-acts.ts'

export function RegisteredRows() {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const closed = useSession(({ room }) => room.queue.closed)
  const { offered, takeRegistered } = useQueueActs()
  if (offered.length === 0 || closed) return null
  return (
    <>
      <p className={styles['head']}>
        <b>{t('queue.registered', { count: offered.length })}</b>
        <span className="grow" />
        <Button look="quiet" onPress={takeRegistered}>
          {t('queue.takeAll')}
        </Button>
      </p>
      <ul className={picker['list']} aria-label={t('queue.registered', { count: offered.length })}>
        {offered.map(({ registration, name, from, topic }) => (
          <li key={registration} className={picker['row']} data-still>
            <span className="line1" title={topic}>
              <b className={picker['name']}>{name}</b>
              <span className="cap">{topic === '' ? from : topic}</span>
            </span>
            <Button
              look="quiet"
              aria-label={t('queue.takeName', { name })}
              onPress={() => void act('panel', { kind: 'queueRegistered', registrations: [registration] })}
            >
              <Shape name="plus" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
