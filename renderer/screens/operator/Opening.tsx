// The console before the log was read: its frame, and after a third of a second grey bars where rows will be.
import { useTranslation } from 'react-i18next'
import { GreyBars } from '../../parts/GreyBars.tsx'
import { Mark } from '../../parts/Mark.tsx'
import centre from './stage/Centre.module.css'
import top from './top/TopBar.module.css'
import styles from './Console.module.css'

export function Opening() {
  const { t } = useTranslation('operator')
  return (
    <div className={styles['console']} aria-busy="true">
      <header className={top['top']}>
        <Mark />
      </header>
      <div className={styles['columns']}>
        <GreyBars rows={6} label={t('opening')} />
        <main className={centre['centre']}>
          <GreyBars rows={4} label={t('opening')} />
        </main>
        <GreyBars rows={5} label={t('opening')} />
      </div>
    </div>
  )
}
