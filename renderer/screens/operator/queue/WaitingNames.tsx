// The queue as names alone, under the field that adds to it: what has been added so far.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import styles from './NamePicker.module.css'

export function WaitingNames() {
  const { t } = useTranslation('operator')
  const { waiting } = useSession().room.queue
  if (waiting.length === 0) return <p className="cap">{t('queue.emptyHow')}</p>
  return (
    <ol className={styles['list']} aria-label={t('queue.title')}>
      {waiting.map(({ speaker, voice }, place) => (
        <li key={speaker} className={styles['row']} data-still>
          <span className="line1">
            <span className={`num cap ${styles['no']}`}>{place + 1}</span>
            <b className={styles['name']}>{voice.name}</b>
            <span className="cap">{voice.from}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
