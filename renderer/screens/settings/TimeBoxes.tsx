// A length in minutes and seconds, two boxes beside each other; told when it is settled and within its bounds.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Duration, duration } from '../../../shared/time.ts'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Shape } from '../../parts/Shape.tsx'
import styles from './CardEditor.module.css'

type Props = {
  label: string
  value: Duration
  least: Duration
  most: Duration
  /** Shown while what stands in the boxes is out of bounds. */
  wrongWords: string
  onSettle: (length: Duration) => void
}

export function TimeBoxes({ label, value, least, most, wrongWords, onSettle }: Props) {
  const { t } = useTranslation('settings')
  /** What was typed and cannot be: it stays in the boxes until it is mended. */
  const [refused, setRefused] = useState<Duration | null>(null)
  const whole = Math.round((refused ?? value) / 1000)
  const [minute, second] = [Math.floor(whole / 60), whole % 60]
  const settle = (length: Duration) => {
    const fits = length >= least && length <= most
    setRefused(fits ? null : length)
    if (fits) onSettle(length)
  }
  return (
    <div className={styles['time']}>
      <div className={styles['boxes']}>
        <NumberBox
          label={t('timing.minutesOf', { label })}
          value={minute}
          least={0}
          most={240}
          unit={<span className="cap">{t('timing.minute')}</span>}
          wrongWords={wrongWords}
          onSettle={(count) => settle(duration((count ?? 0) * 60_000 + second * 1000))}
        />
        <NumberBox
          label={t('timing.secondsOf', { label })}
          value={second}
          least={0}
          most={59}
          unit={<span className="cap">{t('timing.second')}</span>}
          wrongWords={t('timing.secondsWrong')}
          onSettle={(count) => settle(duration(minute * 60_000 + (count ?? 0) * 1000))}
        />
      </div>
      {refused === null ? null : (
        <p className={`bad ${styles['wrong']}`} role="alert">
          <Shape name="fullSquare" />
          {wrongWords}
        </p>
      )}
    </div>
  )
}
