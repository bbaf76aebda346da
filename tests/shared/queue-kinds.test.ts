// Kinds of turn, who registered beforehand, limits for those who wait, the closed list, time given away, calling back. Rules QU15–QU20.
import { describe, expect, test } from 'vitest'
import { SpeakerId } from '../../shared/id.ts'
import { remaining } from '../../shared/clock.ts'
import type { TurnKind } from '../../shared/session/values.ts'
import { offeredUnder } from '../../shared/session/queue.ts'
import { minutes, seconds, sessionTime } from '../../shared/time.ts'
import { threeMinutes, untimed } from '../../shared/timing-card.ts'
import {
  agendaItem,
  itemId,
  meeting,
  members,
  registration,
  sitting,
  speaking,
  type Stage,
  stranger,
  voice,
} from './stage.ts'

const waiting = (stage: Stage) => stage.room.queue.waiting.map((one) => one.voice.person ?? one.voice.name)
const speakerOf = (stage: Stage, name: string) =>
  stage.room.queue.waiting.find((one) => one.voice.person === name || one.voice.name === name)!
const add = (stage: Stage, ...turns: readonly (readonly [string, TurnKind])[]) => {
  for (const [name, turn] of turns) stage.do({ kind: 'queueSpeaker', voice: voice(name), turn, before: null })
  return stage
}
const mixed = () =>
  add(sitting(), ['o1', 'reply'], ['p1', 'registered'], ['p2', 'registered'], ['p3', 'impromptu'])
const move = (stage: Stage, name: string, before: string | null, crossing: 'refused' | 'place' | 'kind') =>
  stage.ask({
    kind: 'moveSpeaker',
    speaker: speakerOf(stage, name).speaker,
    before: before === null ? null : speakerOf(stage, before).speaker,
    crossing,
  })

describe('[QU15] out of one’s kind', () => {
  test('is refused, whoever moves and wherever to', () => {
    const stage = mixed()
    for (const [name, before] of [
      ['p3', 'p2'],
      ['p3', 'o1'],
      ['p1', null],
      ['o1', 'p2'],
    ] as const)
      expect(move(stage, name, before, 'refused'), name).toMatchObject({ refused: 'CROSSES_KIND' })
    expect(waiting(stage)).toEqual(['o1', 'p1', 'p2', 'p3'])
    expect(move(stage, 'p2', 'p1', 'refused').refused).toBeNull()
    expect(waiting(stage)).toEqual(['o1', 'p2', 'p1', 'p3'])
  })
  test('the kind may change with the place: to that of those one lands among', () => {
    const stage = mixed()
    move(stage, 'p3', 'p1', 'kind')
    expect(waiting(stage)).toEqual(['o1', 'p3', 'p1', 'p2'])
    expect(speakerOf(stage, 'p3')).toMatchObject({ turn: 'registered', crossed: false })
    const down = mixed()
    move(down, 'p1', null, 'kind')
    expect(waiting(down)).toEqual(['o1', 'p2', 'p3', 'p1'])
    expect(speakerOf(down, 'p1')).toMatchObject({ turn: 'impromptu', crossed: false })
  })
  test('or the place alone: the order of kinds passes them by until they are moved back', () => {
    const stage = mixed()
    move(stage, 'p3', 'p1', 'place')
    expect(speakerOf(stage, 'p3')).toMatchObject({ turn: 'impromptu', crossed: true })
    add(stage, ['p4', 'registered'], ['p5', 'order'])
    expect(waiting(stage)).toEqual(['o1', 'p3', 'p5', 'p1', 'p2', 'p4'])
    move(stage, 'p3', null, 'refused')
    expect(speakerOf(stage, 'p3')).toMatchObject({ turn: 'impromptu', crossed: false })
    expect(stage.undo().room.queue.waiting[1]).toMatchObject({ crossed: true })
  })
  test('the kind changes without a move, to the end of that kind', () => {
    const stage = mixed()
    const { speaker } = speakerOf(stage, 'p1')
    stage.do({ kind: 'changeTurn', speaker, turn: 'order' })
    expect(waiting(stage)).toEqual(['o1', 'p1', 'p2', 'p3'])
    stage.do({ kind: 'changeTurn', speaker, turn: 'impromptu' })
    expect(waiting(stage)).toEqual(['o1', 'p2', 'p3', 'p1'])
    expect(stage.ask({ kind: 'changeTurn', speaker, turn: 'impromptu' }).refused).toBe('STALE')
    expect(stage.ask({ kind: 'changeTurn', speaker: SpeakerId.parse('x'), turn: 'order' }).refused).toBe(
      'SPEAKER_UNKNOWN',
    )
  })
})

describe('[QU16] who registered', () => {
  const registered = [
    registration('p1', 'a', { topic: '农田水利', limit: minutes(5) }),
    registration('body', 'a', { person: null, name: '民建总支', from: '民建', reader: '委员p2' }),
    registration('p2', 'a'),
    registration('p2', 'b'),
  ]
  const other = registration('p1-2', 'a').registration
  const ids = registered.map((one) => one.registration)
  const offered = (stage: Stage, item = 'a') =>
    offeredUnder(stage.room.queue, itemId(item)).map((one) => one.name)
  const put = (stage: Stage, ...which: number[]) =>
    stage.ask({ kind: 'queueRegistered', registrations: which.map((nth) => ids[nth]!) })

  test('goes into the queue in one step, with topic, reader and limit, and not twice', () => {
    const stage = sitting({ registered })
    expect([offered(stage), offered(stage, 'b')]).toEqual([['委员p1', '民建总支', '委员p2'], ['委员p2']])
    add(stage, ['p3', 'impromptu'])
    expect(put(stage, 0, 1, 2).facts).toEqual(Array(3).fill('speakerQueued'))
    expect(waiting(stage)).toEqual(['p1', '民建总支', 'p2', 'p3'])
    expect(stage.room.queue.waiting[0]).toMatchObject({ topic: '农田水利', limit: 300_000 })
    expect(stage.room.queue.waiting[1]).toMatchObject({ reader: '委员p2', voice: { from: '民建' } })
    expect(offered(stage)).toEqual([])
    expect(put(stage, 0)).toMatchObject({ refused: 'ALREADY_QUEUED', about: '委员p1' })
    expect(offered(stage.undo())).toHaveLength(3)
  })
  test('neither twice in one step, nor beside themselves; one stranger refuses all', () => {
    const stage = sitting({ registered })
    expect(put(stage, 0, 0).refused).toBe('ALREADY_QUEUED')
    expect(put(stage, 2, 3)).toMatchObject({ refused: 'ALREADY_QUEUED', about: '委员p2' })
    expect(
      stage.ask({
        kind: 'queueRegistered',
        registrations: [ids[0]!, registration('x', 'a').registration],
      }).refused,
    ).toBe('REGISTRATION_UNKNOWN')
    expect(waiting(stage)).toEqual([])
  })
  test('is offered again once withdrawn, and no more once called', () => {
    const stage = sitting({ registered })
    put(stage, 0, 2)
    stage.do({ kind: 'withdrawSpeaker', speaker: speakerOf(stage, 'p2').speaker }).call('p1')
    expect(stage.speech).toMatchObject({ title: '农田水利', clock: { budget: 300_000 } })
    expect(offered(stage)).toEqual(['民建总支', '委员p2'])
  })
  test('is known when put in by hand, even before the item is open', () => {
    const stage = sitting({ registered }).queue('p1')
    expect(speakerOf(stage, 'p1')).toMatchObject({ topic: '农田水利', registration: ids[0] })
    const early = sitting({ registered, agenda: [agendaItem('c'), agendaItem('a')] }).queue('p1')
    expect(speakerOf(early, 'p1').registration).toBeNull()
    expect(offered(early)).toEqual(['民建总支', '委员p2'])
    expect(offered(early.openItem('a').call('p1'))).toEqual(['民建总支', '委员p2'])
  })
  test('stays where the person only answers, or raises a point of order', () => {
    const stage = sitting({ registered })
    add(stage, ['p1', 'order'])
    expect(offered(stage.call('p1'))).toEqual(['委员p1', '民建总支', '委员p2'])
    add(stage, ['p2', 'reply'])
    expect(offered(stage.call('p2'))).toEqual(['委员p1', '民建总支', '委员p2'])
  })
  test('each of two of one person is taken up by itself, also one of another item', () => {
    const twice = [registration('p1', 'a'), registration('p1', 'a', { registration: other, topic: '第二件' })]
    const stage = sitting({ registered: twice }).queue('p1').call()
    expect(offeredUnder(stage.room.queue, itemId('a'))).toMatchObject([{ topic: '第二件' }])
    const later = sitting({ registered: [registration('p1', 'a'), registration('p1', 'b')] })
    later.do({ kind: 'queueRegistered', registrations: [registration('p1', 'b').registration] }).call()
    expect(offered(later)).toEqual(['委员p1'])
  })
  test('speaks under their own name where the roll knows them no more', () => {
    const stage = sitting({ registered: [registration('p8', 'a', { from: '农工党' })] })
    stage.do({ kind: 'queueRegistered', registrations: [registration('p8', 'a').registration] })
    expect(stage.room.queue.waiting[0]?.voice).toEqual({ person: null, name: '委员p8', from: '农工党' })
  })
})

describe('[QU17] limits of those who wait', () => {
  const five = { meeting: { rules: { ...meeting.rules, timing: { ...threeMinutes, limit: minutes(5) } } } }
  const budgets = (stage: Stage) => {
    const { length } = stage.room.queue.waiting
    for (let left = length; left > 0; left -= 1) stage.call()
    return stage.room.speeches.list.slice(-length).map(({ clock }) => Number(clock.budget) / 60_000)
  }
  test('five minutes become three for the six who wait, and the chair grants one last speech (H.30)', () => {
    const stage = sitting({ ...five, roll: members(8) })
      .queue('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7')
      .call()
    stage.pass(minutes(1)).do({ kind: 'limitWaiting', limit: minutes(3), allowedBy: '沈怀远' })
    expect(stage.speech.clock.budget).toBe(300_000)
    expect(budgets(stage)).toEqual([3, 3, 3, 3, 3, 3])
    stage.do({ kind: 'closeQueue' }).do({ kind: 'reopenQueue' }).queue('p8')
    stage.do({ kind: 'limitSpeaker', speaker: speakerOf(stage, 'p8').speaker, limit: minutes(2) })
    stage.do({ kind: 'closeQueue' })
    expect(budgets(stage)).toEqual([2])
  })
  test('one’s own limit goes before that of all, which lifts what was set before it', () => {
    const stage = sitting(five).queue('p1', 'p2', 'p3')
    stage.do({ kind: 'limitSpeaker', speaker: speakerOf(stage, 'p1').speaker, limit: minutes(10) })
    stage.do({ kind: 'limitWaiting', limit: minutes(3), allowedBy: '沈怀远' })
    stage.do({ kind: 'limitSpeaker', speaker: speakerOf(stage, 'p2').speaker, limit: minutes(4) })
    expect(budgets(stage)).toEqual([3, 4, 3])
  })
  test('holds until the item closes or it is taken back, and keeps the distance of the bells', () => {
    const stage = sitting(five).queue('p1', 'p2', 'p3')
    stage.do({ kind: 'limitWaiting', limit: minutes(2), allowedBy: '沈怀远' }).call()
    expect(stage.speech.timing.bells).toEqual(threeMinutes.bells)
    stage.do({ kind: 'limitWaiting', limit: null, allowedBy: '沈怀远' }).call()
    expect(stage.speech.timing.limit).toBe(300_000)
    stage
      .do({ kind: 'limitWaiting', limit: seconds(40), allowedBy: '沈怀远' })
      .openItem('b')
      .call()
    expect(stage.speech.timing.limit).toBe(300_000)
    stage.do({ kind: 'closeItem', item: itemId('b') })
    expect(stage.ask({ kind: 'limitWaiting', limit: minutes(1), allowedBy: '' }).refused).toBe('NO_OPEN_ITEM')
  })
})

describe('[QU18] the closed list', () => {
  const ask = (stage: Stage, name: string, turn: TurnKind) =>
    stage.ask({ kind: 'queueSpeaker', voice: voice(name), turn, before: null }).refused
  test('takes answers and points of order alone, and keeps those who wait', () => {
    const stage = sitting({ registered: [registration('p5', 'a')] }).queue('p1')
    stage.do({ kind: 'closeQueue' })
    expect([ask(stage, 'p2', 'registered'), ask(stage, 'p2', 'impromptu')]).toEqual([
      'QUEUE_CLOSED',
      'QUEUE_CLOSED',
    ])
    expect(
      stage.ask({ kind: 'queueRegistered', registrations: [registration('p5', 'a').registration] }).refused,
    ).toBe('QUEUE_CLOSED')
    expect([ask(stage, 'p2', 'order'), ask(stage, 'p3', 'reply')]).toEqual([null, null])
    expect(waiting(stage)).toEqual(['p3', 'p2', 'p1'])
    expect(stage.ask({ kind: 'closeQueue' }).refused).toBe('QUEUE_CLOSED')
    stage.do({ kind: 'reopenQueue' })
    expect(ask(stage, 'p4', 'registered')).toBeNull()
    expect(stage.ask({ kind: 'reopenQueue' }).refused).toBe('QUEUE_OPEN')
  })
  test('is open again under the next item, and cannot be closed without one', () => {
    const stage = sitting().do({ kind: 'closeQueue' }).openItem('b')
    expect(stage.room.queue.closed).toBe(false)
    stage.do({ kind: 'closeItem', item: itemId('b') })
    expect(stage.ask({ kind: 'closeQueue' }).refused).toBe('NO_OPEN_ITEM')
  })
})

describe('[QU19] time given away', () => {
  const ceding = { meeting: { rules: { ...meeting.rules, cede: true } } }
  const cede = (stage: Stage, to = 'p2') =>
    ({
      kind: 'cedeTime',
      speech: stage.speech.speech,
      speaker: speakerOf(stage, to).speaker,
      allowedBy: '沈怀远',
    }) as const
  test('is refused as a rule', () => {
    const stage = speaking().pass(minutes(5))
    expect(stage.ask(cede(stage)).refused).toBe('TIME_NOT_TRANSFERABLE')
  })
  test('where it is allowed: what is left is added to the limit, once, and whoever speaks has ended', () => {
    const stage = speaking(ceding).pass(minutes(5))
    const command = cede(stage)
    expect(stage.ask(command).facts).toEqual(['speechEnded', 'timeCeded'])
    expect(stage.speech).toMatchObject({ state: 'ended', ceded: 180_000 })
    expect(stage.ask(command)).toMatchObject({ refused: 'NOTHING_LEFT', about: '委员p1' })
    stage.call('p2')
    expect(stage.speech).toMatchObject({
      clock: { budget: 660_000 },
      gained: [{ by: 180_000, from: '委员p1', allowedBy: '沈怀远' }],
    })
    expect(remaining(stage.speech.clock, sessionTime(stage.now))).toBe(660_000)
  })
  test('from an ended speech as well; never from overtime, without a limit, or to nobody', () => {
    const stage = speaking(ceding).pass(minutes(6))
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    const command = cede(stage)
    expect(stage.refusal({ ...command, speaker: SpeakerId.parse('x') })).toBe('SPEAKER_UNKNOWN')
    expect(stage.ask(command).facts).toEqual(['timeCeded'])
    const late = speaking(ceding).pass(minutes(8))
    expect(late.ask(cede(late)).refused).toBe('NOTHING_LEFT')
    const free = speaking({ meeting: { rules: { ...meeting.rules, cede: true, timing: untimed } } })
    expect(free.ask(cede(free)).refused).toBe('LIMIT_MISSING')
  })
})

describe('[QU20] calling back', () => {
  const recall = (stage: Stage) => ({
    kind: 'recallSpeaker' as const,
    speech: stage.room.speeches.list.findLast(({ state }) => state === 'ended')!.speech,
    after: stage.room.speeches.current,
  })
  test('whoever spoke last gets a new speech; whoever speaks has ended; one step', () => {
    const stage = speaking().pass(minutes(2)).call().pass(seconds(30))
    const before = stage.room
    const asked = recall(stage)
    expect(stage.ask(asked).facts).toEqual(['speakerQueued', 'speechEnded', 'speakerCalled', 'speechStarted'])
    expect(stage.room.speeches.list.map(({ voice: { person }, state }) => [person, state])).toEqual([
      ['p1', 'ended'],
      ['p2', 'ended'],
      ['p1', 'running'],
    ])
    expect(stage.speech).toMatchObject({ no: 3, clock: { spent: 0, budget: 480_000 } })
    expect(stage.ask(asked).refused).toBe('STALE')
    expect(stage.undo().room.speeches.list).toEqual(before.speeches.list)
  })
  test('keeps the side that was taken', () => {
    const stage = sitting().queue('p1')
    stage.do({ kind: 'takeSide', speaker: speakerOf(stage, 'p1').speaker, side: 'against' })
    stage.call().pass(minutes(1)).do({ kind: 'endSpeech', speech: stage.speech.speech })
    stage.do(recall(stage))
    expect(stage.room.speeches.list.map(({ side }) => side)).toEqual(['against', 'against'])
    expect(stage.undo().room.queue.waiting).toEqual([])
  })
  test('is whoever spoke, and not who was called and never began', () => {
    const stage = speaking({ meeting: { rules: { ...meeting.rules, startsOnCall: false } } })
    stage.do({ kind: 'startSpeech', speech: stage.speech.speech }).pass(minutes(1)).call()
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(stage.refusal(recall(stage))).toBe('STALE')
    stage.do({ ...recall(stage), speech: stage.room.speeches.list[0]!.speech })
    expect(stage.speech.voice.person).toBe('p1')
  })
  test('also while they wait for another turn, and on a closed list', () => {
    const stage = speaking().pass(1000).call().queue('p1').do({ kind: 'closeQueue' })
    stage.do(recall(stage))
    expect(stage.speech.voice.person).toBe('p1')
    expect(waiting(stage)).toEqual(['p1'])
  })
  test('nobody where nobody spoke, in a break, or during a vote', () => {
    const stage = speaking().pass(1000)
    const nobody = { kind: 'recallSpeaker', speech: stage.speech.speech, after: stage.speech.speech } as const
    expect(stage.ask(nobody).refused).toBe('SPEECH_UNKNOWN')
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    const asked = recall(stage)
    stage.do({ kind: 'startBreak', length: null })
    expect(stage.refusal(asked)).toBe('ON_BREAK')
    stage.do({ kind: 'endBreak' }).do({ kind: 'closeItem', item: itemId('a') })
    expect(stage.refusal(asked)).toBe('NO_OPEN_ITEM')
  })
})

test('[QU2] a stranger who registered under a name is known by it', () => {
  const listed = registration('x', 'a', { person: null, name: '居民代表', topic: '路灯' })
  const stage = sitting({ registered: [listed] })
  stage.do({ kind: 'queueSpeaker', voice: stranger('居民代表'), turn: 'registered', before: null })
  expect(stage.room.queue.waiting[0]).toMatchObject({ topic: '路灯', registration: listed.registration })
})
