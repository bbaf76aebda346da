// Passing over, and sharing a delay over what is still to come. Rules AG15–AG18.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemOf, nextItemOf } from '../../shared/session/agenda.ts'
import { leastLength, proposalFor } from '../../shared/session/agenda-replan.ts'
import { recordOf } from '../../shared/record-document.ts'
import { timetable } from '../../shared/session/agenda-timetable.ts'
import type { AgendaItem } from '../../shared/meeting.ts'
import { duration, instant, minutes, sessionTime } from '../../shared/time.ts'
import { agendaItem, itemId, sitting, Stage } from './stage.ts'

const lasting = (length: number, rest: Partial<AgendaItem> = {}) => ({ planned: minutes(length), ...rest })
const within = (parent: string, rest: Partial<AgendaItem> = {}) => ({ parent: itemId(parent), ...rest })
const held = (...plan: Parameters<typeof agendaItem>[]) =>
  sitting({ agenda: plan.map(([name, rest]) => agendaItem(name, rest)) })
const stateOf = (stage: Stage, name: string) => itemOf(stage.room.agenda, itemId(name))?.state
const timesOf = (stage: Stage) =>
  timetable('2026-09-17T09:00', stage.room.agenda, {
    at: instant(stage.calendar + stage.now),
    zone: 480,
    time: sessionTime(stage.now),
  })
const lateOf = (stage: Stage) => timesOf(stage).late / 60_000
const propose = (stage: Stage, late: number, fixed: string[] = []) =>
  proposalFor(stage.room.agenda, minutes(late), new Set(fixed.map(itemId)))
const after = (stage: Stage, late: number, fixed: string[] = []) =>
  Object.fromEntries(propose(stage, late, fixed).rows.map((row) => [row.item, row.after / 60_000]))

describe('[AG15] an item that is skipped', () => {
  const skip = (stage: Stage, name: string) =>
    stage.do({ kind: 'skipItem', item: itemId(name), reason: '材料未印发' })
  test('is passed over and forecast no more, and what stands behind it comes earlier', () => {
    const stage = held(['a', lasting(10)], ['b', lasting(20)], ['c', lasting(30)])
    skip(stage, 'b')
    expect(stateOf(stage, 'b')).toBe('skipped')
    expect(nextItemOf(stage.room.agenda)?.item).toBe('c')
    expect(timesOf(stage).rows[1]?.forecast).toBeNull()
    expect(lateOf(stage)).toBe(-20)
  })
  test('keeps the reason, can be opened later, and undo makes it wait again', () => {
    const stage = skip(held(['a'], ['b']), 'b')
    expect(itemOf(stage.room.agenda, itemId('b'))?.skipped).toMatchObject({ reason: '材料未印发' })
    stage.openItem('b')
    expect(stateOf(stage, 'b')).toBe('open')
    stage.undo().undo()
    expect(itemOf(stage.room.agenda, itemId('b'))).toMatchObject({ state: 'waiting', skipped: null })
  })
  test('an item with parts is skipped with all that wait', () => {
    const stage = held(['a', {}], ['b', {}], ['b1', within('b')], ['b2', within('b')]).openItem('b1')
    skip(stage, 'b')
    expect([stateOf(stage, 'b1'), stateOf(stage, 'b2')]).toEqual(['open', 'skipped'])
    expect(stage.refusal({ kind: 'skipItem', item: itemId('b'), reason: '' })).toBe('ITEM_NOT_WAITING')
  })
  test('takes its time out of what was planned for the item as a whole', () => {
    const stage = held(
      ['b', lasting(60)],
      ['b1', { ...lasting(20), ...within('b') }],
      ['b2', { ...lasting(30), ...within('b') }],
      ['c', lasting(10)],
    )
    expect(lateOf(stage)).toBe(0)
    skip(stage, 'b2')
    expect(lateOf(stage)).toBe(-30)
    const deep = held(
      ['b', lasting(60)],
      ['b1', { ...lasting(20), ...within('b') }],
      ['b2', { ...lasting(30), ...within('b') }],
      ['b3', within('b2')],
    )
    skip(deep, 'b2')
    expect(lateOf(deep)).toBe(-30)
  })
})

describe('[AG16] sharing a delay', () => {
  const stage = () =>
    held(['a', lasting(5)], ['b', lasting(10)], ['c', lasting(20)], ['d', lasting(30)], ['e'])
  test('in proportion to the lengths, in whole minutes; the open item and one without a length give nothing', () => {
    expect(after(stage(), 6)).toEqual({ b: 9, c: 18, d: 27 })
    expect(propose(stage(), 6)).toMatchObject({ shared: minutes(6), left: 0 })
  })
  test('time gained is given', () => {
    expect(after(stage(), -6)).toEqual({ b: 11, c: 22, d: 33 })
  })
  test('what is fixed keeps its length', () => {
    expect(after(stage(), 5, ['d'])).toEqual({ b: 8, c: 17, d: 30 })
  })
  test('nothing is cut below the least length, and what finds no room is said', () => {
    const least = leastLength / 60_000
    expect(after(stage(), 500)).toEqual({ b: least, c: least, d: least })
    expect(propose(stage(), 500)).toMatchObject({ shared: minutes(51), left: minutes(449) })
    expect(after(held(['a'], ['b', lasting(2)]), 5)).toEqual({ b: 2 })
  })
  test('an item whose parts have lengths is changed with them, one whose parts have none as a whole', () => {
    const whole = held(
      ['a'],
      ['b', lasting(60)],
      ['b1', within('b', lasting(20))],
      ['b2', within('b', lasting(20))],
      ['c', lasting(40)],
      ['c1', within('c')],
    )
    expect(after(whole, 8)).toEqual({ b1: 18, b2: 18, c: 36 })
    expect(propose(whole, 8).lengths.map(({ item, length }) => [item, length / 60_000])).toEqual([
      ['b', 56],
      ['b1', 18],
      ['b2', 18],
      ['c', 36],
    ])
  })

  const plans = fc.array(
    fc.record({
      length: fc.option(fc.integer({ min: 1, max: 90 })),
      part: fc.boolean(),
      fixed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  test('any proposal adds up, and moves the forecast by just what it shares', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: -60, max: 120 }), (plan, late) => {
        const agenda = plan.map(({ length, part }, at) =>
          agendaItem(`i${at}`, {
            planned: length === null ? null : minutes(length),
            ...(part && at > 0 ? { parent: itemId(`i${at - 1}`) } : {}),
          }),
        )
        const stage = new Stage().open({ agenda })
        const fixed = new Set(plan.flatMap((one, at) => (one.fixed ? [itemId(`i${at}`)] : [])))
        const { rows, lengths, shared, left } = proposalFor(stage.room.agenda, minutes(late), fixed)
        expect(shared + left).toBe(minutes(late))
        expect(rows.reduce((sum, row) => sum + row.before - row.after, 0)).toBe(shared)
        for (const { item, before, after } of rows) {
          expect(after).toBeGreaterThanOrEqual(Math.min(before, leastLength))
          if (fixed.has(item)) expect(after).toBe(before)
        }
        const before = timesOf(stage).end.forecast
        if (lengths.length > 0) stage.do({ kind: 'replanAgenda', lengths, allowedBy: '' })
        expect(before - timesOf(stage).end.forecast).toBe(shared)
      }),
    )
  })
})

describe('[AG17] a proposal that is accepted', () => {
  test('changes the lengths and the forecast, and leaves the plan beside them', () => {
    const stage = held(['a', lasting(10)], ['b', lasting(30)], ['c', lasting(30)])
    stage.pass(minutes(22))
    expect(lateOf(stage)).toBe(12)
    const { lengths } = propose(stage, 12)
    expect(lateOf(stage)).toBe(12)
    stage.do({ kind: 'replanAgenda', lengths, allowedBy: '沈怀远' })
    expect(lateOf(stage)).toBe(0)
    const b = itemOf(stage.room.agenda, itemId('b'))
    expect(b).toMatchObject({ planned: minutes(30), allotted: minutes(24), clock: { budget: minutes(24) } })
    expect(timesOf(stage).rows[2]?.planned).toBe(minutes(9 * 60 + 40))
    stage.undo()
    expect(itemOf(stage.room.agenda, itemId('b'))?.allotted).toBe(minutes(30))
  })
  test('closed and skipped items take no length', () => {
    const stage = held(['a'], ['b'], ['c']).openItem('b')
    stage.do({ kind: 'skipItem', item: itemId('c'), reason: '' })
    const asked = (name: string) =>
      stage.refusal({
        kind: 'replanAgenda',
        lengths: [{ item: itemId(name), length: duration(1) }],
        allowedBy: '',
      })
    expect(['a', 'b', 'c', 'x'].map(asked)).toEqual([
      'ITEM_NOT_WAITING',
      null,
      'ITEM_NOT_WAITING',
      'ITEM_UNKNOWN',
    ])
  })
})

test('[AG18] a break is made longer or shorter, counted from its beginning', () => {
  const stage = held(['a'])
    .do({ kind: 'startBreak', length: minutes(10) })
    .pass(minutes(4))
  stage.do({ kind: 'changeBreakLength', length: minutes(25) })
  expect(stage.room.pause).toMatchObject({ since: { time: 0 }, length: minutes(25) })
  stage.undo()
  expect(stage.room.pause?.length).toBe(minutes(10))
  stage.do({ kind: 'endBreak' })
  expect(stage.refusal({ kind: 'changeBreakLength', length: null })).toBe('NOT_ON_BREAK')
})

test('[MI11] the record tells what was passed over and how the time was shared anew, the parts and not their whole', () => {
  const stage = held(
    ['a', lasting(10)],
    ['b', lasting(40)],
    ['b1', within('b', lasting(40))],
    ['c', lasting(40)],
    ['d'],
  )
  stage.pass(minutes(20)).do({ kind: 'skipItem', item: itemId('d'), reason: '材料未印发' })
  stage.do({ kind: 'replanAgenda', lengths: propose(stage, 10).lengths, allowedBy: '沈怀远' })
  const told = JSON.stringify(recordOf(stage.session))
  expect(told).toContain('调整议程用时：二（一）由40分钟改为35分钟，三由40分钟改为35分钟，沈怀远同意。')
  expect(told).toContain('议程四“议题d”本次略过（材料未印发）。')
})
