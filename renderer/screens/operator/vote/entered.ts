// Counts while they are being entered: nothing said is not zero, and only all three make a count.
import type { Counts } from '../../../../shared/session/values.ts'
import type { Figures } from '../use-entry.ts'

/** In the order in which the chair asks. */
export const asked = ['for', 'against', 'abstain'] as const
export type Asked = (typeof asked)[number]

export type Entered = { [K in Asked]: number | null }

export const enteredIn = (figures: Figures): Entered => ({
  for: figures['for'] ?? null,
  against: figures['against'] ?? null,
  abstain: figures['abstain'] ?? null,
})

export function wholeCounts({ for: yes, against, abstain }: Entered): Counts | null {
  return yes === null || against === null || abstain === null ? null : { for: yes, against, abstain }
}
