// Who is in the room, and the quorum. Rules AT and RO1.
import { describe, expect, test } from 'vitest'
import { turnoutOf } from '../../shared/paper-turnout.ts'
import { momentsOf } from '../../shared/record-moments.ts'
import { leaveFor } from '../../shared/leave.ts'
import { cameAt, wentAt } from '../../shared/session/attendance-presence.ts'
import { headcount, quorum, stateOf } from '../../shared/session/attendance.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { Command } from '../../shared/session/command.ts'
import { type Mark, plainMark } from '../../shared/session/values.ts'
import { moreThanHalf, twoThirds } from '../../shared/share.ts'
import { instant, minutes } from '../../shared/time.ts'
import { figuresOf } from '../../shared/turnout.ts'
import { agendaItem, attendee, itemId, members, personId, sittingId, sittings, Stage } from './stage.ts'

const mark = (person: string, state: Mark['state'], reason = '', at: number | null = null): Mark => ({
  person: personId(person),
  state,
  leave: reason === '' ? null : leaveFor(reason),
  at: at === null ? null : instant(at),
})

describe('headcount', () => {
  test('[AT1] expected is present, on leave, absent and not marked together', () => {
    const stage = new Stage().open({ roll: members(5) })
    stage.do({
      kind: 'markAttendance',
      marks: [mark('p1', 'present'), mark('p2', 'leave', '因公'), mark('p3', 'absent')],
    })
    expect(headcount(stage.room.attendance)).toMatchObject({
      expected: 5,
      present: 1,
      leave: 1,
      absent: 1,
      unmarked: 2,
    })
  })
  test.each([
    [246, 241, 5],
    [326, 305, 21],
    [290, 271, 19],
    [32, 32, 0],
  ])('[AT1] %i = %i + %i, as county papers have it', (expected, present, leave) => {
    const stage = new Stage().open({ roll: members(expected) })
    const marks = members(expected).map(({ person }, index) =>
      mark(person, index < present ? 'present' : 'leave'),
    )
    stage.do({ kind: 'markAttendance', marks })
    expect(headcount(stage.room.attendance)).toMatchObject({
      expected,
      present,
      leave,
      absent: 0,
      unmarked: 0,
    })
  })
  test('[AT2] leave written on the roll holds from the opening', () => {
    const roll = [attendee('p1', { onLeave: true, leaveReason: '因病住院' }), attendee('p2')]
    const { attendance } = new Stage().open({ roll }).room
    expect(attendance.marks[personId('p1')]).toMatchObject({
      state: 'leave',
      leave: { kind: 'illness', reason: '因病住院', approver: '', written: false },
      since: { time: 0 },
    })
    expect(stateOf(attendance, personId('p2'))).toBe('unmarked')
  })
  test('[AT3] a mark says state, reason and since when; the last of several counts', () => {
    const stage = new Stage().open().pass(5000)
    stage.do({ kind: 'markAttendance', marks: [mark('p1', 'present'), mark('p1', 'leave', '急诊')] })
    expect(stage.room.attendance.marks[personId('p1')]).toMatchObject({
      state: 'leave',
      leave: { kind: 'illness', reason: '急诊' },
      since: { time: 5000 },
    })
  })
  test('[AT3] a stranger refuses the whole command', () => {
    const stage = new Stage().open()
    const marks = [mark('p1', 'present'), mark('p99', 'present')]
    expect(stage.ask({ kind: 'markAttendance', marks })).toMatchObject({
      refused: 'PERSON_UNKNOWN',
      facts: [],
    })
    expect(headcount(stage.room.attendance).present).toBe(0)
  })
  test('[AT4] observers and guests are counted apart, and only those present', () => {
    const stage = new Stage().open({ roll: [...members(2), attendee('o1'), attendee('o2'), attendee('g1')] })
    stage.present('p1', 'o1', 'g1')
    expect(headcount(stage.room.attendance)).toEqual({
      expected: 2,
      present: 1,
      left: 0,
      leave: 0,
      absent: 0,
      unmarked: 1,
      observers: 1,
      guests: 1,
    })
  })
  test('[AT6] leave of somebody in the room: before the first item a correction, after it leaving midway', () => {
    const stage = new Stage().open().present('p1', 'p2').pass(1000)
    const of = (name: string) => stage.room.attendance.marks[personId(name)]
    stage.do({ kind: 'markAttendance', marks: [mark('p1', 'leave', '因事')] })
    expect(of('p1')).toMatchObject({ state: 'leave', visits: [] })
    stage.openItem('a').pass(1000)
    stage.do({ kind: 'markAttendance', marks: [mark('p2', 'leave', '因事')] })
    expect(of('p2')).toMatchObject({ state: 'left', leave: { kind: 'private' } })
    expect([cameAt(of('p2'))?.time, wentAt(of('p2'))?.time]).toEqual([0, 2000])
    expect(headcount(stage.room.attendance)).toMatchObject({ expected: 5, present: 0, left: 1, leave: 1 })
  })
  test('[AT7] coming, leaving midway and coming back are intervals; absent takes them back', () => {
    const stage = new Stage().open().openItem('a').pass(1000).present('p1').pass(1000)
    const times = () =>
      stage.room.attendance.marks[personId('p1')]?.visits.map(({ from, to }) => [from.time, to?.time ?? null])
    stage.do({ kind: 'markAttendance', marks: [mark('p1', 'left')] }).pass(1000)
    expect(stage.do({ kind: 'markAttendance', marks: [mark('p1', 'left', '因事')] }) && times()).toEqual([
      [1000, 2000],
    ])
    expect(stage.room.attendance.marks[personId('p1')]?.leave?.kind).toBe('private')
    stage.present('p1').pass(1000).present('p1')
    expect(times()).toEqual([
      [1000, 2000],
      [3000, null],
    ])
    expect(stage.ask({ kind: 'markAttendance', marks: [mark('p1', 'absent')] }).refused).toBe('WAS_HERE')
    expect(times()).toHaveLength(2)
    const calling = new Stage().open().present('p1').pass(1000)
    calling.do({ kind: 'markAttendance', marks: [mark('p1', 'absent')] })
    expect(calling.room.attendance.marks[personId('p1')]?.visits).toEqual([])
  })
  test('[AT23] who was never here is corrected with a reason, and what stood there stays on record', () => {
    const stage = new Stage().open().present('p1', 'p2').openItem('a').pass(minutes(10))
    const leave = { kind: 'illness', reason: '住院', approver: '秘书长', written: true } as const
    const correct = (person: string, state: 'leave' | 'absent') =>
      ({
        kind: 'correctPresence',
        person: personId(person),
        state,
        leave,
        reason: '误记',
        by: '宋佳',
      }) as const
    expect(stage.refusal(correct('p3', 'leave'))).toBe('NOTHING_TO_CORRECT')
    expect(stage.refusal(correct('p99', 'leave'))).toBe('PERSON_UNKNOWN')
    stage.do(correct('p1', 'leave')).do(correct('p2', 'absent'))
    expect(headcount(stage.room.attendance)).toMatchObject({ present: 0, left: 0, leave: 1, absent: 1 })
    expect(stage.room.attendance.marks[personId('p1')]).toMatchObject({ state: 'leave', leave, visits: [] })
    expect(stage.room.attendance.corrections).toMatchObject([
      {
        person: 'p1',
        was: { state: 'present', visits: [{ from: { time: 0 } }] },
        reason: '误记',
        by: '宋佳',
      },
      { person: 'p2', state: 'absent', leave: null },
    ])
    // What the chair announced was announced.
    expect(stage.room.attendance.opening?.count.present).toBe(2)
    expect(turnoutOf(stage.room).leave.map(({ person }) => person)).toEqual(['p1'])
    const told = momentsOf(stage.session).flatMap(({ runs }) =>
      runs.flatMap((run) => ('text' in run && run.text.startsWith('更正签到') ? [run.text] : [])),
    )
    expect(told).toEqual([
      '更正签到：委员p1原记9:00到会，实未到会，改记请假（因病，住院，秘书长批准，书面请假）。原因：误记。更正人宋佳。',
      '更正签到：委员p2原记9:00到会，实未到会，改记缺席。原因：误记。更正人宋佳。',
    ])
    expect(JSON.stringify(seenBy(stage.entries.at(-2)!, 'projector'))).not.toMatch(/误记|宋佳|住院/u)
    expect(stage.undo().undo().room.attendance.corrections).toEqual([])
  })
  test('[AT2] kind, approver and a letter written on the roll are those of the leave', () => {
    const told = { onLeave: true, leaveReason: '学习', leaveKind: 'private', leaveApprover: '主席' } as const
    const roll = [attendee('p1', { ...told, leaveWritten: true })]
    expect(new Stage().open({ roll }).room.attendance.marks[personId('p1')]?.leave).toEqual({
      kind: 'private',
      reason: '学习',
      approver: '主席',
      written: true,
    })
  })
  test('[AT7] who never came cannot leave midway', () => {
    expect(new Stage().open().ask({ kind: 'markAttendance', marks: [mark('p1', 'left')] })).toMatchObject({
      refused: 'NEVER_CAME',
      about: '委员p1',
    })
  })
  test('[AT9] a moment given by hand: the past, also before the opening, but neither the future nor out of order', () => {
    const stage = new Stage().open().pass(minutes(30))
    const at = (minute: number) => stage.calendar + minutes(minute)
    const ask = (...marks: Mark[]) => stage.ask({ kind: 'markAttendance', marks }).refused
    const visits = () =>
      stage.room.attendance.marks[personId('p1')]?.visits.map(({ from, to }) =>
        [from, to].map((moment) => moment && [(moment.at - stage.calendar) / 60_000, moment.time / 60_000]),
      )
    expect(ask(mark('p1', 'present', '', at(31)))).toBe('TIME_AHEAD')
    expect(ask(mark('p1', 'present', '', at(-5)))).toBeNull()
    expect(visits()).toEqual([[[-5, 0], null]])
    expect(ask(mark('p1', 'left', '', at(-6)))).toBe('TIME_BEFORE_MARK')
    expect(ask(mark('p1', 'left', '', at(20)), mark('p1', 'present', '', at(19)))).toBe('TIME_BEFORE_MARK')
    expect(ask(mark('p1', 'left', '', at(20)), mark('p1', 'present', '', at(25)))).toBeNull()
    expect(visits()).toEqual([
      [
        [-5, 0],
        [20, 20],
      ],
      [[25, 25], null],
    ])
    // The coming back is put right, and may not move before the going.
    expect(ask(mark('p1', 'present', '', at(18)))).toBe('TIME_BEFORE_MARK')
    expect(ask(mark('p1', 'present', '', at(22)))).toBeNull()
    expect(visits()?.[1]).toEqual([[22, 22], null])
  })
  test('[AT10] a whole group is one step, and one undo takes it back', () => {
    const stage = new Stage().open({ roll: members(40) })
    stage.do({ kind: 'markAttendance', marks: members(40).map(({ person }) => plainMark(person, 'present')) })
    expect(headcount(stage.room.attendance).present).toBe(40)
    expect(headcount(stage.undo().room.attendance)).toMatchObject({ present: 0, unmarked: 40 })
  })
  test('[AT10] 2,000 people are marked in one command that any wire carries', () => {
    const roll = members(2000)
    const marks = roll.map((_, nth) =>
      plainMark(personId(`${String(nth).padStart(8, '0')}-1234-4123-8123-123456789012`), 'present'),
    )
    const command: Command = { kind: 'markAttendance', marks }
    expect(Command.parse(command)).toEqual(command)
    expect(JSON.stringify(command).length).toBeLessThan(200_000)
  })
  test('[RO1] a person written down twice counts once, by the first line', () => {
    const stage = new Stage().open({
      roll: [attendee('p1'), attendee('p1', { role: 'guest' }), attendee('p2')],
    })
    expect(stage.room.attendance.roll.map(({ person, role }) => `${person} ${role}`)).toEqual([
      'p1 member',
      'p2 member',
    ])
    expect(headcount(stage.room.attendance)).toMatchObject({ expected: 2, guests: 0 })
  })
})

describe('sittings', () => {
  const twice = () =>
    new Stage().open({
      meeting: { sittings: sittings(2) },
      agenda: [agendaItem('a', { sitting: sittingId('s1') }), agendaItem('b', { sitting: sittingId('s2') })],
      roll: members(5),
    })
  const nextSitting = (stage: Stage) =>
    stage
      .pass(1000)
      .do({ kind: 'closeSitting' })
      .pass(1000)
      .do({ kind: 'openSitting', sitting: sittingId('s2') })
  test('[AT13] each has its own sign-in; leave goes on, and the one before is kept to its end', () => {
    const stage = twice().present('p1', 'p2', 'p3')
    stage
      .do({ kind: 'markAttendance', marks: [mark('p4', 'leave', '因病')] })
      .openItem('a')
      .pass(1000)
    stage.do({ kind: 'markAttendance', marks: [mark('p2', 'left', '因事')] })
    nextSitting(stage)
    expect(headcount(stage.room.attendance)).toMatchObject({ present: 0, left: 0, leave: 1, unmarked: 4 })
    const [held] = stage.room.attendance.earlier
    const visits = (name: string) =>
      held?.marks[personId(name)]?.visits.map(({ from, to }) => [from.time, to?.time])
    expect([held?.sitting, visits('p1'), visits('p2')]).toEqual(['s1', [[0, 2000]], [[0, 1000]]])
    // Leave before the first item of this sitting is the roll call again.
    stage.present('p1', 'p5').do({ kind: 'markAttendance', marks: [mark('p5', 'leave', '因公')] })
    expect(headcount(stage.room.attendance)).toMatchObject({ present: 1, left: 0, leave: 2 })
    expect(stage.undo().undo().undo().room.attendance.earlier).toEqual([])
  })
  test('[AT15] between two sittings nobody comes or goes; the one that is over can be put right by the hour', () => {
    const stage = twice().pass(minutes(10)).present('p1', 'p2').openItem('a').pass(minutes(20))
    stage.do({ kind: 'closeSitting' }).pass(minutes(60))
    const ask = (...marks: Mark[]) => stage.ask({ kind: 'markAttendance', marks }).refused
    const at = (minute: number) => stage.calendar + minutes(minute)
    expect(ask(mark('p3', 'present'))).toBe('BETWEEN_SITTINGS')
    expect(ask(mark('p1', 'left'))).toBe('BETWEEN_SITTINGS')
    expect(ask(mark('p1', 'leave', '因病'))).toBe('BETWEEN_SITTINGS')
    expect(ask(mark('p3', 'present', '', at(31)))).toBe('BETWEEN_SITTINGS')
    expect(ask(mark('p1', 'left', '', at(31)))).toBe('BETWEEN_SITTINGS')
    expect(ask(mark('p3', 'present', '', at(15)), mark('p1', 'left', '', at(25)))).toBeNull()
    expect(ask(mark('p1', 'present', '', at(28)), mark('p4', 'leave', '因病'))).toBeNull()
    expect(ask(mark('p2', 'absent'))).toBe('WAS_HERE')
    const never = { state: 'absent', leave: null, reason: '误记', by: '宋佳' } as const
    stage.do({ kind: 'correctPresence', person: personId('p2'), ...never })
    stage.do({ kind: 'openSitting', sitting: sittingId('s2') })
    const [held] = stage.room.attendance.earlier
    const visits = (name: string) =>
      held?.marks[personId(name)]?.visits.map(({ from, to }) => [from.time / 60_000, to!.time / 60_000])
    expect([visits('p1'), visits('p2'), visits('p3')]).toEqual([
      [
        [10, 25],
        [28, 30],
      ],
      [],
      [[15, 30]],
    ])
    expect(headcount(stage.room.attendance)).toMatchObject({ present: 0, leave: 1, unmarked: 4 })
    // Nobody came to this sitting before the one before it was over.
    expect(ask(mark('p1', 'present', '', at(20)))).toBe('TIME_BEFORE_MARK')
    expect(ask(mark('p1', 'present', '', at(80)))).toBeNull()
  })
  test('[AT15] [AG14] after adjourning, who is entered without a moment was there from the beginning, and none later than the end', () => {
    const stage = twice().present('p1').openItem('a').pass(minutes(20))
    nextSitting(stage.do({ kind: 'closeItem', item: itemId('a') }))
    stage.present('p1').openItem('b').pass(minutes(30)).do({ kind: 'adjourn' }).pass(minutes(40))
    const { opened } = stage.room.agenda.sittings[1]!
    stage.present('p2').do({ kind: 'markAttendance', marks: [mark('p1', 'left')] })
    const visits = (name: string) => stage.room.attendance.marks[personId(name)]?.visits
    expect(visits('p2')).toEqual([{ from: opened, to: null }])
    expect(visits('p1')).toEqual([{ from: opened, to: stage.room.adjourned }])
    expect(figuresOf(stage.session).late).toBe(0)
    const late = mark('p3', 'present', '', stage.calendar + stage.now)
    expect(stage.ask({ kind: 'markAttendance', marks: [late] }).refused).toBe('SESSION_ADJOURNED')
    const told = momentsOf(stage.session).filter(({ stamp }) => stamp.time > stage.room.adjourned!.time)
    expect(told).toEqual([])
  })
  test('[AT14] what was counted at the opening stays, per sitting', () => {
    const stage = twice().present('p1', 'p2', 'p3').openItem('a').pass(1000)
    stage
      .present('p4')
      .do({ kind: 'closeItem', item: itemId('a') })
      .openItem('a')
    expect(stage.room.attendance.opening).toMatchObject({
      at: { time: 0 },
      count: { present: 3, unmarked: 2 },
    })
    nextSitting(stage)
    expect(stage.room.attendance.opening).toBeNull()
    expect(stage.present('p1').openItem('b').room.attendance.opening?.count.present).toBe(1)
    expect(stage.room.attendance.earlier[0]?.opening?.count.present).toBe(3)
  })
  test('[AT8] [AT13] whoever comes late is late by the beginning of this sitting', () => {
    const stage = nextSitting(twice().present('p1').openItem('a').pass(minutes(60)))
    stage.pass(minutes(60)).present('p1').openItem('b').pass(minutes(11)).present('p2')
    expect(figuresOf(stage.session).late).toBe(1)
  })
  test('[MI6] [AT13] whoever attended one sitting has attended the meeting; the record tells comings by sitting', () => {
    const stage = twice().present('p1', 'p2').openItem('a').pass(minutes(5)).present('p3')
    nextSitting(stage.pass(minutes(5)))
      .present('p4')
      .openItem('b')
      .pass(minutes(5))
    stage.do({ kind: 'markAttendance', marks: [mark('p4', 'left')] })
    expect(turnoutOf(stage.room).attended.map(({ person }) => person)).toEqual(['p1', 'p2', 'p3', 'p4'])
    const lines = momentsOf(stage.session).flatMap(({ runs }) =>
      runs.flatMap((run) => ('text' in run && /到会|离会|返会/u.test(run.text) ? [run.text] : [])),
    )
    expect(lines).toEqual(['委员p3到会。', '委员p4中途离会。'])
  })
})

describe('quorum', () => {
  const count = (expected: number, present: number) => ({
    expected,
    present,
    left: 0,
    leave: 0,
    absent: expected - present,
    unmarked: 0,
    observers: 0,
    guests: 0,
  })
  test('[AT5] more than half, or two thirds, of all members', () => {
    expect(quorum(count(32, 16), moreThanHalf)).toEqual({ needed: 17, met: false })
    expect(quorum(count(32, 17), moreThanHalf)).toEqual({ needed: 17, met: true })
    expect(quorum(count(27, 18), twoThirds)).toEqual({ needed: 18, met: true })
    expect(quorum(count(27, 17), twoThirds)).toEqual({ needed: 18, met: false })
  })
  test('[AT5] none without a rule, none without members', () => {
    expect(quorum(count(5, 5), null)).toBeNull()
    expect(quorum(count(0, 0), moreThanHalf)).toBeNull()
  })
})
