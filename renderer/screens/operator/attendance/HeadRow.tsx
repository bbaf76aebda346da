// The head of a group in the roll: how many of it are here, and the button that marks the rest of it at once.
import { useTranslation } from 'react-i18next'
import type { HeadLine } from './lines.ts'
import styles from './Attendance.module.css'

type Props = { line: HeadLine; active: boolean; onAll: (line: HeadLine) => void }

export function HeadRow({ line, active, onAll }: Props) {
  const { t } = useTranslation('operator')
  const { name, present, all, unmarked, counted } = line
  const title = counted ? name || t('attendance.noGroup') : t('attendance.notCounted')
  return (
    <li className={styles['head']} data-active={active} aria-current={active ? 'true' : undefined}>
      <h3 className="line1 grow">{title}</h3>
      <span className="cap num nowrap">
        {present} / {all}
      </span>
      {unmarked.length === 0 ? null : (
        <button
          type="button"
          className={styles['state']}
          aria-label={t('attendance.allOf', { name: title, count: unmarked.length })}
          onClick={() => onAll(line)}
        >
          {t('attendance.allOfShort', { count: unmarked.length })}
        </button>
      )}
    </li>
  )
}
