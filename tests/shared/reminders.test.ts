// What may have been forgotten. Rule AG24.
import { describe, expect, test } from 'vitest'
import { reminderAt } from '../../shared/session/room-reminders.ts'
import { minutes, sessionTime } from '../../shared/time.ts'
import { noOfficers } from './random-ballots.ts'
import { type Reminders, presetOf, reminderPresets } from '../../shared/reminders.ts'
import { agendaItem, itemId, meeting, personId, sitting, sittings, speaking, Stage } from './stage.ts'

const saidAfter = (stage: Stage, length: number) =>
  reminderAt(stage.session, sessionTime(stage.now + minutes(length)))
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
    expect(saidAfter(paused, 4.9)).toBeNull()
    expect(saidAfter(paused, 60)).toMatchObject({ kind: 'pausedLong' })
  })
  test('a speech is paused and forgotten; an interruption and a break are no pause', () => {
    const paused = speaking().pass(minutes(2))
    paused.do({ kind: 'pauseSpeech', speech: paused.speech.speech })
    expect(saidAfter(paused, 5)).toEqual({ kind: 'pausedLong', speech: 'speech-1', length: minutes(5) })
    const voice = { person: null, name: '居民', from: '' }
    const heard = speaking().pass(minutes(1))
    heard.do({ kind: 'startInterruption', speech: heard.speech.speech, voice })
    expect(saidAfter(heard, 60)).toBeNull()
    const rested = speaking().pass(minutes(1)).do({ kind: 'startBreak', length: null }).pass(minutes(20))
    rested.do({ kind: 'endBreak' })
    expect(saidAfter(rested, 4.9)).toBeNull()
    expect(saidAfter(rested, 5)).toMatchObject({ kind: 'pausedLong', length: minutes(5) })
  })
  test('somebody was called and has not begun', () => {
    const { rules } = meeting
    const stage = sitting({ meeting: { rules: { ...rules, startsOnCall: false } } })
      .queue('p1')
      .call()
    expect(saidAfter(stage, 1.9)).toBeNull()
    expect(saidAfter(stage, 2)).toEqual({ kind: 'neverBegan', speech: 'speech-1', length: minutes(2) })
    stage.do({ kind: 'startSpeech', speech: stage.speech.speech })
    expect(saidAfter(stage, 8)).toBeNull()
  })
  test('after how long is a rule of the meeting, and may be never', () => {
    const by = (reminders: Reminders) => ({ meeting: { rules: { ...meeting.rules, reminders } } })
    expect(saidAfter(new Stage().open(by(reminderPresets.soon)), 3)).toMatchObject({ kind: 'nothingOpen' })
    expect(saidAfter(new Stage().open(by(reminderPresets.late)), 9.9)).toBeNull()
    expect(saidAfter(speaking(by(reminderPresets.none)), 600)).toBeNull()
    const own = { ...reminderPresets.usual, speechOver: minutes(7) }
    expect([presetOf(own), presetOf({ ...reminderPresets.late })]).toEqual([null, 'late'])
    expect(saidAfter(speaking(by(own)), 14.9)).toBeNull()
    expect(saidAfter(speaking(by(own)), 15)).toMatchObject({ kind: 'speechOver' })
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
