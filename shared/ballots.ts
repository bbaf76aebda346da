// Paper ballots, counted by people: what was given out, what came back, what of it is good. Whole numbers only; rules VO12 and VO14 in session/SPEC.md.
import { z } from 'zod'
import { Count } from './session/values.ts'

export const Ballots = z.object({
  /** 发出 */
  issued: Count,
  /** 收回 */
  returned: Count,
  /** 有效 */
  valid: Count,
  /** 无效 */
  invalid: Count,
})
export type Ballots = z.infer<typeof Ballots>

/**
 * `void`: more came back than were given out, and the whole ballot is taken again. `unbalanced`: good and spoilt ones do not make
 * up those that came back.
 */
export function checkBallots({ issued, returned, valid, invalid }: Ballots): 'ok' | 'void' | 'unbalanced' {
  if (returned > issued) return 'void'
  return valid + invalid === returned ? 'ok' : 'unbalanced'
}

/** Where a second count says otherwise than the first: the names of the figures, in the order of the first. */
export function differing<F extends Readonly<Record<string, number>>>(
  first: F,
  second: { readonly [K in keyof F]: number },
): readonly (keyof F & string)[] {
  return Object.keys(first).filter((figure) => first[figure] !== second[figure])
}
