// What the chair announces: the figures that two people found alike with base and threshold, and before them the sentence with its gaps.
import { announcement as appraisalWords, voidedWords } from './appraisal-words.ts'
import { type Electorate, denominator, neededOf } from './electorate.ts'
import { type Wording, gap } from './host-cue.ts'
import type { MeetingFacts } from './meeting.ts'
import { chineseNumber } from './numerals.ts'
import type { LiveItem } from './session/agenda.ts'
import type { Appraisal } from './session/appraisals.ts'
import { headcount } from './session/attendance.ts'
import type { Room } from './session/room.ts'
import { type Vote, isUnanimous, passes } from './session/votes.ts'
import { electionAnnouncement } from './verdict-election.ts'
import { announcement, notVotedWord, reachWords } from './verdict.ts'

/** Null where the item asks for no decision and nobody took one. */
export function resultWordings(meeting: MeetingFacts, room: Room, item: LiveItem): readonly Wording[] {
  const votes = lastOf(room.votes.list, item, ({ motion }) => motion)
  const elections = lastOf(
    room.elections.list,
    item,
    ({ office, candidates }) => `${office} ${candidates.length}`,
  )
  const appraisal = room.appraisals.list.findLast((one) => one.item === item.item && isSettled(one))
  const told = [
    ...votes.map((vote) => voteWords(vote, meeting, votes.length > 1)),
    ...elections.map((election) => electionAnnouncement(election, meeting.kind)),
    appraisal === undefined ? null : appraised(appraisal),
  ].filter((one) => one !== null)
  const open = told.length === 0 ? openWords(meeting, room, item) : null
  if (told.length === 0 && open === null) return []
  const [vote] = votes
  const brief = vote === undefined || votes.length > 1 ? null : briefWords(vote)
  const usual = { form: 'full' as const, template: '【结果】', slots: { 结果: open ?? told.join('\n') } }
  if (elections.length > 0 || appraisal !== undefined || !isBrief(item)) return [usual]
  const words = brief ?? (open === null ? null : `表决${gap}。`)
  return words === null ? [usual] : [usual, { form: 'outcome', template: '【结果】', slots: { 结果: words } }]
}

type Settled = Pick<Vote, 'item' | 'state'>
const isSettled = ({ state }: Settled): boolean => ['checked', 'published', 'void'].includes(state)

/** Of every motion and every office under the item the last round that came to something. */
function lastOf<T extends Settled>(
  list: readonly T[],
  item: LiveItem,
  what: (one: T) => string,
): readonly T[] {
  const here = list.filter((one) => one.item === item.item && isSettled(one))
  return here.filter((one, at) => !here.slice(at + 1).some((later) => what(later) === what(one)))
}

function voteWords(vote: Vote, { kind }: MeetingFacts, several: boolean): string | null {
  const words = announcement(vote, kind)
  return words === null || !several || vote.motion === '' ? words : `${vote.motion}：${words}`
}

const appraised = (appraisal: Appraisal): string | null =>
  appraisal.voided !== null
    ? voidedWords(appraisal.voided)
    : appraisal.tally === null
      ? null
      : appraisalWords(appraisal, appraisal.tally)

const isBrief = ({ decision }: LiveItem): boolean => ['hands', 'keypad', 'ballot'].includes(decision)

/** The figures were read out by the staff: 表决有效，通过. */
function briefWords(vote: Vote): string | null {
  if (vote.state === 'void' || vote.counts === null) return null
  const outcome = !passes(vote, vote.counts) ? '未通过' : isUnanimous(vote, vote.counts) ? '一致通过' : '通过'
  return `${vote.form === 'hands' ? '' : '表决有效，'}${outcome}。`
}

/** The announcement before anybody has counted: what is known stands in it, what is not is a gap. */
function openWords(meeting: MeetingFacts, room: Room, item: LiveItem): string | null {
  const { expected } = headcount(room.attendance)
  const reach = `赞成票${gap}${needsWords(meeting, room).replace(/^(?:超过|达到)/u, '')}，${gap}。`
  switch (item.decision) {
    case 'none':
      return item.kind === 'appraise' ? openAppraisal(item) : null
    case 'applause':
      return '（鼓掌）通过。'
    case 'consensus':
      return '（没有不同意见的）没有不同意见，协商一致，通过。'
    case 'ballot':
      return `发出表决票${gap}张，收回${gap}张，有效${gap}张，无效${gap}张。${figures('ballot')}${reach}`
    case 'hands':
    case 'keypad':
      return `${figures(item.decision)}${reach}`
    case 'election':
      return `应到${expected === 0 ? gap : expected}人，实到${gap}人，发出选票${gap}张，收回${gap}张，有效${gap}张，无效${gap}张，选举有效。${gap}，赞成${gap}票，反对${gap}票，弃权${gap}票。${gap}当选为${gap}。`
    default:
      return item.decision satisfies never
  }
}

/** 超过全体组成人员32人的半数（须17票）: what a decision needs, as it was opened or as the meeting has it. */
export function needsWords(meeting: MeetingFacts, room: Room, opened?: Electorate): string {
  const { expected, present } = headcount(room.attendance)
  const electorate = opened ?? { rule: meeting.rules.pass, base: expected, present }
  const need = neededOf(electorate, null)
  const of = denominator(electorate, null)
  if (of !== null && of > 0) return reachWords(meeting.kind, electorate, null, need, true)
  const { num, den, strict } = electorate.rule
  const share = num * 2 === den ? '半数' : `${chineseNumber(den)}分之${chineseNumber(num)}`
  const who = { all: '应到人数', present: '实到人数', valid: '有效票' }[electorate.rule.of]
  return `${strict ? '超过' : '达到'}${who}的${share}`
}

const figures = (form: 'hands' | 'keypad' | 'ballot'): string =>
  `赞成${gap}票，反对${gap}票，弃权${gap}票，${notVotedWord(form)}${gap}人。`

function openAppraisal({ appraisal }: LiveItem): string {
  const objects = (appraisal?.objects ?? []).slice(0, 6).map(({ name }) => name)
  const results = objects.length === 0 ? gap : objects.map((name) => `${name}，${gap}`).join('；')
  return `参加测评应到${gap}人，实到${gap}人。发出测评票${gap}张，收回${gap}张，有效${gap}张，无效${gap}张，测评有效。${results}。`
}
