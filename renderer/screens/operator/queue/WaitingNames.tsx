// The queue as names alone, under the field that adds to it: what has been added so far.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import styles from './NamePicker.module.css'

export function WaitingNames() {
  const { t } = useTranslation('operator')
  const waiting = useSession(({ room }) => room.queue.waiting)
  if (waiting.length === 0) return <p className="cap">{t('queue.emptyHow')}</p>
  return (
    <ol className={styles['names']} aria-label={t('queue.title')}>
      {waiting.map(({ speaker, voice }, place) => (
        <li key={speaker} className="nowrap">
          <span className="num cap">{place + 1}</span> {voice.name}
        </li>
      ))}
    </ol>
  )
}
