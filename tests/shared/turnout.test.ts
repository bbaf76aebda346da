// Figures of who is here, and what is said of them. Rules AT8, AT11 and AT12.
import { describe, expect, test } from 'vitest'
import { kindOfReason, leaveFor, leaveWords } from '../../shared/leave.ts'
import { type Mark, plainMark } from '../../shared/session/values.ts'
import { moreThanHalf, twoThirds } from '../../shared/share.ts'
import { instant, minutes } from '../../shared/time.ts'
import { quorumLine, sumLine, turnoutSentence, unexplained } from '../../shared/turnout-words.ts'
import { type Gathering, figuresOf, gatheringOf, mainTurnout, turnoutBy } from '../../shared/turnout.ts'
import { attendee, members, personId, Stage } from './stage.ts'

type Heads = Partial<Gathering['figures']> & { expected: number; present: number }
const gathering = (heads: Heads, rule: Gathering['rule'] = moreThanHalf): Gathering => {
  const figures = { left: 0, leave: 0, absent: 0, unmarked: 0, observers: 0, guests: 0, ...heads }
  const needed = rule === null ? null : Number(/为(\d+)人/u.exec(quorumLine(heads.expected, rule))?.[1])
  return { figures, rule, needed, met: needed === null ? null : heads.present >= needed }
}

describe('[AT11] the chair says', () => {
  test.each([
    [
      'usual',
      gathering({ expected: 32, present: 28, leave: 4 }),
      '本次会议应到32人，实到28人，请假4人，符合规定人数。',
    ],
    ['usual', gathering({ expected: 32, present: 32 }), '本次会议应到32人，实到32人，符合规定人数。'],
    [
      'usual',
      gathering({ expected: 32, present: 26, leave: 3, absent: 2, left: 1 }),
      '本次会议应到32人，实到26人，请假3人，中途离会1人，缺席2人，符合规定人数。',
    ],
    [
      'usual',
      gathering({ expected: 254, present: 235, unmarked: 19 }),
      '本次会议应到254人，实到235人，未说明19人，符合规定人数。',
    ],
    [
      'usual',
      gathering({ expected: 32, present: 16, leave: 16 }),
      '本次会议应到32人，实到16人，请假16人，未达到规定人数（过半数为17人），不能开会。',
    ],
    [
      'usual',
      gathering({ expected: 27, present: 17, absent: 10 }, twoThirds),
      '本次会议应到27人，实到17人，缺席10人，未达到规定人数（三分之二以上为18人），不能开会。',
    ],
    [
      'usual',
      gathering({ expected: 20, present: 9, unmarked: 11 }, null),
      '本次会议应到20人，实到9人，未说明11人。',
    ],
    [
      'plenary',
      gathering({ expected: 2227, present: 2114, leave: 113 }),
      '应出席委员2227人，今天实到2114人，请假113人，符合规定人数。',
    ],
    [
      'statutory',
      gathering({ expected: 47, present: 41, leave: 6 }),
      '本次会议应到会委员47人，因病因事请假6人，今天实到会41人，符合法定人数。',
    ],
    [
      'reasoned',
      gathering({ expected: 47, present: 41, leave: 6 }),
      '本次会议应到47人，实到41人，请假6人，超过应出席委员的半数，符合法定人数，可以开会。',
    ],
    [
      'reasoned',
      gathering({ expected: 27, present: 18, leave: 9 }, twoThirds),
      '本次会议应到27人，实到18人，请假9人，达到应出席委员的三分之二，符合法定人数，可以开会。',
    ],
  ] as const)('%s', (form, of, words) => {
    expect(turnoutSentence(of, form)).toBe(words)
  })
  test('nothing where there is nobody to count', () => {
    expect(turnoutSentence(gathering({ expected: 0, present: 0 }, null), 'usual')).toBeNull()
  })
})

test('[AT11] the quorum is said with its rule and base, and never as 半数', () => {
  expect(quorumLine(32, moreThanHalf)).toBe('应到32人，过半数为17人')
  expect(quorumLine(27, twoThirds)).toBe('应到27人，三分之二以上为18人')
  expect(quorumLine(27, { ...twoThirds, strict: true })).toBe('应到27人，超过三分之二为19人')
})

test('[AT1] the sum is written with its parts, and what nobody explained is told', () => {
  const { figures } = gathering({ expected: 254, present: 235, unmarked: 19 })
  expect(sumLine(figures)).toBe('应到254 = 实到235 + 未说明19')
  expect(unexplained(figures)).toBe('19人既没有登记到会，也没有请假、缺席的记录，按未说明计')
  expect(unexplained(gathering({ expected: 3, present: 3 }).figures)).toBeNull()
})

describe('figures', () => {
  const roll = [
    attendee('p1', { onLeave: true, leaveReason: '因病住院', sector: '工商联' }),
    attendee('p2', { onLeave: true, leaveReason: '因公出差' }),
    attendee('p3'),
    attendee('p4', { sector: '' }),
    attendee('p5'),
    attendee('o1'),
  ]
  const marked = (stage: Stage, ...marks: Mark[]) => stage.do({ kind: 'markAttendance', marks })
  test('[AT2] [AT3] leave is counted by kind', () => {
    const stage = new Stage().open({ roll })
    marked(stage, { ...plainMark(personId('p3'), 'leave'), leave: leaveFor('家中有事') })
    marked(stage, plainMark(personId('p4'), 'leave'))
    expect(figuresOf(stage.session)).toMatchObject({
      leave: 4,
      leaveBy: { illness: 1, private: 1, duty: 1, other: 1 },
    })
  })
  test('[AT8] late is whoever came more than the rule after the first item, by the moment given', () => {
    const stage = new Stage().open({ roll }).pass(minutes(20)).present('p3').openItem('a')
    expect(figuresOf(stage.session).late).toBe(0)
    const began = stage.calendar + stage.now
    stage.pass(minutes(10)).present('p5')
    expect(figuresOf(stage.session).late).toBe(0)
    stage.pass(minutes(1)).present('p4')
    expect(figuresOf(stage.session).late).toBe(1)
    marked(stage, { ...plainMark(personId('p4'), 'present'), at: instant(began + minutes(9)) })
    expect(figuresOf(stage.session).late).toBe(0)
    marked(stage.pass(minutes(1)), plainMark(personId('p2'), 'present'))
    expect(figuresOf(stage.session).late).toBe(1)
    marked(stage, plainMark(personId('p2'), 'left'))
    expect(figuresOf(stage.session)).toMatchObject({ late: 0, left: 1, leave: 1 })
  })
  test('[AT12] turnout by sector counts members alone, and whoever has one', () => {
    const stage = new Stage().open({ roll }).present('p3', 'p4', 'o1')
    expect(turnoutBy('sector', stage.room)).toEqual([
      { name: '工商联', expected: 1, present: 0 },
      { name: '农业界', expected: 3, present: 1 },
    ])
    expect(mainTurnout(stage.room)).toHaveLength(2)
  })
  test('[AT11] the gathering of a running meeting is said by its own rule', () => {
    const stage = new Stage().open({ roll: members(5) }).present('p1', 'p2', 'p3')
    expect(turnoutSentence(gatheringOf(stage.session), 'usual')).toBe(
      '本次会议应到5人，实到3人，未说明2人，符合规定人数。',
    )
  })
})

describe('a leave', () => {
  test.each([
    ['因病住院', 'illness'],
    ['急诊手术', 'illness'],
    ['因公', 'duty'],
    ['外出学习培训', 'duty'],
    ['家中有事', 'private'],
    ['因事：家中老人住院', 'private'],
    ['因事', 'private'],
    ['', 'other'],
    ['未写明', 'other'],
  ])('%s is %s', (reason, kind) => {
    expect(kindOfReason(reason)).toBe(kind)
  })
  test('is told by kind and reason, and neither twice', () => {
    expect(['因病', '因病住院', '急诊', '', '路远'].map((reason) => leaveWords(leaveFor(reason)))).toEqual([
      '因病',
      '因病住院',
      '因病，急诊',
      '',
      '路远',
    ])
  })
})
