// One who waits: place, name, where from; with the row's tools while it is looked at.
import { useTranslation } from 'react-i18next'
import { Button as DragHandle, GridListItem } from 'react-aria-components'
import type { Speaker } from '../../../../shared/session/queue-order.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import styles from './Queue.module.css'

type Props = {
  waits: Speaker
  place: number
  last: boolean
  /** Which of this person's speeches in the meeting it will be. */
  times: number
  onMove: (by: 1 | -1) => void
}

export function QueueRow({ waits, place, last, times, onMove }: Props) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { speaker, voice, turn } = waits
  const { name } = voice
  const call = () => void act('panel', { kind: 'callSpeaker', speaker, after: room.speeches.current })
  return (
    <GridListItem id={speaker} textValue={name} className={styles['row'] ?? ''} data-next={place === 1}>
      <DragHandle slot="drag" className={`num ${styles['no']}`} aria-label={t('queue.drag', { place, name })}>
        {place}
      </DragHandle>
      <span className="line1">
        <b className={styles['name']}>{name}</b>
        <span className="cap">{voice.from}</span>
      </span>
      <span className={`cap nowrap ${styles['tag']}`}>
        {times > 1 ? t('queue.times', { times }) : turn === 'registered' ? '' : t(`turn.${turn}`)}
      </span>
      <span className={styles['tools']}>
        {place === 1 || room.agenda.open === null ? null : (
          <Button look="quiet" aria-label={t('queue.call', { name })} onPress={call}>
            {t('queue.callShort')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t('queue.up', { name })}
          isDisabled={place === 1}
          onPress={() => onMove(-1)}
        >
          <Shape name="up" />
        </Button>
        <Button
          look="quiet"
          aria-label={t('queue.down', { name })}
          isDisabled={last}
          onPress={() => onMove(1)}
        >
          <Shape name="down" />
        </Button>
        <Button
          look="quiet"
          aria-label={t('queue.remove', { name })}
          onPress={() => void act('panel', { kind: 'withdrawSpeaker', speaker })}
        >
          <Shape name="cross" />
        </Button>
      </span>
    </GridListItem>
  )
}
