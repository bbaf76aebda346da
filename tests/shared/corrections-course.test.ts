// Breaks and sittings that truly began or ended at another moment. Rules AG27, AG28, and AT14 for the moment of the opening.
import { describe, expect, test } from 'vitest'
import { spentBy } from '../../shared/clock.ts'
import { SpeechId } from '../../shared/id.ts'
import { attendanceSheets } from '../../shared/attendance-sheet.ts'
import { recordOf } from '../../shared/record-document.ts'
import { momentsOf } from '../../shared/record-moments.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { type Edge, plainMark } from '../../shared/session/values.ts'
import { minutes, sessionTime } from '../../shared/time.ts'
import { agendaItem, itemId, personId, sitting, sittingId, sittings, Stage } from './stage.ts'

const ofBreak = (end: Edge['end'], nth = 0): Edge => ({ of: 'break', nth, end })
const ofSitting = (end: Edge['end'], name: string | null = null): Edge => ({
  of: 'sitting',
  sitting: name === null ? null : sittingId(name),
  end,
})
const command = (edge: Edge, at: number) =>
  ({ kind: 'correctTime', edge, time: sessionTime(minutes(at)), reason: '忘了按', by: '宋佳' }) as const
const correct = (stage: Stage, edge: Edge, at: number) => stage.ask(command(edge, at))
const refused = (stage: Stage, edge: Edge, at: number) => stage.refusal(command(edge, at))
const used = (stage: Stage, name: string) =>
  spentBy(itemOf(stage.room.agenda, itemId(name))!.clock, sessionTime(stage.now)) / 60_000
const visitsOf = (stage: Stage, name: string) =>
  itemOf(stage.room.agenda, itemId(name))!.visits.map(({ from, to }) => [
    from.time / 60_000,
    to === null ? null : to.time / 60_000,
  ])
const said = (stage: Stage) =>
  momentsOf(stage.session).flatMap(({ runs }) =>
    runs.flatMap((run) => ('text' in run && run.text.startsWith('更正') ? [run.text] : [])),
  )

/** a from 0, a break from 40 to 50; it is 60. */
const rested = () =>
  sitting()
    .pass(minutes(40))
    .do({ kind: 'startBreak', length: minutes(5) })
    .pass(minutes(10))
    .do({ kind: 'endBreak' })
    .pass(minutes(10))

describe('[AG27] the beginning and the end of a break', () => {
  test('are set right, and the clock of the item follows', () => {
    const stage = rested()
    expect(correct(stage, ofBreak('from'), 35).refused).toBeNull()
    expect(used(stage, 'a')).toBe(45)
    expect(correct(stage, ofBreak('to'), 45).refused).toBeNull()
    expect(used(stage, 'a')).toBe(50)
    expect(stage.room.breaks.map(({ from, to }) => [from.time, to?.time])).toEqual([
      [minutes(35), minutes(45)],
    ])
    expect(said(stage)).toEqual([
      '更正时刻：休会开始的时刻由9:40:00更正为9:35:00。原因：忘了按。更正人宋佳。',
      '更正时刻：休会结束的时刻由9:50:00更正为9:45:00。原因：忘了按。更正人宋佳。',
    ])
    expect(used(stage.undo().undo(), 'a')).toBe(50)
    expect(stage.room.corrections).toEqual([])
  })
  test('one that lasts began at another moment, and its length counts from then', () => {
    const stage = sitting()
      .pass(minutes(40))
      .do({ kind: 'startBreak', length: minutes(15) })
      .pass(minutes(5))
    expect(refused(stage, ofBreak('to'), 43)).toBe('NOTHING_TO_CORRECT')
    correct(stage, ofBreak('from'), 30)
    expect([stage.room.pause?.since.time, used(stage, 'a')]).toEqual([minutes(30), 30])
    stage.pass(minutes(5)).do({ kind: 'endBreak' }).pass(minutes(5))
    expect(used(stage, 'a')).toBe(35)
  })
  test('nothing that happened comes to lie within it, and it keeps a moment of its own', () => {
    const stage = rested().queue('p1').call().pass(minutes(5))
    expect(refused(stage, ofBreak('to'), 61)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofBreak('to'), 60)).toBeNull()
    expect(refused(stage, ofBreak('to'), 40)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofBreak('from'), 50)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofBreak('from'), 49)).toBeNull()
    expect(refused(stage, ofBreak('from', 1), 49)).toBe('NOTHING_TO_CORRECT')
    const spoken = sitting().queue('p1').pass(minutes(5)).call().pass(minutes(5))
    spoken.do({ kind: 'endSpeech', speech: SpeechId.parse('speech-1') }).pass(minutes(5))
    spoken.do({ kind: 'startBreak', length: null }).pass(minutes(5))
    expect(refused(spoken, ofBreak('from'), 9)).toBe('OUT_OF_ORDER')
    expect(refused(spoken, ofBreak('from'), 10)).toBeNull()
  })
})

describe('[AG28] the beginning and the end of a sitting', () => {
  const twice = () =>
    new Stage()
      .open({
        meeting: { sittings: sittings(2) },
        agenda: [
          agendaItem('a', { sitting: sittingId('s1') }),
          agendaItem('b', { sitting: sittingId('s2') }),
        ],
      })
      .pass(minutes(2))
      .present('p1', 'p2')
      .pass(minutes(3))
      .openItem('a')
      .pass(minutes(55))
  test('a forgotten 散会: what ended with the meeting moves along, in one step', () => {
    const stage = sitting().queue('p1').pass(minutes(10)).call().pass(minutes(50)).do({ kind: 'adjourn' })
    stage.pass(minutes(30)).do({ kind: 'markAttendance', marks: [plainMark(personId('p2'), 'left')] })
    expect(correct(stage, ofSitting('to'), 40).facts).toEqual(Array(3).fill('timeCorrected'))
    expect(stage.room.adjourned?.time).toBe(minutes(40))
    expect(visitsOf(stage, 'a')).toEqual([[0, 40]])
    expect(stage.speech.clock.spent).toBe(minutes(30))
    expect(stage.room.attendance.marks[personId('p2')]?.visits[0]?.to?.time).toBe(minutes(40))
    expect(refused(stage, ofSitting('to'), 10)).toBe('OUT_OF_ORDER')
    expect(JSON.stringify(recordOf(stage.session))).toContain(
      '"at":"9:40","runs":[{"kind":"text","text":"散会"}]',
    )
    expect(said(stage)[1]).toBe('更正时刻：会议结束的时刻由10:00:00更正为9:40:00。原因：忘了按。更正人宋佳。')
    expect(stage.undo().room.adjourned?.time).toBe(minutes(60))
  })
  test('散会 pressed too early is moved later, up to now', () => {
    const stage = sitting().pass(minutes(10)).do({ kind: 'adjourn' }).pass(minutes(20))
    expect(refused(stage, ofSitting('to'), 31)).toBe('OUT_OF_ORDER')
    expect(correct(stage, ofSitting('to'), 25).refused).toBeNull()
    expect(visitsOf(stage, 'a')).toEqual([[0, 25]])
  })
  test('a break that was going on ends with it', () => {
    const stage = sitting().pass(minutes(10)).do({ kind: 'startBreak', length: null }).pass(minutes(50))
    stage.do({ kind: 'adjourn' })
    expect(refused(stage, ofSitting('to'), 10)).toBe('OUT_OF_ORDER')
    expect(correct(stage, ofSitting('to'), 20).refused).toBeNull()
    expect(stage.room.breaks[0]?.to?.time).toBe(minutes(20))
    expect([visitsOf(stage, 'a'), used(stage, 'a')]).toEqual([[[0, 20]], 10])
  })
  test('the end of one sitting and the beginning of the next stand in their order', () => {
    const stage = twice().do({ kind: 'closeSitting' }).pass(minutes(60))
    stage
      .do({ kind: 'openSitting', sitting: sittingId('s2') })
      .pass(minutes(10))
      .openItem('b')
      .pass(minutes(5))
    expect(refused(stage, ofSitting('to', 's1'), 121)).toBe('OUT_OF_ORDER')
    expect(correct(stage, ofSitting('to', 's1'), 50).refused).toBeNull()
    expect(refused(stage, ofSitting('from', 's2'), 49)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofSitting('from', 's2'), 131)).toBe('OUT_OF_ORDER')
    expect(correct(stage, ofSitting('from', 's2'), 125).refused).toBeNull()
    expect(stage.room.agenda.recesses.map(({ from, to }) => [from.time, to?.time])).toEqual([
      [minutes(50), minutes(125)],
    ])
    expect(stage.room.agenda.sittings.map(({ opened, closed }) => [opened?.time, closed?.time])).toEqual([
      [0, minutes(50)],
      [minutes(125), undefined],
    ])
    // Whoever was there until the end was there until its true end, and has not left midway.
    const [held] = stage.room.attendance.earlier
    expect(held?.marks[personId('p1')]?.visits[0]?.to?.time).toBe(minutes(50))
    expect(JSON.stringify(momentsOf(stage.session))).not.toContain('中途离会')
  })
  test('not before somebody came, nor for a sitting that has not been or is not named', () => {
    const stage = twice().present('p3').pass(minutes(5)).do({ kind: 'closeSitting' })
    expect(refused(stage, ofSitting('to', 's1'), 59)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofSitting('to', 's1'), 61)).toBeNull()
    expect(refused(stage, ofSitting('to', 's2'), 61)).toBe('NOTHING_TO_CORRECT')
    expect(refused(stage, ofSitting('from'), 1)).toBe('NOTHING_TO_CORRECT')
    expect(correct(stage, ofSitting('from', 's1'), 4).refused).toBeNull()
    expect(stage.room.opened?.time).toBe(minutes(4))
    expect(refused(stage, ofSitting('from', 's1'), 6)).toBe('OUT_OF_ORDER')
  })
  test('other seats see the moment and neither the reason nor the name', () => {
    const stage = rested()
    correct(stage, ofBreak('from'), 35)
    expect(seenBy(stage.entries.at(-1)!, 'projector').fact).toMatchObject({
      time: minutes(35),
      reason: '',
      by: '',
    })
  })
})

test('[AT14] the moment of the opening follows its correction, in the sign-in sheet too; the figures stay', () => {
  const stage = new Stage().open().present('p1', 'p2').pass(minutes(10)).openItem('a').pass(minutes(10))
  stage.present('p3')
  correct(stage, { of: 'visit', item: itemId('a'), visit: 0, end: 'from' }, 5)
  expect(stage.room.attendance.opening).toMatchObject({ at: { time: minutes(5) }, count: { present: 2 } })
  expect(JSON.stringify(attendanceSheets(stage.session))).toContain('"开会时（9:05）实到",2')
})
