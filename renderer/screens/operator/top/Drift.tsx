// How far the meeting is ahead or behind, and when it would end. A minute either way is on time.
import { useTranslation } from 'react-i18next'
import { Shape } from '../../../parts/Shape.tsx'
import { useTimetable } from '../times-of-day.tsx'
import styles from './Drift.module.css'

export function Drift() {
  const { t } = useTranslation('operator')
  const times = useTimetable()
  if (times === null) return null
  const { late, end } = times
  const onTime = Math.abs(late) < 1
  return (
    <span className={styles['drift']}>
      {late >= 1 ? (
        <span className="warn">
          <Shape name="fullTriangle" />
        </span>
      ) : (
        <span className="ok">
          <Shape name="check" />
        </span>
      )}
      {onTime ? (
        t('drift.onTime')
      ) : (
        <span>
          {t(late > 0 ? 'drift.late' : 'drift.early')} <b className="num">{spell(Math.abs(late))}</b>{' '}
          {t('drift.minutes')}
        </span>
      )}
      <span className={`cap ${styles['end']}`}>{t('drift.end', { time: end.forecast })}</span>
    </span>
  )
}

const spell = (minutes: number) =>
  minutes < 100 ? String(minutes) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
