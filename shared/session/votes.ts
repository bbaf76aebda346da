// Decisions by show of hands: three counters entered, 未表决 computed, the base always all members. Rules VO in SPEC.md.
import { type ItemId, VoteId, counted } from '../id.ts'
import { type Share, threshold } from '../share.ts'
import type { Stamp } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import type { Counts } from './values.ts'

export type Vote = {
  vote: VoteId
  item: ItemId
  motion: string
  form: 'hands'
  rule: Share
  /** All members of the body. */
  base: number
  /** Members in the room when the vote was opened. */
  present: number
  /** Counts votes on the same motion under the same item: 2 after a vote was abandoned and taken again. */
  round: number
  state: 'counting' | 'checked' | 'published' | 'abandoned'
  counts: Counts | null
  countedBy: string
  checkedBy: string
  passed: boolean | null
  reason: string
  opened: Stamp
  published: Stamp | null
  corrections: readonly { from: Counts; reason: string; by: string; at: Stamp }[]
}
export type Votes = { list: readonly Vote[]; open: VoteId | null; made: number }

export const emptyVotes: Votes = { list: [], open: null, made: 0 }

export const voteOf = (votes: Votes, vote: VoteId | null): Vote | undefined =>
  votes.list.find((one) => one.vote === vote)

export const openVoteOf = (votes: Votes): Vote | undefined => voteOf(votes, votes.open)

/** The last vote on an item that was not abandoned. */
export const lastVoteOn = (votes: Votes, item: ItemId): Vote | undefined =>
  votes.list.findLast((vote) => vote.item === item && vote.state !== 'abandoned')

export const total = (counts: Counts): number => counts.for + counts.against + counts.abstain

/** Whoever was in the room and raised no hand: computed, never typed, and never folded into 弃权. */
export const notVoted = (vote: Pick<Vote, 'present'>, counts: Counts): number => vote.present - total(counts)

export const needed = (vote: Pick<Vote, 'base' | 'rule'>): number => threshold(vote.base, vote.rule)

export const passes = (vote: Pick<Vote, 'base' | 'rule'>, counts: Counts): boolean =>
  counts.for >= needed(vote)

type VoteCommand = CommandOf<
  'openVote' | 'countVotes' | 'checkCount' | 'publishResult' | 'abandonVote' | 'correctResult'
>
/** What a vote needs to know of the room at the moment it is opened. */
export type Room = {
  open: ItemId | null
  members: number
  present: number
  quorumNeeded: number | null
  rule: Share
}

export function decideVote(votes: Votes, command: VoteCommand, room: Room): Answer {
  if (command.kind === 'openVote') return opening(votes, command, room)
  const vote = voteOf(votes, command.vote)
  if (vote === undefined) return refuse('VOTE_UNKNOWN')
  const { state, counts } = vote
  if (command.kind === 'correctResult') {
    if (state !== 'published') return refuse('VOTE_NOT_PUBLISHED')
    if (total(command.counts) > vote.present) return refuse('COUNTS_EXCEED_PRESENT', String(vote.present))
    const { reason, by } = command
    const passed = passes(vote, command.counts)
    return facts({ kind: 'resultCorrected', vote: vote.vote, counts: command.counts, passed, reason, by })
  }
  if (state === 'published' || state === 'abandoned') return refuse('VOTE_SETTLED', vote.motion)
  switch (command.kind) {
    case 'countVotes':
      if (bare(command.by) === '') return refuse('NAME_MISSING')
      if (total(command.counts) > vote.present) return refuse('COUNTS_EXCEED_PRESENT', String(vote.present))
      return facts({ kind: 'votesCounted', vote: vote.vote, counts: command.counts, by: command.by })
    case 'checkCount':
      if (counts === null) return refuse('NOT_COUNTED')
      if (bare(command.by) === bare(vote.countedBy)) return refuse('CHECKER_IS_COUNTER', command.by)
      if (!sameCounts(counts, command.counts)) return refuse('COUNTS_DIFFER')
      return facts({ kind: 'countChecked', vote: vote.vote, by: command.by })
    case 'publishResult':
      if (counts === null) return refuse('NOT_COUNTED')
      if (state !== 'checked') return refuse('NOT_CHECKED')
      return facts({ kind: 'resultPublished', vote: vote.vote, counts, passed: passes(vote, counts) })
    case 'abandonVote':
      return facts({ kind: 'voteAbandoned', vote: vote.vote, reason: command.reason })
    default:
      return command satisfies never
  }
}

function opening(votes: Votes, command: CommandOf<'openVote'>, room: Room): Answer {
  if (votes.open !== null) return refuse('VOTE_OPEN', openVoteOf(votes)?.motion)
  if (room.open !== command.item) return refuse('ITEM_NOT_OPEN')
  if (room.members === 0) return refuse('NO_MEMBERS')
  if (room.quorumNeeded !== null && room.present < room.quorumNeeded)
    return refuse('NO_QUORUM', String(room.quorumNeeded))
  return facts({
    kind: 'voteOpened',
    vote: counted(VoteId, 'vote', votes.made + 1),
    item: command.item,
    motion: command.motion,
    form: command.form,
    rule: room.rule,
    base: room.members,
    present: room.present,
  })
}

/** `王 岚` and `王岚` are one name. */
const bare = (name: string) => name.replaceAll(/\s/gu, '')

const sameCounts = (a: Counts, b: Counts) =>
  a.for === b.for && a.against === b.against && a.abstain === b.abstain

type VoteFact = FactOf<
  'voteOpened' | 'votesCounted' | 'countChecked' | 'resultPublished' | 'voteAbandoned' | 'resultCorrected'
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
        countedBy: fact.by,
        checkedBy: '',
        state: 'counting',
      }))
    case 'countChecked':
      return change((vote) => ({ ...vote, checkedBy: fact.by, state: 'checked' }))
    case 'resultPublished': {
      const { counts, passed } = fact
      return change((vote) => ({ ...vote, counts, passed, state: 'published', published: stamp }), null)
    }
    case 'voteAbandoned':
      return change((vote) => ({ ...vote, reason: fact.reason, state: 'abandoned' }), null)
    case 'resultCorrected': {
      const { counts, passed, reason, by } = fact
      return change((vote) => ({
        ...vote,
        counts,
        passed,
        corrections: [...vote.corrections, { from: vote.counts ?? counts, reason, by, at: stamp }],
      }))
    }
    default:
      return fact satisfies never
  }
}

const blank = {
  state: 'counting',
  counts: null,
  countedBy: '',
  checkedBy: '',
  passed: null,
  reason: '',
  published: null,
  corrections: [],
} as const
