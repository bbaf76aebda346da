// A sign-in as figures, where a body is too large to be counted by name: what was typed in, and put right. Rules AT16 to AT21 in SPEC.md.
import type { Stamp } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import { type Census, accounted } from './values-attendance.ts'

/** Null where the roll counted again from then on. */
export type Counted = {
  at: Stamp
  census: Census | null
  /** Whether the figures at the opening of the sitting are these. */
  opening: boolean
  corrections: readonly { from: Census; reason: string; by: string; at: Stamp }[]
}

/** The figures that hold; null while the marks of the roll do. */
export const censusIn = (counts: readonly Counted[]): Census | null => counts.at(-1)?.census ?? null

/** `over` says why nobody is counted any more: the sitting has ended. */
export function decideCount(
  counts: readonly Counted[],
  command: CommandOf<'countAttendance' | 'correctAttendance'>,
  over: 'BETWEEN_SITTINGS' | 'SESSION_ADJOURNED' | null,
): Answer {
  const { census } = command
  if (census !== null && accounted(census) > census.expected)
    return refuse('COUNT_EXCEEDS_EXPECTED', String(accounted(census)))
  const last = censusIn(counts)
  switch (command.kind) {
    case 'countAttendance':
      // What nobody counted in time may be entered afterwards; what was counted is corrected.
      if (over !== null && counts.length > 0) return refuse(over)
      if (census === null && last === null) return refuse('COUNT_MISSING')
      return facts({ kind: 'attendanceCounted', census })
    case 'correctAttendance': {
      if (last === null) return refuse('COUNT_MISSING')
      if (same(last, command.census)) return refuse('NOTHING_TO_CORRECT')
      const { reason, by } = command
      return facts({ kind: 'attendanceCorrected', census: command.census, reason, by })
    }
    default:
      return command satisfies never
  }
}

const same = (a: Census, b: Census): boolean =>
  a.expected === b.expected &&
  a.present === b.present &&
  a.left === b.left &&
  a.leave === b.leave &&
  a.absent === b.absent &&
  a.observers === b.observers &&
  a.guests === b.guests

/** `unopened`: the first figures came after the first item, when nobody was known to be there; they are those of its opening, too. */
export function evolveCounts(
  counts: readonly Counted[],
  fact: FactOf<'attendanceCounted' | 'attendanceCorrected'>,
  at: Stamp,
  unopened: boolean,
): readonly Counted[] {
  switch (fact.kind) {
    case 'attendanceCounted':
      return [
        ...counts,
        { at, census: fact.census, opening: unopened && counts.length === 0, corrections: [] },
      ]
    case 'attendanceCorrected':
      return counts.map((one, nth) => {
        if (nth < counts.length - 1 || one.census === null) return one
        const { reason, by } = fact
        const corrections = [...one.corrections, { from: one.census, reason, by, at }]
        return { ...one, census: fact.census, corrections }
      })
    default:
      return fact satisfies never
  }
}
