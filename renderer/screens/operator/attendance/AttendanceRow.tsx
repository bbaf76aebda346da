// One person: present, on leave and why, absent, or nothing said. Plain buttons: a plenary has three hundred of these rows.
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveFor, leaveWords } from '../../../../shared/leave.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import { clockText } from '../../../../shared/numerals.ts'
import { type Presence, isHere } from '../../../../shared/session/attendance-presence.ts'
import { type Mark, plainMark } from '../../../../shared/session/values.ts'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import styles from './Attendance.module.css'

const away = ['present', 'leave', 'absent', 'unmarked'] as const
const here = ['present', 'left', 'absent', 'unmarked'] as const

type Props = { attendee: Attendee; presence: Presence | undefined; active: boolean }

export const AttendanceRow = memo(function AttendanceRow({ attendee, presence, active }: Props) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { toStage } = usePanels()
  const [asking, setAsking] = useState(false)
  const { person, name } = attendee
  const state = presence?.state ?? 'unmarked'
  const mark = (next: Mark['state'], reason = '') =>
    void act('panel', {
      kind: 'markAttendance',
      marks: [{ ...plainMark(person, next), leave: reason === '' ? null : leaveFor(reason) }],
    })
  const press = (next: Mark['state']) => {
    if (next !== state) mark(next)
    setAsking(next === 'leave' || next === 'left')
  }
  return (
    <li className={styles['row']} data-active={active} aria-current={active ? 'true' : undefined}>
      <span className={styles['who']}>
        <b className={`line1 ${styles['name']}`}>{name}</b>
        <span className="cap line1">{whereFrom(attendee, presence, t('attendance.since'))}</span>
      </span>
      <span className={styles['states']} role="group" aria-label={name}>
        {(isHere(presence) || state === 'left' ? here : away).map((one) => (
          <button
            key={one}
            type="button"
            className={styles['state']}
            data-state={one}
            aria-pressed={one === state}
            aria-label={t('attendance.markAs', { name, state: t(`state.${one}`) })}
            onClick={() => press(one)}
          >
            {t(`state.${one}`)}
          </button>
        ))}
      </span>
      {asking && (state === 'leave' || state === 'left') ? (
        <Reason
          name={name}
          reason={presence?.leave?.reason ?? ''}
          onReason={(reason) => {
            if (reason !== presence?.leave?.reason) mark(state, reason)
            setAsking(false)
            toStage()
          }}
          onLeave={() => setAsking(false)}
        />
      ) : null}
    </li>
  )
})

type ReasonProps = { name: string; reason: string; onReason: (reason: string) => void; onLeave: () => void }

function Reason({ name, reason, onReason, onLeave }: ReasonProps) {
  const { t } = useTranslation('operator')
  const [text, setText] = useState(reason)
  return (
    <div className={styles['reason']}>
      <Field
        label={t('attendance.reason', { name })}
        slim
        autoFocus
        value={text}
        onChange={setText}
        onEnter={() => onReason(cleaned(text))}
        onEscape={onLeave}
        placeholder={t('attendance.reasonExample')}
      />
    </div>
  )
}

/** The reason of a leave, and since when, where that was not so from the beginning. */
function whereFrom({ sector, unit }: Attendee, presence: Presence | undefined, since: string): string {
  if (presence?.state !== 'leave' && presence?.state !== 'left') return sector || unit
  const left = presence.state === 'left' ? `${clockText(presence.since)} ${since}` : ''
  const why = presence.leave === null ? '' : leaveWords(presence.leave)
  return [why || sector, left].filter((text) => text !== '').join('　')
}
