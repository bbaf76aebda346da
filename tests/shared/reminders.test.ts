// What may have been forgotten. Rule AG24.
import { describe, expect, test } from 'vitest'
import { reminderAt } from '../../shared/session/room-reminders.ts'
import { minutes, sessionTime } from '../../shared/time.ts'
import { noOfficers } from './random-ballots.ts'
import { agendaItem, itemId, personId, sitting, sittings, speaking, Stage } from './stage.ts'

const saidAfter = (stage: Stage, length: number) =>
  reminderAt(stage.room, sessionTime(stage.now + minutes(length)))
const short = { agenda: [agendaItem('a', { planned: minutes(20) }), agendaItem('b')] }

describe('[AG24] a reminder', () => {
  test('nothing was opened for a while, after the opening or between two items', () => {
    const stage = new Stage().open()
    expect(saidAfter(stage, 4.9)).toBeNull()
    expect(saidAfter(stage, 5)).toEqual({ kind: 'nothingOpen', length: minutes(5) })
    stage
      .openItem('a')
      .pass(minutes(30))
      .do({ kind: 'closeItem', item: itemId('a') })
    expect(saidAfter(stage, 4.9)).toBeNull()
    expect(saidAfter(stage, 6)).toMatchObject({ kind: 'nothingOpen' })
  })
  test('nothing is left to open: nobody is reminded', () => {
    const stage = sitting({ agenda: [agendaItem('a')] }).do({ kind: 'closeItem', item: itemId('a') })
    expect(saidAfter(stage, 60)).toBeNull()
  })
  test('an item is far over its time and nobody speaks', () => {
    expect(saidAfter(sitting(short), 29.9)).toBeNull()
    expect(saidAfter(sitting(short), 30)).toEqual({ kind: 'itemOver', item: 'a', length: minutes(10) })
    expect(saidAfter(sitting(), 600)).toBeNull()
    const heard = sitting(short).queue('p1').pass(minutes(40)).call().pass(minutes(1))
    heard.do({ kind: 'endSpeech', speech: heard.speech.speech })
    expect(saidAfter(heard, 4)).toBeNull()
    expect(saidAfter(heard, 5)).toMatchObject({ kind: 'itemOver', length: minutes(26) })
  })
  test('a speech is long over; while it stands still nothing grows', () => {
    expect(saidAfter(speaking(), 10.9)).toBeNull()
    expect(saidAfter(speaking(), 11)).toEqual({ kind: 'speechOver', speech: 'speech-1', length: minutes(3) })
    const paused = speaking().pass(minutes(2))
    paused.do({ kind: 'pauseSpeech', speech: paused.speech.speech })
    expect(saidAfter(paused, 60)).toBeNull()
  })
  test('a break has run out; one without a length never does', () => {
    const onBreak = (length: number | null) =>
      sitting().do({ kind: 'startBreak', length: length === null ? null : minutes(length) })
    expect(saidAfter(onBreak(10), 12.9)).toBeNull()
    expect(saidAfter(onBreak(10), 13)).toEqual({ kind: 'breakOver', length: minutes(3) })
    expect(saidAfter(onBreak(null), 600)).toBeNull()
  })
  test('a vote is open for long', () => {
    const stage = sitting().do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    })
    expect(saidAfter(stage, 9.9)).toBeNull()
    expect(saidAfter(stage, 10)).toEqual({ kind: 'voteOpen', length: minutes(10) })
    const electing = sitting().do({
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
    })
    expect(saidAfter(electing, 9.9)).toBeNull()
    expect(saidAfter(electing, 10)).toEqual({ kind: 'voteOpen', length: minutes(10) })
  })
  test('before the opening, between sittings and after adjourning there is none', () => {
    expect(saidAfter(new Stage(), 60)).toBeNull()
    expect(saidAfter(sitting().do({ kind: 'adjourn' }), 60)).toBeNull()
    const between = sitting({ meeting: { sittings: sittings(2) } }).do({ kind: 'closeSitting' })
    expect(saidAfter(between, 600)).toBeNull()
  })
})
