// A draft as a page is shown it: where it stands, what was made of it, its versions and its number; and what a change comes to.
import { z } from 'zod'
import { DraftRefusal } from './manuscript-decide.ts'
import { Course } from './manuscript-stages.ts'
import { StoredPaper } from './paper-schema.ts'

/** Papers that are drafted and signed off; a 会议记录 is signed by hand and goes no such way (domain notes F.1). */
export const DraftedPaper = z.enum(['minutes'])
export type DraftedPaper = z.infer<typeof DraftedPaper>

export const VersionHead = z.object({
  version: z.number().int(),
  at: z.number().int(),
  zone: z.number().int(),
  /** The stage at which it was kept; `signed` for the one that was signed. */
  stage: z.string(),
  person: z.string(),
  reason: z.string(),
})
export type VersionHead = z.infer<typeof VersionHead>

/** `whole` is false where the text on disk is not the one that was hashed. */
export const Version = VersionHead.extend({
  content: StoredPaper,
  sha256: z.string(),
  sm3: z.string(),
  whole: z.boolean(),
})
export type Version = z.infer<typeof Version>

export const Manuscript = z.object({
  course: Course,
  versions: z.array(VersionHead),
  /** What was signed, while nothing new has been begun. */
  signed: Version.nullable(),
  /** The row of numbers this paper would be counted in this year. */
  numbers: z.object({
    year: z.number().int(),
    next: z.number().int(),
    gaps: z.array(z.number().int()),
  }),
})
export type Manuscript = z.infer<typeof Manuscript>

export const Drafted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), manuscript: Manuscript }),
  /** Somebody else changed it since it was read: nothing is written. */
  z.object({ kind: z.literal('stale'), manuscript: Manuscript }),
  z.object({ kind: z.literal('refused'), refusal: DraftRefusal }),
])
export type Drafted = z.infer<typeof Drafted>
