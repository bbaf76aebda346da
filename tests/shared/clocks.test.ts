// Clocks, limits, bells, interruptions, restarts. Rules CK.
import { describe, expect, test } from 'vitest'
import { extended, newClock, remaining, spentBy, started, stopped } from '../../shared/clock.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import { nextDeadline } from '../../shared/session/session.ts'
import { phaseOf, seenBell } from '../../shared/session/speeches-record.ts'
import { duration, lengthOf, minutes, seconds, sessionTime } from '../../shared/time.ts'
import {
  type TimingCard,
  eightMinutes,
  mostRepeats,
  threeMinutes,
  untimed,
} from '../../shared/timing-card.ts'
import {
  agendaItem,
  itemId,
  meeting,
  type Plan,
  sitting,
  speaking,
  type Stage,
  stranger,
  voice,
} from './stage.ts'

const at = (ms: number) => sessionTime(ms)
const left = (stage: Stage) => remaining(stage.speech.clock, at(stage.now))
const bells = (stage: Stage) =>
  stage.entries.flatMap(({ fact, time }) =>
    fact.kind === 'bellRang' ? [`${fact.rung.left / 1000} left at ${time / 1000}`] : [],
  )
const card = (...bells: readonly [number, number][]): TimingCard => ({
  ...eightMinutes,
  bells: bells.map(([left, strokes]) => ({ left: duration(left), strokes })),
})
const timed = (timing: TimingCard): Plan => ({ meeting: { rules: { ...meeting.rules, timing } } })
const extend = (stage: Stage, by: number) =>
  stage.ask({ kind: 'extendLimit', speech: stage.speech.speech, by: duration(by), allowedBy: '沈怀远' })

describe('a clock', () => {
  test('[CK1] what is left is limit less used, negative in overtime, nothing without a limit', () => {
    const clock = started(newClock(seconds(10)), at(1000))
    expect(remaining(clock, at(1000))).toBe(10_000)
    expect(remaining(clock, at(8500))).toBe(2500)
    expect(remaining(clock, at(14_000))).toBe(-3000)
    expect(remaining(started(newClock(null), at(0)), at(5))).toBeNull()
    expect(extended(newClock(null), seconds(5)).budget).toBeNull()
  })
  test('[CK1] a reading before the start takes nothing back', () => {
    const clock = { budget: seconds(10), spent: seconds(3), runningSince: at(1000) }
    expect(spentBy(clock, at(990))).toBe(3000)
  })
  test('[CK2] pausing keeps the remainder, going on uses it; twice is once', () => {
    const paused = stopped(started(newClock(seconds(10)), at(0)), at(4000))
    expect(remaining(paused, at(60_000))).toBe(6000)
    expect(stopped(paused, at(70_000))).toEqual(paused)
    const again = started(paused, at(60_000))
    expect(started(again, at(61_000))).toEqual(again)
    expect(remaining(again, at(65_000))).toBe(1000)
  })
  test('[CK2] a speech paused and resumed', () => {
    const stage = speaking().pass(minutes(2))
    const { speech } = stage.speech
    stage.do({ kind: 'pauseSpeech', speech }).pass(minutes(5))
    expect(left(stage)).toBe(minutes(6))
    stage.do({ kind: 'resumeSpeech', speech }).pass(minutes(1))
    expect(left(stage)).toBe(minutes(5))
    expect(stage.speech.intervals.map((one) => lengthOf(one, at(stage.now)))).toEqual([
      minutes(2),
      minutes(1),
    ])
  })
})

describe('limits', () => {
  test.each([
    ['the meeting’s', {}, minutes(8)],
    ['its own', { timing: threeMinutes }, minutes(3)],
    ['lifted', { timing: null }, null],
  ])('[CK3] the limit is %s', (_, rest, limit) => {
    expect(speaking({ agenda: [agendaItem('a', rest)] }).speech.clock.budget).toBe(limit)
  })
  test('[CK5] an extension names who allowed it and moves the limit', () => {
    const stage = speaking().pass(minutes(7))
    expect(extend(stage, minutes(2)).facts).toEqual(['limitExtended'])
    expect(left(stage)).toBe(minutes(3))
    expect(stage.speech.extensions).toEqual([{ by: minutes(2), allowedBy: '沈怀远' }])
  })
  test('[CK5] it may shorten, never by nothing and never to zero', () => {
    const stage = speaking().pass(minutes(1))
    expect(extend(stage, minutes(-3)).refused).toBeNull()
    expect(left(stage)).toBe(minutes(4))
    expect(extend(stage, 0).refused).toBe('EXTENSION_TOO_SHORT')
    expect(extend(stage, minutes(-5)).refused).toBe('EXTENSION_TOO_SHORT')
  })
  test('[CK5] there is nothing to extend without a limit', () => {
    expect(extend(speaking(timed(untimed)), 1).refused).toBe('LIMIT_MISSING')
  })
})

describe('interruptions', () => {
  test('[CK4] the speech keeps its remainder and goes on by itself', () => {
    const stage = speaking().pass(minutes(3))
    stage
      .do({ kind: 'startInterruption', speech: stage.speech.speech, voice: stranger('许志诚') })
      .pass(seconds(40))
    expect(left(stage)).toBe(minutes(5))
    const { interruption } = stage.speech.interruptions[0]!
    stage.do({ kind: 'endInterruption', interruption }).pass(minutes(1))
    expect(left(stage)).toBe(minutes(4))
    expect(stage.speech.state).toBe('running')
    expect(stage.speech.interruptions[0]?.clock).toEqual({
      budget: null,
      spent: seconds(40),
      runningSince: null,
    })
  })
  test('[CK4] a paused speech stays paused', () => {
    const stage = speaking().pass(minutes(3))
    const { speech } = stage.speech
    stage.do({ kind: 'pauseSpeech', speech }).do({ kind: 'startInterruption', speech, voice: voice('p2') })
    stage
      .pass(minutes(1))
      .do({ kind: 'endInterruption', interruption: stage.speech.interruptions[0]!.interruption })
    expect(stage.speech.state).toBe('paused')
    expect(left(stage.pass(minutes(1)))).toBe(minutes(5))
  })
  test('[CK10] a speech ended in an interruption has no empty interval', () => {
    const stage = speaking().pass(minutes(3))
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p2') }).pass(minutes(1))
    expect(stage.ask({ kind: 'endSpeech', speech: stage.speech.speech }).facts).toEqual([
      'interruptionEnded',
      'speechEnded',
    ])
    expect(stage.speech.intervals).toHaveLength(1)
    expect(stage.speech).toMatchObject({ state: 'ended', clock: { spent: minutes(3), runningSince: null } })
  })
})

describe('bells', () => {
  test('[CK6] one warning, one limit, at their moments', () => {
    expect(bells(speaking().passWithBells(minutes(12)))).toEqual(['60 left at 420', '0 left at 480'])
  })
  test('[CK6] a pause and an interruption move the moments', () => {
    const stage = speaking().passWithBells(minutes(6))
    const { speech } = stage.speech
    stage.do({ kind: 'pauseSpeech', speech }).passWithBells(minutes(10)).do({ kind: 'resumeSpeech', speech })
    stage.passWithBells(seconds(30)).do({ kind: 'startInterruption', speech, voice: voice('p2') })
    stage.passWithBells(minutes(10))
    stage.do({ kind: 'endInterruption', interruption: stage.speech.interruptions[0]!.interruption })
    expect(bells(stage.passWithBells(minutes(5)))).toEqual(['60 left at 1620', '0 left at 1680'])
  })
  test('[CK6] a notice that a shortened limit leaves no time for has no moment', () => {
    const stage = speaking(timed(card([minutes(3), 1], [minutes(1), 1], [0, 2])))
    extend(stage, minutes(-6))
    expect(bells(stage.passWithBells(minutes(9)))).toEqual(['60 left at 60', '0 left at 120'])
  })
  test('[CK6] every bell of the card rings, with its strokes', () => {
    const stage = speaking(timed(card([minutes(2), 1], [seconds(30), 2], [0, 3]))).passWithBells(minutes(12))
    expect(bells(stage)).toEqual(['120 left at 360', '30 left at 450', '0 left at 480'])
    expect(stage.speech.bells.map(({ strokes }) => strokes)).toEqual([1, 2, 3])
  })
  test('[CK6] a card without a bell at the limit is silent there', () => {
    expect(bells(speaking(timed(card([minutes(1), 1]))).passWithBells(minutes(12)))).toEqual([
      '60 left at 420',
    ])
  })
  test('[CK6] a speech without a limit, an ended one and a break have no moment', () => {
    expect(nextDeadline(speaking({ agenda: [agendaItem('a', { timing: null })] }).session)).toBeNull()
    const stage = speaking().pass(minutes(1)).do({ kind: 'startBreak', length: null })
    expect(nextDeadline(stage.session)).toBeNull()
    expect(nextDeadline(stage.do({ kind: 'adjourn' }).session)).toBeNull()
  })
  test('[CK7] an extended speech is warned and rung out again', () => {
    const stage = speaking().passWithBells(minutes(8) + seconds(30))
    extend(stage, minutes(2))
    expect(bells(stage.passWithBells(minutes(5)))).toEqual([
      '60 left at 420',
      '0 left at 480',
      '60 left at 540',
      '0 left at 600',
    ])
  })
  test('[CK7] a limit taken back to where it rang does not ring there again', () => {
    const stage = speaking().passWithBells(minutes(7) + seconds(10))
    extend(stage, minutes(2))
    extend(stage, minutes(-2))
    expect(bells(stage.passWithBells(minutes(2)))).toEqual(['60 left at 420', '0 left at 480'])
  })
  test('[CK8] too early, twice, wrong, or while the clock stands', () => {
    const stage = speaking().pass(minutes(7) - 1)
    const { speech } = stage.speech
    const ring = (left: number) => stage.ask({ kind: 'ringBell', speech, left: duration(left) })
    expect(ring(minutes(1)).refused).toBe('BELL_NOT_DUE')
    stage.pass(1)
    expect(ring(0).refused).toBe('BELL_NOT_DUE')
    expect(ring(minutes(1)).facts).toEqual(['bellRang'])
    expect(ring(minutes(1)).refused).toBe('BELL_NOT_DUE')
    stage.pass(minutes(1)).do({ kind: 'pauseSpeech', speech })
    expect(ring(0).refused).toBe('BELL_NOT_DUE')
  })
  test('[CK8] quality R13: a host that was away rings once, not for everything it missed', () => {
    const stage = speaking().pass(minutes(20))
    const due = nextDeadline(stage.session)!
    expect(due).toMatchObject({ at: minutes(7), command: { left: minutes(1) } })
    stage.do(due.command)
    expect(bells(stage)).toEqual(['0 left at 1200'])
    expect(nextDeadline(stage.session)).toBeNull()
  })
})

describe('overtime', () => {
  const ringing = card([minutes(1), 1], [seconds(30), 2])
  const ringOn = timed({ ...ringing, overtime: { kind: 'ringOn', every: seconds(10) } })
  test('[CK12] a card that rings on rings from the limit on, so often and no oftener', () => {
    const stage = speaking(ringOn).passWithBells(minutes(8) + seconds(25))
    expect(bells(stage).slice(2)).toEqual(['0 left at 480', '-10 left at 490', '-20 left at 500'])
    stage.passWithBells(minutes(60))
    expect(bells(stage)).toHaveLength(2 + mostRepeats)
    expect(nextDeadline(stage.session)).toBeNull()
    expect(stage.speech.state).toBe('running')
  })
  test('[CK12] a bell at the limit is the first of them', () => {
    const stage = speaking(timed({ ...card([0, 2]), overtime: { kind: 'ringOn', every: seconds(10) } }))
    expect(bells(stage.passWithBells(minutes(8) + seconds(15)))).toEqual(['0 left at 480', '-10 left at 490'])
  })
  test('[CK12] quality R13: after a stall in overtime one bell rings, and the next in its time', () => {
    const stage = speaking(ringOn).pass(minutes(8) + seconds(67))
    stage.do(nextDeadline(stage.session)!.command)
    expect(bells(stage)).toEqual(['-60 left at 547'])
    expect(nextDeadline(stage.session)).toMatchObject({ at: minutes(8) + seconds(70) })
  })
  test('[CK13] a card that holds pauses at the limit; going on counts as overtime and holds no more', () => {
    const stage = speaking(timed({ ...card([minutes(1), 1], [0, 2]), overtime: { kind: 'hold' } }))
    stage.passWithBells(minutes(20))
    expect(stage.speech).toMatchObject({ state: 'paused', clock: { spent: minutes(8) } })
    expect(bells(stage)).toEqual(['60 left at 420', '0 left at 480'])
    expect(stage.session.past).toMatchObject({ mark: true, what: 'bellRang' })
    stage.do({ kind: 'resumeSpeech', speech: stage.speech.speech }).passWithBells(minutes(2))
    expect(stage.speech.state).toBe('running')
    expect(left(stage)).toBe(minutes(-2))
  })
  test('[CK13] an extended speech is held again at its new limit', () => {
    const stage = speaking(timed({ ...card([0, 2]), overtime: { kind: 'hold' } })).passWithBells(minutes(9))
    extend(stage, minutes(2))
    stage.do({ kind: 'resumeSpeech', speech: stage.speech.speech }).passWithBells(minutes(5))
    expect(stage.speech).toMatchObject({ state: 'paused', clock: { spent: minutes(10) } })
  })
})

describe('the sign of a bell', () => {
  test('[CK16] stands for six seconds', () => {
    const stage = speaking().passWithBells(minutes(7))
    expect(seenBell(stage.speech, at(stage.now))).toMatchObject({ left: minutes(1), strokes: 1 })
    expect(seenBell(stage.speech, at(stage.now + 5999))).toBeDefined()
    expect(seenBell(stage.speech, at(stage.now + 6000))).toBeUndefined()
    expect(seenBell(speaking().speech, at(0))).toBeUndefined()
  })
})

describe('phases', () => {
  test.each([
    [minutes(6), 'normal'],
    [minutes(7) - 1, 'normal'],
    [minutes(7), 'warning'],
    [minutes(8), 'warning'],
    [minutes(8) + 1, 'overtime'],
  ])('[CK9] after %i ms: %s', (passed, phase) => {
    expect(phaseOf(speaking().speech, at(passed))).toBe(phase)
  })
  test('[CK9] no limit, no phase; overtime goes on until somebody ends it', () => {
    expect(phaseOf(speaking({ agenda: [agendaItem('a', { timing: null })] }).speech, at(1))).toBe('free')
    const stage = speaking().passWithBells(minutes(30))
    expect(stage.speech.state).toBe('running')
    expect(left(stage)).toBe(minutes(-22))
  })
})

describe('restarts and calendars', () => {
  test('[CK11] a crash takes no clock with it: session time has gone on', () => {
    const stage = speaking().pass(minutes(3))
    stage
      .pass(seconds(90))
      .do({ kind: 'resumeSession', away: seconds(90), basis: 'uptime' })
      .pass(seconds(10))
    expect(left(stage)).toBe(minutes(8) - minutes(3) - seconds(100))
    expect(stage.session.resumed).toMatchObject({ away: seconds(90), basis: 'uptime' })
    expect(bells(stage.passWithBells(minutes(5)))).toEqual(['60 left at 420', '0 left at 480'])
  })
  test('[CK11] a changed calendar changes no speaking time', () => {
    const stage = speaking().pass(minutes(3))
    stage.calendar -= minutes(30)
    stage.do({ kind: 'recordClockChange', by: duration(minutes(-30)) }).pass(minutes(1))
    expect(left(stage)).toBe(minutes(4))
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(stage.speech.clock.spent).toBe(minutes(4))
    expect(itemOf(stage.room.agenda, itemId('a'))?.clock.runningSince).toBe(0)
    expect(stage.session.clockChanges).toMatchObject([{ by: minutes(-30) }])
  })
  test('[CK10] intervals are measured in session time, whatever the calendar did between', () => {
    const stage = sitting().queue('p1').call().pass(minutes(1))
    stage.calendar += minutes(60)
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(stage.speech.intervals.map((one) => lengthOf(one, at(stage.now)))).toEqual([minutes(1)])
  })
})
