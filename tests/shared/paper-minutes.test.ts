// 纪要 composed from sessions: golden for the demo, and one rule at a time on small meetings.
import { CardKind, type NoteBody, plainMark } from '../../shared/session/values.ts'
import { type Phrase, decided, pointedOut, required } from '../../shared/phrase-bank.ts'
import { describe, expect, test } from 'vitest'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import type { ItemKind } from '../../shared/meeting.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { missingOf } from '../../shared/paper.ts'
import { recordOf } from '../../shared/record-document.ts'
import { twoThirds } from '../../shared/share.ts'
import { emptySession } from '../../shared/session/session.ts'
import { instant, minutes, seconds } from '../../shared/time.ts'
import { paperText, runsText, under } from './paper-text.ts'
import {
  Stage,
  agendaItem,
  attendee,
  itemId,
  meeting,
  members,
  personId,
  sitting,
  stranger,
} from './stage.ts'

const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
export const demo = () => playScript(demoPlan('2026-09-17T09:00'), demoScript, start).session

const item = (kind: ItemKind, title: string, rest = {}) =>
  agendaItem('a', { kind, title, decision: 'none', ...rest })
const text = (stage: Stage) => {
  const paper = minutesOf(stage.session)
  if (paper === null) throw new Error('there is no paper')
  return paperText(paper)
}
const voted = (stage: Stage, forIt: number, against = 0, abstain = 0, motion = '《试行办法》') => {
  const counts = { for: forIt, against, abstain }
  stage.do({ kind: 'openVote', item: itemId('a'), motion, form: 'hands', rule: null, officers: null })
  const vote = stage.vote.vote
  return stage
    .do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '宋佳' })
    .do({ kind: 'checkCount', ballots: null, vote, counts, by: '吕建平' })
    .do({ kind: 'publishResult', vote })
}
const noted = (
  stage: Stage,
  as: 'advice' | 'pointed' | 'required' | 'decided' | 'fact' | 'reply' | 'pledge',
  words: string,
) => {
  const phrases: Readonly<Record<string, Phrase>> = { pointed: pointedOut, required, decided }
  const phrase = phrases[as]
  const body: NoteBody =
    phrase !== undefined
      ? { as: 'line', text: words, phrase }
      : as === 'pledge'
        ? { as, text: words, who: null, unit: '', due: '' }
        : { as: CardKind.parse(as), text: words }
  const speech = phrase === undefined ? stage.room.speeches.current : null
  return stage.do({ kind: 'takeNote', item: itemId('a'), speech, body })
}

describe('纪要', () => {
  test('the demo meeting, reviewed by eye', async () => {
    const paper = minutesOf(demo())
    await expect(paper === null ? '' : paperText(paper)).toMatchFileSnapshot('../fixtures/papers/minutes.txt')
  })

  test('there is none before the session is opened', () => {
    expect(minutesOf(emptySession)).toBeNull()
  })

  test('[MI8] every passage of the demo names what it rests on', () => {
    const blocks = minutesOf(demo())?.blocks ?? []
    expect(blocks.filter(({ kind, sources }) => kind !== 'blank' && sources.length === 0)).toEqual([])
  })

  test('an empty meeting, opened and adjourned at once, still makes a whole paper', () => {
    const stage = new Stage().open({ roll: [] }).do({ kind: 'adjourn' })
    expect(under(minutesOf(stage.session), '议题a')).toEqual(['本项议程未进行。'])
    expect(text(stage)).toContain(
      '9月17日，县政协主席沈怀远主持召开政协清溪县第十一届委员会常务委员会第十二次会议。现纪要如下：',
    )
    expect(text(stage)).not.toContain('出席：')
  })
})

describe('[MI5] what was undone, passed over or is still to come', () => {
  test('an undone speech and an undone note leave no trace', () => {
    const stage = sitting({ agenda: [item('speeches', '委员发言')] })
      .queue('p1', 'p2')
      .call()
      .pass(60_000)
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech }).call().pass(5000)
    stage.undo()
    noted(stage, 'required', '抓紧落实').undo().do({ kind: 'adjourn' })
    expect(under(minutesOf(stage.session), '委员发言')).toEqual(['委员p1作了发言。'])
  })
  test('a passed-over item is said to be so once the meeting is over, and before that as to come', () => {
    const stage = sitting()
    expect(under(minutesOf(stage.session), '议题b')).toEqual(['（尚未进行）'])
    stage.do({ kind: 'adjourn' })
    expect(under(minutesOf(stage.session), '议题b')).toEqual(['本项议程未进行。'])
  })
  test('a called speaker who never began has not spoken', () => {
    const stage = sitting({
      meeting: { rules: { ...meeting.rules, startsOnCall: false } },
      agenda: [item('speeches', '委员发言')],
    })
    stage.queue('p1').call().do({ kind: 'adjourn' })
    expect(text(stage)).not.toContain('作了发言')
  })
})

describe('[MI6] who took part', () => {
  const roll = [
    attendee('p1', { name: '丁小宁' }),
    attendee('p2', { name: '马文斌', office: '秘书长' }),
    attendee('p3', { name: '高凤英', office: '副主席' }),
    attendee('p4', { name: '沈怀远', office: '主席' }),
    attendee('p5', { name: '石磊', onLeave: true, leaveReason: '因病' }),
    attendee('p6', { name: '田富' }),
    attendee('o1', { name: '贺建平', unit: '县财政局局长' }),
    attendee('g1', { name: '任海棠', unit: '县人民政府副县长' }),
  ]
  const there = () => new Stage().open({ roll }).present('p1', 'p2', 'p3', 'p4', 'o1', 'g1')
  const left = (stage: Stage, name: string, state: 'leave' | 'absent') =>
    stage.do({ kind: 'markAttendance', marks: [plainMark(personId(name), state)] })

  test('leaders first by rank; observers with their posts; whoever nobody marked is asked for', () => {
    const words = text(there())
    expect(words).toContain('会议应到6人，实到4人，请假1人，【待补：1人到会情况】，符合规定人数。')
    expect(words).toContain('出席：沈怀远　高凤英　马文斌　丁小宁\n')
    expect(words).toContain('待核：【待补：田富是否到会】')
    expect(words).toContain('请假：石　磊\n')
    expect(words).toContain('应邀：县人民政府副县长任海棠\n列席：县财政局局长贺建平\n')
  })
  test('whoever left after the first item began has attended; a mark put right before it counts as it stands', () => {
    const stage = left(left(there(), 'p6', 'absent'), 'p1', 'leave')
      .openItem('a')
      .pass(60_000)
    expect(text(left(stage, 'p2', 'leave'))).toContain(
      '会议应到6人，实到3人，请假2人，缺席1人，未达到规定人数。',
    )
    expect(text(stage)).toContain('出席：沈怀远　高凤英　马文斌\n')
  })
  test('a quorum that was not reached is said as plainly', () => {
    const stage = new Stage()
      .open({ roll: members(5) })
      .present('p1', 'p2')
      .openItem('a')
    expect(text(stage)).toContain('未达到规定人数。')
  })
})

describe('[MI7] decisions', () => {
  const adopting = () => sitting({ agenda: [item('adopt', '审议通过《试行办法》', { decision: 'hands' })] })
  const outcome = (stage: Stage) => under(minutesOf(stage.session), '《试行办法》').at(-1)

  test('all four counts, the base, the share reached, and the verb of the item', () => {
    expect(outcome(voted(adopting(), 3, 1))).toBe(
      '会议以举手方式表决，赞成3人，反对1人，弃权0人，未表决1人；常务委员会全体组成人员5人，赞成人数过半数，会议审议通过《试行办法》。',
    )
    const principle = sitting({
      agenda: [item('adoptInPrinciple', '原则通过《试行办法》', { decision: 'hands' })],
    })
    expect(outcome(voted(principle, 4))).toContain('会议原则通过《试行办法》。')
  })
  test('half of all members is not more than half: it was not passed', () => {
    const stage = sitting({
      roll: members(6),
      agenda: [item('adopt', '审议通过《试行办法》', { decision: 'hands' })],
    })
    expect(outcome(voted(stage, 3, 0, 2))).toBe(
      '会议以举手方式表决，赞成3人，反对0人，弃权2人，未表决0人；常务委员会全体组成人员6人，赞成人数未过半数，《试行办法》未获通过。',
    )
  })
  test('another share says its own name', () => {
    const stage = sitting({
      meeting: { rules: { ...meeting.rules, pass: { ...twoThirds, of: 'all' } } },
      agenda: [item('adopt', '审议通过《试行办法》', { decision: 'hands' })],
    })
    expect(outcome(voted(stage, 4))).toContain('赞成人数达到三分之二')
  })
  test('a noted decision that says what was passed is not said twice', () => {
    const stage = noted(voted(adopting(), 4), 'decided', '审议通过《试行办法》，会后印发')
    expect(under(minutesOf(stage.session), '《试行办法》').slice(-2)).toEqual([
      '会议以举手方式表决，赞成4人，反对0人，弃权0人，未表决1人；常务委员会全体组成人员5人，赞成人数过半数，予以通过。',
      '会议审议通过《试行办法》，会后印发。',
    ])
  })
  test('[MI7] where all in the room raised their hands, the minutes say so without figures; the record keeps them', () => {
    expect(outcome(voted(adopting(), 5))).toBe('会议以举手方式表决，一致审议通过《试行办法》。')
    const noticed = noted(voted(adopting(), 5), 'decided', '审议通过《试行办法》')
    expect(under(minutesOf(noticed.session), '《试行办法》')).toContain('会议以举手方式表决，一致通过。')
    expect(paperText(recordOf(noticed.session)!)).toContain('公布结果：通过')
  })
  test('a decision that is due and was not taken never reads as passed', () => {
    const stage = adopting().do({ kind: 'adjourn' })
    expect(under(minutesOf(stage.session), '《试行办法》')).toEqual([
      '会议审议了《试行办法》。',
      '【待补：表决结果】',
    ])
    const abandoned = adopting()
    abandoned.do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '《试行办法》',
      form: 'hands',
      rule: null,
      officers: null,
    })
    abandoned.do({ kind: 'abandonVote', vote: abandoned.vote.vote, reason: '数错了' })
    expect(text(abandoned)).not.toContain('通过《试行办法》。')
    expect(text(abandoned)).toContain('【待补：表决结果】')
  })
  test('a corrected result stands with the corrected figures', () => {
    const stage = voted(adopting(), 5)
    const counts = { for: 2, against: 3, abstain: 0 }
    stage.do({
      kind: 'correctResult',
      ballots: null,
      override: '',
      vote: stage.vote.vote,
      counts,
      reason: '录入有误',
      by: '宋佳',
    })
    expect(outcome(stage)).toContain('赞成2人，反对3人')
    expect(outcome(stage)).toContain('未获通过')
  })
})

describe('[MI9] what was said and noted', () => {
  test('the verb of the title leads; the presenter stands with the post the roll gives', () => {
    const hearing = (rest = {}) =>
      sitting({
        roll: [...members(5), attendee('o1', { name: '许志诚', unit: '县卫生健康局局长' })],
        agenda: [item('hear', '听取县卫生健康局关于急救站建设情况的汇报', { presenter: '许志诚', ...rest })],
      })
    expect(under(minutesOf(hearing().session), '急救站')).toEqual([
      '会议听取了县卫生健康局关于急救站建设情况的汇报（县卫生健康局局长许志诚汇报）。',
    ])
    const another = hearing().queue('p1').call().pass(1000)
    expect(under(minutesOf(another.session), '急救站')).toEqual([
      '会议听取了县卫生健康局关于急救站建设情况的汇报。',
      '委员p1作了发言。',
    ])
  })
  test('cards stand by kind, in the recorder’s words; one goes plain, several are counted', () => {
    const stage = sitting({ agenda: [item('speeches', '委员发言')] })
      .queue('p1')
      .call()
      .pass(1000)
    noted(stage, 'advice', '建议先鉴定后改建。')
    expect(under(minutesOf(stage.session), '委员发言')).toContain('发言建议：先鉴定后改建。')
    noted(stage, 'advice', '分两年列支')
    expect(under(minutesOf(stage.session), '委员发言')).toContain(
      '发言建议：一是先鉴定后改建；二是分两年列支。',
    )
    noted(stage, 'advice', '招标要公开。结果要公示')
    expect(under(minutesOf(stage.session), '委员发言').slice(-4)).toEqual([
      '发言建议：',
      '（1）先鉴定后改建。',
      '（2）分两年列支。',
      '（3）招标要公开。结果要公示。',
    ])
  })
  test('what was noted during an interruption belongs to whoever interrupted', () => {
    const stage = sitting({ agenda: [item('speeches', '委员发言')] })
      .queue('p1')
      .call()
      .pass(60_000)
    const interrupting = {
      kind: 'startInterruption',
      speech: stage.speech.speech,
      voice: stranger('许志诚'),
    } as const
    stage.do(interrupting).pass(5000)
    noted(stage, 'reply', '十月底前出报告').pass(5000)
    stage
      .do({ kind: 'endInterruption', interruption: stage.speech.interruptions[0]!.interruption })
      .pass(5000)
    noted(stage, 'pledge', '我来捐水泥')
    const lines = under(minutesOf(stage.session), '委员发言')
    expect(lines).toContain('许志诚回应：十月底前出报告。')
    expect(lines).toContain('县农业技术推广站委员p1现场表态：我来捐水泥。')
  })
  test('noted lines take 会议指出, 会议要求, 会议决定 once, and a decision that has its own verb takes 会议 alone', () => {
    const stage = sitting({ agenda: [item('address', '主席讲话')] })
    noted(stage, 'pointed', '准备充分')
    noted(stage, 'required', '抓紧落实。')
    noted(stage, 'required', '按季报告')
    noted(stage, 'decided', '同意试行')
    noted(stage, 'decided', '会议决定下月再议')
    expect(under(minutesOf(stage.session), '主席讲话')).toEqual([
      '会议指出，准备充分。',
      '会议要求：一是抓紧落实；二是按季报告。',
      '会议决定：一是同意试行；二是会议决定下月再议。',
    ])
  })
  test('written speeches are listed with their titles and need no open item', () => {
    const agenda = [
      agendaItem('x'),
      agendaItem('a', { kind: 'exchange', title: '书面交流', decision: 'none' }),
    ]
    const stage = sitting({ agenda })
    for (const [name, title] of [
      ['丁小宁', '关于急救站的建议'],
      ['王岚', '《关于学校的建议》'],
    ] as const)
      stage.do({ kind: 'listWrittenSpeech', item: itemId('a'), voice: stranger(name), title })
    expect(under(minutesOf(stage.session), '书面交流')).toEqual([
      '丁小宁、王岚作了书面交流，题目分别是《关于急救站的建议》《关于学校的建议》。',
    ])
  })
  test('an item that was opened and of which nothing is known asks for its content', () => {
    const stage = sitting({ agenda: [item('other', '通报有关情况')] })
    expect(under(minutesOf(stage.session), '通报有关情况')).toEqual(['【待补：本项议程的内容】'])
  })
})

describe('[MI8] what nobody recorded', () => {
  test('is marked: issue number, recipients, date of printing, and a chair without a name', () => {
    const paper = minutesOf(
      sitting({ meeting: { chair: '' }, agenda: [item('speeches', '委员发言')] }).session,
    )
    expect(paper === null ? [] : missingOf(paper)).toEqual([
      '期号',
      '主持人',
      '本项议程的内容',
      '列席人员',
      '抄送机关',
      '印发日期',
    ])
    expect(runsText(paper?.masthead?.number ?? [])).toBe('（第【待补：期号】期）')
  })
})

test('quality I-19: markup, templates and rare letters in names stay what they are', () => {
  const names = ['<img src=x onerror=alert(1)>', '</script>', '{{7*7}}', '${x}', '欧阳·娜娜', '𠮷田', '㛃']
  const roll = names.map((name, index) => attendee(`p${index + 1}`, { name }))
  const stage = new Stage()
    .open({ roll })
    .present(...names.map((_, index) => `p${index + 1}`))
    .openItem('a')
  for (const name of [
    '<img src=x onerror=alert(1)>',
    '</script>',
    '{{7*7}}',
    '${x}',
    '欧阳·娜娜',
    '𠮷　田',
    '㛃',
  ])
    expect(text(stage)).toContain(name)
})

test('a long meeting is composed in a blink: 246 members, 12 items', () => {
  const agenda = Array.from({ length: 12 }, (_, index) =>
    agendaItem(`i${index}`, { kind: 'speeches', title: `第${index + 1}项发言` }),
  )
  const stage = new Stage().open({ roll: members(246), agenda })
  stage.present(...members(246).map(({ person }) => person))
  for (const { item: opened } of agenda) {
    stage.openItem(opened)
    for (const name of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) {
      stage.queue(name).call().pass(minutes(2))
      stage.do({
        kind: 'takeNote',
        item: opened,
        speech: stage.speech.speech,
        body: { as: 'advice', text: '意见'.repeat(40) },
      })
      stage.pass(seconds(10)).do({ kind: 'endSpeech', speech: stage.speech.speech })
    }
  }
  const began = performance.now()
  expect(minutesOf(stage.session)?.blocks.length).toBeGreaterThan(30)
  expect(performance.now() - began).toBeLessThan(200)
})
