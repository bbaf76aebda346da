// A row of the picker: somebody of the roll with their state in the room, or a name the roll does not know.
import type { PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '../../../../shared/meeting.ts'
import { stateOf } from '../../../../shared/session/attendance.ts'
import { useSession } from '../../../live/use-live.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import styles from './NamePicker.module.css'

/** The field keeps the focus while a row is pressed. */
const keepFocus = (event: PointerEvent) => event.preventDefault()

type Row = { id: string; active: boolean; onChoose: () => void }

export function CandidateRow({
  id,
  attendee,
  active,
  note,
  onChoose,
}: Row & { attendee: Attendee; note: string | null }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const state = stateOf(room.attendance, attendee.person)
  const role = attendee.role === 'member' ? null : t(`role.${attendee.role}`)
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={styles['row']}
      onPointerDown={keepFocus}
      onClick={onChoose}
    >
      <span className="line1">
        <b className={styles['name']}>{attendee.name}</b>
        <span className="cap">{attendee.sector || attendee.unit}</span>
      </span>
      <span className="cap nowrap">{note ?? (state === 'present' ? (role ?? '') : t(`state.${state}`))}</span>
      {active ? <KeyCap always>Enter</KeyCap> : null}
    </li>
  )
}

export function StrangerRow({ id, name, active, onChoose }: Row & { name: string }) {
  const { t } = useTranslation('operator')
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={styles['row']}
      onPointerDown={keepFocus}
      onClick={onChoose}
    >
      <span className="line1">
        <b className={styles['name']}>{name}</b>
        <span className="cap">{t('picker.stranger')}</span>
      </span>
      {active ? <KeyCap always>Enter</KeyCap> : null}
    </li>
  )
}
