// Asked in the place of the row's own kind: whether the kind changes with the place, or the place alone. It hides nothing.
import { useTranslation } from 'react-i18next'
import type { SpeakerId } from '../../../../shared/id.ts'
import { type Speaker, kindAround } from '../../../../shared/session/queue-order.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import styles from './AskCrossing.module.css'

export type Crossing = { speaker: SpeakerId; before: SpeakerId | null }

type Props = { asked: Crossing; onAnswer: (crossing: 'place' | 'kind' | null) => void }

export function AskCrossing({ asked: { speaker, before }, onAnswer }: Props) {
  const { t } = useTranslation('operator')
  const waiting = useSession(({ room }) => room.queue.waiting)
  const one = waiting.find((each: Speaker) => each.speaker === speaker)
  const among = kindAround(waiting, speaker, before)
  if (one === undefined || among === null) return null
  const words = { name: one.voice.name, own: t(`turn.${one.turn}`), among: t(`turn.${among}`) }
  return (
    <div
      role="group"
      aria-label={t('queue.crossing', words)}
      className={styles['asked']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onAnswer(null)
      }}
    >
      <p>{t('queue.crossing', words)}</p>
      <div className={styles['answers']}>
        <Button autoFocus onPress={() => onAnswer('kind')}>
          {t('queue.crossKind', words)}
        </Button>
        <Button onPress={() => onAnswer('place')}>{t('queue.crossPlace')}</Button>
        <Button look="quiet" keyCap="Esc" onPress={() => onAnswer(null)}>
          {t('queue.crossNot')}
        </Button>
      </div>
    </div>
  )
}
