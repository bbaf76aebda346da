// 民主测评: objects by classes on paper, two blind counts, and what follows from them. No person is linked to a mark. Rules AP in SPEC.md.
import type { AppraisalClass, AppraisalObject, AppraisalRule } from '../appraisal-plan.ts'
import type { Appraised } from '../appraisal-result.ts'
import type { Ballots } from '../ballots.ts'
import type { AppraisalId, ItemId } from '../id.ts'
import type { Share } from '../share.ts'
import type { Stamp } from '../time.ts'
import type { FactOf } from './fact.ts'
import type { AppraisalTally, VoterCount } from './values-appraisal.ts'

export type Appraisal = {
  appraisal: AppraisalId
  item: ItemId
  objects: readonly AppraisalObject[]
  classes: readonly AppraisalClass[]
  rule: AppraisalRule
  gate: Share
  /** Null where the members do not vote. */
  members: VoterCount | null
  others: readonly (VoterCount & { name: string })[]
  /** Counts appraisals under one item: 2 after one was void or given up. */
  round: number
  state: 'counting' | 'checked' | 'published' | 'abandoned' | 'void'
  tally: AppraisalTally | null
  /** The papers of a void round; its tally is kept, and nobody acts on it. */
  voided: Ballots | null
  /** Why figures that do not add up were taken as they are. */
  override: string
  countedBy: string
  checkedBy: string
  reason: string
  opened: Stamp
  published: Stamp | null
  /** When it was given up or declared void. */
  ended: Stamp | null
  corrections: readonly { from: AppraisalTally; reason: string; by: string; at: Stamp }[]
}
export type Appraisals = { list: readonly Appraisal[]; open: AppraisalId | null; made: number }

export const emptyAppraisals: Appraisals = { list: [], open: null, made: 0 }

export const appraisalOf = (appraisals: Appraisals, appraisal: AppraisalId | null): Appraisal | undefined =>
  appraisals.list.find((one) => one.appraisal === appraisal)

export const openAppraisalOf = (appraisals: Appraisals): Appraisal | undefined =>
  appraisalOf(appraisals, appraisals.open)

/** The last appraisal under an item that was neither given up nor void. */
export const lastAppraisalOn = (appraisals: Appraisals, item: ItemId): Appraisal | undefined =>
  appraisals.list.findLast((one) => one.item === item && one.state !== 'abandoned' && one.state !== 'void')

/** All who were to vote, and all who were there, as they were when it opened. */
export function votersOf({ members, others }: Pick<Appraisal, 'members' | 'others'>): VoterCount {
  const all = members === null ? others : [members, ...others]
  return {
    expected: all.reduce((sum, { expected }) => sum + expected, 0),
    present: all.reduce((sum, { present }) => sum + present, 0),
  }
}

/** What its counts are read by. */
export const appraisedBy = (appraisal: Appraisal): Appraised => ({ ...appraisal, ...votersOf(appraisal) })

type AppraisalFact = FactOf<
  | 'appraisalOpened'
  | 'appraisalCounted'
  | 'appraisalChecked'
  | 'appraisalPublished'
  | 'appraisalAbandoned'
  | 'appraisalVoided'
  | 'appraisalCorrected'
>

export function evolveAppraisals(appraisals: Appraisals, fact: AppraisalFact, stamp: Stamp): Appraisals {
  const change = (how: (appraisal: Appraisal) => Appraisal, open = appraisals.open): Appraisals => ({
    ...appraisals,
    open,
    list: appraisals.list.map((one) => (one.appraisal === fact.appraisal ? how(one) : one)),
  })
  switch (fact.kind) {
    case 'appraisalOpened': {
      const { kind: _, ...opened } = fact
      const round = appraisals.list.filter((one) => one.item === fact.item).length + 1
      const appraisal = { ...opened, ...blank, round, opened: stamp }
      return { list: [...appraisals.list, appraisal], open: fact.appraisal, made: appraisals.made + 1 }
    }
    case 'appraisalCounted': {
      const { tally, override, by } = fact
      return change((one) => ({ ...one, tally, override, countedBy: by, checkedBy: '', state: 'counting' }))
    }
    case 'appraisalChecked':
      return change((one) => ({ ...one, checkedBy: fact.by, state: 'checked' }))
    case 'appraisalPublished':
      return change((one) => ({ ...one, tally: fact.tally, state: 'published', published: stamp }), null)
    case 'appraisalAbandoned':
      return change((one) => ({ ...one, reason: fact.reason, state: 'abandoned', ended: stamp }), null)
    case 'appraisalVoided':
      return change((one) => ({ ...one, voided: fact.ballots, state: 'void', ended: stamp }), null)
    case 'appraisalCorrected': {
      const { tally, reason, by } = fact
      return change((one) => ({
        ...one,
        tally,
        corrections: [...one.corrections, { from: one.tally ?? tally, reason, by, at: stamp }],
      }))
    }
    default:
      return fact satisfies never
  }
}

const blank = {
  state: 'counting',
  tally: null,
  voided: null,
  override: '',
  countedBy: '',
  checkedBy: '',
  reason: '',
  published: null,
  ended: null,
  corrections: [],
} as const
