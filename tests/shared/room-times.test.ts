// Whom fairness would hear next, and who has spoken how long. Rules QU21 and QU22.
import { describe, expect, test } from 'vitest'
import { suggestionIn } from '../../shared/session/room-suggestion.ts'
import { type TimesBy, timesBy } from '../../shared/session/room-times.ts'
import type { Side } from '../../shared/session/values.ts'
import { minutes, seconds, sessionTime } from '../../shared/time.ts'
import { agendaItem, attendee, itemId, members, sitting, type Stage, stranger, voice } from './stage.ts'

const roll = [
  attendee('p1', { sector: '农业界' }),
  attendee('p2', { sector: '农业界' }),
  attendee('p3', { sector: '教育界' }),
  attendee('p4', { sector: '教育界' }),
  attendee('p5', { sector: '工商联' }),
  attendee('o1'),
]
const suggested = (stage: Stage) => {
  const found = suggestionIn(stage.room)
  return found === null ? null : [found.speaker.voice.person, found.reason]
}
const side = (stage: Stage, name: string, taken: Side) =>
  stage.do({
    kind: 'takeSide',
    speaker: stage.room.queue.waiting.find((one) => one.voice.person === name)!.speaker,
    side: taken,
  })

describe('[QU21] a suggestion', () => {
  test('nobody while the first has the best claim, or nobody waits', () => {
    expect(suggested(sitting({ roll }))).toBeNull()
    expect(suggested(sitting({ roll }).queue('p1', 'p2'))).toBeNull()
  })
  test('who has not spoken under the item goes before who has', () => {
    const stage = sitting({ roll }).queue('p1').call().queue('p1', 'p3', 'p4')
    expect(suggested(stage)).toEqual(['p3', 'unspoken'])
    expect(suggested(sitting({ roll }).queue('p1').call().openItem('b').queue('p1', 'p2'))).toBeNull()
  })
  test('then the other side, where sides were taken; then another sector', () => {
    const stage = sitting({ roll }).queue('p1', 'p2', 'p3', 'p5')
    side(side(side(stage, 'p1', 'for'), 'p2', 'for'), 'p5', 'against').call()
    expect(suggested(stage)).toEqual(['p5', 'side'])
    expect(suggested(sitting({ roll }).queue('p1', 'p2', 'p3').call())).toEqual(['p3', 'sector'])
  })
  test('answers and points of order are heard as they come, and other kinds are not passed over', () => {
    const stage = sitting({ roll }).queue('p1').call().queue('p1')
    stage.do({ kind: 'queueSpeaker', voice: voice('p3'), turn: 'impromptu', before: null })
    expect(suggested(stage)).toBeNull()
    for (const name of ['p2', 'o1'])
      stage.do({ kind: 'queueSpeaker', voice: voice(name), turn: 'order', before: null })
    expect(suggested(stage)).toBeNull()
  })
  test('it moves nobody', () => {
    const stage = sitting({ roll }).queue('p1').call().queue('p1', 'p3')
    const { room } = stage
    suggestionIn(room)
    expect(stage.room).toBe(room)
  })
})

describe('[QU22] times', () => {
  const rows = (stage: Stage, by: TimesBy) =>
    timesBy(by, stage.room, sessionTime(stage.now)).map((row) => [
      row.name,
      row.turns,
      row.net / 1000,
      row.overtime / 1000,
      row.interjections,
      row.interjected / 1000,
    ])
  const meeting = () => {
    const stage = sitting({ roll, agenda: [agendaItem('a'), agendaItem('b')] })
    stage.queue('p1', 'p3').call().pass(minutes(9))
    stage.call().pass(minutes(1))
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p1') }).pass(seconds(20))
    stage.do({ kind: 'endInterruption', interruption: stage.speech.interruptions[0]!.interruption })
    stage.pass(minutes(1)).openItem('b').queue('p1').call().pass(minutes(2))
    return stage
  }
  test('by person, the most first, the running one up to now', () => {
    expect(rows(meeting(), 'person')).toEqual([
      ['委员p1', 2, 660, 60, 1, 20],
      ['委员p3', 1, 120, 0, 0, 0],
    ])
  })
  test('by sector and by item', () => {
    expect(rows(meeting(), 'sector')).toEqual([
      ['农业界', 2, 660, 60, 1, 20],
      ['教育界', 1, 120, 0, 0, 0],
    ])
    expect(rows(meeting(), 'item')).toEqual([
      ['议题a', 2, 660, 60, 1, 20],
      ['议题b', 1, 120, 0, 0, 0],
    ])
  })
  test('written speeches and those that never began count for nothing; strangers by name and origin', () => {
    const stage = sitting({ roll: members(5) })
    stage.do({ kind: 'listWrittenSpeech', item: itemId('a'), voice: voice('p1'), title: '书面' })
    stage.do({
      kind: 'queueSpeaker',
      voice: { ...stranger('居民'), from: '北门社区' },
      turn: 'impromptu',
      before: null,
    })
    stage.call().pass(1000)
    expect(rows(stage, 'person')).toEqual([['居民', 1, 1, 0, 0, 0]])
    expect(rows(stage, 'sector')).toEqual([['北门社区', 1, 1, 0, 0, 0]])
  })
})
