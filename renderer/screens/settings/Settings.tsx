// Settings of this machine, a page each: timing cards, and the bell. Nothing here changes a meeting that is already planned.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Mark } from '../../parts/Mark.tsx'
import { Sound } from './Sound.tsx'
import { TimingCards } from './TimingCards.tsx'
import styles from './Settings.module.css'

const sections = { timing: TimingCards, sound: Sound }
type Section = keyof typeof sections
const isSection = (name: string | undefined): name is Section => name !== undefined && name in sections

export function Settings({ section: asked }: { section: string | undefined }) {
  const { t } = useTranslation('settings')
  const section = isSection(asked) ? asked : 'timing'
  const Shown = sections[section]
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <Link href="/" className={styles['home'] ?? ''} aria-label={t('home')} title={t('home')}>
          <Mark size={24} />
        </Link>
        <h1 className={`song ${styles['title']}`}>{t('title')}</h1>
        <nav className={styles['tabs']} aria-label={t('sections')}>
          {Object.keys(sections)
            .filter(isSection)
            .map((one) => (
              <Link
                key={one}
                href={`/settings/${one}`}
                {...(one === section ? { 'aria-current': 'page' as const } : {})}
              >
                {t(`section.${one}`)}
              </Link>
            ))}
        </nav>
      </header>
      <Shown />
    </div>
  )
}
