// What comes after the open item, where the window is wide enough to say it: who presents, how it is decided.
import { useTranslation } from 'react-i18next'
import { itemLabel } from '../../../../shared/numerals.ts'
import { nextItemOf } from '../../../../shared/session/agenda.ts'
import { headcount } from '../../../../shared/session/attendance.ts'
import { threshold } from '../../../../shared/share.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Title } from '../../../parts/Title.tsx'
import { wholeMinutes } from '../times.ts'
import { useTimetable } from '../times-of-day.tsx'
import styles from './UpNext.module.css'

export function UpNext() {
  const { t } = useTranslation('operator')
  const { item, attendance, phase, rules } = useSession(({ room, meeting }) => ({
    item: nextItemOf(room.agenda),
    attendance: room.attendance,
    phase: room.phase,
    rules: meeting?.rules,
  }))
  const times = useTimetable()
  if (item === undefined || rules === undefined || phase !== 'open') return null
  const forecast = times?.rows[item.item]?.forecast ?? null
  const needed = threshold(headcount(attendance).expected, rules.pass)
  return (
    <section className={styles['next']} aria-label={t('agenda.next')}>
      <p className="cap">
        {t('agenda.next')}
        {forecast === null ? null : `　${t('agenda.about', { time: forecast })}`}
      </p>
      <p className={`song ${styles['title']}`}>
        {itemLabel(item.path)}　<Title>{item.title}</Title>
      </p>
      <dl>
        {item.presenter === '' ? null : <Line word={t('agenda.presenter')}>{item.presenter}</Line>}
        {item.planned === null ? null : (
          <Line word={t('agenda.length')}>
            {t('agenda.minutes', { minutes: wholeMinutes(item.planned) })}
          </Line>
        )}
        {item.decision !== 'none' ? (
          <Line word={t('agenda.decision')}>{t(`agenda.form.${item.decision}`, { needed })}</Line>
        ) : null}
      </dl>
    </section>
  )
}

const Line = ({ word, children }: { word: string; children: string }) => (
  <>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </>
)
