// Who is in the room at this moment, in figures: 应到, 实到, 请假 by kind, late, and the quorum. For screens, the chair's words and the sheet.
import { type LeaveKind, leaveKinds } from './leave.ts'
import { beganIn } from './session/agenda.ts'
import { type Presence, cameAt } from './session/attendance-presence.ts'
import { type Headcount, headcount, isByName, quorum, stateOf } from './session/attendance.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'
import type { Share } from './share.ts'
import { type Duration, type Stamp, minus, since } from './time.ts'

export type Figures = Headcount & {
  leaveBy: Readonly<Record<LeaveKind, number>>
  /** Members in the room who came too late by the meeting's rule. */
  late: number
}

export function figuresOf({ room, meeting }: Pick<Session, 'room' | 'meeting'>): Figures {
  const leaveBy = { illness: 0, private: 0, duty: 0, other: 0 } satisfies Record<LeaveKind, number>
  const began = beganIn(room.agenda)
  const lateAfter = meeting?.rules.lateAfter ?? null
  let late = 0
  for (const { person, role } of room.attendance.roll) {
    const presence = room.attendance.marks[person]
    if (role !== 'member' || presence === undefined) continue
    if (presence.state === 'leave') leaveBy[presence.leave?.kind ?? 'other'] += 1
    if (presence.state === 'present' && lateness(presence, began, lateAfter) !== null) late += 1
  }
  return { ...headcount(room.attendance), leaveBy, late }
}

/** By how much somebody came after the meeting began, where that is more than the meeting allows. */
export function lateness(
  presence: Presence | undefined,
  began: Stamp | null,
  lateAfter: Duration | null,
): Duration | null {
  const came = cameAt(presence)
  if (came === null || began === null || lateAfter === null) return null
  const by = since(began.time, came.time)
  return minus(by, lateAfter) > 0 ? by : null
}

/** The kinds of leave there are, with how many each. */
export const leaveShares = ({
  leaveBy,
}: Pick<Figures, 'leaveBy'>): readonly (readonly [LeaveKind, number])[] =>
  leaveKinds.flatMap((kind) => (leaveBy[kind] === 0 ? [] : [[kind, leaveBy[kind]] as const]))

/** What the chair's sentence, the quorum line and the wall are made from. */
export type Gathering = { figures: Headcount; rule: Share | null; needed: number | null; met: boolean | null }

export function gatheringOf({ room, meeting }: Pick<Session, 'room' | 'meeting'>): Gathering {
  const figures = headcount(room.attendance)
  const rule = meeting?.rules.quorum ?? null
  const found = quorum(figures, rule)
  return { figures, rule, needed: found?.needed ?? null, met: found?.met ?? null }
}

export type GroupTurnout = { name: string; expected: number; present: number }

/** How many members of each sector, or of each group, are here; nobody without one is in any. In the order of the roll. */
export function turnoutBy(
  by: 'sector' | 'group',
  { attendance }: Pick<Room, 'attendance'>,
): readonly GroupTurnout[] {
  const groups = new Map<string, GroupTurnout>()
  for (const attendee of attendance.roll) {
    const name = attendee[by]
    if (attendee.role !== 'member' || name === '') continue
    const known = groups.get(name) ?? { name, expected: 0, present: 0 }
    const here = stateOf(attendance, attendee.person) === 'present' ? 1 : 0
    groups.set(name, { name, expected: known.expected + 1, present: known.present + here })
  }
  return [...groups.values()]
}

/** Groups where the roll knows them, else sectors; none where the roll knows neither, or names not all who count. */
export function mainTurnout(room: Pick<Room, 'attendance'>): readonly GroupTurnout[] {
  if (!isByName(room.attendance)) return []
  const groups = turnoutBy('group', room)
  return groups.length > 1 ? groups : turnoutBy('sector', room)
}
