// How far the meeting is ahead or behind, and when it would end. Less than a minute is on time; half a day is another day.
import { useTranslation } from 'react-i18next'
import { Shape } from '../../../parts/Shape.tsx'
import { useTimetable } from '../times-of-day.tsx'
import styles from './Drift.module.css'

/** Minutes from which on the plan says nothing about today. */
const otherDay = 720

export function Drift() {
  const { t } = useTranslation('operator')
  const times = useTimetable()
  if (times === null) return null
  const { late, end } = times
  return (
    <span className={styles['drift']}>
      {Math.abs(late) >= otherDay ? (
        <span className="cap">{t('drift.otherDay')}</span>
      ) : (
        <>
          <span className={late >= 1 ? 'warn' : 'ok'}>
            <Shape name={late >= 1 ? 'fullTriangle' : 'check'} />
          </span>
          {late === 0 ? t('drift.onTime') : <Off late={late} />}
        </>
      )}
      <span className={`cap ${styles['end']}`}>
        {t(times.last ? 'drift.end' : 'drift.endSitting', { time: end.forecast })}
      </span>
    </span>
  )
}

function Off({ late }: { late: number }) {
  const { t } = useTranslation('operator')
  const minutes = Math.abs(late)
  const hours = Math.floor(minutes / 60)
  return (
    <span>
      {t(late > 0 ? 'drift.late' : 'drift.early')}{' '}
      {hours === 0 ? null : (
        <>
          <b className="num">{hours}</b> {t('drift.hours')}{' '}
        </>
      )}
      {hours > 0 && minutes % 60 === 0 ? null : (
        <>
          <b className="num">{minutes % 60}</b> {t('drift.minutes')}
        </>
      )}
    </span>
  )
}
