// What the chair says when a result is announced: the figures, the base they are measured on, how many were needed, and the outcome.
import type { Ballots } from './ballots.ts'
import type { VoteForm } from './decision-form.ts'
import { type Electorate, denominator } from './electorate.ts'
import type { MeetingKind } from './meeting.ts'
import { chineseNumber } from './numerals.ts'
import type { Counts } from './session/values.ts'
import { type Vote, isUnanimous, needed, notVoted, passes } from './session/votes.ts'

const bodies: Readonly<Record<MeetingKind, string>> = {
  plenary: '全体委员',
  standing: '全体组成人员',
  chair: '全体组成人员',
  sectoral: '全体应到人员',
  micro: '全体应到人员',
}

/** 全体组成人员32人, 实到28人, 有效票30张: of whom the share is taken. */
export function baseWords(kind: MeetingKind, electorate: Electorate, valid: number | null): string {
  const of = denominator(electorate, valid) ?? ''
  if (electorate.rule.of === 'all') return `${bodies[kind]}${of}人`
  return electorate.rule.of === 'present' ? `实到${of}人` : `有效票${of}张`
}

/** 超过全体组成人员32人的半数（须17票）; 未达到实到27人的三分之二（须18票）. Half of 32 is 16, and never stands beside 17. */
export function reachWords(
  kind: MeetingKind,
  electorate: Electorate,
  valid: number | null,
  need: number | null,
  reached: boolean,
): string {
  const { num, den, strict } = electorate.rule
  const share = num === 1 && den === 2 ? '半数' : `${chineseNumber(den)}分之${chineseNumber(num)}`
  const needs = need === null ? '' : `（须${need}票）`
  const reach = `${reached ? '' : '未'}${strict ? '超过' : '达到'}`
  return `${reach}${baseWords(kind, electorate, valid)}的${share}${needs}`
}

/** 未表决 in the word of the form: whoever had a keypad did not press it. */
export const notVotedWord = (form: VoteForm): string => (form === 'keypad' ? '未按表决器' : '未表决')

/** 赞成25票，反对1票，弃权1票，未表决1人 */
export const figuresWords = (vote: Pick<Vote, 'present' | 'form'>, counts: Counts): string =>
  `赞成${counts.for}票，反对${counts.against}票，弃权${counts.abstain}票，${notVotedWord(vote.form)}${notVoted(vote, counts)}人`

/** 发出表决票32张，收回31张，有效30张，无效1张 */
export const ballotsWords = ({ issued, returned, valid, invalid }: Ballots, paper = '表决票'): string =>
  `发出${paper}${issued}张，收回${returned}张，有效${valid}张，无效${invalid}张`

export const voidWords = ({ issued, returned }: Ballots, what: string): string =>
  `收回${returned}张，多于发出的${issued}张，本次${what}无效，重新投票。`

/** 赞成25票，超过全体组成人员32人的半数（须17票），通过. Null while there are no figures to judge. */
export function verdictWords(
  vote: Vote,
  kind: MeetingKind,
  counts: Counts | null = vote.counts,
): string | null {
  if (counts === null) return null
  const passed = passes(vote, counts)
  const reach = reachWords(kind, vote, vote.ballots?.valid ?? null, needed(vote), passed)
  return `赞成${counts.for}票，${reach}，${passed ? passedWord(vote, counts) : '未通过'}`
}

const passedWord = (vote: Pick<Vote, 'present'>, counts: Counts) =>
  isUnanimous(vote, counts) ? '一致通过' : '通过'

/** The whole announcement. Applause and consensus have no figures, and none are invented. */
export function announcement(
  vote: Vote,
  kind: MeetingKind,
  counts: Counts | null = vote.counts,
): string | null {
  if (vote.form === 'applause') return vote.passed === false ? '未通过。' : '鼓掌通过。'
  if (vote.form === 'consensus') return vote.passed === false ? '未通过。' : '没有不同意见，协商一致，通过。'
  if (vote.state === 'void') return vote.ballots === null ? null : voidWords(vote.ballots, '表决')
  if (counts === null) return null
  const passed = passes(vote, counts)
  const papers = vote.ballots === null ? '' : `${ballotsWords(vote.ballots)}。`
  const reach = reachWords(kind, vote, vote.ballots?.valid ?? null, needed(vote), passed)
  const outcome = passed ? passedWord(vote, counts) : '未通过'
  const valid = vote.form === 'keypad' || vote.form === 'ballot' ? '表决有效，' : ''
  return `${papers}${figuresWords(vote, counts)}。赞成票${reach}，${valid}${outcome}。`
}
