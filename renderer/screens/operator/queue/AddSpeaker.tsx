// Adding to the queue by name. It stays open after each, so that a whole list can be registered in a row.
import { useTranslation } from 'react-i18next'
import type { TurnKind, Voice } from '../../../../shared/session/values.ts'
import { attendeeOf } from '../../../../shared/session/attendance.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'
import { NamePicker } from './NamePicker.tsx'
import { WaitingNames } from './WaitingNames.tsx'

export function AddSpeaker() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const queued = (person: string) => room.queue.waiting.some((one) => one.voice.person === person)
  // Whoever attends without being a member speaks to answer; a name from outside was not registered before.
  const turnOf = ({ person }: Voice): TurnKind => {
    const role = attendeeOf(room.attendance, person)?.role
    return role === undefined ? 'impromptu' : role === 'member' ? 'registered' : 'reply'
  }
  return (
    <section className={panel['panel']} aria-label={t('queue.add')}>
      <PanelHead title={t('queue.add')} />
      <div className={panel['body']}>
        <NamePicker
          label={t('queue.add')}
          onPick={(voice) => act('panel', { kind: 'queueSpeaker', voice, turn: turnOf(voice), before: null })}
          onLeave={closeRight}
          noteOn={(person) => (queued(person) ? t('picker.queued') : null)}
        />
        <Refused at="panel" />
        <WaitingNames />
      </div>
    </section>
  )
}
