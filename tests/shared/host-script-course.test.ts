// 主持词 of whole meetings: speakers, elections, appraisals, sittings, and every wording the chair can choose.
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../shared/host-cue.ts'
import { presentCue } from '../../shared/host-script-present.ts'
import { sectionsOf } from '../../shared/host-script-sections.ts'
import { plannedSession, scriptOf } from '../../shared/host-script.ts'
import { passagesOf } from '../../shared/host-cue.ts'
import { usualAppraisal } from '../../shared/appraisal-plan.ts'
import {
  type Plan,
  Stage,
  agendaItem,
  attendee,
  itemId,
  meeting,
  members,
  registration,
  sittingId,
  sittings,
} from './stage.ts'

const planned = (plan: Plan) =>
  scriptOf(
    plannedSession({
      facts: { ...meeting, ...plan.meeting },
      agenda: plan.agenda ?? [],
      roll: plan.roll ?? members(5),
      registered: plan.registered ?? [],
    }),
  )
const wordsOf = (cues: readonly Cue[], name: string) => cues.find(({ cue }) => cue === name)?.generated
const at = (stage: Stage) => presentCue(stage.session, scriptOf(stage.session))
const here = (stage: Stage, count = 5) => stage.present(...members(count).map(({ person }) => person))

describe('[MI12] before the meeting', () => {
  test('every figure that nobody has yet is a gap, and the leave that is known is said', () => {
    const roll = members(5).map((one, index) => (index === 0 ? { ...one, onLeave: true } : one))
    const cues = planned({ roll, agenda: [agendaItem('a')] })
    expect(wordsOf(cues, 'open')).toContain('本次会议应到5人，实到＿＿人，请假1人，符合规定人数。')
    expect(wordsOf(cues, 'agenda')).toBe('本次会议的议程是：议题a。')
    expect(wordsOf(cues, 'a.verdict')).toContain('赞成＿＿票')
  })
  test('a meeting without agenda, roll or title words is still opened and closed', () => {
    const cues = planned({ roll: [], meeting: { fullTitle: '', kind: 'sectoral' } })
    expect(cues.map(({ cue }) => cue)).toEqual(['open', 'close', 'break', 'resume'])
    expect(wordsOf(cues, 'open')).toBe(
      '各位委员、同志们：\n现在召开清溪县政协十一届十二次常委会会议。现在开会。',
    )
  })
  test('the agenda is passed by the standing committee alone, and not twice', () => {
    const has = (plan: Plan) => wordsOf(planned(plan), 'adopt') !== undefined
    expect(has({ agenda: [agendaItem('a')] })).toBe(true)
    expect(has({ agenda: [agendaItem('a', { title: '审议通过会议议程（草案）' })] })).toBe(false)
    expect(has({ agenda: [agendaItem('a')], meeting: { kind: 'chair' } })).toBe(false)
  })
  test('guests and observers are welcomed, but for those on leave', () => {
    const roll = [
      ...members(2),
      attendee('g1', { name: '任海棠', unit: '县人民政府副县长' }),
      attendee('o1', { name: '许志诚', unit: '县卫生健康局局长' }),
      attendee('o2', { name: '崔明亮', unit: '县自然资源局副局长', onLeave: true }),
    ]
    const words = wordsOf(planned({ roll, agenda: [agendaItem('a')] }), 'present')
    expect(words).toBe(
      '应邀出席今天会议的有：县人民政府副县长任海棠。列席会议的有：县卫生健康局局长许志诚。让我们以热烈的掌声，对各位的到来表示欢迎！',
    )
  })
  test('whoever presents is called as the chair would; the chair speaks of himself', () => {
    const roll = [
      attendee('p1', { name: '马文斌', office: '秘书长' }),
      attendee('p2', { name: '黎志坚' }),
      attendee('o1', { name: '许志诚', unit: '县卫生健康局局长' }),
    ]
    const agenda = [
      agendaItem('a', { title: '传达学习有关会议精神', kind: 'relay', presenter: '马文斌' }),
      agendaItem('b', { title: '听取专题调研报告', kind: 'hear', presenter: '黎志坚' }),
      agendaItem('c', { title: '听取卫生工作情况的通报', kind: 'hear', presenter: '许志诚' }),
      agendaItem('d', { title: '听取情况汇报', kind: 'hear' }),
      agendaItem('e', { title: '主席讲话', kind: 'address', presenter: '沈怀远' }),
    ]
    const cues = planned({ roll, agenda })
    expect(wordsOf(cues, 'a.enter')).toContain('请秘书长马文斌传达。')
    expect(wordsOf(cues, 'b.enter')).toContain('请黎志坚委员作报告。')
    expect(wordsOf(cues, 'c.enter')).toContain('请县卫生健康局局长许志诚通报。')
    expect(wordsOf(cues, 'd.enter')).toContain('请＿＿汇报。')
    expect(wordsOf(cues, 'e.enter')).toContain('下面，我讲几点意见。')
  })
  test('elections name officers, papers, marks and the result in their order', () => {
    const cues = planned({ agenda: [agendaItem('a', { kind: 'elect', decision: 'election' })] })
    expect(cues.filter(({ item }) => item === 'a').map(({ moment }) => moment)).toEqual([
      'enter',
      'way',
      'officers',
      'papers',
      'marking',
      'casting',
      'vote',
      'verdict',
    ])
    expect(wordsOf(cues, 'a.way')).toContain('赞成票超过全体组成人员5人的半数（须3票），方能当选。')
    expect(wordsOf(cues, 'a.verdict')).toContain('＿＿当选为＿＿。')
  })
  test('an appraisal names its objects, classes and gate', () => {
    const appraisal = { ...usualAppraisal, objects: [{ name: '县公安局', group: '' }] }
    const cues = planned({
      agenda: [agendaItem('a', { kind: 'appraise', decision: 'none', appraisal })],
    })
    expect(wordsOf(cues, 'a.appraise')).toContain(
      '现在对县公安局进行民主测评。测评采用无记名画票的方式，分为满意、基本满意、不满意，一次发票、一次收票，当场公布结果。参加测评的人数须过半数。',
    )
    expect(wordsOf(cues, 'a.verdict')).toContain('县公安局，＿＿。')
  })
})

describe('[MI12] speakers', () => {
  const plan: Plan = {
    agenda: [agendaItem('a', { title: '大会发言', kind: 'speeches', decision: 'none' })],
    registered: [registration('p1', 'a', { topic: '科技兴农' }), registration('p2', 'a')],
  }
  test('who registered are called one by one, and the next is told', () => {
    const cues = planned(plan)
    expect(wordsOf(cues, 'r-a-p1.call')).toBe('请委员p1委员发言，题目是《科技兴农》。请委员p2委员作准备。')
    expect(wordsOf(cues, 'r-a-p2.call')).toBe('请委员p2委员发言。')
  })
  test('the queue leads to whoever is next, registered or not', () => {
    const stage = here(new Stage().open({ ...plan, roll: members(5) })).openItem('a')
    expect(at(stage)).toBe('a.enter')
    stage.do({ kind: 'queueRegistered', registrations: plan.registered!.map((one) => one.registration) })
    expect(at(stage)).toBe('r-a-p1.call')
    stage.call()
    expect(at(stage)).toBe('r-a-p2.call')
    stage.call().queue('p3')
    expect(at(stage)).toBe('a.floor')
    expect(wordsOf(scriptOf(stage.session), 'a.floor')).toContain('请委员p3委员发言。')
  })
})

describe('[MI12] several sittings', () => {
  const plan: Plan = {
    meeting: { kind: 'plenary', sittings: sittings(2) },
    roll: members(5),
    agenda: [
      agendaItem('a', { sitting: sittingId('s1'), decision: 'none' }),
      agendaItem('b', { sitting: sittingId('s2'), decision: 'none' }),
    ],
  }
  test('each opens with its own sign-in and agenda, and all but the last end with a rest', () => {
    const names = planned(plan).map(({ cue }) => cue)
    expect(names).toEqual([
      'open',
      'anthem',
      'agenda',
      'agenda.here',
      'a.enter',
      'a.floor',
      's1.rest',
      's2.sitting',
      'b.enter',
      'b.floor',
      'close',
      'break',
      'resume',
    ])
    expect(wordsOf(planned(plan), 's2.sitting')).toContain('第二场，应出席委员5人，今天实到＿＿人')
  })
  test('the meeting leads from one to the next; what was counted at the opening stands', () => {
    const stage = here(new Stage().open(plan), 4).openItem('a')
    stage.do({ kind: 'closeItem', item: itemId('a') })
    expect(at(stage)).toBe('s1.rest')
    stage.do({ kind: 'closeSitting' })
    expect(at(stage)).toBe('s2.sitting')
    stage.do({ kind: 'openSitting', sitting: sittingId('s2') })
    expect(at(stage)).toBe('s2.sitting')
    expect(wordsOf(scriptOf(stage.session), 'open')).toContain('今天实到4人')
    expect(wordsOf(scriptOf(stage.session), 's2.sitting')).toContain('今天实到＿＿人')
    here(stage, 3).openItem('b')
    expect(at(stage)).toBe('b.enter')
    expect(wordsOf(scriptOf(stage.session), 's2.sitting')).toContain('今天实到3人')
  })
  test('sections follow the course, spare passages at the end', () => {
    const session = plannedSession({
      facts: { ...meeting, ...plan.meeting },
      agenda: plan.agenda!,
      roll: [],
      registered: [],
    })
    const sections = sectionsOf(passagesOf(scriptOf(session), []), session.room.agenda.items)
    expect(sections.map(({ kind, title }) => `${kind} ${title}`.trim())).toEqual([
      'opening',
      'item 一、议题a',
      'between',
      'item 二、议题b',
      'closing',
      'spare',
    ])
  })
})

describe('[MI15] wordings in use', () => {
  test('the opening in all forms of the sign-in, the result whole or its outcome alone', () => {
    const stage = here(new Stage().open({ roll: members(5), agenda: [agendaItem('a')] })).openItem('a')
    stage.do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '意见',
      form: 'hands',
      rule: null,
      officers: null,
    })
    const { vote } = stage.vote
    const counts = { for: 5, against: 0, abstain: 0 }
    stage.do({ kind: 'countVotes', vote, counts, ballots: null, override: '', by: '宋佳' })
    stage.do({ kind: 'checkCount', vote, counts, ballots: null, by: '吕建平' })
    const cues = scriptOf(stage.session)
    const forms = (name: string) =>
      cues.find(({ cue }) => cue === name)?.wordings.map(({ form, slots }) => [form, ...Object.values(slots)])
    expect(forms('open')?.map(([form]) => form)).toEqual(['usual', 'plenary', 'statutory', 'reasoned'])
    expect(forms('a.verdict')).toEqual([
      ['full', '赞成5票，反对0票，弃权0票，未表决0人。赞成票超过全体组成人员5人的半数（须3票），一致通过。'],
      ['outcome', '一致通过。'],
    ])
  })
})
