// The head of the queue: how many wait, whether the list is closed, the way to add, and behind one button what concerns all.
import { useTranslation } from 'react-i18next'
import { limitName } from '../../../../shared/timing-card.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { More } from '../../../parts/More.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import { useQueueActs } from './use-queue-acts.ts'
import styles from './Queue.module.css'

export function QueueHead() {
  const { t } = useTranslation('operator')
  const { waiting, closed, limit } = useSession(({ room }) => room.queue)
  const underItem = useSession(({ room }) => room.agenda.open !== null)
  const { toggleRight } = usePanels()
  const { last, recall, closeOrReopen } = useQueueActs()
  const acts = [
    { id: 'order', label: t('queue.order'), keyCap: 'Q', act: () => toggleRight('order') },
    ...(underItem
      ? [
          { id: 'limit', label: t('queue.limit'), keyCap: '-', act: () => toggleRight('limit') },
          { id: 'close', label: t(closed ? 'queue.reopen' : 'queue.close'), keyCap: 'W', act: closeOrReopen },
        ]
      : []),
    ...(last === undefined
      ? []
      : [{ id: 'recall', label: t('queue.recall', { name: last.voice.name }), keyCap: 'H', act: recall }]),
    { id: 'times', label: t('times.title'), keyCap: 'F3', act: () => toggleRight('times') },
  ]
  return (
    <>
      <div className={styles['head']}>
        <h2>{t('queue.title')}</h2>
        <span className="cap nowrap">
          {waiting.length === 0 ? null : t('queue.waiting', { count: waiting.length })}
        </span>
        <span className="grow" />
        {waiting.length === 0 ? null : <AddButton look="quiet" />}
        <More label={t('queue.more')} acts={acts} />
      </div>
      {closed || limit !== null ? (
        <p className={styles['state']}>
          {closed ? (
            <span className="nowrap">
              <Shape name="pause" /> {t('queue.isClosed')}
            </span>
          ) : null}
          {limit === null ? null : (
            <span className="line1">
              {t('queue.eachLimit', { limit: limitName(limit.each), by: limit.allowedBy })}
            </span>
          )}
        </p>
      ) : null}
    </>
  )
}

export function AddButton({ look }: { look: 'plain' | 'quiet' }) {
  const { t } = useTranslation('operator')
  const { toggleRight } = usePanels()
  return (
    <Button look={look} keyCap="/" onPress={() => toggleRight('speaker')}>
      <Shape name="plus" /> {t('queue.add')}
    </Button>
  )
}
