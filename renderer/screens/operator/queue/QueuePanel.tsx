// Who waits to speak: to be moved by buttons, by Alt and the arrows, or by dragging; to be called out of turn; to be taken out.
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, useDragAndDrop } from 'react-aria-components'
import { SpeakerId } from '../../../../shared/id.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { isOral } from '../progress.ts'
import { QueueRow } from './QueueRow.tsx'
import { placeAfterDrop, placeBefore } from './reorder.ts'
import styles from './Queue.module.css'

export function QueuePanel() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { waiting } = room.queue
  const list = useRef<HTMLDivElement>(null)
  const order = waiting.map((one) => one.speaker)
  const move = (speaker: SpeakerId, by: 1 | -1) => {
    const before = placeBefore(order, speaker, by)
    if (before !== undefined) void act('panel', { kind: 'moveSpeaker', speaker, before, crossing: 'refused' })
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [dragged] = keys
      const speaker = SpeakerId.safeParse(dragged)
      const on = SpeakerId.safeParse(target.key)
      if (!speaker.success || !on.success || target.dropPosition === 'on') return
      const before = placeAfterDrop(order, speaker.data, on.data, target.dropPosition)
      if (before !== undefined)
        void act('panel', { kind: 'moveSpeaker', speaker: speaker.data, before, crossing: 'refused' })
    },
  })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const speaker = SpeakerId.safeParse(row?.getAttribute('data-key'))
    if (!speaker.success || !order.includes(speaker.data)) return
    const moves = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!moves && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    if (moves) move(speaker.data, event.key === 'ArrowUp' ? -1 : 1)
    else if (!event.repeat) void act('panel', { kind: 'withdrawSpeaker', speaker: speaker.data })
  }
  const spoken = (person: string | null) =>
    person === null
      ? 0
      : room.speeches.list.filter((one) => isOral(one) && one.voice.person === person).length
  return (
    <section className={styles['panel']} aria-label={t('queue.title')}>
      <div className={styles['head']}>
        <h2>{t('queue.title')}</h2>
        <span className="cap nowrap">
          {waiting.length === 0 ? null : t('queue.waiting', { count: waiting.length })}
        </span>
        <span className="grow" />
        {waiting.length === 0 ? null : <Add look="quiet" />}
      </div>
      <Refused at="panel" />
      <div className={styles['scroll']} ref={list} onKeyDownCapture={press}>
        {waiting.length === 0 ? (
          <div className={styles['empty']}>
            <p>{t('queue.empty')}</p>
            <Add look="plain" />
          </div>
        ) : (
          <GridList
            aria-label={t('queue.listLabel')}
            className={styles['list'] ?? ''}
            dragAndDropHooks={dragAndDropHooks}
            keyboardNavigationBehavior="arrow"
          >
            {waiting.map((one, place) => (
              <QueueRow
                key={one.speaker}
                waits={one}
                place={place + 1}
                last={place === waiting.length - 1}
                times={spoken(one.voice.person) + 1}
                onMove={(by) => move(one.speaker, by)}
              />
            ))}
          </GridList>
        )}
      </div>
    </section>
  )
}

function Add({ look }: { look: 'plain' | 'quiet' }) {
  const { t } = useTranslation('operator')
  const { toggleRight } = usePanels()
  return (
    <Button look={look} keyCap="/" onPress={() => toggleRight('speaker')}>
      <Shape name="plus" /> {t('queue.add')}
    </Button>
  )
}
