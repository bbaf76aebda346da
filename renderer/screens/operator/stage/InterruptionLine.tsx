// Somebody interjects: a clock of its own runs here while the dial keeps what the speaker has left.
import { useTranslation } from 'react-i18next'
import { spentBy } from '../../../../shared/clock.ts'
import { lengthText } from '../../../../shared/numerals.ts'
import type { Interruption } from '../../../../shared/session/speeches-record.ts'
import { useNow } from '../../../live/use-live.tsx'
import styles from './InterruptionLine.module.css'

export function InterruptionLine({ interruption }: { interruption: Interruption }) {
  const { t } = useTranslation('operator')
  const spent = useNow(({ time }) => lengthText(spentBy(interruption.clock, time)))
  const { name, from } = interruption.voice
  return (
    <div className={styles['line']}>
      <div className={styles['words']}>
        <p className="cap">{t('interruption.now')}</p>
        <p className="line1">
          <b className={`song ${styles['name']}`}>{name}</b> <span className="cap">{from}</span>
        </p>
      </div>
      <div>
        <p className="cap">{t('interruption.spent')}</p>
        <p className={`num ${styles['spent']}`} role="timer" aria-label={t('interruption.label', { name })}>
          {spent}
        </p>
      </div>
    </div>
  )
}
