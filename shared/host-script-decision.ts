// How the chair puts a matter to the vote, by the form of the decision: hands, applause, consensus, keypads, ballots, elections, appraisals (domain notes B.6, C.3 to C.5, D.5).
import { classNames, gateName } from './appraisal-words.ts'
import { type CueMoment, type Slots, gap } from './host-cue.ts'
import { bare, motionIn } from './host-script-names.ts'
import { needsWords } from './host-script-result.ts'
import type { MeetingFacts } from './meeting.ts'
import { namesInLine } from './paper-names.ts'
import type { LiveItem } from './session/agenda.ts'
import { lastElectionOn } from './session/elections.ts'
import type { Room } from './session/room.ts'
import { lastVoteOn } from './session/votes.ts'
import type { Officers } from './session/values-ballot.ts'
import { blankWords, electionKind } from './verdict-election.ts'

export type Step = { moment: CueMoment; template: string; slots?: Slots }

const step = (moment: CueMoment, template: string, slots: Slots = {}): Step => ({ moment, template, slots })

type Where = { meeting: MeetingFacts; room: Room; item: LiveItem }

/** `heard`: whether opinions were asked for just before. */
export function decisionSteps({ meeting, room, item }: Where, heard: boolean): readonly Step[] {
  const asked = heard ? '' : `各位对${motionIn(item.title)}有什么意见，请发表。……`
  switch (item.decision) {
    case 'none':
      return []
    case 'hands':
      return [
        step('for', `${asked}没有意见，现在进行表决。同意的，请举手。……请放下。`),
        step('against', '不同意的，请举手。……没有（或有人，请放下）。'),
        step('abstain', '弃权的，请举手。……没有（或有人，请放下）。'),
      ]
    case 'applause':
      return [step('vote', `${asked}如无意见，请鼓掌通过。`)]
    case 'consensus':
      return [step('vote', `${asked}大家还有没有不同意见？……`)]
    case 'keypad':
      return [step('vote', '现在进行表决，请按表决器。……表决结束，请工作人员宣读表决结果。')]
    case 'ballot':
      return ballot({ meeting, room, item }, asked)
    case 'election':
      return election({ meeting, room, item })
    default:
      return item.decision satisfies never
  }
}

function ballot({ meeting, room, item }: Where, asked: string): readonly Step[] {
  const vote = lastVoteOn(room.votes, item.item)
  return [
    step('way', `${asked}现在采用无记名投票的方式进行表决。赞成票【通过条件】，方为通过。`, {
      通过条件: needsWords(meeting, room, vote),
    }),
    ...officersSteps(vote?.officers ?? null),
    ...papersSteps('表决票', '表决'),
  ]
}

function election({ meeting, room, item }: Where): readonly Step[] {
  const held = lastElectionOn(room.elections, item.item)
  const slots = {
    职务和名额: held === undefined ? `${gap}${gap}名` : `${held.office}${held.seats}名`,
    选举方法: held === undefined ? '等额选举' : electionKind(held),
    候选人: held === undefined ? gap : namesInLine(held.candidates.map(({ name }) => name)),
    当选条件: needsWords(meeting, room, held),
  }
  const marking =
    held === undefined || held.blank === 'abstain'
      ? '赞成的，在候选人姓名的符号栏内画“○”；反对的，画“×”；弃权的，不画任何符号。'
      : `请按选票上的说明填写，${blankWords(held)}。`
  const own = held === undefined || held.writeIns ? '可以另选他人。' : ''
  return [
    step(
      'way',
      '现在选举【职务和名额】，采用【选举方法】、无记名投票的方法。候选人是：【候选人】。赞成票【当选条件】，方能当选。',
      slots,
    ),
    ...officersSteps(held?.officers ?? null),
    ...papersSteps('选票', '选举', `${marking}${own}`),
  ]
}

function officersSteps(officers: Officers | null): readonly Step[] {
  const names = (list: readonly string[] | undefined) =>
    list === undefined || list.length === 0 ? gap : namesInLine(list)
  return [
    step(
      'officers',
      '总监票人是【总监票人】，监票人是【监票人】，计票人是【计票人】。各位对监票人名单有什么意见，请发表。……如无意见，请鼓掌通过。（鼓掌）通过。',
      {
        总监票人: names(officers?.chiefSupervisors),
        监票人: names(officers?.supervisors),
        计票人: names([...(officers?.chiefTellers ?? []), ...(officers?.tellers ?? [])]),
      },
    ),
  ]
}

/** Given out, marked, cast, and counted before anybody may say that it holds. */
function papersSteps(paper: '表决票' | '选票', what: '表决' | '选举', marking = ''): readonly Step[] {
  return [
    step(
      'papers',
      `请监票人检查票箱。……请工作人员分发${paper}。……（待分发完毕）${paper}已经分发完毕。没有领到的，请举手。……`,
    ),
    step('marking', `现在请填写${paper}。${marking}……（待填写完毕）`),
    step(
      'casting',
      `现在开始投票，请监票人先投，其他同志依次投票。……（待投票完毕）请监票人、计票人清点${paper}。`,
    ),
    step(
      'vote',
      `请总监票人报告清点结果。（收回的${paper}等于或少于发出的${paper}）${what}有效。请计票人计票。……（待计票完毕）`,
    ),
  ]
}

/** Whom or what it is about, in which classes, by whom, and that it is done at once. */
export function appraisalStep({ appraisal, title }: LiveItem): Step {
  const objects = (appraisal?.objects ?? []).map(({ name }) => name)
  const about =
    objects.length === 0
      ? bare(title).replace(/^(?:进行)?(?:民主)?测评/u, '')
      : objects.length > 6
        ? `${namesInLine(objects.slice(0, 6))}等${objects.length}个对象`
        : namesInLine(objects)
  const classes = appraisal === undefined ? '' : `分为${classNames(appraisal.classes)}，`
  const gate = appraisal === undefined ? '' : `参加测评的人数须${gateName(appraisal.gate)}。`
  return step(
    'appraise',
    `现在${about === '' ? '进行' : `对${about}进行`}民主测评。测评采用无记名画票的方式，${classes}一次发票、一次收票，当场公布结果。${gate}请工作人员分发测评票。……请画票。……请工作人员收票、计票。……`,
  )
}
