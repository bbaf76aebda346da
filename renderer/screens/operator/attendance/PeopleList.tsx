// The roll as a list of which only what is in sight is drawn. In roll call it takes the keys: 到, 假, 缺, and up and down.
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '../../../../shared/meeting.ts'
import type { Marks } from '../../../../shared/session/attendance.ts'
import type { Mark } from '../../../../shared/session/values.ts'
import { AttendanceRow } from './AttendanceRow.tsx'
import { HeadRow } from './HeadRow.tsx'
import { type HeadLine, type Line, keyOf } from './lines.ts'
import { useRowWindow } from './use-row-window.ts'
import styles from './Attendance.module.css'

/** Pixels; the same in the style sheet. */
const rowHeight = 52

type Props = {
  lines: readonly Line[]
  marks: Marks
  /** The line the keys act on; -1 where none is. */
  active: number
  calling: boolean
  began: boolean
  onKey: (event: KeyboardEvent) => void
  onMark: (attendee: Attendee, state: Mark['state'], ask: boolean) => void
  onAll: (line: HeadLine) => void
}

export function PeopleList({ lines, marks, active, calling, began, onKey, onMark, onAll }: Props) {
  const { t } = useTranslation('operator')
  const { scroll, onScroll, from, to, reveal } = useRowWindow(lines.length, rowHeight)
  useEffect(() => {
    if (active >= 0) reveal(active)
  }, [active, reveal])
  useEffect(() => {
    // A mark by the pointer sends the focus to the stage: the call goes on here.
    if (calling && active >= 0) scroll.current?.focus({ preventScroll: true })
  }, [calling, active, scroll])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- roll call is keys on a list
    <div
      ref={scroll}
      className={styles['scroll']}
      onScroll={onScroll}
      onKeyDown={calling ? onKey : undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must be able to reach and scroll it
      tabIndex={0}
      role="group"
      aria-label={t(calling ? 'attendance.calling' : 'attendance.people')}
    >
      <ul
        aria-label={t('attendance.people')}
        style={{ height: lines.length * rowHeight, paddingTop: from * rowHeight }}
      >
        {lines
          .slice(from, to)
          .map((line, nth) =>
            line.kind === 'head' ? (
              <HeadRow key={keyOf(line)} line={line} active={from + nth === active} onAll={onAll} />
            ) : (
              <AttendanceRow
                key={keyOf(line)}
                attendee={line.attendee}
                presence={marks[line.attendee.person]}
                active={from + nth === active}
                began={began}
                place={from + nth + 1}
                of={lines.length}
                onMark={onMark}
              />
            ),
          )}
      </ul>
    </div>
  )
}
