// Decisions on a motion: what stands on record of each, and how every fact changes it. No person is linked to a choice. Rules VO.
import type { Ballots } from '../ballots.ts'
import { type Electorate, neededOf } from '../electorate.ts'
import type { VoteForm } from '../decision-form.ts'
import type { ItemId, PersonId, VoteId } from '../id.ts'
import type { Stamp } from '../time.ts'
import type { FactOf } from './fact.ts'
import type { Officers } from './values-ballot.ts'
import type { Counts } from './values.ts'

export type Vote = Electorate & {
  vote: VoteId
  item: ItemId
  motion: string
  form: VoteForm
  /** Who was in the room when the vote was opened; null where nobody wrote that down. */
  voters: readonly PersonId[] | null
  officers: Officers | null
  /** Counts votes on the same motion under the same item: 2 after a vote was abandoned or void, and taken again. */
  round: number
  state: 'counting' | 'checked' | 'published' | 'abandoned' | 'void'
  /** Null before anybody counted, and for ever where the form has no figures. */
  counts: Counts | null
  ballots: Ballots | null
  /** Why figures that do not add up were taken as they are. */
  override: string
  countedBy: string
  checkedBy: string
  passed: boolean | null
  reason: string
  opened: Stamp
  published: Stamp | null
  /** When it was given up or declared void. */
  ended: Stamp | null
  corrections: readonly Correction[]
}
type Correction = {
  from: Counts | null
  fromBallots: Ballots | null
  fromPassed: boolean | null
  reason: string
  by: string
  at: Stamp
}
export type Votes = { list: readonly Vote[]; open: VoteId | null; made: number }

export const emptyVotes: Votes = { list: [], open: null, made: 0 }

export const voteOf = (votes: Votes, vote: VoteId | null): Vote | undefined =>
  votes.list.find((one) => one.vote === vote)

export const openVoteOf = (votes: Votes): Vote | undefined => voteOf(votes, votes.open)

/** The last vote on an item that was neither abandoned nor void. */
export const lastVoteOn = (votes: Votes, item: ItemId): Vote | undefined =>
  votes.list.findLast((vote) => vote.item === item && vote.state !== 'abandoned' && vote.state !== 'void')

export const total = (counts: Counts): number => counts.for + counts.against + counts.abstain

/** Whoever was in the room and gave no vote: computed, never typed, and never folded into 弃权. */
export const notVoted = (vote: Pick<Vote, 'present'>, counts: Counts): number => vote.present - total(counts)

type Judged = Electorate & { ballots?: Ballots | null }

export const needed = (vote: Judged): number | null => neededOf(vote, vote.ballots?.valid ?? null)

export function passes(vote: Judged, counts: Counts): boolean {
  const need = needed(vote)
  return need !== null && counts.for >= need
}

/** Everybody in the room was in favour. */
export const isUnanimous = (vote: Pick<Vote, 'present'>, counts: Counts): boolean =>
  vote.present > 0 && counts.for === vote.present

type VoteFact = FactOf<
  | 'voteOpened'
  | 'votesCounted'
  | 'countChecked'
  | 'resultPublished'
  | 'voteAbandoned'
  | 'voteVoided'
  | 'resultCorrected'
>

export function evolveVotes(votes: Votes, fact: VoteFact, stamp: Stamp): Votes {
  const change = (how: (vote: Vote) => Vote, open = votes.open): Votes => ({
    ...votes,
    open,
    list: votes.list.map((vote) => (vote.vote === fact.vote ? how(vote) : vote)),
  })
  switch (fact.kind) {
    case 'voteOpened': {
      const { kind: _, ...opened } = fact
      const before = votes.list.filter((vote) => vote.item === fact.item && vote.motion === fact.motion)
      const vote: Vote = { ...opened, ...blank, round: before.length + 1, opened: stamp }
      return { list: [...votes.list, vote], open: fact.vote, made: votes.made + 1 }
    }
    case 'votesCounted':
      return change((vote) => ({
        ...vote,
        counts: fact.counts,
        ballots: fact.ballots,
        override: fact.override,
        countedBy: fact.by,
        checkedBy: '',
        state: 'counting',
      }))
    case 'countChecked':
      return change((vote) => ({ ...vote, checkedBy: fact.by, state: 'checked' }))
    case 'resultPublished': {
      const { counts, ballots, passed } = fact
      return change(
        (vote) => ({ ...vote, counts, ballots, passed, state: 'published', published: stamp }),
        null,
      )
    }
    case 'voteAbandoned':
      return change((vote) => ({ ...vote, reason: fact.reason, state: 'abandoned', ended: stamp }), null)
    case 'voteVoided':
      return change((vote) => ({ ...vote, ballots: fact.ballots, state: 'void', ended: stamp }), null)
    case 'resultCorrected': {
      const { counts, ballots, passed, reason, by } = fact
      return change((vote) => {
        const from = { from: vote.counts, fromBallots: vote.ballots, fromPassed: vote.passed }
        const corrections = [...vote.corrections, { ...from, reason, by, at: stamp }]
        return { ...vote, counts, ballots, passed, corrections }
      })
    }
    default:
      return fact satisfies never
  }
}

const blank = {
  state: 'counting',
  counts: null,
  ballots: null,
  override: '',
  countedBy: '',
  checkedBy: '',
  passed: null,
  reason: '',
  published: null,
  ended: null,
  corrections: [],
} as const
