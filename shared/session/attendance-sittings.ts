// Every sitting has its own sign-in (一次一签): what was marked in one is kept with it, and the next begins anew. Rules AT in SPEC.md.
import type { PersonId, SittingId } from '../id.ts'
import type { Stamp } from '../time.ts'
import type { Presence } from './attendance-presence.ts'
import { censusIn } from './attendance-counts.ts'
import { type Attendance, headcount } from './attendance.ts'

/**
 * The sign-in of a sitting that is over goes to the record: whoever was there was there until its end. Leave goes on, for it is
 * asked for the whole meeting; of all others nothing is known yet.
 */
export function signInAnew(attendance: Attendance, sitting: SittingId, ended: Stamp): Attendance {
  const { marks, opening, counts, expected, earlier } = attendance
  const held = Object.entries(marks).map(([person, presence]): [string, Presence] => [
    person,
    endedAt(presence, ended),
  ])
  const away = Object.entries(marks).filter(([, { state }]) => state === 'leave')
  return {
    ...attendance,
    marks: Object.fromEntries(away),
    opening: null,
    // Whatever was found of 应到 is so in the next sitting as well; who is there is not.
    expected: censusIn(counts)?.expected ?? expected,
    counts: [],
    earlier: [...earlier, { sitting, marks: Object.fromEntries(held), opening, counts, expected }],
  }
}

/** The figures at the moment the first item was taken up: what the chair announced, whoever comes and goes later. */
export const countedAtOpening = (attendance: Attendance, at: Stamp): Attendance => ({
  ...attendance,
  opening: { at, count: headcount(attendance) },
  counts: attendance.counts.map((one, nth, { length }) =>
    nth === length - 1 ? { ...one, opening: true } : one,
  ),
})

/** The moment the figures are of was set right: the figures stay as they were announced. */
export function openingMoved(attendance: Attendance, from: Stamp, to: Stamp): Attendance {
  const moved = (opening: Attendance['opening']) =>
    opening?.at.time === from.time ? { ...opening, at: to } : opening
  return {
    ...attendance,
    opening: moved(attendance.opening),
    earlier: attendance.earlier.map((held) => ({ ...held, opening: moved(held.opening) })),
  }
}

/** Whoever was there to the end of a sitting was there to its true end. */
export function endMoved(
  attendance: Attendance,
  sitting: SittingId | null,
  from: Stamp,
  to: Stamp,
): Attendance {
  const moved = (marks: Attendance['marks']): Attendance['marks'] =>
    Object.fromEntries(
      Object.entries(marks).map(([person, presence]): [string, Presence] => [
        person,
        {
          ...presence,
          visits: presence.visits.map((visit) => (visit.to?.time === from.time ? { ...visit, to } : visit)),
        },
      ]),
    )
  const held = attendance.earlier.some((one) => one.sitting === sitting)
  return held
    ? {
        ...attendance,
        earlier: attendance.earlier.map((one) =>
          one.sitting === sitting ? { ...one, marks: moved(one.marks) } : one,
        ),
      }
    : { ...attendance, marks: moved(attendance.marks) }
}

/** Each person's presence in every sitting so far, the present one last. */
export const presencesOf = ({ earlier, marks }: Attendance, person: PersonId): readonly Presence[] =>
  [...earlier.map((held) => held.marks[person]), marks[person]].flatMap((presence) => presence ?? [])

const endedAt = (presence: Presence, ended: Stamp): Presence => ({
  ...presence,
  visits: presence.visits.map((visit) => (visit.to === null ? { ...visit, to: ended } : visit)),
})
