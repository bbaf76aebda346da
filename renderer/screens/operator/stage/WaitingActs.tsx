// What else can be done while nobody speaks. The likely next thing is the big button's, not one of these.
import { useTranslation } from 'react-i18next'
import { type LiveItem, nextItemOf } from '../../../../shared/session/agenda.ts'
import { lastVoteOn } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { useQueueActs } from '../queue/use-queue-acts.ts'
import { useRoomActs } from '../use-room-acts.ts'
import styles from './SpeechActs.module.css'

export function WaitingActs({ item }: { item: LiveItem | undefined }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { toggleRight } = usePanels()
  const { act } = useActs()
  const { wordMotion } = useRoomActs()
  const { last, recall } = useQueueActs()
  const begun = room.agenda.items.some((one) => one.visits.length > 0)
  return (
    <div className={styles['acts']}>
      {item === undefined ? null : (
        <>
          <Button keyCap="V" onPress={wordMotion}>
            {t(lastVoteOn(room.votes, item.item) === undefined ? 'waiting.vote' : 'waiting.voteAgain')}
          </Button>
          {last?.item === item.item ? (
            <Button keyCap="H" onPress={recall}>
              {t('queue.recall', { name: last.voice.name })}
            </Button>
          ) : null}
          <Button keyCap="S" onPress={() => toggleRight('written')}>
            {t('waiting.written')}
          </Button>
        </>
      )}
      <Button keyCap="X" onPress={() => toggleRight('break')}>
        {t('waiting.break')}
      </Button>
      {item === undefined && begun && nextItemOf(room.agenda) !== undefined ? (
        <Button look="quiet" onPress={() => void act('stage', { kind: 'adjourn' })}>
          {t('waiting.adjournEarly')}
        </Button>
      ) : null}
    </div>
  )
}
