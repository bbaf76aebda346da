// Who is in the room, and the quorum. Rules AT and RO1.
import { describe, expect, test } from 'vitest'
import { headcount, quorum, stateOf } from '../../shared/session/attendance.ts'
import { moreThanHalf, twoThirds } from '../../shared/share.ts'
import { attendee, members, personId, Stage } from './stage.ts'

const mark = (person: string, state: 'present' | 'leave' | 'absent' | 'unmarked', reason = '') => ({
  person: personId(person),
  state,
  reason,
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
      reason: '因病住院',
      since: { time: 0 },
    })
    expect(stateOf(attendance, personId('p2'))).toBe('unmarked')
  })
  test('[AT3] a mark says state, reason and since when; the last of several counts', () => {
    const stage = new Stage().open().pass(5000)
    stage.do({ kind: 'markAttendance', marks: [mark('p1', 'present'), mark('p1', 'leave', '急诊')] })
    expect(stage.room.attendance.marks[personId('p1')]).toMatchObject({
      state: 'leave',
      reason: '急诊',
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
      leave: 0,
      absent: 0,
      unmarked: 1,
      observers: 1,
      guests: 1,
    })
  })
  test('[AT6] the moment of coming is kept through a later leave, and by no other state', () => {
    const stage = new Stage().open().pass(1000).present('p1').pass(1000).present('p1').pass(1000)
    const came = () => stage.room.attendance.marks[personId('p1')]?.came?.time ?? null
    expect(came()).toBe(1000)
    expect(stage.do({ kind: 'markAttendance', marks: [mark('p1', 'leave')] }) && came()).toBe(1000)
    expect(stage.present('p1') && came()).toBe(1000)
    expect(stage.do({ kind: 'markAttendance', marks: [mark('p1', 'absent')] }) && came()).toBeNull()
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

describe('quorum', () => {
  const count = (expected: number, present: number) => ({
    expected,
    present,
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
