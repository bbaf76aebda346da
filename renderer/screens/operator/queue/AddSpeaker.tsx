// Adding to the queue: from who registered, by a few letters, from who is here, or anybody by name. It stays open after each.
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TurnKind, Voice } from '../../../../shared/session/values.ts'
import { attendeeOf } from '../../../../shared/session/attendance.ts'
import { kindsInOrder } from '../../../../shared/session/queue-order.ts'
import { useSession } from '../../../live/use-live.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { Segments } from '../../../parts/Segments.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'
import styles from './AddSpeaker.module.css'
import { NamePicker } from './NamePicker.tsx'
import { RegisteredRows } from './RegisteredRows.tsx'
import { WaitingNames } from './WaitingNames.tsx'

type Kind = TurnKind | 'fitting'
const kinds = ['fitting', ...kindsInOrder] as const

export function AddSpeaker({ first = 'fitting' }: { first?: Kind }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const [kind, setKind] = useState<Kind>(first)
  const { waiting, closed } = room.queue
  const queued = (person: string) => waiting.some((one) => one.voice.person === person)
  // Whoever attends without being a member speaks to answer; a name from outside was not registered before.
  const turnOf = ({ person }: Voice): TurnKind => {
    if (kind !== 'fitting') return kind
    const role = attendeeOf(room.attendance, person)?.role
    return role === undefined ? 'impromptu' : role === 'member' ? 'registered' : 'reply'
  }
  const turnKind = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const by = event.shiftKey ? -1 : 1
    setKind(kinds[(kinds.indexOf(kind) + by + kinds.length) % kinds.length] ?? 'fitting')
  }
  return (
    <section className={panel['panel']} aria-label={t('queue.add')}>
      <PanelHead title={t('queue.add')} />
      <div className={panel['body']}>
        <NamePicker
          label={t('queue.add')}
          onPick={(voice) => act('panel', { kind: 'queueSpeaker', voice, turn: turnOf(voice), before: null })}
          onLeave={closeRight}
          onKey={turnKind}
          noteOn={(person) => (queued(person) ? t('picker.queued') : null)}
          browsed={({ person }) => !queued(person)}
          above={
            <div className={styles['kinds']}>
              <Segments
                isLive
                label={t('turn.kind')}
                value={kind}
                options={kinds.map((id) => ({ id, label: t(`turn.short.${id}`) }))}
                onChange={setKind}
              />
              <KeyCap always>Tab</KeyCap>
            </div>
          }
        >
          {closed ? <p className="cap">{t('QUEUE_CLOSED', { ns: 'refusals' })}</p> : null}
          <WaitingNames />
          <RegisteredRows />
        </NamePicker>
        <Refused at="panel" />
      </div>
    </section>
  )
}
