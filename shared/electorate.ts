// How many a decision needs: of all members, of those present, or of the valid ballots, in whole people. Rule VO15 in session/SPEC.md.
import { type PassRule, threshold } from './share.ts'

/** As it was when the vote opened; nothing of it changes afterwards. */
export type Electorate = {
  /** All members of the body. */
  base: number
  /** Members in the room. */
  present: number
  rule: PassRule
}

/** The number the share is taken of; null where it is that of the valid ballots, and nobody has counted them. */
export function denominator({ base, present, rule }: Electorate, valid: number | null): number | null {
  switch (rule.of) {
    case 'all':
      return base
    case 'present':
      return present
    case 'valid':
      return valid
    default:
      return rule.of satisfies never
  }
}

/** Of no valid ballot nothing passes: the share of nothing is still one. */
export function neededOf(electorate: Electorate, valid: number | null): number | null {
  const of = denominator(electorate, valid)
  return of === null ? null : Math.max(1, threshold(of, electorate.rule))
}
