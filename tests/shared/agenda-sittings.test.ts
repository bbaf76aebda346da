// A meeting that sits more than once. Rules AG19–AG23.
import { describe, expect, test } from 'vitest'
import { nextItemOf } from '../../shared/session/agenda.ts'
import { betweenSince, nextSitting, presentSitting, recessed } from '../../shared/session/agenda-sittings.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { planOf, timetable } from '../../shared/session/agenda-timetable.ts'
import { sceneOf } from '../../shared/session/session.ts'
import type { AgendaItem } from '../../shared/meeting.ts'
import { type Duration, instant, minutes, sessionTime } from '../../shared/time.ts'
import { agendaItem, itemId, sitting, sittingId, sittings, Stage } from './stage.ts'

const starts = '2026-09-17T09:00'
const lasting = (length: number, rest: Partial<AgendaItem> = {}) => ({ planned: minutes(length), ...rest })
const second = { sitting: sittingId('s2') }
/** Two days: a, b on the first, c, d on the second, thirty minutes each. */
const twoDays = () =>
  sitting({
    meeting: { sittings: sittings(2) },
    agenda: [
      agendaItem('a', lasting(30)),
      agendaItem('b', lasting(30)),
      agendaItem('c', lasting(30, second)),
      agendaItem('d', lasting(30, second)),
    ],
  })
const hours = (count: number) => minutes(count * 60)
const close = (stage: Stage) => stage.do({ kind: 'closeSitting' })
const begin = (stage: Stage) => stage.do({ kind: 'openSitting', sitting: sittingId('s2') })
const at = (time: Duration | null) =>
  time === null
    ? null
    : `${Math.floor(time / 3_600_000)}:${String(Math.floor(time / 60_000) % 60).padStart(2, '0')}`
function read(stage: Stage) {
  const now = { at: instant(stage.calendar + stage.now), zone: 480, time: sessionTime(stage.now) }
  const { rows, end, late, sittings: sits } = timetable(starts, stage.room.agenda, now)
  return {
    late: late / 60_000,
    end: [at(end.planned), at(end.forecast)],
    rows: Object.fromEntries(rows.map((row) => [row.item, at(row.actual ?? row.forecast)])),
    sittings: sits.map(({ starts: from, end: to, forecast }) => [at(from), at(to), at(forecast)]),
  }
}

describe('[AG19] which sitting an item belongs to', () => {
  test('its own, else that of the item above it, else the first; a sitting that is not there counts as none', () => {
    const stage = new Stage().open({
      meeting: { sittings: sittings(2) },
      agenda: [
        agendaItem('a'),
        agendaItem('b', second),
        agendaItem('b1', { parent: itemId('b') }),
        agendaItem('b2', { parent: itemId('b'), sitting: sittingId('s1') }),
        agendaItem('c', { sitting: sittingId('s9') }),
      ],
    })
    expect(stage.room.agenda.items.map((item) => item.sitting)).toEqual(['s1', 's2', 's2', 's1', 's1'])
  })
  test('the first opens with the session; a meeting that sits once has none', () => {
    expect(presentSitting(twoDays().room.agenda)).toMatchObject({ sitting: 's1', no: 1, opened: { time: 0 } })
    expect(presentSitting(sitting().room.agenda)).toBeUndefined()
    expect(sitting({ agenda: [agendaItem('a', second)] }).room.agenda.items[0]?.sitting).toBeNull()
  })
})

describe('[AG20] the end of a sitting', () => {
  test('ends whoever speaks, the open item and a break, and leaves the queue', () => {
    const stage = twoDays().queue('p1', 'p2').call().pass(minutes(5))
    expect(stage.ask({ kind: 'closeSitting' }).facts).toEqual(['speechEnded', 'itemClosed', 'sittingClosed'])
    expect(stage.room.queue.waiting.map(({ voice }) => voice.person)).toEqual(['p2'])
    expect(betweenSince(stage.room.agenda)?.time).toBe(minutes(5))
    expect(nextSitting(stage.room.agenda)?.no).toBe(2)
    expect(sceneOf(stage.session)).toBe('recess')
    const paused = close(twoDays().do({ kind: 'startBreak', length: null }).pass(1))
    expect([paused.room.pause, paused.room.breaks[0]?.to?.time]).toEqual([null, 1])
  })
  test('stops every clock over night', () => {
    const stage = begin(close(twoDays().pass(minutes(20))).pass(hours(23)))
    expect(stage.room.agenda.items[0]?.clock).toMatchObject({ spent: minutes(20), runningSince: null })
  })
  test('is refused while a vote is open and for the last; until the next begins the meeting stands still', () => {
    const voting = twoDays().do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    })
    expect(voting.refusal({ kind: 'closeSitting' })).toBe('VOTE_OPEN')
    const between = close(twoDays().queue('p1'))
    const speaker = between.room.queue.waiting[0]!.speaker
    for (const command of [
      { kind: 'openItem', item: itemId('c') },
      { kind: 'callSpeaker', speaker, after: null },
      { kind: 'startBreak', length: null },
      { kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null },
      { kind: 'closeSitting' },
    ] as const)
      expect(between.refusal(command), command.kind).toBe('BETWEEN_SITTINGS')
    expect(begin(between).refusal({ kind: 'closeSitting' })).toBe('LAST_SITTING')
  })
})

describe('[AG21] the next sitting', () => {
  test('begins when asked for, once, and goes on with the queue; adjourning ends the meeting', () => {
    const stage = close(twoDays().queue('p1')).pass(hours(23))
    begin(stage)
    expect(presentSitting(stage.room.agenda)).toMatchObject({ no: 2, opened: { time: hours(23) } })
    expect(stage.room.agenda.recesses).toMatchObject([{ from: { time: 0 }, to: { time: hours(23) } }])
    expect(stage.room.queue.waiting).toHaveLength(1)
    stage.do({ kind: 'adjourn' })
    expect(stage.room.phase).toBe('adjourned')
  })
  test('undo gives the sitting before back', () => {
    const stage = begin(close(twoDays().pass(1)).pass(1))
      .undo()
      .undo()
    expect(presentSitting(stage.room.agenda)).toMatchObject({ no: 1, closed: null })
    expect(stage.room.agenda.recesses).toEqual([])
  })
})

describe('[AG22] times of several sittings', () => {
  test('each is planned from its own beginning', () => {
    const { rows, sittings: sits, end } = planOf(starts, twoDays().room.agenda.items, sittings(2))
    expect(rows.map((row) => at(row.starts))).toEqual(['9:00', '9:30', '33:00', '33:30'])
    expect(sits.map((one) => at(one.end))).toEqual(['10:00', '34:00'])
    expect(at(end)).toBe('34:00')
  })
  test('a late first day moves nothing on the second', () => {
    const stage = twoDays().pass(minutes(45))
    expect(read(stage)).toMatchObject({
      late: 15,
      end: ['10:00', '10:15'],
      rows: { a: '9:00', b: '9:45', c: '33:00', d: '33:30' },
      sittings: [
        ['9:00', '10:00', '10:15'],
        ['33:00', '34:00', '34:00'],
      ],
    })
  })
  test('[AG10] what stands in a sitting to come waits for it, and over night nobody is late', () => {
    const stage = twoDays().pass(minutes(45)).openItem('b')
    expect(nextItemOf(stage.room.agenda)).toBeUndefined()
    close(stage.pass(minutes(60)))
    expect(read(stage)).toMatchObject({ late: 0, end: ['34:00', '34:00'] })
    begin(stage.pass(hours(22) + minutes(20)))
    expect(read(stage)).toMatchObject({ late: 5, rows: { c: '33:05' } })
    expect(nextItemOf(stage.room.agenda)?.item).toBe('c')
  })
  test('[AG10] what an earlier sitting left waiting comes last', () => {
    const stage = begin(close(twoDays()).pass(hours(24)))
    expect(read(stage)).toMatchObject({ late: 30, rows: { c: '33:00', d: '33:30', b: '34:00' } })
    stage.openItem('c').openItem('d')
    expect(nextItemOf(stage.room.agenda)?.item).toBe('b')
  })
})

test('[AG23] an item whose parts stand in two sittings lasts as long as they do', () => {
  const agenda = [
    agendaItem('a', lasting(180)),
    agendaItem('a1', { parent: itemId('a'), ...lasting(30) }),
    agendaItem('a2', { parent: itemId('a'), ...lasting(40, second) }),
    agendaItem('b', lasting(10)),
  ]
  const plan = planOf(starts, agenda, sittings(2))
  expect(plan.sittings.map((one) => at(one.end))).toEqual(['9:40', '33:40'])
  expect(read(sitting({ meeting: { sittings: sittings(2) }, agenda })).sittings).toEqual([
    ['9:00', '9:40', '9:40'],
    ['33:00', '33:40', '33:40'],
  ])
})

test('[MI2] the minutes of a meeting that sat on two days name both', () => {
  const stage = twoDays().pass(minutes(30))
  const lead = () => JSON.stringify(minutesOf(stage.session))
  expect(lead()).toContain('9月17日，')
  begin(close(stage).pass(hours(24)))
  expect(lead()).toContain('9月17日至18日，')
})

test('[AG20] the time between two sittings is no time of the meeting', () => {
  const stage = begin(close(twoDays().pass(minutes(30))).pass(hours(20)))
  expect(recessed(stage.room.agenda, sessionTime(stage.now + minutes(5)))).toBe(hours(20))
})
