// Planned, forecast and actual times of an agenda. Rules AG7–AG9.
import { describe, expect, test } from 'vitest'
import { planOf, type TimeOfDay, timetable } from '../../shared/session/agenda-timetable.ts'
import { instant, minutes, seconds, sessionTime } from '../../shared/time.ts'
import { agendaItem, itemId, Stage } from './stage.ts'

const starts = '2026-09-17T09:00'
const at = (time: TimeOfDay | null) => {
  if (time === null) return null
  const whole = Math.floor(time / 60_000)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
const planned = (...plan: Parameters<typeof agendaItem>[]) => {
  const { rows, end } = planOf(
    starts,
    plan.map(([name, rest]) => agendaItem(name, rest)),
  )
  return [...rows.map((row) => `${row.item} ${at(row.starts)}`), `end ${at(end)}`]
}
const of = (parent: string, length: number | null) => ({
  parent: itemId(parent),
  planned: length === null ? null : minutes(length),
})
const lasting = (length: number) => ({ planned: minutes(length) })

/** A meeting whose plan starts at 9:00 and whose session opened at that moment. */
const open = (...plan: Parameters<typeof agendaItem>[]) =>
  new Stage().open({ agenda: plan.map(([name, rest]) => agendaItem(name, rest)) })

function read(stage: Stage, breakLeft?: Parameters<typeof timetable>[3]) {
  const now = { at: instant(stage.calendar + stage.now), zone: 480, time: sessionTime(stage.now) }
  const { rows, end, late } = timetable(starts, stage.room.agenda, now, breakLeft)
  return {
    late: late / 60_000,
    end: at(end.forecast),
    rows: rows.map((row) => `${row.item} ${at(row.actual) ?? `约 ${at(row.forecast)}`}`),
  }
}

describe('[AG7] planned times', () => {
  test('items follow one another', () => {
    expect(planned(['a', lasting(3)], ['b'], ['c', lasting(30)])).toEqual([
      'a 9:00',
      'b 9:03',
      'c 9:03',
      'end 9:33',
    ])
  })
  test('an item without a figure lasts as long as its parts', () => {
    expect(planned(['a'], ['a1', of('a', 10)], ['a2', of('a', 20)], ['b', lasting(5)])).toEqual([
      'a 9:00',
      'a1 9:00',
      'a2 9:10',
      'b 9:30',
      'end 9:35',
    ])
  })
  test('an item longer than its parts keeps its own length, a shorter one gives way to them', () => {
    expect(planned(['a', lasting(80)], ['a1', of('a', 10)], ['b']).slice(2)).toEqual(['b 10:20', 'end 10:20'])
    expect(planned(['a', lasting(5)], ['a1', of('a', 10)], ['b']).slice(2)).toEqual(['b 9:10', 'end 9:10'])
  })
  test('an agenda without any length ends when it starts, and none loops over a circle', () => {
    expect(planned(['a', of('b', null)], ['b', of('a', null)]).at(-1)).toBe('end 9:00')
  })
})

describe('[AG8] forecast', () => {
  test('before the first item nothing is forecast earlier than planned, or than now', () => {
    const stage = open(['a', lasting(10)], ['b', lasting(10)])
    expect(read(stage)).toEqual({ late: 0, end: '9:20', rows: ['a 约 9:00', 'b 约 9:10'] })
    stage.calendar -= minutes(30)
    expect(read(stage).rows[0]).toBe('a 约 9:00')
    stage.calendar += minutes(34)
    expect(read(stage)).toEqual({ late: 4, end: '9:24', rows: ['a 约 9:04', 'b 约 9:14'] })
  })
  test('what the open item has left comes first; when it is used up the rest moves with the clock', () => {
    const stage = open(['a', lasting(10)], ['b', lasting(10)])
      .openItem('a')
      .pass(minutes(4))
    expect(read(stage)).toEqual({ late: 0, end: '9:20', rows: ['a 9:00', 'b 约 9:10'] })
    expect(read(stage.pass(minutes(9)))).toEqual({ late: 3, end: '9:23', rows: ['a 9:00', 'b 约 9:13'] })
  })
  test('an item ended early brings the rest forward', () => {
    const stage = open(['a', lasting(10)], ['b', lasting(10)])
      .openItem('a')
      .pass(minutes(6))
      .openItem('b')
    expect(read(stage)).toEqual({ late: -4, end: '9:16', rows: ['a 9:00', 'b 9:06'] })
  })
  test('what is left of a break comes before all else', () => {
    const stage = open(['a', lasting(10)], ['b', lasting(10)])
      .openItem('a')
      .pass(minutes(4))
    stage.do({ kind: 'startBreak', length: minutes(15) })
    expect(read(stage, minutes(15)).rows[1]).toBe('b 约 9:25')
    stage.pass(minutes(10))
    expect(read(stage, minutes(5))).toMatchObject({ late: 15, end: '9:35' })
  })
  test('time planned for an item as a whole counts where its parts have no figures', () => {
    const stage = open(['a', lasting(80)], ['a1', of('a', null)], ['a2', of('a', null)], ['b', lasting(10)])
    expect(read(stage)).toMatchObject({ late: 0, end: '10:30' })
    stage.openItem('a1').pass(minutes(30))
    expect(read(stage)).toMatchObject({
      late: 0,
      end: '10:30',
      rows: ['a 9:00', 'a1 9:00', 'a2 约 9:30', 'b 约 10:20'],
    })
    stage.openItem('a2').pass(minutes(60))
    expect(read(stage)).toMatchObject({ late: 10, end: '10:40' })
    stage.openItem('b')
    expect(read(stage)).toMatchObject({ late: 10, end: '10:40' })
  })
  test('a part that overruns eats the time of the whole before it makes the meeting late', () => {
    const stage = open(['a', lasting(60)], ['a1', of('a', 10)], ['a2', of('a', 20)], ['b', lasting(10)])
    expect(read(stage.openItem('a1').pass(minutes(4)))).toMatchObject({ late: 0, end: '10:10' })
    expect(read(stage.pass(minutes(36)))).toMatchObject({ late: 0, end: '10:10' })
    expect(read(stage.pass(minutes(5)))).toMatchObject({ late: 5, end: '10:15' })
  })
  test('a whole whose parts are all closed has nothing left', () => {
    const stage = open(['a', lasting(60)], ['a1', of('a', 10)], ['b', lasting(10)])
    stage.openItem('a1').pass(minutes(5)).openItem('b')
    expect(read(stage)).toMatchObject({ late: -55, end: '9:15' })
  })
  test('an item that was passed over comes last', () => {
    const stage = open(['a', lasting(10)], ['b', lasting(10)], ['c', lasting(10)])
      .openItem('b')
      .pass(minutes(2))
    expect(read(stage)).toEqual({ late: 0, end: '9:30', rows: ['a 约 9:20', 'b 9:00', 'c 约 9:10'] })
  })
  test('the actual time of an item with parts is that of the part taken up first', () => {
    const stage = open(['a'], ['a1', of('a', 10)], ['a2', of('a', 10)])
      .pass(minutes(1))
      .openItem('a2')
    stage.pass(minutes(2)).openItem('a1')
    expect(read(stage).rows).toEqual(['a 9:01', 'a1 9:03', 'a2 9:01'])
  })
  test('when nothing waits the forecast end is now', () => {
    const stage = open(['a', lasting(10)])
      .openItem('a')
      .pass(minutes(7))
    expect(read(stage.do({ kind: 'closeItem', item: itemId('a') }))).toEqual({
      late: -3,
      end: '9:07',
      rows: ['a 9:00'],
    })
  })
})

describe('[AG9] late and early', () => {
  test('times run on past midnight', () => {
    const stage = open(['a', lasting(10)], ['b', lasting(10)])
    stage.calendar += minutes(15 * 60 + 5)
    expect(read(stage.openItem('a'))).toEqual({ late: 905, end: '24:25', rows: ['a 24:05', 'b 约 24:15'] })
  })
  test('the zone of the stamp is read, not that of the machine', () => {
    const stage = open(['a', lasting(10)])
    const now = { at: instant(Date.UTC(2026, 8, 17, 3)), zone: 360, time: sessionTime(0) }
    expect(at(timetable(starts, stage.room.agenda, now).rows[0]!.forecast)).toBe('9:00')
  })
  test('seconds count', () => {
    const stage = open(['a', lasting(10)])
      .openItem('a')
      .pass(minutes(10) + seconds(30))
    expect(read(stage).late).toBe(0.5)
  })
})
