// One person: present, on leave and why, absent, or nothing said. Plain buttons: a plenary has three hundred of these rows.
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Presence } from '../../../../shared/session/attendance.ts'
import type { Mark } from '../../../../shared/session/values.ts'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import styles from './Attendance.module.css'

const states = ['present', 'leave', 'absent', 'unmarked'] as const

type Props = { attendee: Attendee; presence: Presence | undefined; active: boolean }

export const AttendanceRow = memo(function AttendanceRow({ attendee, presence, active }: Props) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { toStage } = usePanels()
  const [asking, setAsking] = useState(false)
  const { person, name } = attendee
  const state = presence?.state ?? 'unmarked'
  const mark = (next: Mark['state'], reason = '') =>
    void act('panel', { kind: 'markAttendance', marks: [{ person, state: next, reason }] })
  const press = (next: Mark['state']) => {
    if (next !== state) mark(next)
    setAsking(next === 'leave')
  }
  return (
    <li className={styles['row']} data-active={active} aria-current={active ? 'true' : undefined}>
      <span className={styles['who']}>
        <b className={`line1 ${styles['name']}`}>{name}</b>
        <span className="cap line1">{whereFrom(attendee, presence, t('attendance.since'))}</span>
      </span>
      <span className={styles['states']} role="group" aria-label={name}>
        {states.map((one) => (
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
      {asking && state === 'leave' ? (
        <Reason
          name={name}
          reason={presence?.reason ?? ''}
          onReason={(reason) => {
            if (reason !== presence?.reason) mark('leave', reason)
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
  if (presence?.state !== 'leave') return sector || unit
  const left = presence.came === null ? '' : `${clockText(presence.since)} ${since}`
  return [presence.reason || sector, left].filter((text) => text !== '').join('　')
}
