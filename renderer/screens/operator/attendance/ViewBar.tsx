// The views of the roll side by side: 名单, 点名, 界别, 小组, 汇总, 人数. Alt and a digit choose one from anywhere in the panel.
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { type View, views } from './lines.ts'
import styles from './Attendance.module.css'

export function ViewBar({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation('operator')
  return (
    <div className={styles['views']} role="group" aria-label={t('attendance.views')}>
      {views.map((one, nth) => (
        <button
          key={one}
          type="button"
          className={styles['view']}
          aria-pressed={one === view}
          aria-keyshortcuts={`Alt+${nth + 1}`}
          onClick={() => onView(one)}
        >
          {t(`attendance.view.${one}`)}
        </button>
      ))}
      <KeyCap>Alt 1–6</KeyCap>
    </div>
  )
}
