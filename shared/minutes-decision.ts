// How the 纪要 tells a decision or an election: the form, the figures where there are any, the base, the verb of the item, who was elected.
import type { ItemKind, MeetingFacts } from './meeting.ts'
import { namesInLine } from './paper-names.ts'
import { bodyName, closed, countsWords, shareWords } from './paper-sentences.ts'
import { type Block, type Source, missing, text } from './paper.ts'
import type { LiveItem } from './session/agenda.ts'
import { type Election, linesOf } from './session/elections.ts'
import { type Vote, isUnanimous } from './session/votes.ts'
import { electionKind, lineWords, outcomeWords } from './verdict-election.ts'
import { ballotsWords } from './verdict.ts'

const sentence = (words: string, sources: readonly Source[]): Block => ({
  kind: 'paragraph',
  runs: [text(words)],
  sources,
  part: `decision.${sources[0] ?? ''}`,
})

const passedVerb: Partial<Record<ItemKind, string>> = {
  adopt: '审议通过',
  adoptInPrinciple: '原则通过',
  consult: '协商通过',
  discuss: '讨论通过',
}

const forms = { hands: '举手', ballot: '无记名投票', keypad: '表决器' } as const

/** `restated`: a noted decision says what was passed, so that this sentence only gives the figures. */
export function decisionBlock(meeting: MeetingFacts, item: LiveItem, vote: Vote, restated: boolean): Block {
  const passed = vote.passed === true
  const verb = passedVerb[item.kind] ?? '通过'
  const { motion, form } = vote
  if (form === 'applause' || form === 'consensus') {
    const how = form === 'applause' ? '会议鼓掌通过' : '会议协商一致，通过'
    return sentence(passed ? `${how}${motion}。` : `${motion}未获通过。`, [vote.vote])
  }
  const counts = vote.counts ?? { for: 0, against: 0, abstain: 0 }
  if (form === 'hands' && passed && isUnanimous(vote, counts))
    return sentence(`会议以举手方式表决，一致${restated ? '通过' : `${verb}${motion}`}。`, [vote.vote])
  const papers = vote.ballots === null ? '' : `${ballotsWords(vote.ballots)}；`
  const override = vote.override === '' ? '' : `票数不符的说明：${closed(vote.override)}`
  const outcome = passed ? (restated ? '予以通过' : `会议${verb}${motion}`) : `${motion}未获通过`
  return sentence(
    `会议以${forms[form]}方式表决，${papers}${countsWords(vote, counts)}；${basis(meeting, vote)}${shareWords(vote.rule, passed)}，${outcome}。${override}`,
    [vote.vote],
  )
}

function basis(meeting: MeetingFacts, { rule, base, present, ballots }: Vote): string {
  const all = `${bodyName(meeting)}${base}人`
  if (rule.of === 'all') return `${all}，赞成人数`
  return rule.of === 'present'
    ? `${all}，实到${present}人，赞成人数占实到`
    : `${all}，赞成票占有效票${ballots?.valid ?? 0}张`
}

export function electionBlock(meeting: MeetingFacts, election: Election): Block {
  const { tally, outcome, office, seats, candidates, base, present } = election
  if (tally === null || outcome === null) return sentence('', [election.election])
  const lines = linesOf(election, tally).map((line) => `${line.name}${lineWords(line)}`)
  const override = election.override === '' ? '' : `票数不符的说明：${closed(election.override)}`
  const names = namesInLine(candidates.map(({ name }) => name))
  const asked = `会议以无记名投票方式选举${office}${seats}名（${electionKind(election)}，候选人${names}）`
  const heads = `${bodyName(meeting)}${base}人，实到${present}人，${ballotsWords(tally.ballots, '选票')}`
  return sentence(
    `${asked}。${heads}。${lines.join('；')}。${outcomeWords(election, tally, outcome)}${override}`,
    [election.election],
  )
}

/** An item that asks for a decision and has none yet must not read as if it had been passed. */
export function undecided(
  item: LiveItem,
  votes: readonly Vote[],
  elections: readonly Election[],
): readonly Block[] {
  const election = item.decision === 'election'
  const taken = (election ? elections : votes).some(({ published }) => published !== null)
  if (item.decision === 'none' || item.visits.length === 0 || taken) return []
  const what = election ? '选举结果' : '表决结果'
  return [{ kind: 'paragraph', runs: [missing(what)], sources: [item.item], part: 'undecided' }]
}
