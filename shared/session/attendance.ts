// Who is in the room: 应到, 实到, 请假, 缺席, and whether there is a quorum. Rules AT and RO in SPEC.md.
import type { PersonId } from '../id.ts'
import type { Attendee } from '../meeting.ts'
import { type Share, threshold } from '../share.ts'
import type { Stamp } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import type { Mark } from './values.ts'

/** `came` is when this person was first marked present, kept through a later leave: whoever leaves early has been here. */
export type Presence = Pick<Mark, 'state' | 'reason'> & { since: Stamp; came: Stamp | null }
export type Attendance = {
  roll: readonly Attendee[]
  /** By person; whoever is not here has not been marked. */
  marks: Readonly<Record<PersonId, Presence>>
}
/** 应到 = 实到 + 请假 + 缺席 + 未说明. Observers and guests are counted apart and never in these. */
export type Headcount = {
  expected: number
  present: number
  leave: number
  absent: number
  unmarked: number
  observers: number
  guests: number
}

export const emptyAttendance: Attendance = { roll: [], marks: {} }

export const attendeeOf = (attendance: Attendance, person: PersonId | null): Attendee | undefined =>
  attendance.roll.find((attendee) => attendee.person === person)

export const stateOf = (attendance: Attendance, person: PersonId): Mark['state'] =>
  attendance.marks[person]?.state ?? 'unmarked'

export function headcount(attendance: Attendance): Headcount {
  const count = { expected: 0, present: 0, leave: 0, absent: 0, unmarked: 0, observers: 0, guests: 0 }
  for (const { person, role } of attendance.roll) {
    const state = stateOf(attendance, person)
    if (role === 'member') {
      count.expected += 1
      count[state] += 1
    } else if (state === 'present') count[role === 'observer' ? 'observers' : 'guests'] += 1
  }
  return count
}

/** The quorum of `expected` members under `rule`; null where the meeting has none. */
export function quorum(count: Headcount, rule: Share | null): { needed: number; met: boolean } | null {
  if (rule === null || count.expected === 0) return null
  const needed = threshold(count.expected, rule)
  return { needed, met: count.present >= needed }
}

export function decideAttendance(attendance: Attendance, command: CommandOf<'markAttendance'>): Answer {
  const known = new Set(attendance.roll.map((attendee) => attendee.person))
  if (command.marks.some((mark) => !known.has(mark.person))) return refuse('PERSON_UNKNOWN')
  return facts({ kind: 'attendanceMarked', marks: command.marks })
}

export function evolveAttendance(
  attendance: Attendance,
  fact: FactOf<'sessionOpened' | 'attendanceMarked'>,
  stamp: Stamp,
): Attendance {
  switch (fact.kind) {
    case 'sessionOpened': {
      const roll = once(fact.roll)
      const away = roll.filter((attendee) => attendee.onLeave)
      const marks = away.map(({ person, leaveReason }): [PersonId, Presence] => [
        person,
        { state: 'leave', reason: leaveReason, since: stamp, came: null },
      ])
      return { roll, marks: Object.fromEntries(marks) }
    }
    case 'attendanceMarked': {
      const marks = fact.marks.map(({ person, state, reason }): [PersonId, Presence] => [
        person,
        { state, reason, since: stamp, came: cameBy(attendance.marks[person], state, stamp) },
      ])
      return { ...attendance, marks: { ...attendance.marks, ...Object.fromEntries(marks) } }
    }
    default:
      return fact satisfies never
  }
}

/** A person written down twice counts once, by the first line. */
function once(roll: readonly Attendee[]): readonly Attendee[] {
  const known = new Set<PersonId>()
  return roll.filter(({ person }) => !known.has(person) && known.add(person))
}

function cameBy(before: Presence | undefined, state: Mark['state'], stamp: Stamp): Stamp | null {
  const came = before?.came ?? null
  if (state === 'present') return came ?? stamp
  return state === 'leave' ? came : null
}
