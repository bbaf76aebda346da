// Beginnings and ends that were forgotten and are set right afterwards. Rules AG25, AG26, CK15.
import { describe, expect, test } from 'vitest'
import { spentBy } from '../../shared/clock.ts'
import { SpeechId } from '../../shared/id.ts'
import { recordOf } from '../../shared/record-document.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import type { Command } from '../../shared/session/command.ts'
import { seenBy } from '../../shared/session/seat.ts'
import type { Edge } from '../../shared/session/values.ts'
import { minutes, sessionTime } from '../../shared/time.ts'
import { noOfficers } from './random-ballots.ts'
import { itemId, personId, sitting, sittingId, sittings, type Stage } from './stage.ts'

const visit = (item: string, end: Edge['end'], nth = 0): Edge => ({
  of: 'visit',
  item: itemId(item),
  visit: nth,
  end,
})
const ofSpeech = (no: number, end: Edge['end']): Edge => ({
  of: 'speech',
  speech: SpeechId.parse(`speech-${no}`),
  end,
})
const command = (edge: Edge, at: number) =>
  ({ kind: 'correctTime', edge, time: sessionTime(minutes(at)), reason: '忘了按', by: '宋佳' }) as const
const correct = (stage: Stage, edge: Edge, at: number) => stage.ask(command(edge, at))
const refused = (stage: Stage, edge: Edge, at: number) => stage.refusal(command(edge, at))
const visitsOf = (stage: Stage, name: string) =>
  itemOf(stage.room.agenda, itemId(name))!.visits.map(({ from, to }) => [
    from.time / 60_000,
    to === null ? null : to.time / 60_000,
  ])
const used = (stage: Stage, name: string) =>
  spentBy(itemOf(stage.room.agenda, itemId(name))!.clock, sessionTime(stage.now)) / 60_000
const spoken = (stage: Stage, no: number) =>
  spentBy(stage.room.speeches.list[no - 1]!.clock, sessionTime(stage.now)) / 60_000

/** a from 0 to 30, a break from 40 to 50, b from 30 on; it is 60. */
const meeting = () =>
  sitting()
    .pass(minutes(30))
    .openItem('b')
    .pass(minutes(10))
    .do({ kind: 'startBreak', length: null })
    .pass(minutes(10))
    .do({ kind: 'endBreak' })
    .pass(minutes(10))

describe('[AG25] the beginning and the end of an item', () => {
  test('a moment two items share is moved for both, in one step', () => {
    const stage = meeting()
    expect(correct(stage, visit('b', 'from'), 20).facts).toEqual(['timeCorrected', 'timeCorrected'])
    expect([visitsOf(stage, 'a'), visitsOf(stage, 'b')]).toEqual([[[0, 20]], [[20, null]]])
    expect([used(stage, 'a'), used(stage, 'b')]).toEqual([20, 30])
    expect(correct(stage, visit('a', 'to'), 35).refused).toBeNull()
    expect([used(stage, 'a'), used(stage, 'b')]).toEqual([35, 15])
    stage.undo().undo()
    expect([used(stage, 'a'), used(stage, 'b')]).toEqual([30, 20])
  })
  test('[AG26] a break that comes to lie outside counts no more, and what was recorded stays on record', () => {
    const stage = meeting()
    correct(stage, visit('b', 'from'), 55)
    expect([used(stage, 'a'), used(stage, 'b')]).toEqual([45, 5])
    expect(itemOf(stage.room.agenda, itemId('b'))?.corrections).toMatchObject([
      { end: 'from', from: { time: minutes(30) }, to: { time: minutes(55) }, reason: '忘了按', by: '宋佳' },
    ])
    stage.pass(minutes(5))
    expect(used(stage, 'b')).toBe(10)
  })
  test('not into a break, another visit, the time before the opening or to come', () => {
    const stage = meeting()
    expect(refused(stage, visit('b', 'from'), 45)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('b', 'from'), 61)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('b', 'from'), 0)).toBe('OUT_OF_ORDER')
    stage
      .do({ kind: 'closeItem', item: itemId('b') })
      .pass(minutes(5))
      .openItem('c')
      .pass(minutes(5))
    expect(refused(stage, visit('b', 'to'), 66)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('c', 'from'), 59)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('c', 'from'), 60)).toBeNull()
    expect(refused(stage, visit('b', 'to'), 65)).toBeNull()
  })
  test('not into the time between two sittings', () => {
    const stage = sitting({ meeting: { sittings: sittings(2) } }).pass(minutes(30))
    stage.do({ kind: 'closeSitting' }).pass(minutes(600))
    stage
      .do({ kind: 'openSitting', sitting: sittingId('s2') })
      .openItem('b')
      .pass(minutes(5))
    expect(refused(stage, visit('b', 'from'), 629)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('a', 'to'), 31)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('a', 'to'), 29)).toBeNull()
  })
  test('not past what was said or voted under it', () => {
    const stage = sitting().queue('p1').pass(minutes(5)).call().pass(minutes(5))
    stage.do({ kind: 'endSpeech', speech: SpeechId.parse('speech-1') }).pass(minutes(1))
    stage
      .do({ kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null })
      .pass(minutes(1))
    stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '重来' }).openItem('b').pass(minutes(9))
    expect(refused(stage, visit('a', 'from'), 6)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('a', 'from'), 5)).toBeNull()
    expect(refused(stage, visit('b', 'from'), 10)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('b', 'from'), 11)).toBeNull()
  })
  test('not past an election under it', () => {
    const stage = sitting().pass(minutes(5)).do(election).pass(minutes(10))
    stage.do({ kind: 'abandonElection', election: stage.room.elections.list[0]!.election, reason: '重来' })
    stage.pass(minutes(5)).openItem('b').pass(minutes(9))
    expect(refused(stage, visit('a', 'from'), 6)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('b', 'from'), 4)).toBe('OUT_OF_ORDER')
    expect(refused(stage, visit('b', 'from'), 5)).toBeNull()
  })
  test('what has not ended or never was has nothing to correct, nor has the moment that stands', () => {
    const stage = meeting()
    expect(refused(stage, visit('b', 'to'), 55)).toBe('NOTHING_TO_CORRECT')
    expect(refused(stage, visit('c', 'from'), 55)).toBe('NOTHING_TO_CORRECT')
    expect(refused(stage, visit('b', 'from', 1), 55)).toBe('NOTHING_TO_CORRECT')
    expect(refused(stage, visit('b', 'from'), 30)).toBe('NOTHING_TO_CORRECT')
  })
  test('[AG14] after adjourning it can still be done, and never past the end', () => {
    const stage = meeting().do({ kind: 'adjourn' }).pass(minutes(30))
    expect(refused(stage, visit('b', 'to'), 61)).toBe('OUT_OF_ORDER')
    expect(correct(stage, visit('b', 'to'), 55).refused).toBeNull()
    expect(visitsOf(stage, 'b')).toEqual([[30, 55]])
  })
})

const election: Command = {
  kind: 'openElection',
  item: itemId('a'),
  office: '副主席',
  seats: 1,
  candidates: [{ person: personId('p1'), name: '委员p1' }],
  blank: 'abstain',
  writeIns: false,
  rule: null,
  quorum: null,
  officers: noOfficers,
  again: null,
}

/** p1 speaks from 5 to 20, p2 from 20 to 30; it is 40, and item a is open since 0. */
const speeches = () => {
  const stage = sitting().queue('p1', 'p2').pass(minutes(5)).call().pass(minutes(15)).call().pass(minutes(10))
  return stage.do({ kind: 'endSpeech', speech: SpeechId.parse('speech-2') }).pass(minutes(10))
}

describe('[CK15] the beginning and the end of a speech', () => {
  test('its net time follows; a moment two speeches share is moved for both', () => {
    const stage = speeches()
    correct(stage, ofSpeech(1, 'to'), 13)
    expect([spoken(stage, 1), spoken(stage, 2)]).toEqual([8, 17])
    correct(stage, ofSpeech(1, 'from'), 3)
    expect(spoken(stage, 1)).toBe(10)
    expect(stage.room.speeches.list[0]?.called.time).toBe(minutes(3))
    correct(stage, ofSpeech(2, 'to'), 25)
    expect(spoken(stage, 2)).toBe(12)
  })
  test('one that still runs can have begun earlier, and its remainder follows', () => {
    const stage = sitting().queue('p1').pass(minutes(5)).call().pass(minutes(2))
    correct(stage, ofSpeech(1, 'from'), 2)
    expect(spoken(stage, 1)).toBe(5)
    expect(refused(stage, ofSpeech(1, 'to'), 6)).toBe('NOTHING_TO_CORRECT')
  })
  test('within its item, past no interruption and no break', () => {
    const stage = meeting().queue('p1').call().pass(minutes(5))
    const speech = SpeechId.parse('speech-1')
    stage.do({ kind: 'startInterruption', speech, voice: { person: null, name: '居民', from: '' } })
    stage.pass(minutes(5)).do({ kind: 'endSpeech', speech }).pass(minutes(5))
    expect(refused(stage, ofSpeech(1, 'from'), 49)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofSpeech(1, 'from'), 50)).toBeNull()
    expect(refused(stage, ofSpeech(1, 'to'), 66)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofSpeech(1, 'to'), 64)).toBeNull()
  })
  test('past no vote: nobody speaks while one is open', () => {
    const stage = speeches().do(election).pass(minutes(5))
    stage.do({ kind: 'abandonElection', election: stage.room.elections.list[0]!.election, reason: '重来' })
    stage.queue('p3').call().pass(minutes(5))
    expect(refused(stage, ofSpeech(2, 'to'), 41)).toBe('OUT_OF_ORDER')
    expect(refused(stage, ofSpeech(2, 'to'), 40)).toBeNull()
    expect(refused(stage, ofSpeech(3, 'from'), 39)).toBe('OUT_OF_ORDER')
  })
  test('other seats see the moment and neither the reason nor the name', () => {
    const stage = speeches()
    correct(stage, ofSpeech(1, 'from'), 3)
    expect(seenBy(stage.entries.at(-1)!, 'projector').fact).toMatchObject({
      time: minutes(3),
      reason: '',
      by: '',
    })
  })
  test('[MI11] the record tells the time as it truly was, and that it was corrected', () => {
    const stage = speeches()
    correct(stage, ofSpeech(1, 'to'), 13)
    correct(stage, visit('a', 'from'), 2)
    const told = JSON.stringify(recordOf(stage.session))
    expect(told).toContain('净用时8分钟')
    expect(told).toContain('更正')
    expect(told).toContain('忘了按')
  })
})
