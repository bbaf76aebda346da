// Figures of a sign-in while they are typed: nothing said of 应到 or 实到 is no figure, of the others it is nobody. Pure.
import { type Attendance, headcount } from '../../../../shared/session/attendance.ts'
import { censusIn } from '../../../../shared/session/attendance-counts.ts'
import type { Census } from '../../../../shared/session/values-attendance.ts'

/** In the order of the office: 应到, 实到, 请假, 缺席; then whoever has left, and those who do not count. */
export const typedIn = ['expected', 'present', 'leave', 'absent', 'left', 'observers', 'guests'] as const
export type Figure = (typeof typedIn)[number]
export type Typed = Readonly<Record<Figure, number | null>>

export function censusOf({ expected, present, ...rest }: Typed): Census | null {
  if (expected === null || present === null) return null
  return {
    expected,
    present,
    left: rest.left ?? 0,
    leave: rest.leave ?? 0,
    absent: rest.absent ?? 0,
    observers: rest.observers ?? 0,
    guests: rest.guests ?? 0,
  }
}

/** What holds; else 应到 alone, and in a further sitting the leave of the one before, for it is asked for the whole meeting. */
export function firstTyped(attendance: Attendance): Typed {
  const holds = censusIn(attendance.counts)
  if (holds !== null) return holds
  const { expected } = headcount(attendance)
  const before = censusIn(attendance.earlier.at(-1)?.counts ?? [])
  return {
    expected: expected === 0 ? null : expected,
    present: null,
    leave: before?.leave ?? null,
    absent: null,
    left: null,
    observers: null,
    guests: null,
  }
}
