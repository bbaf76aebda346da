// For whoever listens instead of looking: full minutes that are left, and the bell. Never every second.
import { useTranslation } from 'react-i18next'
import { remaining } from '../../../../shared/clock.ts'
import { currentSpeech } from '../../../../shared/session/speeches-record.ts'
import type { BellSign } from '../../../live/use-bells.ts'
import { useNow } from '../../../live/use-live.tsx'
import { useBellWords } from '../bell-words.ts'

export function Announcer({ bell }: { bell: BellSign | null }) {
  const { t } = useTranslation('operator')
  const bellWords = useBellWords()
  const left = useNow(({ time }, { room }) => {
    const speech = currentSpeech(room.speeches)
    const left = speech?.state === 'running' ? remaining(speech.clock, time) : null
    return left === null || left <= 0 ? null : Math.ceil(left / 60_000)
  })
  return (
    <p className="hidden-text" role="status">
      {bell !== null ? bellWords(bell) : left === null ? '' : t('announce.left', { minutes: left })}
    </p>
  )
}
