// Who took part, as papers count it: whoever left early has attended, whoever came late too. 应到 = 实到 + 请假 + 缺席 + 未说明.
import type { Attendee } from './meeting.ts'
import { sittingName } from './numerals.ts'
import { headcount, isByName } from './session/attendance.ts'
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
  figures: PaperFigures
  /** Where not all are known by name: the figures of each sitting that was held, in their order. Empty where all are. */
  counted: readonly { sitting: string; figures: PaperFigures }[]
}
export type PaperFigures = {
  expected: number
  attended: number
  leave: number
  absent: number
  unmarked: number
  observers: number
  guests: number
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
  const lists = {
    attended: among(members, 'present'),
    leave: among(members, 'leave'),
    absent: among(members, 'absent'),
    unmarked: among(members, 'unmarked'),
    observers: here('observer'),
    guests: here('guest'),
  }
  const counted = countedIn(room)
  return { ...lists, counted, figures: counted[0]?.figures ?? lengthsOf(lists) }
}

const lengthsOf = (lists: Omit<Turnout, 'figures' | 'counted'>): PaperFigures => ({
  expected: lists.attended.length + lists.leave.length + lists.absent.length + lists.unmarked.length,
  attended: lists.attended.length,
  leave: lists.leave.length,
  absent: lists.absent.length,
  unmarked: lists.unmarked.length,
  observers: lists.observers.length,
  guests: lists.guests.length,
})

export type Told = 'attended' | 'leave' | 'absent' | 'observers' | 'guests'

/** 2114人, of several sittings 开幕会2114人，闭幕会2090人: where names do not tell it all. Null where they do, or there is nobody. */
export function countWords(turnout: Turnout, of: Told): string | null {
  const { counted } = turnout
  const [first] = counted
  if (first === undefined || counted.every(({ figures }) => figures[of] === 0)) return null
  if (counted.length === 1) return first.figures[of] === turnout[of].length ? null : `${first.figures[of]}人`
  return counted.map(({ sitting, figures }) => `${sitting}${figures[of]}人`).join('，')
}

/** What was announced when a sitting began; where it took up no item, what was counted last. */
function countedIn({ attendance, agenda }: Room): Turnout['counted'] {
  const { roll } = attendance
  const last = { ...attendance, sitting: agenda.sitting }
  const held = [...attendance.earlier.map((one) => ({ ...one, roll })), last]
  if (held.every(isByName)) return []
  return held.map((one) => {
    const { present, left, ...figures } = one.opening?.count ?? headcount(one)
    const sitting = agenda.sittings.find((known) => known.sitting === one.sitting)
    return {
      sitting: sitting === undefined ? '' : sittingName(sitting),
      figures: { ...figures, attended: present + left },
    }
  })
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
