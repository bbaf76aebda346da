// Whom a few typed letters mean: by pinyin initials or by name, those in the room first.
import type { Attendee } from '../../../shared/meeting.ts'
import { type Attendance, stateOf } from '../../../shared/session/attendance.ts'

const stateRank = { present: 0, unmarked: 1, left: 2, leave: 3, absent: 4 } as const

/** Letters in either width and case; nothing typed means nobody. */
export function candidates(attendance: Attendance, typed: string, most: number): readonly Attendee[] {
  const sought = searchable(typed)
  if (sought === '') return []
  const found = attendance.roll.flatMap((attendee, order) => {
    const fit = fitOf(attendee, sought)
    const state = stateRank[stateOf(attendance, attendee.person)]
    return fit === null ? [] : [{ attendee, rank: [state, fit, order] }]
  })
  return found
    .toSorted((a, b) => compare(a.rank, b.rank))
    .slice(0, most)
    .map(({ attendee }) => attendee)
}

/** An input method in mid-word writes `hx'z` or `h x z`: neither changes whom it means. */
export const searchable = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’]/g, '')

/** 0 the whole, 1 from the beginning, 2 somewhere inside; null not at all. */
function fitOf({ name, initials }: Attendee, sought: string): number | null {
  const letters = initials.toLowerCase()
  const plain = searchable(name)
  if (letters === sought || plain === sought) return 0
  if (letters.startsWith(sought) || plain.startsWith(sought)) return 1
  return plain.includes(sought) ? 2 : null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
