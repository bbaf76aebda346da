// A sign-in as figures alone, where nobody is counted by name, as a zod schema.
import { z } from 'zod'
import { Count } from './values.ts'

/** What was typed in. 未说明 is computed, never typed: what is left of 应到. */
export const Census = z.object({
  expected: Count,
  present: Count,
  /** 中途离会 */
  left: Count,
  leave: Count,
  absent: Count,
  observers: Count,
  guests: Count,
})
export type Census = z.infer<typeof Census>

/** Those of 应到 of whom something is said. */
export const accounted = ({ present, left, leave, absent }: Census): number => present + left + leave + absent
