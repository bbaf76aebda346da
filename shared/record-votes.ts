// Votes as a 会议记录 tells them: the question with its base, who watched and counted, the figures, what was corrected and why.
import { isCounted } from './decision-form.ts'
import type { MeetingFacts } from './meeting.ts'
import { namesInLine } from './paper-names.ts'
import { bare, bodyName, closed, countsWords, shareWords } from './paper-sentences.ts'
import { type Moment, plain } from './record-moment.ts'
import type { Officers } from './session/values-ballot.ts'
import type { Counts } from './session/values.ts'
import { type Vote, needed, notVoted, passes } from './session/votes.ts'
import { ballotsWords, notVotedWord, voidWords } from './verdict.ts'

const asked: Readonly<Record<Vote['form'], string>> = {
  hands: '举手表决',
  applause: '提请鼓掌通过',
  consensus: '征询意见，协商决定',
  ballot: '无记名投票表决',
  keypad: '使用表决器表决',
}

export function votingMoments(meeting: MeetingFacts | null, vote: Vote): readonly Moment[] {
  const round = vote.round > 1 ? `第${vote.round}次` : ''
  const sources = [vote.vote]
  const question = `就${bare(vote.motion)}${round}${asked[vote.form]}。`
  const base = isCounted(vote.form) ? baseSentence(meeting, vote) : ''
  const opened = plain(vote.opened, `${question}${base}${officersSentence(vote.officers)}`, sources)
  if (vote.state === 'abandoned')
    return [opened, plain(vote.ended ?? vote.opened, `这次表决作废：${closed(vote.reason)}`, sources)]
  if (vote.state === 'void' && vote.ballots !== null)
    return [opened, plain(vote.ended ?? vote.opened, voidWords(vote.ballots, '表决'), sources)]
  if (vote.published === null) return [opened]
  return [opened, published(vote, vote.published), ...corrections(vote)]
}

function baseSentence(meeting: MeetingFacts | null, vote: Vote): string {
  const body = meeting === null ? '' : bodyName(meeting)
  const need = needed({ ...vote, ballots: null })
  const share = shareWords(vote.rule, true)
  const rule = { all: share, present: `在场人数${share}`, valid: `有效票${share}` }[vote.rule.of]
  return `${body}${vote.base}人，在场${vote.present}人，${rule}${need === null ? '为通过' : `须${need}人`}。`
}

/** 总监票人何秀珍，监票人……; what nobody named is left out. */
export function officersSentence(officers: Officers | null): string {
  if (officers === null) return ''
  const told = [
    ['总监票人', officers.chiefSupervisors],
    ['监票人', officers.supervisors],
    ['总计票人', officers.chiefTellers],
    ['计票人', officers.tellers],
  ] as const
  const words = told.filter(([, names]) => names.length > 0).map(([word, names]) => word + namesInLine(names))
  return words.length === 0 ? '' : `${words.join('，')}。`
}

/** As it was announced at first: what was corrected later follows at its own time. */
function published(vote: Vote, stamp: NonNullable<Vote['published']>): Moment {
  const [earliest] = vote.corrections
  const first =
    earliest === undefined ? vote : { ...vote, counts: earliest.from, ballots: earliest.fromBallots }
  const sources = [vote.vote]
  if (vote.form === 'applause') return plain(stamp, '鼓掌通过。', sources)
  if (vote.form === 'consensus') return plain(stamp, '没有不同意见，协商一致，通过。', sources)
  const counts = first.counts ?? { for: 0, against: 0, abstain: 0 }
  const people = [
    vote.countedBy === '' ? '' : `计票${vote.countedBy}`,
    vote.checkedBy === '' ? '' : `复核${vote.checkedBy}`,
  ]
  const by = people.filter((each) => each !== '').join('，')
  const papers = first.ballots === null ? '' : `${ballotsWords(first.ballots)}。`
  const override = vote.override === '' ? '' : `票数不符的说明：${closed(vote.override)}`
  const outcome = outcomeWord(passes(first, counts))
  return {
    ...plain(stamp, `公布结果：${papers}${outcome}${by === '' ? '' : `（${by}）`}。${override}`, sources),
    table: {
      head: ['赞成', '反对', '弃权', notVotedWord(vote.form), '合计'],
      rows: [[counts.for, counts.against, counts.abstain, notVoted(vote, counts), vote.present].map(String)],
    },
  }
}

const outcomeWord = (passed: boolean) => (passed ? '通过' : '未通过')

function corrections(vote: Vote): readonly Moment[] {
  return vote.corrections.map(({ at, by, reason }, index) => {
    const next = vote.corrections[index + 1]
    const counts = next === undefined ? vote.counts : next.from
    const ballots = next === undefined ? vote.ballots : next.fromBallots
    const passed = (next === undefined ? vote.passed : next.fromPassed) === true
    const figures = counts === null ? '' : `${correctedFigures(vote, counts, ballots)}，`
    const words = `更正结果：${figures}${outcomeWord(passed)}。原因：${closed(reason)}`
    return plain(at, `${words}更正人${by}。`, [vote.vote])
  })
}

const correctedFigures = (vote: Vote, counts: Counts, ballots: Vote['ballots']) =>
  `${ballots === null ? '' : `${ballotsWords(ballots)}，`}${countsWords(vote, counts)}`
