// What secret ballots and elections are made of: officers, candidates, and what was counted of them, as zod schemas.
import { z } from 'zod'
import { Ballots } from '../ballots.ts'
import { PersonId } from '../id.ts'
import { line } from '../line.ts'
import { Count, Counts } from './values.ts'

/** Who watches over paper ballots and who counts them. */
export const Officers = z.object({
  /** 总监票人 */
  chiefSupervisors: z.array(line(64)).max(10),
  /** 监票人 */
  supervisors: z.array(line(64)).max(100),
  /** 总计票人 */
  chiefTellers: z.array(line(64)).max(10),
  /** 计票人 */
  tellers: z.array(line(64)).max(100),
})
export type Officers = z.infer<typeof Officers>

/** Somebody who stands for an office: a person of the roll, or anyone by name. */
export const Candidate = z.object({ person: PersonId.nullable(), name: line(64) })
export type Candidate = z.infer<typeof Candidate>

/** What an unmarked place beside a name means: the two families of rules say the opposite (domain notes C.5). */
export const BlankMeaning = z.enum(['abstain', 'for'])
export type BlankMeaning = z.infer<typeof BlankMeaning>

/** What the tellers found: the papers, each candidate in the order of the ballot, and whoever was written in. */
export const Tally = z.object({
  ballots: Ballots,
  lines: z.array(Counts).min(1).max(200),
  writeIns: z.array(z.object({ name: line(64), votes: Count })).max(100),
})
export type Tally = z.infer<typeof Tally>

/** How many are to be elected. */
export const Seats = z.number().int().min(1).max(200)

const Place = z.number().int().min(0).max(299)
/** Places count the candidates first, then whoever was written in, from nought. */
export const Outcome = z.object({
  elected: z.array(Place),
  /** Who have equal votes where not all of them find a seat: voted on again among themselves. */
  tied: z.array(Place),
  /** Seats that nobody has won yet. */
  vacant: z.number().int().min(0).max(200),
})
export type Outcome = z.infer<typeof Outcome>
