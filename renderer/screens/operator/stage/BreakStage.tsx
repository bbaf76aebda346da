// A break: how much of it is left, on the same dial. Past its end it counts on, and nobody is called in by a machine.
import { useTranslation } from 'react-i18next'
import { clockText, countdownText } from '../../../../shared/numerals.ts'
import type { Room } from '../../../../shared/session/room.ts'
import { type SessionTime, duration, instant, minus, since } from '../../../../shared/time.ts'
import { useLiveState, useNow } from '../../../live/use-live.tsx'
import { Ring, type RingPhase } from '../../../parts/Ring.tsx'
import { elapsedText } from '../../../wall/speech-reading.ts'
import { wholeMinutes } from '../times.ts'
import dial from './SpeechStage.module.css'

type Pause = NonNullable<Room['pause']>

export function BreakStage({ pause }: { pause: Pause }) {
  const { t } = useTranslation('operator')
  const stale = useLiveState(({ line }) => line !== 'open')
  const { length, since: from } = pause
  const digits = useNow(({ time }) => read(pause, time).digits)
  const fraction = useNow(({ time }) => read(pause, time).fraction)
  const phase = useNow<RingPhase>(({ time }) => read(pause, time).phase)
  const word = stale ? t('dial.stale') : t(`break.${phase}`)
  return (
    <section className={dial['speech']} aria-label={t('break.label')}>
      <div className={dial['dial']}>
        <Ring
          dress="dial"
          phase={phase}
          fraction={fraction}
          digits={digits}
          word={word}
          limit={length === null ? t('break.open') : t('break.length', { minutes: wholeMinutes(length) })}
          stale={stale}
          label={t('dial.label', { word, time: digits })}
        />
      </div>
      <div className={dial['who']}>
        <p className="cap">{t('break.since', { time: clockText(from) })}</p>
        <h3>{t('break.title')}</h3>
        <p className={dial['from']}>
          {length === null
            ? t('break.untilCalled')
            : t('break.until', { time: clockText({ ...from, at: instant(from.at + length) }) })}
        </p>
      </div>
    </section>
  )
}

function read({ length, since: from }: Pause, time: SessionTime) {
  const gone = since(from.time, time)
  if (length === null) return { digits: elapsedText(gone), fraction: 0, phase: 'free' as const }
  const left = minus(length, gone)
  const fraction = length === 0 ? 0 : Math.round(Math.min(1, Math.abs(left) / length) * 1000) / 1000
  return {
    digits: countdownText(duration(left)),
    fraction,
    phase: left < 0 ? ('overtime' as const) : ('normal' as const),
  }
}
