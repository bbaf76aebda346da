// What the chair says when an election is announced: the papers, each name with its votes, the base, and who is elected.
import type { MeetingKind } from './meeting.ts'
import { namesInLine } from './paper-names.ts'
import { type Election, type Line, isEqual, linesOf, neededIn } from './session/elections.ts'
import type { Outcome, Tally } from './session/values-ballot.ts'
import { ballotsWords, reachWords, voidWords } from './verdict.ts'

/** 等额选举, 差额选举 */
export const electionKind = (election: Election): string => (isEqual(election) ? '等额选举' : '差额选举')

/** What an unmarked place meant on this ballot: it stands on the tally sheet and on the wall. */
export const blankWords = ({ blank }: Pick<Election, 'blank'>): string =>
  blank === 'for' ? '未画符号的视为赞成' : '未画符号的视为弃权'

/** 赞成36票，反对1票，弃权0票; a name that was written in has votes only. */
export const lineWords = ({ votes, against, abstain }: Line): string =>
  against === null || abstain === null
    ? `另选得${votes}票`
    : `赞成${votes}票，反对${against}票，弃权${abstain}票`

/** 何秀珍得赞成票30票，超过全体组成人员41人的半数（须21票），当选 */
export function electedWords(
  election: Election,
  tally: Tally,
  outcome: Outcome,
  line: Line,
  kind: MeetingKind,
): string {
  const need = neededIn(election, tally)
  const reached = need !== null && line.votes >= need
  const reach = reachWords(kind, election, tally.ballots.valid, need, reached)
  return `${line.name}得赞成票${line.votes}票，${reach}，${fateWords(outcome, line.place, reached)}`
}

function fateWords({ elected, tied }: Outcome, place: number, reached: boolean): string {
  if (elected.includes(place)) return '当选'
  if (tied.includes(place)) return '得票相等，重新投票'
  return reached ? '得票较少，未当选' : '未当选'
}

/** Who is elected, who has equal votes, and what is left open; of one outcome. */
export function outcomeWords(election: Election, tally: Tally, outcome: Outcome): string {
  const lines = linesOf(election, tally)
  const names = (places: readonly number[]) => namesInLine(places.map((place) => lines[place]?.name ?? ''))
  const elected =
    outcome.elected.length === 0
      ? `本次选举没有人当选${election.office}。`
      : `${names(outcome.elected)}当选为${election.office}。`
  if (outcome.tied.length > 0)
    return `${elected}${names(outcome.tied)}得票相等，就这${outcome.tied.length}人重新投票，选举${election.office}${outcome.vacant}名。`
  return outcome.vacant > 0 ? `${elected}尚缺${outcome.vacant}名。` : elected
}

/** The whole announcement; null before there are figures. */
export function electionAnnouncement(election: Election, kind: MeetingKind): string | null {
  if (election.state === 'void') return election.voided === null ? null : voidWords(election.voided, '选举')
  const { tally, outcome } = election
  if (tally === null || outcome === null) return null
  const need = neededIn(election, tally)
  const lines = linesOf(election, tally).map((line) => `${line.name}，${lineWords(line)}。`)
  const reach = reachWords(kind, election, tally.ballots.valid, need, true)
  return `应到${election.base}人，实到${election.present}人，${ballotsWords(tally.ballots, '选票')}，选举有效。${lines.join('')}赞成票须${reach}。${outcomeWords(election, tally, outcome)}`
}
