// Time budgets of sectors and groups. Rules BU.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remaining, spentBy } from '../../shared/clock.ts'
import { sceneOf } from '../../shared/session/session.ts'
import { budgetClocks } from '../../shared/session/room-budgets.ts'
import { minutes, plus, sessionTime, zero } from '../../shared/time.ts'
import { plan } from './random-plan.ts'
import { commandOf, step } from './random-steps.ts'
import { attendee, meeting, sitting, type Stage, Stage as Empty, stranger, voice } from './stage.ts'

const farming = { of: 'sector' as const, name: '农业界', length: minutes(10) }
const second = { of: 'group' as const, name: '二组', length: minutes(5) }
const budgeted = (...budgets: (typeof farming | typeof second)[]) =>
  sitting({
    meeting: { rules: { ...meeting.rules, budgets } },
    roll: [
      attendee('p1'),
      attendee('p2', { sector: '教育界', group: '二组' }),
      attendee('p3', { group: '二组' }),
      attendee('p4'),
      attendee('p5'),
    ],
  })
const rows = (stage: Stage) =>
  budgetClocks(stage.room).map(({ name, clock }) => [
    name,
    clock.spent,
    remaining(clock, sessionTime(stage.now)),
  ])

describe('a budget', () => {
  test('[BU1] stands once, by the first line, and can be set, changed and lifted', () => {
    const stage = budgeted(farming, { ...farming, length: minutes(3) })
    expect(stage.room.budgets).toEqual([farming])
    stage.do({ kind: 'setBudget', of: 'group', name: ' 二组 ', length: minutes(5) })
    stage.do({ kind: 'setBudget', of: 'sector', name: '农业界', length: minutes(12) })
    expect(stage.room.budgets).toEqual([{ ...farming, length: minutes(12) }, second])
    stage.do({ kind: 'setBudget', of: 'sector', name: '农业界', length: null })
    expect(stage.room.budgets).toEqual([second])
    expect(stage.ask({ kind: 'setBudget', of: 'sector', name: '农业界', length: null }).refused).toBe(
      'BUDGET_UNKNOWN',
    )
    expect(stage.ask({ kind: 'setBudget', of: 'sector', name: ' ', length: minutes(1) }).refused).toBe(
      'NAME_MISSING',
    )
    expect(stage.undo().room.budgets).toEqual([{ ...farming, length: minutes(12) }, second])
  })
  test('[BU2] is charged for its people and for strangers from it, never for an interruption', () => {
    const stage = budgeted(farming, second).queue('p1').call().pass(minutes(2))
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p3') }).pass(minutes(4))
    stage.do({
      kind: 'queueSpeaker',
      voice: { ...stranger('许志诚'), from: ' 农业界' },
      turn: 'impromptu',
      before: null,
    })
    stage.call().pass(minutes(1)).queue('p2').call().pass(minutes(3)).queue('p3').call().pass(minutes(1))
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    // p1, the stranger and p3 are 农业界; p2 and p3 are 二组.
    expect(rows(stage)).toEqual([
      ['农业界', minutes(4), minutes(6)],
      ['二组', minutes(4), minutes(1)],
    ])
  })
  test('[BU3] is booked at a pause and at the end, and counts on meanwhile', () => {
    const stage = budgeted(farming).queue('p1').call().pass(minutes(2))
    expect(rows(stage)).toEqual([['农业界', 0, minutes(8)]])
    expect(budgetClocks(stage.room)[0]?.speaks).toBe(true)
    stage.do({ kind: 'pauseSpeech', speech: stage.speech.speech }).pass(minutes(9))
    expect(rows(stage)).toEqual([['农业界', minutes(2), minutes(8)]])
    stage.do({ kind: 'resumeSpeech', speech: stage.speech.speech }).pass(minutes(1))
    expect(rows(stage)).toEqual([['农业界', minutes(2), minutes(7)]])
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech }).pass(minutes(1))
    expect(rows(stage)).toEqual([['农业界', minutes(3), minutes(7)]])
    expect(budgetClocks(stage.room)[0]?.speaks).toBe(false)
  })
  test('[BU4] goes below nothing and stops nobody', () => {
    const stage = budgeted(farming).queue('p1', 'p4').call().pass(minutes(9)).call().pass(minutes(4))
    expect(rows(stage)).toEqual([['农业界', minutes(9), minutes(-3)]])
    expect(stage.speech.state).toBe('running')
  })
  test('[BU2] [BU3] whatever happens, what one sector used is what its people spoke', () => {
    const property = fc.property(fc.array(step, { minLength: 40, maxLength: 100 }), (steps) => {
      const stage = new Empty().open(plan)
      for (const one of steps) {
        stage.pass(one.wait)
        stage.ask(commandOf(one, stage.session))
        const now = sessionTime(stage.now)
        const [row] = budgetClocks(stage.room).filter(({ of, name }) => of === 'sector' && name === '农业界')
        if (row === undefined) continue
        // Everybody on this roll is 农业界; 居民 is from nowhere.
        const spoken = stage.room.speeches.list
          .filter((speech) => speech.voice.person !== null)
          .map((speech) => spentBy(speech.clock, now))
          .reduce(plus, zero)
        expect(spentBy(row.clock, now)).toBe(spoken)
        expect(row.clock.spent).toBeLessThanOrEqual(spoken)
      }
    })
    fc.assert(property, { numRuns: 60, seed: 917 })
  })
  test('[BU5] is put on the wall and taken off by hand, whatever scene is shown, and undo passes it by', () => {
    const stage = budgeted(farming).queue('p1').call()
    const { past } = stage.session
    stage.do({ kind: 'showBudgets', on: true })
    expect(stage.session.wall.budgets).toBe(true)
    expect(sceneOf(stage.session)).toBe('speech')
    expect(stage.session.past).toBe(past)
    expect(stage.do({ kind: 'showBudgets', on: false }).session.wall.budgets).toBe(false)
  })
})
