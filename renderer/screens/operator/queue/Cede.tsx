// The remainder of whoever speaks or spoke last, for one who waits. Refused unless the rules of the meeting allow it: the sentence says so.
import { useTranslation } from 'react-i18next'
import { remaining } from '../../../../shared/clock.ts'
import { lengthText } from '../../../../shared/numerals.ts'
import type { Speaker } from '../../../../shared/session/queue-order.ts'
import { currentSpeech, lastSpoken } from '../../../../shared/session/speeches-record.ts'
import { useNow, useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useActs } from '../acts.tsx'

export function Cede({ to }: { to: Speaker }) {
  const { t } = useTranslation('operator')
  const { room, meeting } = useSession()
  const { act } = useActs()
  const speech = currentSpeech(room.speeches) ?? lastSpoken(room.speeches)
  const left = useNow(({ time }) => {
    const rest = speech === undefined ? null : remaining(speech.clock, time)
    return rest === null || rest <= 0 ? null : lengthText(rest)
  })
  if (speech === undefined || left === null || speech.ceded !== null) return null
  const asked = { kind: 'cedeTime', speech: speech.speech, speaker: to.speaker } as const
  return (
    <Button onPress={() => void act('panel', { ...asked, allowedBy: meeting?.chair ?? '' })}>
      {t('queue.cede', { name: speech.voice.name })} <span className="num">{left}</span>
    </Button>
  )
}
