// Who waits to speak, kind by kind: to be moved by buttons, by Alt and the arrows, or by dragging; to be opened.
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, useDragAndDrop } from 'react-aria-components'
import { type PersonId, SpeakerId } from '../../../../shared/id.ts'
import { crosses } from '../../../../shared/session/queue-order.ts'
import type { Room } from '../../../../shared/session/room.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { isOral } from '../progress.ts'
import { AskCrossing, type Crossing } from './AskCrossing.tsx'
import { AddButton, QueueHead } from './QueueHead.tsx'
import { QueueOffers } from './QueueOffers.tsx'
import { QueueRow } from './QueueRow.tsx'
import { placeAfterDrop, placeBefore } from './reorder.ts'
import { rowsOf } from './rows.ts'
import styles from './Queue.module.css'

export function QueuePanel() {
  const { t } = useTranslation('operator')
  const waiting = useSession(({ room }) => room.queue.waiting)
  const spoken = useSession(({ room }) => waiting.map(({ voice }) => spokenBy(room, voice.person)))
  const { act } = useActs()
  const { openTurn, toStage } = usePanels()
  const [asked, ask] = useState<Crossing | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const order = waiting.map((one) => one.speaker)

  const put = (speaker: SpeakerId, before: SpeakerId | null | undefined) => {
    if (before === undefined) return
    if (crosses(waiting, speaker, before)) return ask({ speaker, before })
    ask(null)
    void act('panel', { kind: 'moveSpeaker', speaker, before, crossing: 'refused' })
  }
  const answer = (crossing: 'place' | 'kind' | null) => {
    ask(null)
    const row = list.current?.querySelector<HTMLElement>(`[data-key="${asked?.speaker}"]`)
    if (row === null || row === undefined) toStage()
    else row.focus()
    if (asked !== null && crossing !== null) void act('panel', { kind: 'moveSpeaker', ...asked, crossing })
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [dragged] = keys
      const speaker = SpeakerId.safeParse(dragged)
      const on = SpeakerId.safeParse(target.key)
      if (!speaker.success || !on.success || target.dropPosition === 'on') return
      put(speaker.data, placeAfterDrop(order, speaker.data, on.data, target.dropPosition))
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
    if (moves) put(speaker.data, placeBefore(order, speaker.data, event.key === 'ArrowUp' ? -1 : 1))
    else if (!event.repeat) void act('panel', { kind: 'withdrawSpeaker', speaker: speaker.data })
  }
  return (
    <section className={styles['panel']} aria-label={t('queue.title')}>
      <QueueHead />
      <QueueOffers />
      {asked === null ? null : <AskCrossing asked={asked} onAnswer={answer} />}
      <Refused at="panel" />
      <div className={styles['scroll']} ref={list} onKeyDownCapture={press}>
        {waiting.length === 0 ? (
          <div className={styles['empty']}>
            <p>{t('queue.empty')}</p>
            <AddButton look="plain" />
          </div>
        ) : (
          <GridList
            aria-label={t('queue.listLabel')}
            className={styles['list'] ?? ''}
            dragAndDropHooks={dragAndDropHooks}
            keyboardNavigationBehavior="arrow"
            onAction={(key) => {
              const speaker = SpeakerId.safeParse(key)
              if (speaker.success) openTurn(speaker.data)
            }}
          >
            {rowsOf(waiting).map(({ one, heads }, place) => (
              <QueueRow
                key={one.speaker}
                waits={one}
                heads={heads}
                place={place + 1}
                last={place === waiting.length - 1}
                times={(spoken[place] ?? 0) + 1}
                onMove={(by) => put(one.speaker, placeBefore(order, one.speaker, by))}
              />
            ))}
          </GridList>
        )}
      </div>
    </section>
  )
}

const spokenBy = ({ speeches }: Room, person: PersonId | null): number =>
  person === null ? 0 : speeches.list.filter((one) => isOral(one) && one.voice.person === person).length
