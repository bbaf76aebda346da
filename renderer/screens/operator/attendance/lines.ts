// The lines of the roll as the panel lists them: people, and the heads of groups that can be marked as a whole. Pure.
import type { Attendee } from '../../../../shared/meeting.ts'
import type { Presence } from '../../../../shared/session/attendance-presence.ts'
import { type Attendance, isTakingBack, stateOf } from '../../../../shared/session/attendance.ts'
import type { Mark } from '../../../../shared/session/values.ts'

/** 名单, 点名, 界别, 小组, 汇总, 人数. */
export const views = ['list', 'call', 'sector', 'group', 'sum', 'count'] as const
export type View = (typeof views)[number]

export type PersonLine = { kind: 'person'; attendee: Attendee }
/** `unmarked` are those of the group of whom nothing was said; `counted` is whether they are members. */
export type HeadLine = {
  kind: 'head'
  name: string
  present: number
  all: number
  unmarked: readonly Attendee[]
  counted: boolean
}
export type Line = PersonLine | HeadLine

export function linesFor(view: View, attendance: Attendance, people: readonly Attendee[]): readonly Line[] {
  const members = people.filter(({ role }) => role === 'member')
  const others = people.filter(({ role }) => role !== 'member')
  const grouped = view === 'sector' || view === 'group' ? byName(members, view) : null
  return [
    ...(grouped === null
      ? members.map(person)
      : grouped.flatMap(([name, group]) => [head(attendance, name, group, true), ...group.map(person)])),
    ...(others.length === 0 ? [] : [head(attendance, '', others, false), ...others.map(person)]),
  ]
}

const person = (attendee: Attendee): PersonLine => ({ kind: 'person', attendee })

/** In the order of the roll; whoever has none stands last. */
function byName(
  members: readonly Attendee[],
  by: 'sector' | 'group',
): readonly (readonly [string, Attendee[]])[] {
  const groups = new Map<string, Attendee[]>()
  for (const attendee of members) groups.set(attendee[by], [...(groups.get(attendee[by]) ?? []), attendee])
  return [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
}

function head(attendance: Attendance, name: string, group: readonly Attendee[], counted: boolean): HeadLine {
  const of = (state: ReturnType<typeof stateOf>) =>
    group.filter(({ person }) => stateOf(attendance, person) === state)
  return {
    kind: 'head',
    name,
    present: of('present').length,
    all: group.length,
    unmarked: of('unmarked'),
    counted,
  }
}

/** Leave has a kind, and what is on record of somebody's coming is taken back with a reason alone. */
export const asksMore = (presence: Presence | undefined, state: Mark['state'], began: boolean): boolean =>
  state === 'leave' || (began && isTakingBack(presence, { state }))

export const keyOf = (line: Line): string =>
  line.kind === 'person' ? line.attendee.person : `head ${line.name}`
