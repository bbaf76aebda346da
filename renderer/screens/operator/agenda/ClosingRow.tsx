// The last row of the timetable: when the meeting should adjourn, and when it would.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import { useTimetable } from '../times-of-day.tsx'
import styles from './Agenda.module.css'

export function ClosingRow() {
  const { t } = useTranslation('operator')
  const phase = useSession(({ room }) => room.phase)
  const begun = useSession(({ room }) => room.agenda.items.some((item) => item.visits.length > 0))
  const times = useTimetable()
  const { toggleRight } = usePanels()
  if (times === null) return null
  const { planned, forecast } = times.end
  return (
    <>
      <div className={`${styles['row']} ${styles['close']}`}>
        <span />
        <span className={styles['title']}>{t(times.last ? 'agenda.adjourn' : 'sitting.end')}</span>
        <span className={`num ${styles['time']}`}>{planned}</span>
        <span className={`num ${styles['time']}`}>
          {phase === 'adjourned' ? '' : t('agenda.about', { time: forecast })}
        </span>
      </div>
      {phase === 'open' && begun && Math.abs(times.late) >= worthSharing ? (
        <div className={styles['share']}>
          <Button look="quiet" keyCap="D" onPress={() => toggleRight('replan')}>
            {t(times.late > 0 ? 'replan.title' : 'replan.titleEarly')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Minutes off the plan from which on sharing them is offered here; by its key it always is. */
const worthSharing = 3
