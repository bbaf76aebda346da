// One person: there, gone midway, on leave and why, absent, or nothing said. Plain buttons: a plenary has eight hundred of these rows.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveTold } from '../../../../shared/leave.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Presence } from '../../../../shared/session/attendance-presence.ts'
import type { Mark } from '../../../../shared/session/values.ts'
import { asksMore } from './lines.ts'
import styles from './Attendance.module.css'

type State = Mark['state']
const offered: Readonly<Record<State, readonly State[]>> = {
  present: ['present', 'left', 'absent'],
  left: ['present', 'left', 'absent'],
  leave: ['present', 'leave', 'absent'],
  absent: ['present', 'leave', 'absent'],
  unmarked: ['present', 'leave', 'absent'],
}

type Props = {
  attendee: Attendee
  presence: Presence | undefined
  active: boolean
  /** The sitting has come to its agenda: what is on record is not simply taken back. */
  began: boolean
  place: number
  of: number
  /** `ask` opens the form, where more is to be said than the state. */
  onMark: (attendee: Attendee, state: State, ask: boolean) => void
}

export const AttendanceRow = memo(function AttendanceRow(props: Props) {
  const { attendee, presence, active, began, place, of, onMark } = props
  const { t } = useTranslation('operator')
  const { name } = attendee
  const state = presence?.state ?? 'unmarked'
  // Leave has a kind, and a going its moment: both are asked. What is so already can be put right.
  const press = (next: State) => onMark(attendee, next, next === state || asksMore(presence, next, began))
  const word = (one: State) => t(one === 'present' && state === 'left' ? 'state.back' : `state.${one}`)
  return (
    <li
      className={styles['row']}
      data-active={active}
      aria-current={active ? 'true' : undefined}
      aria-posinset={place}
      aria-setsize={of}
    >
      <span className={styles['who']}>
        <b className={`line1 ${styles['name']}`}>{name}</b>
        <span className="cap line1">{about(attendee, presence)}</span>
      </span>
      <span className={styles['states']} role="group" aria-label={name}>
        {offered[state].map((one) => (
          <button
            key={one}
            type="button"
            className={styles['state']}
            aria-pressed={one === state}
            aria-label={t('attendance.markAs', { name, state: word(one) })}
            onClick={() => press(one)}
          >
            {word(one)}
          </button>
        ))}
        <button
          type="button"
          className={styles['state']}
          aria-label={t('attendance.more', { name })}
          onClick={() => onMark(attendee, state, true)}
        >
          {t('attendance.moreShort')}
        </button>
      </span>
    </li>
  )
})

/** Where somebody is from; the times of coming and going, and the reason of a leave, where there is something to tell. */
function about({ sector, unit }: Attendee, presence: Presence | undefined): string {
  const from = sector || unit
  if (presence === undefined) return from
  const times = presence.visits.flatMap(({ from: came, to }) => [came, ...(to === null ? [] : [to])])
  const told = presence.visits.length > 1 || presence.state === 'left' ? times : times.slice(0, 1)
  const why = presence.leave === null ? '' : leaveTold(presence.leave)
  return [why || from, told.map(clockText).join('–')].filter((text) => text !== '').join('　')
}
