// One who waits: place, name, where from; and, always in the same place, what moves them or takes them out. Calling out of turn is behind the row.
import { useTranslation } from 'react-i18next'
import { Button as DragHandle, GridListItem } from 'react-aria-components'
import { lengthText } from '../../../../shared/numerals.ts'
import type { Speaker } from '../../../../shared/session/queue-order.ts'
import { duration } from '../../../../shared/time.ts'
import { limitName } from '../../../../shared/timing-card.ts'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import { sideShapes } from './sides.ts'
import styles from './Queue.module.css'

type Props = {
  waits: Speaker
  /** The first of its kind: the kind stands over it. */
  heads: boolean
  place: number
  last: boolean
  /** Which of this person's speeches in the meeting it will be. */
  times: number
  onMove: (by: 1 | -1) => void
}

export function QueueRow({ waits, heads, place, last, times, onMove }: Props) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { speaker, voice, turn } = waits
  const { name } = voice
  return (
    <GridListItem
      id={speaker}
      textValue={name}
      className={styles['row'] ?? ''}
      data-next={place === 1}
      data-heads={heads}
    >
      {heads ? <span className={`cap ${styles['kind']}`}>{t(`turn.${turn}`)}</span> : null}
      <DragHandle slot="drag" className={`num ${styles['no']}`} aria-label={t('queue.drag', { place, name })}>
        {place}
      </DragHandle>
      <span className="line1">
        <b className={styles['name']}>{name}</b>
        <span className="cap">
          {waits.reader === '' ? voice.from : t('queue.reads', { name: waits.reader })}
        </span>
      </span>
      <span className={`cap nowrap ${styles['tag']}`}>
        <Told waits={waits} times={times} />
      </span>
      <span className={styles['tools']}>
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

/** What is out of the ordinary about a turn, in a few words. */
function Told({ waits: { turn, crossed, side, limit, gained }, times }: { waits: Speaker; times: number }) {
  const { t } = useTranslation('operator')
  const more = gained.reduce((sum, { by }) => sum + by, 0)
  return (
    <>
      {side === null ? null : (
        <span>
          <Shape name={sideShapes[side]} /> {t(`side.${side}`)}
        </span>
      )}
      {limit === null ? null : <span>{t('queue.ownLimit', { limit: limitName(limit) })}</span>}
      {more === 0 ? null : <span>{t('queue.gained', { length: lengthText(duration(more)) })}</span>}
      {crossed ? <span>{t(`turn.${turn}`)}</span> : null}
      {times > 1 ? <span>{t('queue.times', { times })}</span> : null}
    </>
  )
}
