// What time it is in the room, and how long the meeting has lasted: beside it where there is room, else said when pointed at.
import { useTranslation } from 'react-i18next'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import { recessed } from '../../../../shared/session/agenda-sittings.ts'
import { minus, since } from '../../../../shared/time.ts'
import { useNow } from '../../../live/use-live.tsx'
import styles from './TopBar.module.css'

export function MeetingClock() {
  const { t } = useTranslation('operator')
  const clock = useNow(clockTextWithSeconds)
  const lasted = useNow(({ time }, { room: { opened, adjourned, agenda } }) => {
    if (opened === null) return ''
    const until = adjourned?.time ?? time
    const minutes = Math.floor(minus(since(opened.time, until), recessed(agenda, until)) / 60_000)
    return t('top.lasted', { time: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` })
  })
  return (
    <>
      <span className={`cap num ${styles['lasted']}`}>{lasted}</span>
      <time className={`num ${styles['clock']}`} aria-label={t('top.clock')} title={lasted}>
        {clock}
      </time>
    </>
  )
}
