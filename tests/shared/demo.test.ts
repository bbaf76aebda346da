// The demo meeting: that it is a whole meeting, of the shape and size that screens, papers and tests count on.
import { describe, expect, test } from 'vitest'
import { type Cue, resolve } from '../../shared/demo/cue.ts'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { MeetingPlan } from '../../shared/meeting.ts'
import { headcount } from '../../shared/session/attendance.ts'
import { notVoted } from '../../shared/session/votes.ts'
import { instant, minutes, seconds } from '../../shared/time.ts'
import { sitting } from './stage.ts'

const plan = demoPlan('2026-09-17T09:00')
const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
const { entries, session } = playScript(plan, demoScript, start)
const { room } = session
const times = (kind: string) => entries.filter(({ fact }) => fact.kind === kind).length
const speechOf = (name: string) => room.speeches.list.find((speech) => speech.voice.name === name)!

describe('the plan', () => {
  test('is a plan, of 32 members with leaders first, four on leave, nine others', () => {
    expect(MeetingPlan.parse(plan)).toEqual(plan)
    const members = plan.roll.filter(({ role }) => role === 'member')
    expect(members).toHaveLength(32)
    expect(members.slice(0, 6).map(({ office }) => office)).toEqual([
      '主席',
      ...Array<string>(4).fill('副主席'),
      '秘书长',
    ])
    expect(members.filter(({ onLeave, leaveReason }) => onLeave && leaveReason !== '')).toHaveLength(4)
    expect(plan.roll.filter(({ role }) => role !== 'member')).toHaveLength(9)
    expect(new Set(plan.roll.map(({ person }) => person)).size).toBe(41)
    expect(new Set(plan.roll.map(({ name }) => name)).size).toBe(41)
  })
  test('has names of two, three and four characters, one with a dot, one beyond the first plane', () => {
    const lengths = new Set(plan.roll.map(({ name }) => [...name].length))
    expect([2, 3, 4].every((length) => lengths.has(length))).toBe(true)
    expect(plan.roll.some(({ name }) => name.includes('·'))).toBe(true)
    expect(plan.roll.some(({ name }) => /[\u{20000}-\u{3ffff}]/u.test(name))).toBe(true)
  })
})

describe('the meeting', () => {
  test('is long enough, and ends with everything closed', ({ annotate }) => {
    expect(entries.length).toBeGreaterThan(110)
    expect(session.last.time).toBeGreaterThan(minutes(100))
    expect(session.last.time).toBeLessThan(minutes(120))
    expect(room.phase).toBe('adjourned')
    const leaves = room.agenda.items.filter(
      ({ item }) => !room.agenda.items.some(({ parent }) => parent === item),
    )
    expect(leaves.every(({ state }) => state === 'closed')).toBe(true)
    expect(room.queue.waiting).toEqual([])
    return annotate(`${entries.length} facts in ${(session.last.time / 60_000).toFixed(1)} min`)
  })
  test('has an overtime, an extension, an interruption, a break, an undone call, written speeches', () => {
    const late = speechOf('罗玉兰')
    expect(late.clock.spent - late.clock.budget!).toBe(seconds(66))
    expect(late.bells.map(({ left }) => left)).toEqual([minutes(1), 0])
    expect(speechOf('何秀珍').extensions).toEqual([{ by: minutes(2), allowedBy: '沈怀远' }])
    expect(speechOf('何秀珍').bells.map(({ left }) => left)).toEqual([minutes(1), minutes(1)])
    expect(speechOf('周明远').interruptions.map(({ voice }) => voice.name)).toEqual(['许志诚'])
    expect(room.breaks).toHaveLength(1)
    expect(times('stepUndone')).toBe(1)
    expect(room.speeches.list.filter(({ mode }) => mode === 'written')).toHaveLength(4)
    expect(room.speeches.list.filter(({ item }) => item === 'demo-speeches')).toHaveLength(6)
  })
  test('bells ring at their very moments', () => {
    const late = speechOf('罗玉兰')
    const rang = entries.filter(({ fact }) => fact.kind === 'bellRang' && fact.speech === late.speech)
    const began = late.intervals[0]!.from.time
    expect(rang.map(({ time }) => time - began)).toEqual([minutes(7), minutes(8)])
  })
  test('has two votes by hands, counted, checked by a second person and announced, one of them divided', () => {
    for (const vote of room.votes.list)
      expect(vote).toMatchObject({ state: 'published', passed: true, countedBy: '宋佳', checkedBy: '吕建平' })
    expect(room.votes.list).toHaveLength(2)
    const vote = room.votes.list[1]!
    expect([vote.base, vote.present, vote.counts, notVoted(vote, vote.counts!)]).toEqual([
      32,
      27,
      { for: 24, against: 1, abstain: 1 },
      1,
    ])
  })
  test('has every kind of note, on speeches and on items', () => {
    expect(new Set(room.notes.list.map((note) => note.as)).size).toBe(8)
    expect(room.notes.summaries).toHaveLength(1)
    expect(room.notes.list.some(({ speech }) => speech === null)).toBe(true)
  })
  test('has a message, a held scene released and a frozen picture released', () => {
    expect([times('messageShown'), times('sceneHeld'), times('wallFrozen')]).toEqual([4, 4, 2])
    expect(session.wall).toMatchObject({ held: null, black: false, message: null, frozen: null })
  })
  test('one member came late and one left early', () => {
    expect(headcount(room.attendance)).toMatchObject({
      expected: 32,
      present: 27,
      left: 1,
      leave: 4,
      absent: 0,
      unmarked: 0,
    })
    const gone = Object.values(room.attendance.marks).filter((mark) => mark.state === 'left')
    expect(gone.map(({ leave }) => leave?.reason)).toEqual(['急诊手术，中途请假'])
  })
  test('played twice it is the same', () => {
    expect(playScript(plan, demoScript, start)).toEqual({ entries, session })
  })
})

describe('signs', () => {
  const cue = (command: Cue) => () => resolve(sitting().queue('p1').session, command)
  test('mean something in the session, or the script is wrong', () => {
    expect(cue({ kind: 'callSpeaker', speaker: '@next', after: '@current' })()).toEqual({
      kind: 'callSpeaker',
      speaker: 'speaker-1',
      after: null,
    })
    expect(cue({ kind: 'openItem', item: '@item:议9' })).toThrow('means nothing here')
    expect(cue({ kind: 'openItem', item: '@where' })).toThrow('is no sign')
  })
  test('a script that is refused is no script', () => {
    const wrong = { after: seconds(1), actor: 'operator', command: { kind: 'endBreak' } } as const
    expect(() => playScript(plan, [wrong], start)).toThrow('NOT_ON_BREAK')
    expect(() => playScript(plan, [{ ...wrong, actor: 'projector' }], start)).toThrow('NOT_GRANTED')
  })
})
