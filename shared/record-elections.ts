// Elections as a 会议记录 tells them: office, seats and candidates, the papers, every name with its votes, who is elected.
import type { MeetingFacts } from './meeting.ts'
import { namesInLine } from './paper-names.ts'
import { bodyName, closed, shareWords } from './paper-sentences.ts'
import type { Table } from './paper.ts'
import { type Moment, plain } from './record-moment.ts'
import { officersSentence } from './record-votes.ts'
import { type Election, linesOf, neededIn } from './session/elections.ts'
import type { Outcome, Tally } from './session/values-ballot.ts'
import { blankWords, electionKind, outcomeWords } from './verdict-election.ts'
import { ballotsWords, voidWords } from './verdict.ts'

export function electionMoments(meeting: MeetingFacts | null, election: Election): readonly Moment[] {
  const sources = [election.election]
  const opened = plain(election.opened, openedWords(meeting, election), sources)
  if (election.state === 'abandoned')
    return [
      opened,
      plain(election.ended ?? election.opened, `这次选举作废：${closed(election.reason)}`, sources),
    ]
  if (election.voided !== null)
    return [opened, plain(election.ended ?? election.opened, voidWords(election.voided, '选举'), sources)]
  const { published, tally, outcome } = election
  if (published === null || tally === null || outcome === null) return [opened]
  const [earliest] = election.corrections
  const [firstTally, firstOutcome] =
    earliest === undefined ? [tally, outcome] : [earliest.from, earliest.fromOutcome]
  const people = [`计票${election.countedBy}`, `复核${election.checkedBy}`].join('，')
  const override = election.override === '' ? '' : `票数不符的说明：${closed(election.override)}`
  const words = `公布选举结果（${people}）：${ballotsWords(firstTally.ballots, '选票')}。${outcomeWords(election, firstTally, firstOutcome)}${override}`
  return [
    opened,
    { ...plain(published, words, sources), table: tableOf(election, firstTally, firstOutcome) },
    ...election.corrections.map(({ at, by, reason }, index) => {
      const next = election.corrections[index + 1]
      const [then, came] = next === undefined ? [tally, outcome] : [next.from, next.fromOutcome]
      const told = `更正选举结果：${ballotsWords(then.ballots, '选票')}。${outcomeWords(election, then, came)}原因：${closed(reason)}更正人${by}。`
      return { ...plain(at, told, sources), table: tableOf(election, then, came) }
    }),
  ]
}

function openedWords(meeting: MeetingFacts | null, election: Election): string {
  const { office, seats, candidates, base, present, round, rule } = election
  const names = namesInLine(candidates.map(({ name }) => name))
  const again = round > 1 ? `第${round}次` : ''
  const need = neededIn(election, null)
  const share = shareWords(rule, true)
  const of = { all: share, present: `在场人数${share}`, valid: `有效票${share}` }[rule.of]
  const needs = need === null ? '为当选' : `须${need}票`
  const body = meeting === null ? '' : bodyName(meeting)
  const others = election.writeIns ? '，可以另选他人' : ''
  return `${again}无记名投票选举${office}${seats}名（${electionKind(election)}），候选人：${names}。${body}${base}人，在场${present}人，${of}${needs}；${blankWords(election)}${others}。${officersSentence(election.officers)}`
}

function tableOf(election: Election, tally: Tally, { elected, tied }: Outcome): Table {
  const fate = (place: number) => (elected.includes(place) ? '当选' : tied.includes(place) ? '重新投票' : '')
  const count = (votes: number | null) => (votes === null ? '' : String(votes))
  return {
    head: ['姓名', '赞成', '反对', '弃权', '结果'],
    rows: linesOf(election, tally).map(({ name, votes, against, abstain, place }) => [
      against === null ? `${name}（另选）` : name,
      count(votes),
      count(against),
      count(abstain),
      fate(place),
    ]),
  }
}
