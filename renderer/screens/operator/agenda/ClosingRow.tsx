// The last row of the timetable: when the meeting should adjourn, and when it would.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import { useTimetable } from '../times-of-day.tsx'
import styles from './Agenda.module.css'

export function ClosingRow() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const times = useTimetable()
  if (times === null) return null
  const { planned, forecast } = times.end
  return (
    <div className={`${styles['row']} ${styles['close']}`}>
      <span />
      <span className={styles['title']}>{t('agenda.adjourn')}</span>
      <span className={`num ${styles['time']}`}>{planned}</span>
      <span className={`num ${styles['time']}`}>
        {room.phase === 'adjourned' ? '' : t('agenda.about', { time: forecast })}
      </span>
    </div>
  )
}
