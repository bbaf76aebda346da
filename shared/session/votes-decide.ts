// What may be asked of a vote, and what comes of it: opened, counted twice, published once; void where more papers came back than went out.
import { checkBallots, differing } from '../ballots.ts'
import { type VoteForm, isCounted } from '../decision-form.ts'
import { type ItemId, type PersonId, VoteId, counted } from '../id.ts'
import type { PassRule } from '../share.ts'
import { bareName } from '../line.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import { type Vote, type Votes, openVoteOf, passes, total, voteOf } from './votes.ts'

type VoteCommand = CommandOf<
  'openVote' | 'countVotes' | 'checkCount' | 'publishResult' | 'abandonVote' | 'voidVote' | 'correctResult'
>
/** What a vote needs to know of the room at the moment it is opened. */
export type Room = {
  open: ItemId | null
  members: number
  present: number
  voters: readonly PersonId[] | null
  quorumNeeded: number | null
  rule: PassRule
}

export function decideVote(votes: Votes, command: VoteCommand, room: Room): Answer {
  if (command.kind === 'openVote') return opening(votes, command, room)
  const vote = voteOf(votes, command.vote)
  if (vote === undefined) return refuse('VOTE_UNKNOWN')
  if (command.kind === 'correctResult') return correcting(vote, command)
  const { state, counts, ballots } = vote
  if (state !== 'counting' && state !== 'checked') return refuse('VOTE_SETTLED', vote.motion)
  switch (command.kind) {
    case 'countVotes': {
      if (!isCounted(vote.form)) return refuse('FORM_WITHOUT_COUNT')
      if (bareName(command.by) === '') return refuse('NAME_MISSING')
      const unsound = unsoundness(vote, command)
      if (unsound !== null) return { refusal: unsound }
      const { counts: entered, by, ballots: papers, override } = command
      return facts({
        kind: 'votesCounted',
        vote: vote.vote,
        counts: entered,
        ballots: vote.form === 'ballot' ? papers : null,
        override,
        by,
      })
    }
    case 'checkCount': {
      if (counts === null) return refuse('NOT_COUNTED')
      if (bareName(command.by) === bareName(vote.countedBy)) return refuse('CHECKER_IS_COUNTER', command.by)
      const first = { ...counts, ...ballots }
      const apart = differing(first, { ...first, ...command.counts, ...(ballots && command.ballots) })
      if (ballots !== null && command.ballots === null) return refuse('BALLOTS_MISSING')
      if (apart.length > 0) return refuse('COUNTS_DIFFER', apart.join('、'))
      return facts({ kind: 'countChecked', vote: vote.vote, by: command.by })
    }
    case 'publishResult':
      if (!isCounted(vote.form))
        return facts({ kind: 'resultPublished', vote: vote.vote, counts: null, ballots: null, passed: true })
      if (counts === null) return refuse('NOT_COUNTED')
      if (state !== 'checked') return refuse('NOT_CHECKED')
      if (isVoid(vote)) return refuse('BALLOTS_VOID')
      return facts({
        kind: 'resultPublished',
        vote: vote.vote,
        counts,
        ballots,
        passed: passes(vote, counts),
      })
    case 'voidVote':
      if (ballots === null || !isVoid(vote)) return refuse('BALLOTS_NOT_VOID')
      return state === 'checked'
        ? facts({ kind: 'voteVoided', vote: vote.vote, ballots })
        : refuse('NOT_CHECKED')
    case 'abandonVote':
      return facts({ kind: 'voteAbandoned', vote: vote.vote, reason: command.reason })
    default:
      return command satisfies never
  }
}

export const isVoid = ({ ballots }: Pick<Vote, 'ballots'>): boolean =>
  ballots !== null && checkBallots(ballots) === 'void'

function opening(votes: Votes, command: CommandOf<'openVote'>, room: Room): Answer {
  if (votes.open !== null) return refuse('VOTE_OPEN', openVoteOf(votes)?.motion)
  if (room.open !== command.item) return refuse('ITEM_NOT_OPEN')
  if (room.members === 0) return refuse('NO_MEMBERS')
  if (room.quorumNeeded !== null && room.present < room.quorumNeeded)
    return refuse('NO_QUORUM', String(room.quorumNeeded))
  const rule = command.rule ?? room.rule
  if (rule.of === 'valid' && !hasBallots(command.form)) return refuse('RULE_WITHOUT_BALLOTS')
  return facts({
    kind: 'voteOpened',
    vote: counted(VoteId, 'vote', votes.made + 1),
    item: command.item,
    motion: command.motion,
    form: command.form,
    rule,
    base: room.members,
    present: room.present,
    voters: room.voters === null ? null : [...room.voters],
    officers: hasBallots(command.form) ? command.officers : null,
  })
}

const hasBallots = (form: VoteForm) => form === 'ballot'

/** Why figures cannot stand as they were typed; null where they can, or where somebody said why they must. */
function unsoundness(
  vote: Pick<Vote, 'form' | 'present'>,
  { counts, ballots, override }: Pick<CommandOf<'countVotes'>, 'counts' | 'ballots' | 'override'>,
): Refusal | null {
  const sum = total(counts)
  if (!hasBallots(vote.form))
    return sum > vote.present ? { code: 'COUNTS_EXCEED_PRESENT', about: String(vote.present) } : null
  if (ballots === null) return { code: 'BALLOTS_MISSING', about: '' }
  // A void ballot is no slip of the pen: what was found is written down, and the vote is taken again.
  if (checkBallots(ballots) === 'void') return null
  if (sum > vote.present) return { code: 'COUNTS_EXCEED_PRESENT', about: String(vote.present) }
  if (override.trim() !== '') return null
  const wrong = [
    ...(ballots.issued > vote.present ? ['issued'] : []),
    ...(checkBallots(ballots) === 'unbalanced' ? ['returned'] : []),
    ...(sum === ballots.valid ? [] : ['valid']),
  ]
  return wrong.length === 0 ? null : { code: 'BALLOTS_UNBALANCED', about: wrong.join('、') }
}

function correcting(vote: Vote, command: CommandOf<'correctResult'>): Answer {
  if (vote.state !== 'published') return refuse('VOTE_NOT_PUBLISHED')
  const { counts, override, reason, by } = command
  const corrected = { kind: 'resultCorrected', vote: vote.vote, reason, by } as const
  if (!isCounted(vote.form))
    return facts({ ...corrected, counts: null, ballots: null, passed: vote.passed !== true })
  if (counts === null) return refuse('NOT_COUNTED')
  const ballots = vote.form === 'ballot' ? command.ballots : null
  const unsound = unsoundness(vote, { counts, ballots, override })
  if (unsound !== null) return { refusal: unsound }
  if (isVoid({ ballots })) return refuse('BALLOTS_VOID')
  return facts({ ...corrected, counts, ballots, passed: passes({ ...vote, ballots }, counts) })
}
