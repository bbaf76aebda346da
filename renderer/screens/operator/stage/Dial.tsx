// The dial of the speech on stage: what is left of the limit. During an interruption it keeps what the speaker has left.
import { useTranslation } from 'react-i18next'
import { lengthText } from '../../../../shared/numerals.ts'
import { type Speech, seenBell } from '../../../../shared/session/speeches-record.ts'
import { duration } from '../../../../shared/time.ts'
import { useLiveState, useNow } from '../../../live/use-live.tsx'
import { Ring, type RingPhase } from '../../../parts/Ring.tsx'
import { partsOfRound, readSpeech } from '../../../wall/speech-reading.ts'
import { wholeMinutes } from '../times.ts'

export function Dial({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const { t: timing } = useTranslation('timing')
  const stale = useLiveState(({ line }) => line !== 'open')
  const alone = { ...speech, interruptions: [] }
  const digits = useNow(({ time }) => readSpeech(alone, time).digits)
  const fraction = useNow(({ time }) => readSpeech(alone, time).fraction)
  const state = useNow(({ time }) => readSpeech(alone, time).state)
  const phase = useNow<RingPhase>(({ time }) => readSpeech(alone, time).phase)
  const rung = useNow(({ time }) => seenBell(speech, time)?.strokes ?? 0)
  const limit = useLimitWords(speech)
  const word = stale ? t('dial.stale') : t(`dial.${state}`)
  return (
    <Ring
      dress="dial"
      phase={phase}
      fraction={fraction}
      digits={digits}
      word={word}
      limit={rung === 0 ? limit : t('dial.rung', { strokes: timing(`strokes.${rung}`) })}
      rung={rung !== 0}
      stale={stale}
      parts={partsOfRound(speech.clock.budget)}
      label={t('dial.label', { word, time: digits })}
    />
  )
}

function useLimitWords({ clock, extensions }: Speech): string {
  const { t } = useTranslation('operator')
  const { budget } = clock
  if (budget === null) return t('dial.unlimited')
  const added = extensions.reduce((sum, { by }) => sum + by, 0)
  const limit =
    budget % 60_000 === 0
      ? t('dial.limit', { minutes: wholeMinutes(budget) })
      : t('dial.limitExact', { time: lengthText(budget) })
  return added === 0 ? limit : t('dial.extended', { limit, by: wholeMinutes(duration(added)) })
}
