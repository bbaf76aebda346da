// The bar above: the way back, which meeting, its pages, whether all is on disk, how long until it begins.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { daysBetween } from '../../../shared/written-date.ts'
import { useMinute } from '../../live/calendar.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { Shape } from '../../parts/Shape.tsx'
import type { Tab } from './missing.ts'
import { usePlanState } from './use-plan.tsx'
import styles from './Top.module.css'

type Props = { title: string; tab: Tab; onTab: (tab: Tab) => void; demo?: boolean; starts?: string }
const tabs: readonly Tab[] = ['facts', 'agenda', 'roll', 'script']

export function Top({ title, tab, onTab, demo = false, starts }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <header className={styles['top']}>
      <Link href="/" className={styles['home'] ?? ''} aria-label={t('home')} title={t('home')}>
        <Mark size={24} />
      </Link>
      <h1 className={`song line1 ${styles['title']}`}>{title}</h1>
      {demo ? <span className={styles['tag']}>{t('demo')}</span> : null}
      <nav className={styles['tabs']} aria-label={t('pages')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            {...(one === tab ? { 'aria-current': 'page' as const } : {})}
            onClick={() => onTab(one)}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
      </nav>
      <span className="grow" />
      <SavedLine />
      {starts === undefined ? null : <Until starts={starts} />}
    </header>
  )
}

/** Out of sight it would be no promise: it stands in the bar and is read aloud when it changes. */
function SavedLine() {
  const { t } = useTranslation('prepare')
  const { saving } = usePlanState()
  const shape = { saved: 'check', waiting: 'circle', wrong: 'fullTriangle', failed: 'fullSquare' } as const
  if (saving.kind === 'locked' || saving.kind === 'gone' || saving.kind === 'stale') return null
  if (saving.kind === 'saved' && saving.at === null) return null
  const tone = saving.kind === 'failed' ? 'bad' : saving.kind === 'wrong' ? 'warn' : 'cap'
  return (
    <span className={`${tone} ${styles['saved']}`} role="status">
      <Shape name={shape[saving.kind]} />
      {t(saving.kind === 'wrong' && saving.why === 'size' ? 'saving.size' : `saving.${saving.kind}`, {
        at: saving.kind === 'saved' ? saving.at : '',
      })}
    </span>
  )
}

function Until({ starts }: { starts: string }) {
  const { t } = useTranslation('prepare')
  const now = useMinute()
  const days = daysBetween(now.slice(0, 10), starts.slice(0, 10))
  const minutesOf = (time: string) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))
  const left = days * 1440 + minutesOf(starts) - minutesOf(now)
  if (left <= 0) return null
  const [hours, minutes] = [Math.floor(left / 60), left % 60]
  return (
    <span className={styles['until']}>
      <small>{t('until')}</small>
      {left >= 2 * 1440 ? (
        <>
          <b className="num">{days}</b>
          <small>{t('unit.days')}</small>
        </>
      ) : (
        <>
          <b className="num">{hours}</b>
          <small>{t('unit.hours')}</small>
          <b className="num">{minutes}</b>
          <small>{t('unit.minutes')}</small>
        </>
      )}
    </span>
  )
}
