// What is appraised, by which classes, by whom, and what follows from the counts (domain notes D.5). Presets here can all be changed.
import { z } from 'zod'
import { PersonId } from './id.ts'
import { line } from './line.ts'
import { Count } from './session/values.ts'
import { Share, moreThanHalf } from './share.ts'

const named = (max: number) => line(max).refine((name) => name.trim() !== '')

/**
 * How a class counts: `for` goes into 综合满意率, `against` is a valid vote outside it, `apart` (不了解) is no valid vote at all.
 * The classes that are `for` stand in falling order.
 */
export const AppraisalClass = z.object({
  name: named(12),
  stands: z.enum(['for', 'against', 'apart']),
  /** Points of one vote where the result is a score. */
  score: z.number().int().min(0).max(100),
})
export type AppraisalClass = z.infer<typeof AppraisalClass>

/** A unit, a proposal or a person; ranks are given within `group` (单位类别), which may be empty. */
export const AppraisalObject = z.object({ name: named(100), group: line(40) })
export type AppraisalObject = z.infer<typeof AppraisalObject>

/**
 * `majority`: the first class at which the votes, added up from the best, come to half of all voters. `boundary` says whether exactly
 * half is enough. `score`: the mean of the valid votes, ranked. `rates`: shares of the valid votes, no verdict.
 */
export const AppraisalRule = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('majority'),
    of: z.enum(['expected', 'present']),
    boundary: z.enum(['reached', 'exceeded']),
  }),
  z.object({ by: z.literal('score') }),
  z.object({ by: z.literal('rates') }),
])
export type AppraisalRule = z.infer<typeof AppraisalRule>

/** Voters besides the members: persons of the roll, or, where `people` is empty, so many as were invited. */
export const VoterGroup = z.object({
  name: named(32),
  people: z.array(PersonId).max(2000),
  expected: Count,
})
export type VoterGroup = z.infer<typeof VoterGroup>

export const AppraisalClasses = z
  .array(AppraisalClass)
  .min(3)
  .max(5)
  .refine((classes) => ['for', 'against'].every((side) => classes.some(({ stands }) => stands === side)))
  .refine((classes) => new Set(classes.map(({ name }) => name.trim())).size === classes.length)

export const AppraisalObjects = z.array(AppraisalObject).max(200)

export const AppraisalPlan = z.object({
  objects: AppraisalObjects,
  classes: AppraisalClasses,
  rule: AppraisalRule,
  /** How many of the voters must be in the room: more than half of 应到. */
  gate: Share,
  voters: z.object({ members: z.boolean(), others: z.array(VoterGroup).max(8) }),
})
export type AppraisalPlan = z.infer<typeof AppraisalPlan>

const satisfied: AppraisalClass = { name: '满意', stands: 'for', score: 100 }
const fairly: AppraisalClass = { name: '比较满意', stands: 'for', score: 85 }
const basically: AppraisalClass = { name: '基本满意', stands: 'for', score: 70 }
const dissatisfied: AppraisalClass = { name: '不满意', stands: 'against', score: 30 }
const unacquainted: AppraisalClass = { name: '不了解', stands: 'apart', score: 0 }

/** The sets of classes seen in practice. */
export const classSets = {
  three: [satisfied, basically, dissatisfied],
  acquainted: [satisfied, dissatisfied, unacquainted],
  four: [satisfied, fairly, basically, dissatisfied],
  fourAcquainted: [satisfied, basically, dissatisfied, unacquainted],
} as const satisfies Record<string, readonly AppraisalClass[]>
export type ClassSet = keyof typeof classSets

/** What an item of this kind begins with: three classes, half of all who vote, and the members vote. */
export const usualAppraisal: AppraisalPlan = {
  objects: [],
  classes: [...classSets.three],
  rule: { by: 'majority', of: 'expected', boundary: 'reached' },
  gate: moreThanHalf,
  voters: { members: true, others: [] },
}
