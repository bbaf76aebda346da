// The agenda and the course of a meeting: opening, items, breaks, adjourning. Rules AG.
import { describe, expect, test } from 'vitest'
import { itemOf, nextItemOf, numbered } from '../../shared/session/agenda.ts'
import { minutes, seconds } from '../../shared/time.ts'
import { agendaItem, itemId, meeting, sitting, speaking, Stage, voice } from './stage.ts'

const stateOf = (stage: Stage, name: string) => itemOf(stage.room.agenda, itemId(name))

describe('opening', () => {
  test('[AG1] a session opens once, with an agenda, and holds a copy of the plan', () => {
    const stage = new Stage()
    const plan = { meeting, agenda: [agendaItem('a')], roll: [], registered: [] }
    expect(stage.ask({ kind: 'openSession', ...plan, agenda: [] })).toMatchObject({ refused: 'AGENDA_EMPTY' })
    expect(stage.ask({ kind: 'openSession', ...plan })).toMatchObject({ facts: ['sessionOpened'] })
    expect(stage.ask({ kind: 'openSession', ...plan })).toMatchObject({ refused: 'SESSION_ALREADY_OPEN' })
    expect(stage.session.meeting).toEqual(meeting)
    expect(stage.room.phase).toBe('open')
  })

  const order = (...plan: Parameters<typeof agendaItem>[]) =>
    numbered(plan.map(([name, rest]) => agendaItem(name, rest))).map(({ item, path }) => [
      item.item,
      path.join('.'),
    ])

  test('[AG2] tree order, whatever the order of the lines', () => {
    expect(order(['a1', { parent: itemId('a') }], ['b'], ['a'], ['a2', { parent: itemId('a') }])).toEqual([
      ['b', '1'],
      ['a', '2'],
      ['a1', '2.1'],
      ['a2', '2.2'],
    ])
  })
  test('[AG2] an item whose parent is missing is top-level', () => {
    expect(order(['a', { parent: itemId('gone') }], ['b'])).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })
  test('[AG2] a circle is cut where it is first met, and nothing is lost', () => {
    expect(
      order(['a', { parent: itemId('b') }], ['b', { parent: itemId('a') }], ['c', { parent: itemId('c') }]),
    ).toEqual([
      ['a', '1'],
      ['b', '1.1'],
      ['c', '2'],
    ])
  })
  test('[AG2] an id that stands twice counts once, also where it would be its own part', () => {
    expect(order(['a'], ['a', { parent: itemId('a') }], ['b'])).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
    const twice = numbered([agendaItem('a', { title: '先写的' }), agendaItem('a', { title: '后写的' })])
    expect(twice.map(({ item }) => item.title)).toEqual(['先写的'])
  })
})

describe('items', () => {
  test('[AG3] one item at a time: opening another closes the open one and ends the speech, in one step', () => {
    const stage = speaking().pass(seconds(30))
    expect(stage.ask({ kind: 'openItem', item: itemId('b') }).facts).toEqual([
      'speechEnded',
      'itemClosed',
      'itemOpened',
    ])
    expect(stage.room.agenda.open).toBe('b')
    expect(stateOf(stage, 'a')).toMatchObject({
      state: 'closed',
      clock: { spent: 30_000, runningSince: null },
    })
    expect(stage.room.speeches.current).toBeNull()
  })
  test('[AG3] a called speaker who has not begun is ended with the item', () => {
    const stage = speaking({ meeting: { rules: { ...meeting.rules, startsOnCall: false } } })
    expect(stage.ask({ kind: 'closeItem', item: itemId('a') }).facts).toEqual(['speechEnded', 'itemClosed'])
  })
  test('[AG3] the open item is not opened again', () => {
    expect(sitting().ask({ kind: 'openItem', item: itemId('a') })).toMatchObject({
      refused: 'ITEM_ALREADY_OPEN',
      about: '议题a',
    })
    expect(sitting().ask({ kind: 'openItem', item: itemId('x') }).refused).toBe('ITEM_UNKNOWN')
  })

  const tree = [
    agendaItem('a'),
    agendaItem('b'),
    agendaItem('b1', { parent: itemId('b') }),
    agendaItem('b2', { parent: itemId('b') }),
    agendaItem('b21', { parent: itemId('b2') }),
  ]
  test('[AG4] an item with parts is taken up through them', () => {
    const stage = sitting({ agenda: tree })
    expect(stage.openItem('b').room.agenda.open).toBe('b1')
    expect(stage.ask({ kind: 'openItem', item: itemId('b') }).refused).toBe('ITEM_ALREADY_OPEN')
    expect(stage.openItem('b2').room.agenda.open).toBe('b21')
    expect(stage.openItem('a').openItem('b').room.agenda.open).toBe('b1')
    expect(stateOf(stage, 'b')).toMatchObject({ state: 'waiting', visits: [] })
  })
  test('[AG5] a closed item opened again gains a visit, and its clock goes on', () => {
    const stage = sitting({ agenda: [agendaItem('a', { planned: minutes(10) }), agendaItem('b')] })
    stage.pass(minutes(4)).openItem('b').pass(minutes(9)).openItem('a').pass(minutes(1))
    stage.do({ kind: 'closeItem', item: itemId('a') })
    expect(stateOf(stage, 'a')).toMatchObject({ clock: { budget: minutes(10), spent: minutes(5) } })
    expect(stateOf(stage, 'a')?.visits).toHaveLength(2)
  })
  test('[AG6] only the open item can be closed', () => {
    const stage = sitting()
    expect(stage.ask({ kind: 'closeItem', item: itemId('b') }).refused).toBe('ITEM_NOT_OPEN')
    expect(stage.ask({ kind: 'closeItem', item: itemId('x') }).refused).toBe('ITEM_UNKNOWN')
    expect(stage.do({ kind: 'closeItem', item: itemId('a') }).room.agenda.open).toBeNull()
    expect(stage.ask({ kind: 'closeItem', item: itemId('a') }).refused).toBe('ITEM_NOT_OPEN')
  })
  test('[AG10] the next item is the first waiting leaf behind the last one taken up', () => {
    const stage = new Stage().open({ agenda: tree })
    const next = () => nextItemOf(stage.room.agenda)?.item
    expect(next()).toBe('a')
    stage.openItem('b1')
    expect(next()).toBe('b21')
    stage.openItem('b21')
    expect(next()).toBe('a')
    stage.openItem('a')
    expect(next()).toBeUndefined()
  })
})

describe('breaks', () => {
  test('[AG11] a break stops the clock of the item and pauses the speech, which keeps its remainder', () => {
    const stage = speaking().pass(minutes(3))
    expect(stage.ask({ kind: 'startBreak', length: minutes(10) }).facts).toEqual([
      'speechPaused',
      'breakStarted',
    ])
    stage.pass(minutes(12)).do({ kind: 'endBreak' }).pass(minutes(1))
    expect(stage.speech).toMatchObject({ state: 'paused', clock: { spent: minutes(3), runningSince: null } })
    expect(stateOf(stage, 'a')?.clock).toMatchObject({ spent: minutes(3), runningSince: minutes(15) })
    expect(stage.room.breaks).toMatchObject([{ from: { time: minutes(3) }, to: { time: minutes(15) } }])
    expect(stage.do({ kind: 'resumeSpeech', speech: stage.speech.speech }).speech.state).toBe('running')
  })
  test('[AG11] a break ends an interruption, and the speech stays paused', () => {
    const stage = speaking().pass(minutes(1))
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p2') }).pass(minutes(1))
    expect(stage.ask({ kind: 'startBreak', length: null }).facts).toEqual([
      'interruptionEnded',
      'speechPaused',
      'breakStarted',
    ])
    expect(stage.speech).toMatchObject({ state: 'paused', clock: { spent: minutes(1) } })
    expect(stage.speech.intervals).toHaveLength(1)
  })
  test('[AG11] a break leaves a paused speech and a called one as they are', () => {
    const called = speaking({ meeting: { rules: { ...meeting.rules, startsOnCall: false } } })
    expect(called.ask({ kind: 'startBreak', length: null }).facts).toEqual(['breakStarted'])
    expect(called.speech.state).toBe('called')
    const paused = speaking()
    paused.do({ kind: 'pauseSpeech', speech: paused.speech.speech })
    expect(paused.ask({ kind: 'startBreak', length: null }).facts).toEqual(['breakStarted'])
  })
  test('[AG11] breaks do not nest', () => {
    const stage = sitting()
    expect(stage.ask({ kind: 'endBreak' }).refused).toBe('NOT_ON_BREAK')
    stage.do({ kind: 'startBreak', length: null })
    expect(stage.ask({ kind: 'startBreak', length: null }).refused).toBe('ON_BREAK')
  })
  test('[AG12] nothing begins during a break', () => {
    const stage = speaking()
    const { speech } = stage.speech
    const { speaker } = stage.room.queue.waiting[0]!
    stage.do({ kind: 'startBreak', length: null })
    for (const command of [
      { kind: 'openItem', item: itemId('b') },
      { kind: 'closeItem', item: itemId('a') },
      { kind: 'callSpeaker', speaker, after: speech },
      { kind: 'startSpeech', speech },
      { kind: 'resumeSpeech', speech },
      { kind: 'startInterruption', speech, voice: voice('p3') },
      { kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null },
    ] as const)
      expect(stage.ask(command), command.kind).toMatchObject({ refused: 'ON_BREAK' })
    expect(stage.ask({ kind: 'endSpeech', speech }).facts).toEqual(['speechEnded'])
  })
})

describe('adjourning', () => {
  test('[AG13] adjourning ends the speech, the item and the break', () => {
    const stage = speaking().pass(minutes(2)).do({ kind: 'startBreak', length: null }).pass(minutes(3))
    expect(stage.ask({ kind: 'adjourn' }).facts).toEqual(['speechEnded', 'itemClosed', 'sessionAdjourned'])
    expect(stage.room).toMatchObject({ phase: 'adjourned', pause: null, adjourned: { time: minutes(5) } })
    expect(stage.room.breaks).toMatchObject([{ to: { time: minutes(5) } }])
    expect(stateOf(stage, 'a')).toMatchObject({
      state: 'closed',
      clock: { spent: minutes(2), runningSince: null },
    })
  })
  test('[AG13] an open vote stands against adjourning, a break and another item', () => {
    const stage = sitting().do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    })
    for (const command of [
      { kind: 'adjourn' },
      { kind: 'startBreak', length: null },
      { kind: 'openItem', item: itemId('b') },
      { kind: 'closeItem', item: itemId('a') },
    ] as const)
      expect(stage.ask(command), command.kind).toMatchObject({ refused: 'VOTE_OPEN' })
  })
  test('[AG14] after adjourning the course stands still and the record can be completed', () => {
    const stage = speaking().do({ kind: 'adjourn' })
    const { speech } = stage.speech
    const { speaker } = stage.room.queue.waiting[0]!
    for (const command of [
      { kind: 'adjourn' },
      { kind: 'openItem', item: itemId('b') },
      { kind: 'queueSpeaker', voice: voice('p3'), turn: 'registered', before: null },
      { kind: 'callSpeaker', speaker, after: null },
      { kind: 'startSpeech', speech },
      { kind: 'startBreak', length: null },
      { kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null },
    ] as const)
      expect(stage.ask(command), command.kind).toMatchObject({ refused: 'SESSION_ADJOURNED' })
    stage
      .present('o1')
      .do({ kind: 'takeNote', item: itemId('a'), speech, body: { as: 'advice', text: '会后补记' } })
    stage.do({ kind: 'listWrittenSpeech', item: itemId('b'), voice: voice('p4'), title: '书面意见' })
    expect(stage.room.notes.list).toHaveLength(1)
  })
})
