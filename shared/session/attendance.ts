// Who is in the room: 应到, 实到, 请假, 缺席, and whether there is a quorum. Rules AT and RO in SPEC.md.
import type { PersonId, SittingId } from '../id.ts'
import type { Attendee } from '../meeting.ts'
import { type Leave, leaveFor, leaveOnRoll } from '../leave.ts'
import { type Share, threshold } from '../share.ts'
import { type Instant, type Stamp, sessionTime } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import { type Presence, type SignIn, afterMark, earliestFor, isHere } from './attendance-presence.ts'
import { type Counted, censusIn, evolveCounts } from './attendance-counts.ts'
import { accounted } from './values-attendance.ts'
import type { AwayState, Mark } from './values.ts'

export type Marks = Readonly<Record<PersonId, Presence>>
/** What was counted when a sitting began, or the meeting where it sits once. */
export type Opening = { at: Stamp; count: Headcount }
/** Somebody stood in the record as having been here, and never was. */
export type PresenceCorrection = {
  person: PersonId
  at: Stamp
  was: Presence
  state: AwayState
  leave: Leave | null
  reason: string
  by: string
}
export type Attendance = {
  roll: readonly Attendee[]
  /** 应到 as the plan or the sitting before had it, where the roll does not name every member. */
  expected: number | null
  /** Of this sitting, by person; whoever is not here has not been marked. */
  marks: Marks
  opening: Opening | null
  /** The figures typed in for this sitting, in their order: the last ones hold. */
  counts: readonly Counted[]
  /** The sign-in of each sitting that is over. */
  earlier: readonly ({ sitting: SittingId } & Pick<Attendance, 'marks' | 'opening' | 'counts' | 'expected'>)[]
  corrections: readonly PresenceCorrection[]
}
/**
 * 应到 = 实到 + 中途离会 + 请假 + 缺席 + 未说明 at this moment. Observers and guests are counted apart and never in these.
 */
export type Headcount = {
  expected: number
  present: number
  /** Those who were here and are gone. */
  left: number
  leave: number
  absent: number
  unmarked: number
  observers: number
  guests: number
}

export const emptyAttendance: Attendance = {
  roll: [],
  expected: null,
  marks: {},
  opening: null,
  counts: [],
  earlier: [],
  corrections: [],
}

export const attendeeOf = (attendance: Attendance, person: PersonId | null): Attendee | undefined =>
  attendance.roll.find((attendee) => attendee.person === person)

export const stateOf = (attendance: Attendance, person: PersonId): Mark['state'] =>
  attendance.marks[person]?.state ?? 'unmarked'

type Sums = Pick<Attendance, 'roll' | 'expected' | 'marks' | 'counts'>

/** By the figures that were typed in, else by the marks: of whom the roll has no name, nothing has been said. */
export function headcount(attendance: Sums): Headcount {
  const census = censusIn(attendance.counts)
  if (census !== null) return { ...census, unmarked: census.expected - accounted(census) }
  const named = namedCount(attendance)
  const expected = Math.max(named.expected, attendance.expected ?? 0)
  return { ...named, expected, unmarked: named.unmarked + expected - named.expected }
}

/** Whether every member who counts is counted by name: else names alone tell of a part. */
export const isByName = (attendance: Sums): boolean =>
  censusIn(attendance.counts) === null && headcount(attendance).expected === namedCount(attendance).expected

/** Those on the roll alone. */
export function namedCount(attendance: Pick<Attendance, 'roll' | 'marks'>): Headcount {
  const count = {
    expected: 0,
    present: 0,
    left: 0,
    leave: 0,
    absent: 0,
    unmarked: 0,
    observers: 0,
    guests: 0,
  }
  for (const { person, role } of attendance.roll) {
    const state = attendance.marks[person]?.state ?? 'unmarked'
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

/** What a mark is judged by besides the roll: the sign-in it goes to, whether another sitting is to come, and the time of day. */
export type Moment = { signIn: SignIn; between: boolean; now: Instant }

/** A clock set by a little between two facts must not turn now into the future. */
const slack = 1000
/** Times by hand are whole minutes: within the minute of what lies before, they mean the same moment. */
const minute = 60_000

export function decideAttendance(
  attendance: Attendance,
  command: CommandOf<'markAttendance'>,
  { signIn, between, now }: Moment,
): Answer {
  const names = new Map(attendance.roll.map(({ person, name }) => [person, name]))
  const marks = command.marks.map(asMarked)
  const after = new Map<PersonId, Presence>()
  const stamp: Stamp = { at: now, zone: 0, time: sessionTime(Math.max(0, now)) }
  for (const mark of marks) {
    const name = names.get(mark.person)
    if (name === undefined) return refuse('PERSON_UNKNOWN')
    const before = after.get(mark.person) ?? attendance.marks[mark.person]
    if (mark.state === 'left' && (before?.visits ?? []).length === 0) return refuse('NEVER_CAME', name)
    const { ended } = signIn
    if (signIn.began && isTakingBack(before, mark)) return refuse('WAS_HERE', name)
    const over =
      ended !== null && (mark.at === null ? between && moves(before, mark) : mark.at > ended.at + slack)
    if (over) return refuse(between ? 'BETWEEN_SITTINGS' : 'SESSION_ADJOURNED')
    if (mark.at !== null) {
      if (mark.at > now + slack) return refuse('TIME_AHEAD', name)
      const earliest = earliestFor(before, mark.state) ?? signIn.before
      if (earliest !== null && mark.at + minute <= earliest.at) return refuse('TIME_BEFORE_MARK', name)
    }
    after.set(mark.person, afterMark(before, mark, stamp, signIn))
  }
  return facts({ kind: 'attendanceMarked', marks })
}

/** After the roll call what is on record of somebody's presence goes only with a correction. */
export const isTakingBack = (before: Presence | undefined, { state }: Pick<Mark, 'state'>): boolean =>
  (state === 'absent' || state === 'unmarked') && (before?.visits ?? []).length > 0

export function decidePresence(attendance: Attendance, command: CommandOf<'correctPresence'>): Answer {
  const { person, state, leave, reason, by } = command
  const attendee = attendeeOf(attendance, person)
  if (attendee === undefined) return refuse('PERSON_UNKNOWN')
  if ((attendance.marks[person]?.visits ?? []).length === 0) return refuse('NOTHING_TO_CORRECT')
  const said = asMarked({ person, state, leave, at: null })
  return facts({ kind: 'presenceCorrected', person, state, leave: said.leave, reason, by })
}

/** Somebody comes who is not here, or goes who is. */
const moves = (before: Presence | undefined, { state }: Mark): boolean =>
  state === 'present' ? !isHere(before) : (state === 'left' || state === 'leave') && isHere(before)

/** A leave always says its kind; what is no leave says none. */
const asMarked = (mark: Mark): Mark => ({
  ...mark,
  leave: mark.state === 'leave' ? (mark.leave ?? leaveFor('')) : mark.state === 'left' ? mark.leave : null,
})

export function evolveAttendance(
  attendance: Attendance,
  fact: FactOf<
    'sessionOpened' | 'attendanceMarked' | 'attendanceCounted' | 'attendanceCorrected' | 'presenceCorrected'
  >,
  stamp: Stamp,
  signIn: SignIn,
): Attendance {
  switch (fact.kind) {
    case 'sessionOpened': {
      const roll = once(fact.roll)
      const away = roll.filter((attendee) => attendee.onLeave)
      const marks = away.map((attendee): [PersonId, Presence] => [
        attendee.person,
        { state: 'leave', leave: leaveOnRoll(attendee), since: stamp, visits: [] },
      ])
      const { expected } = fact.meeting.rules
      return { ...attendance, roll, expected, marks: Object.fromEntries(marks) }
    }
    case 'attendanceMarked': {
      const marks: Record<PersonId, Presence> = { ...attendance.marks }
      for (const mark of fact.marks) marks[mark.person] = afterMark(marks[mark.person], mark, stamp, signIn)
      return { ...attendance, marks }
    }
    case 'attendanceCounted':
    case 'attendanceCorrected': {
      const { opening } = attendance
      const counts = evolveCounts(attendance.counts, fact, stamp, opening?.count.present === 0)
      const counted = { ...attendance, counts }
      return opening !== null && counts.at(-1)?.opening === true
        ? { ...counted, opening: { ...opening, count: headcount(counted) } }
        : counted
    }
    case 'presenceCorrected': {
      const { person, state, leave, reason, by } = fact
      const was = attendance.marks[person]
      if (was === undefined) return attendance
      const marks = { ...attendance.marks, [person]: { state, leave, since: stamp, visits: [] } }
      const correction = { person, at: stamp, was, state, leave, reason, by }
      return { ...attendance, marks, corrections: [...attendance.corrections, correction] }
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
