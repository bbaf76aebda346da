// Shares of a body in exact integers: more than half, two thirds and above (domain notes C.2). Never a float.
import { z } from 'zod'

/** `strict` means 超过 (more than the share); otherwise 以上, which includes the share itself. */
const fields = { num: z.number().int().positive(), den: z.number().int().positive(), strict: z.boolean() }
export const Share = z.object(fields).refine((share) => share.num <= share.den)
export type Share = z.infer<typeof Share>

export const moreThanHalf: Share = { num: 1, den: 2, strict: true }
export const twoThirds: Share = { num: 2, den: 3, strict: false }

/** Of whom a decision needs its share: all members of the body, those present, or the valid ballots. */
export const PassBase = z.enum(['all', 'present', 'valid'])
export type PassBase = z.infer<typeof PassBase>

export const PassRule = z.object({ ...fields, of: PassBase }).refine((share) => share.num <= share.den)
export type PassRule = z.infer<typeof PassRule>
export const moreThanHalfOfAll: PassRule = { ...moreThanHalf, of: 'all' }

/** The smallest whole number of people that satisfies `share` of `base`: 17 of 32 for more than half, 22 for two thirds. */
export function threshold(base: number, share: Share): number {
  const rest = (base * share.num) % share.den
  const whole = (base * share.num - rest) / share.den
  return rest === 0 && !share.strict ? whole : whole + 1
}
