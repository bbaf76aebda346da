// A body that is counted in figures: 应到 without a roll, what is typed in at the door, and what of it is put right. Rules AT16 to AT21.
import { describe, expect, test } from 'vitest'
import { headcount, isByName, quorum } from '../../shared/session/attendance.ts'
import type { Census } from '../../shared/session/values-attendance.ts'
import { sceneOf } from '../../shared/session/session.ts'
import { moreThanHalf } from '../../shared/share.ts'
import { minutes } from '../../shared/time.ts'
import { mainTurnout } from '../../shared/turnout.ts'
import { agendaItem, attendee, itemId, meeting, members, Stage, sittingId, sittings } from './stage.ts'
import type { Plan } from './stage.ts'

/** A national plenary: 2227 members, of whom 2114 came. */
const large: Census = {
  expected: 2227,
  present: 2114,
  left: 0,
  leave: 0,
  absent: 0,
  observers: 0,
  guests: 0,
}
const of = (part: Partial<Census>): Census => ({ ...large, ...part })
const plenary = (rest: Plan = {}, expected: number | null = 2227): Stage =>
  new Stage().open({
    roll: [],
    ...rest,
    meeting: { ...rest.meeting, kind: 'plenary', rules: { ...meeting.rules, expected } },
  })
const count = (stage: Stage, part: Partial<Census> = {}) =>
  stage.ask({ kind: 'countAttendance', census: of(part) })
const correct = (stage: Stage, part: Partial<Census>) =>
  stage.ask({ kind: 'correctAttendance', census: of(part), reason: '东门漏计', by: '宋佳' })
const heads = (stage: Stage) => headcount(stage.room.attendance)
const vote = {
  kind: 'openVote',
  item: itemId('a'),
  motion: '关于常务委员会工作报告的决议',
  form: 'keypad',
  rule: null,
  officers: null,
} as const

describe('应到 as a number', () => {
  test('[AT16] without a roll nobody is marked, and the quorum is of the whole body', () => {
    const stage = plenary()
    expect(heads(stage)).toMatchObject({ expected: 2227, present: 0, unmarked: 2227 })
    expect(quorum(heads(stage), moreThanHalf)).toEqual({ needed: 1114, met: false })
  })
  test('[AT16] beside a roll that names some, marks count and the others are not marked', () => {
    const stage = plenary({ roll: [...members(3), attendee('o1')] }).present('p1', 'p2', 'o1')
    expect(heads(stage)).toMatchObject({ expected: 2227, present: 2, unmarked: 2225, observers: 1 })
    expect(isByName(stage.room.attendance)).toBe(false)
  })
  test('[AT16] it is never less than the members the roll names', () => {
    const stage = plenary({ roll: members(5) }, 3)
    expect(heads(stage)).toMatchObject({ expected: 5, unmarked: 5 })
    expect(isByName(stage.room.attendance)).toBe(true)
  })
})

describe('a sign-in in figures', () => {
  test('[AT17] what they do not account for is not marked', () => {
    const stage = plenary()
    expect(count(stage, { leave: 100, absent: 3, observers: 40 }).refused).toBeNull()
    expect(heads(stage)).toEqual({ ...of({ leave: 100, absent: 3, observers: 40 }), unmarked: 10 })
    expect(quorum(heads(stage), moreThanHalf)).toEqual({ needed: 1114, met: true })
  })
  test('[AT17] figures above 应到 are refused with their sum', () => {
    expect(count(plenary(), { leave: 100, absent: 14 })).toMatchObject({
      refused: 'COUNT_EXCEEDS_EXPECTED',
      about: '2228',
    })
    expect(count(plenary(), { leave: 100, absent: 13 }).refused).toBeNull()
  })
  test('[AT17] they hold until others are entered; marks meanwhile count nobody', () => {
    const stage = plenary({ roll: members(5) })
    count(stage)
    stage.present('p1', 'p2')
    expect(heads(stage).present).toBe(2114)
    count(stage, { present: 2100, left: 14 })
    expect(heads(stage)).toMatchObject({ present: 2100, left: 14, unmarked: 113 })
    stage.do({ kind: 'countAttendance', census: null })
    expect(heads(stage)).toMatchObject({ expected: 2227, present: 2, unmarked: 2225 })
    expect(stage.ask({ kind: 'countAttendance', census: null }).refused).toBe('COUNT_MISSING')
  })
  test('[SC1] [AT17] the first figures bring the sign-in to the wall, until the agenda is taken up', () => {
    const stage = plenary()
    count(stage)
    expect(sceneOf(stage.session)).toBe('attendance')
    expect(sceneOf(stage.openItem('a').session)).toBe('item')
  })
  test('[AT14] [AT17] [VO2] the opening and every vote keep the figures of their moment', () => {
    const stage = plenary()
    count(stage)
    stage.openItem('a').do(vote)
    expect(stage.vote).toMatchObject({ base: 2227, present: 2114 })
    count(stage, { present: 2000, left: 114 })
    expect(stage.room.attendance.opening?.count.present).toBe(2114)
    expect(stage.vote).toMatchObject({ base: 2227, present: 2114 })
  })
  test('[AT21] [VO17] no list says who was present, and no group is told', () => {
    const roll = [...members(3), attendee('p4', { sector: '经济界' })]
    const stage = plenary({ roll })
    expect(mainTurnout(stage.room)).toEqual([])
    count(stage)
    expect(stage.openItem('a').do(vote).vote.voters).toBeNull()
    const named = plenary({ roll }, null).present('p1', 'p2', 'p3').openItem('a').do(vote)
    expect(named.vote.voters).toEqual(['p1', 'p2', 'p3'])
    expect(mainTurnout(named.room)).toHaveLength(2)
  })
})

describe('figures that were wrong', () => {
  test('[AT18] are corrected with a reason and a name; what stood there stays on record', () => {
    const stage = plenary()
    count(stage, { present: 2141 })
    stage.pass(minutes(1))
    expect(correct(stage, {}).facts).toEqual(['attendanceCorrected'])
    expect(heads(stage).present).toBe(2114)
    expect(stage.room.attendance.counts).toMatchObject([
      {
        at: { time: 0 },
        census: large,
        corrections: [{ from: of({ present: 2141 }), reason: '东门漏计', by: '宋佳', at: { time: 60_000 } }],
      },
    ])
  })
  test('[AT18] nothing is corrected by itself, and nothing where nobody counted', () => {
    const stage = plenary()
    expect(correct(stage, {}).refused).toBe('COUNT_MISSING')
    count(stage)
    expect(correct(stage, {}).refused).toBe('NOTHING_TO_CORRECT')
    expect(correct(stage, { present: 2228 }).refused).toBe('COUNT_EXCEEDS_EXPECTED')
  })
  test('[AT18] the opening is put right with them, a later count leaves it, and a vote keeps its own', () => {
    const stage = plenary()
    count(stage, { present: 2141 })
    stage.openItem('a').do(vote)
    correct(stage, {})
    expect(stage.room.attendance.opening?.count.present).toBe(2114)
    expect(stage.vote.present).toBe(2141)
    count(stage, { present: 2000 })
    correct(stage, { present: 2001 })
    expect(stage.room.attendance.opening?.count.present).toBe(2114)
  })
  test('[AT18] after adjourning, too', () => {
    const stage = plenary()
    count(stage, { present: 2141 })
    stage.openItem('a').do({ kind: 'adjourn' })
    expect(correct(stage, {}).refused).toBeNull()
    expect(stage.room.attendance.opening?.count.present).toBe(2114)
  })
})

describe('figures that come late, and those of another sitting', () => {
  test('[AT19] the first ones are those of the opening as well', () => {
    const stage = plenary().openItem('a').pass(minutes(5))
    expect(stage.room.attendance.opening?.count.present).toBe(0)
    count(stage)
    expect(stage.room.attendance.opening).toMatchObject({ at: { time: 0 }, count: { present: 2114 } })
    correct(stage, { present: 2113 })
    expect(stage.room.attendance.opening?.count.present).toBe(2113)
  })
  test('[AT19] not where somebody was known to be there', () => {
    const stage = plenary({ roll: members(3) })
      .present('p1')
      .openItem('a')
    count(stage)
    expect(stage.room.attendance.opening?.count.present).toBe(1)
  })
  test('[AT20] after adjourning, figures are entered where there were none', () => {
    const stage = plenary().openItem('a').do({ kind: 'adjourn' })
    expect(count(stage).refused).toBeNull()
    expect(count(stage, { present: 2000 }).refused).toBe('SESSION_ADJOURNED')
    expect(heads(stage).present).toBe(2114)
  })
  test('[AT13] [AT20] each sitting begins without figures, with the 应到 of the one before', () => {
    const agenda = [agendaItem('a'), agendaItem('b', { sitting: sittingId('s2') })]
    const stage = plenary({ agenda, meeting: { sittings: sittings(2) } })
    count(stage, { expected: 2226 })
    stage.openItem('a').pass(minutes(90)).do({ kind: 'closeSitting' }).pass(minutes(60))
    expect(count(stage, { present: 2000 }).refused).toBe('BETWEEN_SITTINGS')
    expect(correct(stage, { expected: 2225 }).refused).toBeNull()
    stage.do({ kind: 'openSitting', sitting: sittingId('s2') })
    expect(heads(stage)).toMatchObject({ expected: 2225, present: 0, unmarked: 2225 })
    expect(stage.room.attendance.earlier).toMatchObject([
      { sitting: 's1', counts: [{ census: { present: 2114 } }], opening: { count: { present: 2114 } } },
    ])
    count(stage, { expected: 2225, present: 2001 })
    stage.openItem('b')
    expect(stage.room.attendance.opening?.count.present).toBe(2001)
  })
})
