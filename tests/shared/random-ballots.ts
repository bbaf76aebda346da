// Random decisions of an operator: forms, papers that mostly add up and sometimes do not, elections with ties, voids and re-ballots.
import { checkBallots } from '../../shared/ballots.ts'
import { type VoteForm, isCounted } from '../../shared/decision-form.ts'
import { ElectionId, type ItemId, VoteId } from '../../shared/id.ts'
import type { Command, CommandKind } from '../../shared/session/command.ts'
import type { Session } from '../../shared/session/session.ts'
import { linesOf, openElectionOf } from '../../shared/session/elections.ts'
import { isVoid } from '../../shared/session/votes-decide.ts'
import { openVoteOf } from '../../shared/session/votes.ts'
import type { Officers, Tally } from '../../shared/session/values-ballot.ts'
import { personId } from './stage.ts'

const forms: readonly VoteForm[] = ['hands', 'ballot', 'consensus', 'ballot', 'keypad', 'applause']
const rules = [
  null,
  { num: 1, den: 2, strict: true, of: 'present' },
  { num: 2, den: 3, strict: false, of: 'all' },
  { num: 1, den: 2, strict: true, of: 'valid' },
] as const

export const noOfficers: Officers = { chiefSupervisors: [], supervisors: [], chiefTellers: [], tellers: [] }

/** Papers that carry these figures, or now and then do not; sometimes one more comes back than was given out. */
export function papersFor(sum: number, pick: number) {
  const invalid = pick % 2
  const returned = sum + invalid + (pick % 5 === 4 ? 1 : 0)
  return { issued: pick % 3 === 2 ? Math.max(0, returned - 1) : returned, returned, valid: sum, invalid }
}

type Chance = { pick: number; other: number; by: string }

/** Mostly of the open vote; now and then of an earlier one, or of none. */
function voteFor({ room }: Session, pick: number): VoteId {
  const { list, open } = room.votes
  if (pick % 13 === 12) return VoteId.parse('vote-0')
  if (open !== null && pick % 5 > 0) return open
  return list[pick % Math.max(1, list.length)]?.vote ?? VoteId.parse('vote-0')
}

type VoteCommand =
  | 'openVote'
  | 'countVotes'
  | 'checkCount'
  | 'publishResult'
  | 'voidVote'
  | 'abandonVote'
  | 'correctResult'

/** What the tellers and the operator would do next with the open vote; null where there is none. */
export function sensibleVote({ room }: Session): readonly VoteCommand[] | null {
  const vote = openVoteOf(room.votes)
  if (vote === undefined) return null
  if (!isCounted(vote.form)) return ['publishResult', 'countVotes', 'abandonVote']
  if (vote.counts === null) return ['countVotes', 'countVotes', 'countVotes', 'checkCount', 'abandonVote']
  if (vote.state === 'counting')
    return [
      'checkCount',
      'checkCount',
      'checkCount',
      isVoid(vote) ? 'voidVote' : 'countVotes',
      'publishResult',
    ]
  return isVoid(vote)
    ? ['voidVote', 'voidVote', 'voidVote', 'publishResult']
    : ['publishResult', 'publishResult', 'voidVote']
}

export function randomVote(
  kind: VoteCommand,
  session: Session,
  item: ItemId,
  { pick, other, by }: Chance,
): Command {
  const vote = voteFor(session, pick)
  const stood = session.room.votes.list.find((each) => each.vote === vote)
  const counts = { for: pick % 5, against: other % 3, abstain: pick % 2 }
  const ballots = papersFor(counts.for + counts.against + counts.abstain, other)
  switch (kind) {
    case 'openVote':
      return {
        kind,
        item,
        motion: '动议',
        form: forms[other % forms.length]!,
        rule: rules[pick % rules.length]!,
        officers: noOfficers,
      }
    case 'countVotes':
      return { kind, vote, counts, ballots, override: pick % 9 === 8 ? '点票如此' : '', by }
    case 'checkCount':
      return {
        kind,
        vote,
        counts: stood?.counts ?? counts,
        ballots: stood === undefined ? ballots : stood.ballots,
        by,
      }
    case 'publishResult':
    case 'voidVote':
      return { kind, vote }
    case 'abandonVote':
      return { kind, vote, reason: '重来' }
    case 'correctResult':
      return { kind, vote, counts, ballots, override: '', reason: '有误', by }
    default:
      return kind satisfies never
  }
}

type ElectionCommand = Extract<CommandKind, `${string}Election`>

export function sensibleElection({ room }: Session): readonly ElectionCommand[] | null {
  const election = openElectionOf(room.elections)
  if (election === undefined) return null
  const { tally, state } = election
  if (tally === null) return ['countElection', 'countElection', 'checkElection', 'abandonElection']
  const noUse = checkBallots(tally.ballots) === 'void'
  // A void count is rare enough without being counted again.
  if (state === 'counting')
    return ['checkElection', 'checkElection', noUse ? 'checkElection' : 'countElection', 'publishElection']
  const first = noUse ? 'voidElection' : 'publishElection'
  return [first, first, first, noUse ? 'publishElection' : 'voidElection']
}

function tallyFor(candidates: number, pick: number, other: number): Tally {
  const valid = 2 + (pick % 3)
  return {
    ballots: papersFor(valid, other),
    lines: Array.from({ length: candidates }, (_, place) => {
      const yes = (other + place * pick) % (valid + 1)
      return { for: yes, against: valid - yes, abstain: 0 }
    }),
    writeIns: pick % 4 === 3 ? [{ name: '另选的人', votes: pick % valid }] : [],
  }
}

export function randomElection(
  kind: ElectionCommand,
  { room }: Session,
  item: ItemId,
  { pick, other, by }: Chance,
): Command {
  const { list, open } = room.elections
  const election = open ?? list[pick % Math.max(1, list.length)]?.election ?? ElectionId.parse('election-0')
  const found = list.find((one) => one.election === election)
  const tally = tallyFor(found?.candidates.length ?? 1, pick, other)
  switch (kind) {
    case 'openElection': {
      const last = list.at(-1)
      const again = last?.outcome != null && last.outcome.vacant > 0 && other % 2 === 0 ? last : null
      const lines = again?.tally == null ? [] : linesOf(again, again.tally)
      const tied = again?.outcome?.tied ?? []
      const names = ['p1', 'p2', 'p3'].slice(0, 2 + (pick % 2))
      return {
        kind,
        item,
        office: '副主席',
        seats: again?.outcome?.vacant ?? 1 + (other % 2),
        candidates:
          tied.length > 0
            ? tied.map((place) => ({ person: null, name: lines[place]?.name ?? '' }))
            : names.map((name) => ({ person: personId(name), name: `委员${name}` })),
        blank: pick % 2 === 0 ? 'abstain' : 'for',
        writeIns: pick % 3 > 0,
        rule: rules[pick % rules.length]!,
        quorum: null,
        officers: noOfficers,
        again: again?.election ?? null,
      }
    }
    case 'countElection':
      return { kind, election, tally, override: pick % 9 === 8 ? '计票记录如此' : '', by }
    case 'checkElection':
      return { kind, election, tally: other % 4 === 0 ? tally : (found?.tally ?? tally), by }
    case 'publishElection':
    case 'voidElection':
      return { kind, election }
    case 'abandonElection':
      return { kind, election, reason: '重来' }
    case 'correctElection':
      return { kind, election, tally, override: pick % 2 === 0 ? '计票记录如此' : '', reason: '有误', by }
    default:
      return kind satisfies never
  }
}
