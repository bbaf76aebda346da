// What is counted of an appraisal: the papers, and for every object the marks in each class and the papers left blank.
import { z } from 'zod'
import { Ballots } from '../ballots.ts'
import { Count } from './values.ts'

/** `marks` in the order of the classes. */
export const AppraisalRow = z.object({ marks: z.array(Count).min(3).max(5), blank: Count })
export type AppraisalRow = z.infer<typeof AppraisalRow>

/** `rows` in the order of the objects. */
export const AppraisalTally = z.object({ ballots: Ballots, rows: z.array(AppraisalRow).max(200) })
export type AppraisalTally = z.infer<typeof AppraisalTally>

/** How many of one kind of voters were to come and came. */
export const VoterCount = z.object({ expected: Count, present: Count })
export type VoterCount = z.infer<typeof VoterCount>
