// The right column: what is still missing, each with the way to it, then what is in order.
import { useTranslation } from 'react-i18next'
import { Shape, type ShapeName } from '../../parts/Shape.tsx'
import { type Check, type Where, lacking } from './missing.ts'
import styles from './Rehearsal.module.css'

const shapes: Record<Check['level'], { shape: ShapeName; tone: string }> = {
  must: { shape: 'fullSquare', tone: 'bad' },
  todo: { shape: 'fullTriangle', tone: 'warn' },
  ok: { shape: 'check', tone: 'ok' },
  note: { shape: 'circle', tone: 'cap' },
}

export function Rehearsal({ checks, onLook }: { checks: readonly Check[]; onLook: (where: Where) => void }) {
  const { t } = useTranslation('prepare')
  const count = lacking(checks).length
  return (
    <aside className={styles['column']} aria-label={t('check.heading')}>
      <div className={styles['head']}>
        <p className="cap">{t('check.heading')}</p>
        <b className="song" role="status">
          {count === 0 ? t('check.none') : t('check.lacking', { count })}
        </b>
      </div>
      <ul className={styles['list']}>
        {checks.map((check) => (
          <Line
            key={`${check.words} ${check.where.item ?? ''} ${check.where.row ?? ''}`}
            check={check}
            onLook={onLook}
          />
        ))}
      </ul>
    </aside>
  )
}

function Line({ check, onLook }: { check: Check; onLook: (where: Where) => void }) {
  const { t, i18n } = useTranslation('prepare')
  const { shape, tone } = shapes[check.level]
  const more = `check.more.${check.words}`
  const open = check.level === 'must' || check.level === 'todo'
  return (
    <li data-open={open}>
      <span className={`${tone} ${styles['shape']}`}>
        <Shape name={shape} />
      </span>
      <span>
        {t(`check.${check.words}`, check.about)}
        {i18n.exists(`prepare:${more}`) ? (
          <span className={`cap ${styles['more']}`}>{t(more, check.about)}</span>
        ) : null}
      </span>
      {open ? (
        <button type="button" className={styles['link']} onClick={() => onLook(check.where)}>
          {t(
            check.where.tab === 'roll' && (check.words === 'no.members' || check.words === 'no.voters')
              ? 'check.fill'
              : 'check.go',
          )}
        </button>
      ) : null}
    </li>
  )
}
