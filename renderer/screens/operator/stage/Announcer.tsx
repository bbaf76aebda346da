// For whoever listens instead of looking: full minutes that are left, and the bell. Never every second.
import { useTranslation } from 'react-i18next'
import { remaining } from '../../../../shared/clock.ts'
import type { BellMark } from '../../../../shared/session/values.ts'
import { currentSpeech } from '../../../../shared/session/speeches-record.ts'
import { useNow } from '../../../live/use-live.tsx'

export function Announcer({ bell }: { bell: BellMark | null }) {
  const { t } = useTranslation('operator')
  const left = useNow(({ time }, { room }) => {
    const speech = currentSpeech(room.speeches)
    const left = speech?.state === 'running' ? remaining(speech.clock, time) : null
    return left === null || left <= 0 ? null : Math.ceil(left / 60_000)
  })
  return (
    <p className="hidden-text" role="status">
      {bell !== null ? t(`bell.${bell}`) : left === null ? '' : t('announce.left', { minutes: left })}
    </p>
  )
}
