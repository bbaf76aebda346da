// Roll call: a walk through the list with one hand. Enter 到, J 假, Q 缺, L 离, up and down without a mark; Enter on a group marks it whole.
import { type KeyboardEvent, useState } from 'react'
import type { PersonId } from '../../../../shared/id.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import type { Marks } from '../../../../shared/session/attendance.ts'
import type { Mark } from '../../../../shared/session/values.ts'
import { nameOf } from '../../../parts/keys.ts'
import { type HeadLine, type Line, asksMore } from './lines.ts'

type Parts = {
  lines: readonly Line[]
  marks: Marks
  began: boolean
  mark: (attendee: Attendee, state: Mark['state'], ask: boolean) => void
  markAll: (line: HeadLine) => void
  leave: () => void
}

const stateKeys: Readonly<Record<string, Mark['state']>> = {
  Enter: 'present',
  d: 'present',
  j: 'leave',
  q: 'absent',
  l: 'left',
}

export function useRollCall({ lines, marks, began, mark, markAll, leave }: Parts) {
  const unheard = (from: number) =>
    lines.findIndex(
      (line, at) =>
        at >= from &&
        line.kind === 'person' &&
        (marks[line.attendee.person]?.state ?? 'unmarked') === 'unmarked',
    )
  const [chosen, setChosen] = useState<number | null>(null)
  // The call begins with the first of whom nothing was said, wherever that is.
  const active = Math.min(chosen ?? Math.max(0, unheard(0)), lines.length - 1)
  const go = (to: number) => setChosen(Math.max(0, Math.min(lines.length - 1, to)))

  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const name = nameOf(event.nativeEvent)
    const line = lines[active]
    const state = stateKeys[name]
    if (name === 'ArrowDown') go(active + 1)
    else if (name === 'ArrowUp') go(active - 1)
    else if (name === 'Escape') leave()
    else if (state === undefined || line === undefined) return
    else if (!event.repeat) {
      const asks = line.kind === 'person' && asksMore(marks[line.attendee.person], state, began)
      if (line.kind === 'person') mark(line.attendee, state, asks)
      else if (state === 'present') markAll(line)
      if (!asks) go(active + 1)
    }
    event.preventDefault()
  }
  /** After a form was filled in for somebody, the one behind is next. */
  const next = (person: PersonId) => {
    const at = lines.findIndex((line) => line.kind === 'person' && line.attendee.person === person)
    if (at >= 0) go(at + 1)
  }
  return { active, press, next }
}
