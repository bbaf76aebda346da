// Shares of a body in exact integers: more than half, two thirds and above (domain notes C.2). Never a float.
import { z } from 'zod'

/** `strict` means 超过 (more than the share); otherwise 以上, which includes the share itself. */
export const Share = z
  .object({ num: z.number().int().positive(), den: z.number().int().positive(), strict: z.boolean() })
  .refine((share) => share.num <= share.den)
export type Share = z.infer<typeof Share>

export const moreThanHalf: Share = { num: 1, den: 2, strict: true }
export const twoThirds: Share = { num: 2, den: 3, strict: false }

/** The smallest whole number of people that satisfies `share` of `base`: 17 of 32 for more than half, 22 for two thirds. */
export function threshold(base: number, share: Share): number {
  const rest = (base * share.num) % share.den
  const whole = (base * share.num - rest) / share.den
  return rest === 0 && !share.strict ? whole : whole + 1
}
