// Who took part, as papers count it: whoever left early has attended, whoever came late too. 应到 = 实到 + 请假 + 缺席 + 未说明.
import type { Attendee } from './meeting.ts'
import type { Presence } from './session/attendance-presence.ts'
import { presencesOf } from './session/attendance-sittings.ts'
import type { Room } from './session/room.ts'
import type { Stamp } from './time.ts'

export type Turnout = {
  /** Members, leaders first by rank, the others as the roll has them. */
  attended: readonly Attendee[]
  leave: readonly Attendee[]
  absent: readonly Attendee[]
  unmarked: readonly Attendee[]
  /** 列席 and 应邀 who were here. */
  observers: readonly Attendee[]
  guests: readonly Attendee[]
}

const ranks = ['主席', '常务副主席', '副主席', '秘书长']
const rankOf = (attendee: Attendee): number => {
  const rank = ranks.indexOf(attendee.office)
  return rank < 0 ? ranks.length : rank
}

export function turnoutOf(room: Room): Turnout {
  const { roll } = room.attendance
  const members = roll.filter(({ role }) => role === 'member').toSorted((a, b) => rankOf(a) - rankOf(b))
  const stateOf = ({ person }: Attendee) => stateOver(presencesOf(room.attendance, person))
  const among = (list: readonly Attendee[], state: ReturnType<typeof stateOver>) =>
    list.filter((attendee) => stateOf(attendee) === state)
  const here = (role: Attendee['role']) =>
    among(
      roll.filter((attendee) => attendee.role === role),
      'present',
    )
  return {
    attended: among(members, 'present'),
    leave: among(members, 'leave'),
    absent: among(members, 'absent'),
    unmarked: among(members, 'unmarked'),
    observers: here('observer'),
    guests: here('guest'),
  }
}

/** Over all sittings: whoever was at one has attended; else the last thing that was said counts. */
function stateOver(presences: readonly Presence[]): Exclude<Presence['state'], 'left'> {
  if (presences.some(({ visits }) => visits.length > 0)) return 'present'
  const said = presences.findLast(({ state }) => state !== 'unmarked')?.state ?? 'unmarked'
  return said === 'left' ? 'present' : said
}

/** When the meeting itself began: its first item, or the opening of the session while no item was taken up. */
export const beganAt = (room: Room): Stamp | null => firstItemOpened(room) ?? room.opened

/** A mark before this is the roll call being put right, one after it somebody coming or going. */
function firstItemOpened(room: Room): Stamp | null {
  const starts = room.agenda.items.flatMap(({ visits }) => visits.slice(0, 1).map(({ from }) => from))
  return starts.toSorted((a, b) => a.time - b.time)[0] ?? null
}
