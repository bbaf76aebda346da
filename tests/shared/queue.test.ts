// The queue, speeches and interruptions. Rules QU, and RO2 on voices.
import { describe, expect, test } from 'vitest'
import { SpeakerId, SpeechId } from '../../shared/id.ts'
import { minutes, seconds } from '../../shared/time.ts'
import {
  agendaItem,
  attendee,
  itemId,
  meeting,
  members,
  sitting,
  speaking,
  type Stage,
  stranger,
  voice,
} from './stage.ts'

const waiting = (stage: Stage) => stage.room.queue.waiting.map((one) => one.voice.name)
const speakerOf = (stage: Stage, name: string) =>
  stage.room.queue.waiting.find((one) => one.voice.person === name || one.voice.name === name)!.speaker
const called = { meeting: { rules: { ...meeting.rules, startsOnCall: false } } }
const nobody = SpeakerId.parse('speaker-99')

describe('the queue', () => {
  test('[QU1] behind the last of the kind, or before the named one', () => {
    const stage = sitting().queue('p1', 'p2')
    const before = speakerOf(stage, 'p2')
    stage.do({ kind: 'queueSpeaker', voice: voice('p3'), turn: 'registered', before })
    expect(waiting(stage)).toEqual(['委员p1', '委员p3', '委员p2'])
    for (const [name, turn] of [
      ['p4', 'impromptu'],
      ['o1', 'reply'],
      ['p5', 'registered'],
      ['g1', 'order'],
    ] as const)
      stage.do({ kind: 'queueSpeaker', voice: voice(name), turn, before: null })
    expect(waiting(stage)).toEqual(['委员o1', '委员g1', '委员p1', '委员p3', '委员p2', '委员p5', '委员p4'])
    expect(
      stage.ask({ kind: 'queueSpeaker', voice: stranger('居民'), turn: 'registered', before: nobody })
        .refused,
    ).toBe('SPEAKER_UNKNOWN')
  })
  test('[QU2] a person waits once at a time, and again once called', () => {
    const stage = sitting().queue('p1')
    const again = { kind: 'queueSpeaker', voice: voice('p1'), turn: 'registered', before: null } as const
    expect(stage.ask(again)).toMatchObject({ refused: 'ALREADY_QUEUED', about: '委员p1' })
    expect(stage.call().ask(again).refused).toBeNull()
  })
  test('[QU2] a name without a person may wait several times, a blank one not at all', () => {
    const stage = sitting()
    const queue = (name: string) =>
      stage.ask({ kind: 'queueSpeaker', voice: stranger(name), turn: 'impromptu', before: null })
    expect([queue('居民代表').refused, queue(' 居民代表 ').refused]).toEqual([null, null])
    expect(waiting(stage)).toEqual(['居民代表', '居民代表'])
    expect(queue('　 ').refused).toBe('NAME_MISSING')
  })
  test('[RO2] a voice of the roll bears the name of the roll and its sector, else its unit', () => {
    const stage = sitting({ roll: [...members(5), attendee('o1', { sector: '', unit: '县财政局' })] })
    stage.do({
      kind: 'queueSpeaker',
      voice: { ...voice('p1'), name: '冒名', from: '别处' },
      turn: 'registered',
      before: null,
    })
    expect(stage.queue('o1').room.queue.waiting.map((one) => one.voice)).toEqual([
      { person: 'p1', name: '委员p1', from: '农业界' },
      { person: 'o1', name: '委员o1', from: '县财政局' },
    ])
    expect(
      stage.ask({ kind: 'queueSpeaker', voice: voice('p99'), turn: 'registered', before: null }).refused,
    ).toBe('PERSON_UNKNOWN')
  })
  test('[QU7] moving and withdrawing', () => {
    const stage = sitting().queue('p1', 'p2', 'p3')
    const [first, second, third] = [speakerOf(stage, 'p1'), speakerOf(stage, 'p2'), speakerOf(stage, 'p3')]
    stage.do({ kind: 'moveSpeaker', speaker: third, before: first, crossing: 'refused' })
    expect(waiting(stage)).toEqual(['委员p3', '委员p1', '委员p2'])
    stage.do({ kind: 'moveSpeaker', speaker: third, before: null, crossing: 'refused' })
    expect(waiting(stage)).toEqual(['委员p1', '委员p2', '委员p3'])
    stage.do({ kind: 'withdrawSpeaker', speaker: second })
    expect(waiting(stage)).toEqual(['委员p1', '委员p3'])
    for (const command of [
      { kind: 'withdrawSpeaker', speaker: second },
      { kind: 'moveSpeaker', speaker: second, before: null, crossing: 'refused' },
      { kind: 'moveSpeaker', speaker: first, before: second, crossing: 'refused' },
    ] as const)
      expect(stage.ask(command).refused).toBe('SPEAKER_UNKNOWN')
    expect(
      stage.ask({ kind: 'moveSpeaker', speaker: first, before: first, crossing: 'refused' }).refused,
    ).toBe('STALE')
  })
  test('[QU8] the queue outlasts the item', () => {
    expect(waiting(speaking().openItem('b'))).toEqual(['委员p2'])
  })
})

describe('calling', () => {
  test('[QU3] a called speaker leaves the queue', () => {
    const stage = sitting().queue('p1', 'p2').call('p2')
    expect(waiting(stage)).toEqual(['委员p1'])
    expect(stage.speech).toMatchObject({
      item: 'a',
      voice: { person: 'p2' },
      turn: 'registered',
      mode: 'oral',
    })
    expect(stage.ask({ kind: 'callSpeaker', speaker: nobody, after: stage.speech.speech }).refused).toBe(
      'SPEAKER_UNKNOWN',
    )
    stage.call()
    expect(stage.ask({ kind: 'callSpeaker', speaker: nobody, after: stage.speech.speech }).refused).toBe(
      'QUEUE_EMPTY',
    )
  })
  test('[QU3] nobody is called without an open item', () => {
    const stage = sitting().queue('p1')
    const speaker = speakerOf(stage, 'p1')
    stage.do({ kind: 'closeItem', item: itemId('a') })
    expect(stage.ask({ kind: 'callSpeaker', speaker, after: null }).refused).toBe('NO_OPEN_ITEM')
  })
  test('[QU4] calling ends whoever speaks, with an interruption, in one step', () => {
    const stage = speaking().pass(minutes(2))
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p3') }).pass(seconds(5))
    const speaker = speakerOf(stage, 'p2')
    expect(stage.ask({ kind: 'callSpeaker', speaker, after: stage.speech.speech }).facts).toEqual([
      'interruptionEnded',
      'speechEnded',
      'speakerCalled',
      'speechStarted',
    ])
    expect(stage.room.speeches.list.map((one) => one.state)).toEqual(['ended', 'running'])
  })
  test('[QU5] a double click calls once', () => {
    const stage = sitting().queue('p1', 'p2')
    const click = { kind: 'callSpeaker', speaker: speakerOf(stage, 'p2'), after: null } as const
    expect(stage.ask(click).refused).toBeNull()
    expect(stage.ask({ ...click, speaker: speakerOf(stage, 'p1') }).refused).toBe('STALE')
  })
  test('[QU6] the clock starts with the call, or when the speaker is seen to begin', () => {
    expect(speaking().speech).toMatchObject({ state: 'running', clock: { runningSince: 0 } })
    const stage = speaking(called).pass(seconds(20))
    expect(stage.speech).toMatchObject({ state: 'called', clock: { spent: 0, runningSince: null } })
    stage.do({ kind: 'startSpeech', speech: stage.speech.speech }).pass(seconds(5))
    expect(stage.speech).toMatchObject({ state: 'running', clock: { runningSince: 20_000 } })
  })
  test('[QU14] nobody is called during a vote', () => {
    const stage = sitting()
      .queue('p1')
      .do({ kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null })
    expect(stage.ask({ kind: 'callSpeaker', speaker: speakerOf(stage, 'p1'), after: null }).refused).toBe(
      'VOTE_OPEN',
    )
  })
})

describe('speeches', () => {
  test('[QU9] numbered within the item, oral and written together', () => {
    const stage = speaking().call()
    stage.do({ kind: 'listWrittenSpeech', item: itemId('a'), voice: voice('p3'), title: '书面' })
    stage.openItem('b').queue('p4').call()
    expect(stage.room.speeches.list.map(({ item, no }) => `${item}${no}`)).toEqual(['a1', 'a2', 'a3', 'b1'])
  })
  test('[QU10] a written speech has a title and no clock, and leaves whoever speaks alone', () => {
    const stage = speaking().pass(minutes(1))
    stage.do({
      kind: 'listWrittenSpeech',
      item: itemId('b'),
      voice: voice('p3'),
      title: '关于夜间门诊的建议',
    })
    expect(stage.speech).toMatchObject({
      mode: 'written',
      state: 'ended',
      title: '关于夜间门诊的建议',
      clock: { budget: null, spent: 0, runningSince: null },
      intervals: [],
    })
    expect(stage.room.speeches.current).toBe('speech-1')
    const list = (item: string, who: ReturnType<typeof voice>) =>
      stage.ask({ kind: 'listWrittenSpeech', item: itemId(item), voice: who, title: '' }).refused
    expect([list('x', voice('p1')), list('a', voice('p99')), list('a', stranger(' '))]).toEqual([
      'ITEM_UNKNOWN',
      'PERSON_UNKNOWN',
      'NAME_MISSING',
    ])
  })
  test('[QU11] each act from its own state', () => {
    const stage = speaking(called)
    const { speech } = stage.speech
    const refusals = () =>
      (['startSpeech', 'pauseSpeech', 'resumeSpeech'] as const).map(
        (kind) => stage.refusal({ kind, speech }) ?? 'allowed',
      )
    expect(refusals()).toEqual(['allowed', 'SPEECH_NOT_RUNNING', 'SPEECH_NOT_RUNNING'])
    stage.do({ kind: 'startSpeech', speech })
    expect(refusals()).toEqual(['SPEECH_UNDERWAY', 'allowed', 'SPEECH_RUNNING'])
    stage.do({ kind: 'pauseSpeech', speech })
    expect(refusals()).toEqual(['SPEECH_UNDERWAY', 'SPEECH_NOT_RUNNING', 'allowed'])
    stage.do({ kind: 'startInterruption', speech, voice: voice('p2') })
    expect(refusals()).toEqual(['SPEECH_UNDERWAY', 'SPEECH_NOT_RUNNING', 'INTERRUPTION_OPEN'])
    stage.do({ kind: 'endSpeech', speech })
    expect(refusals()).toEqual(Array(3).fill('SPEECH_NOT_CURRENT'))
    expect(stage.ask({ kind: 'endSpeech', speech })).toMatchObject({
      refused: 'SPEECH_NOT_CURRENT',
      about: '委员p1',
    })
    expect(stage.ask({ kind: 'endSpeech', speech: SpeechId.parse('speech-99') }).refused).toBe(
      'SPEECH_UNKNOWN',
    )
  })
  test('[QU12] one interruption at a time, of a speech that has begun', () => {
    const stage = speaking(called)
    const { speech } = stage.speech
    const interrupt = (who = voice('p2')) => stage.ask({ kind: 'startInterruption', speech, voice: who })
    expect(interrupt().refused).toBe('SPEECH_NOT_RUNNING')
    stage.do({ kind: 'startSpeech', speech }).pass(1000)
    expect(interrupt(stranger('')).refused).toBe('NAME_MISSING')
    expect(interrupt(voice('p99')).refused).toBe('PERSON_UNKNOWN')
    expect(interrupt().facts).toEqual(['interruptionStarted'])
    expect(interrupt(voice('p3'))).toMatchObject({ refused: 'INTERRUPTION_OPEN', about: '委员p2' })
    const { interruption } = stage.speech.interruptions[0]!
    expect(stage.speech.interruptions[0]?.voice).toEqual({ person: 'p2', name: '委员p2', from: '农业界' })
    stage.do({ kind: 'endInterruption', interruption })
    expect(stage.ask({ kind: 'endInterruption', interruption }).refused).toBe('NO_INTERRUPTION')
  })
  test('[QU13] a speech that never began stays on record without an interval', () => {
    const stage = speaking({ ...called, agenda: [agendaItem('a')] }).pass(minutes(1))
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(stage.speech).toMatchObject({ state: 'ended', intervals: [], clock: { spent: 0 } })
  })
})
