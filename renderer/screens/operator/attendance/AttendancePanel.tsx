// The roll while people come and go: found by a few letters, marked one by one or all together; observers apart.
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '../../../../shared/meeting.ts'
import { headcount, stateOf } from '../../../../shared/session/attendance.ts'
import { plainMark } from '../../../../shared/session/values.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { candidates } from '../candidates.ts'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import { markMembersPresent, markOthersPresent } from '../step-commands.ts'
import { AttendanceRow } from './AttendanceRow.tsx'
import styles from './Attendance.module.css'

const isMember = ({ role }: Attendee) => role === 'member'

export function AttendancePanel() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight, seeking } = usePanels()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const sought = useDeferredValue(typed)
  const { roll } = room.attendance
  const found = sought === '' ? roll : candidates(room.attendance, sought, roll.length)
  const members = found.filter(isMember)
  const others = found.filter((one) => !isMember(one))
  const shown = [...members, ...others]
  const active = sought === '' ? undefined : shown[Math.min(at, shown.length - 1)]
  const count = headcount(room.attendance)

  const write = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  // Whom the letters mean as they stand now: the list drawn below may still be a key behind.
  const markActive = () => {
    const meant = candidates(room.attendance, typed, roll.length)
    const ordered = [...meant.filter(isMember), ...meant.filter((one) => !isMember(one))]
    const chosen = ordered[Math.min(at, ordered.length - 1)]
    if (chosen === undefined) return
    write('')
    void act('panel', {
      kind: 'markAttendance',
      marks: [plainMark(chosen.person, 'present')],
    })
  }
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || shown.length === 0) return
    event.preventDefault()
    setAt((Math.min(at, shown.length - 1) + by + shown.length) % shown.length)
  }
  const rows = (people: readonly Attendee[]) =>
    people.map((attendee) => (
      <AttendanceRow
        key={attendee.person}
        attendee={attendee}
        presence={room.attendance.marks[attendee.person]}
        active={attendee === active}
      />
    ))
  // Enter in the empty field is the step the big button offers.
  const markTheRest = () => {
    if (count.unmarked === 0) closeRight()
    else void act('panel', markMembersPresent)
  }
  return (
    <section className={styles['panel']} aria-label={t('attendance.title')}>
      <PanelHead title={t('attendance.title')}>
        <span className="cap nowrap">{t('attendance.figures', count)}</span>
      </PanelHead>
      <div className={styles['tools']}>
        <div className="grow">
          <Field
            label={t('attendance.search')}
            slim
            autoFocus={seeking}
            value={typed}
            onChange={write}
            onKey={press}
            onEnter={() => (typed === '' ? markTheRest() : markActive())}
            onEscape={() => (typed === '' ? closeRight() : write(''))}
            placeholder={t('attendance.placeholder')}
          />
        </div>
        {count.unmarked === 0 ? null : (
          <Button onPress={() => void act('panel', markMembersPresent)}>
            {t('attendance.allPresent', { count: count.unmarked })}
          </Button>
        )}
      </div>
      <Refused at="panel" />
      <div className={styles['scroll']}>
        <ul aria-label={t('attendance.members')}>{rows(members)}</ul>
        {others.length === 0 ? null : (
          <>
            <div className={styles['part']}>
              <h3 className="cap grow">{t('attendance.others', count)}</h3>
              {roll.some(
                ({ role, person }) => role !== 'member' && stateOf(room.attendance, person) === 'unmarked',
              ) ? (
                <Button onPress={() => void act('panel', markOthersPresent)}>
                  {t('attendance.othersPresent')}
                </Button>
              ) : null}
            </div>
            <ul aria-label={t('attendance.othersLabel')}>{rows(others)}</ul>
          </>
        )}
      </div>
    </section>
  )
}
