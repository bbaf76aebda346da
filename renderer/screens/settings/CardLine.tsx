// A card drawn as a line of time: the speech up to its limit, its bells as strokes on it, and behind the limit what comes after.
import { useTranslation } from 'react-i18next'
import { duration } from '../../../shared/time.ts'
import { type TimingCard, noticeOf } from '../../../shared/timing-card.ts'
import { minutesText } from '../../words/card-words.ts'
import { momentOf } from './card-edits.ts'
import styles from './CardLine.module.css'

/** The limit stands at so many of a thousand units, so that overtime has room behind it. */
const width = 1000
const limitAt = 860

export function CardLine({ card }: { card: TimingCard }) {
  const { t } = useTranslation('settings')
  const { limit, bells, overtime } = card
  if (limit === null)
    return (
      <svg className={styles['line']} viewBox={`0 -6 ${width} 84`} aria-hidden="true">
        <line className={styles['free']} x1="0" y1="40" x2={width} y2="40" />
      </svg>
    )
  const at = (moment: number) => (moment / limit) * limitAt
  const notice = noticeOf(card, limit)
  const repeats = overtime.kind === 'ringOn' ? [1, 2, 3, 4, 5] : []
  return (
    <svg className={styles['line']} viewBox={`0 -6 ${width} 84`} aria-hidden="true">
      <rect className={styles['normal']} x="0" y="36" width={at(limit - notice)} height="8" />
      <rect className={styles['warn']} x={at(limit - notice)} y="36" width={at(notice)} height="8" />
      {overtime.kind === 'hold' ? (
        <g className={styles['hold']}>
          <rect x={limitAt + 12} y="30" width="6" height="20" />
          <rect x={limitAt + 24} y="30" width="6" height="20" />
        </g>
      ) : (
        <rect className={styles['over']} x={limitAt} y="34" width={width - limitAt} height="12" />
      )}
      {bells.map((bell) => (
        <g key={bell.left}>
          {Array.from({ length: bell.strokes }, (_, nth) => (
            <line
              key={nth}
              className={styles['stroke']}
              x1={at(momentOf(limit, bell)) - nth * 5}
              x2={at(momentOf(limit, bell)) - nth * 5}
              y1="20"
              y2="50"
            />
          ))}
        </g>
      ))}
      {repeats.map((nth) => (
        <line
          key={nth}
          className={styles['again']}
          x1={limitAt + nth * 24}
          x2={limitAt + nth * 24}
          y1="24"
          y2="50"
        />
      ))}
      {marks(card, limit).map(({ moment, x, anchor }) => (
        <text key={moment} className={styles['text']} x={x} y="72" textAnchor={anchor}>
          {minutesText(moment)}
        </text>
      ))}
      <text className={styles['text']} x={width} y="12" textAnchor="end">
        {t(`timing.overtimeOf.${overtime.kind}`)}
      </text>
    </svg>
  )
}

/** The moments that are written below the line: from the limit backwards, as many as have room. */
function marks({ bells }: TimingCard, limit: number) {
  const moments = [limit, ...bells.map(({ left }) => limit - left).toReversed()]
  const written: { moment: number; x: number; anchor: 'middle' | 'start' }[] = []
  for (const moment of new Set(moments)) {
    const x = (moment / limit) * limitAt
    if (written.every((other) => Math.abs(other.x - x) > 64) && x > 48)
      written.push({ moment: duration(moment), x, anchor: 'middle' })
  }
  return [...written, { moment: 0, x: 0, anchor: 'start' as const }]
}
