// The log: where it begins, who asks, who sees, and that a session is nothing but its fold. Rules LO.
import { plainMark } from '../../shared/session/values.ts'
import { describe, expect, test } from 'vitest'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { grants } from '../../shared/session/answer.ts'
import { Command, type CommandKind } from '../../shared/session/command.ts'
import { audience } from '../../shared/session/audience.ts'
import { Entry, Fact, type FactKind } from '../../shared/session/fact.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { emptySession, evolve } from '../../shared/session/session.ts'
import { undoing } from '../../shared/session/undo.ts'
import { duration, instant } from '../../shared/time.ts'
import { common } from './compare.ts'
import { attendee, itemId, members, personId, sitting, Stage, stranger, voice } from './stage.ts'

const demo = playScript(demoPlan('2026-09-17T09:00'), demoScript, {
  at: instant(Date.UTC(2026, 8, 17, 0, 55)),
  zone: 480,
})
const fold = (entries: readonly Entry[]) => entries.reduce(evolve, emptySession)
const kinds = Fact.options.map((option) => option.shape.kind.value)

/** A meeting that holds a secret in every place where one can stand. */
function secrets(): Stage {
  const roll = [attendee('p1', { onLeave: true, leaveReason: '密1' }), ...members(6).slice(1)]
  const stage = new Stage().open({ roll }).present('p2', 'p3', 'p4', 'p5').openItem('a').queue('p2').call()
  const { speech } = stage.speech
  stage.do({
    kind: 'markAttendance',
    marks: [
      {
        ...plainMark(personId('p6'), 'leave'),
        leave: { kind: 'illness', reason: '密2', approver: '密批', written: true },
      },
    ],
  })
  stage.do({ kind: 'extendLimit', speech, by: duration(60_000), allowedBy: '密3' })
  stage.do({ kind: 'takeNote', item: itemId('a'), speech, body: { as: 'advice', text: '密4' } })
  stage.do({ kind: 'changeNote', note: stage.room.notes.list[0]!.note, body: { as: 'advice', text: '密5' } })
  stage.do({ kind: 'removeNote', note: stage.room.notes.list[0]!.note })
  const pledge = { as: 'pledge', text: '密12', who: stranger('密13'), unit: '密14', due: '密15' } as const
  stage.do({ kind: 'takeNote', item: itemId('a'), speech, body: pledge })
  const dissent = { as: 'dissent', text: '密16', who: stranger('密17'), reserved: true } as const
  stage.do({ kind: 'takeNote', item: itemId('a'), speech: null, body: dissent })
  stage.do({ kind: 'writeSummary', speech, text: '密18' })
  stage.do({ kind: 'endSpeech', speech })
  const open = {
    kind: 'openVote',
    item: itemId('a'),
    motion: '动议',
    form: 'hands',
    rule: null,
    officers: null,
  } as const
  const counts = { for: 4, against: 0, abstain: 0 }
  stage.do(open).do({
    kind: 'countVotes',
    ballots: null,
    override: '',
    vote: stage.vote.vote,
    counts: { ...counts, for: 3 },
    by: '密6',
  })
  stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '密7' }).do(open)
  const { vote } = stage.vote
  stage
    .do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '密8' })
    .do({ kind: 'checkCount', ballots: null, vote, counts, by: '密9' })
  stage.do({ kind: 'publishResult', vote })
  return stage.do({
    kind: 'correctResult',
    ballots: null,
    override: '',
    vote,
    counts,
    reason: '密10',
    by: '密11',
  })
}

describe('the beginning', () => {
  test('[LO1] before the opening everything else is refused', () => {
    const stage = new Stage()
    const first = sitting().queue('p1').call()
    const { speech } = first.speech
    const commands: Command[] = [
      { kind: 'resumeSession', away: duration(0), basis: 'uptime' },
      { kind: 'recordClockChange', by: duration(1) },
      { kind: 'ringBell', speech, left: duration(0) },
      { kind: 'holdScene', scene: 'agenda', about: null },
      { kind: 'blackenWall', on: true },
      { kind: 'freezeWall', on: true },
      { kind: 'showMessage', text: '请安静' },
      { kind: 'openItem', item: itemId('a') },
      { kind: 'markAttendance', marks: [plainMark(personId('p1'), 'present')] },
      { kind: 'takeNote', item: itemId('a'), speech: null, body: { as: 'fact', text: '甲' } },
      { kind: 'listWrittenSpeech', item: itemId('a'), voice: voice('p1'), title: '' },
      { kind: 'adjourn' },
    ]
    for (const command of commands)
      expect(stage.ask(command), command.kind).toMatchObject({ refused: 'SESSION_NOT_OPEN' })
    expect(stage.session).toBe(emptySession)
  })
  test('[LO6] a refused command leaves no fact', () => {
    const stage = sitting()
    const { session } = stage
    expect(stage.ask({ kind: 'openItem', item: itemId('x') }).refused).toBe('ITEM_UNKNOWN')
    expect(stage.session).toBe(session)
  })
})

describe('the fold', () => {
  test('[LO2] replayed, and read back from JSON, a log folds to the live session', () => {
    expect(fold(demo.entries)).toEqual(demo.session)
    const read = Entry.array().parse(JSON.parse(JSON.stringify(demo.entries)))
    expect(read).toEqual(demo.entries)
    expect(fold(read)).toEqual(demo.session)
  })
  test('[LO2] a withheld fact changes nothing but the place in the log', () => {
    const stage = sitting()
    const { room } = stage
    stage.record({ kind: 'withheld' })
    expect(stage.room).toBe(room)
    expect(stage.session.seq).toBe(stage.entries.length)
  })
  test('twenty thousand facts fold in a fraction of a second', ({ annotate }) => {
    const rounds = Math.ceil(20_000 / (demo.entries.length - 2))
    const course = demo.entries.slice(1, -1)
    const log = [demo.entries[0]!, ...Array.from({ length: rounds }, () => course).flat()].map(
      (entry, index) => ({
        ...entry,
        seq: index + 1,
      }),
    )
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now()
      expect(fold(log).seq).toBe(log.length)
      return performance.now() - began
    })
    expect(Math.min(...times)).toBeLessThan(500)
    return annotate(`${log.length} facts: ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
  })
})

describe('who asks', () => {
  test('[LO5] the host alone opens, resumes, records the calendar and rings; the operator asks all else', () => {
    const ofHost: CommandKind[] = ['openSession', 'resumeSession', 'recordClockChange', 'ringBell']
    const all = Command.options.map((option) => option.shape.kind.value)
    expect(Object.keys(grants).toSorted()).toEqual(all.toSorted())
    for (const kind of all) expect(grants[kind], kind).toEqual([ofHost.includes(kind) ? 'host' : 'operator'])
  })
})

describe('who sees', () => {
  test('[LO3] every kind of fact has an audience and a place in undo', () => {
    expect(Object.keys(audience).toSorted()).toEqual(kinds.toSorted())
    expect(Object.keys(undoing).toSorted()).toEqual(kinds.toSorted())
  })
  test('[LO3] the operator sees all, other seats no secret', () => {
    const { entries } = secrets()
    const text = (seat: 'operator' | 'projector' | 'guest') =>
      JSON.stringify(entries.map((entry) => seenBy(entry, seat))).match(/密\d+/g) ?? []
    expect(new Set(text('operator')).size).toBe(18)
    expect([text('projector'), text('guest')]).toEqual([[], []])
  })
  test('[LO3] notes and counts in progress are withheld whole, with place, time and step kept', () => {
    const hidden: FactKind[] = [
      'noteTaken',
      'noteChanged',
      'noteRemoved',
      'summaryWritten',
      'votesCounted',
      'countChecked',
    ]
    for (const entry of secrets().entries) {
      const seen = seenBy(entry, 'projector')
      expect(seen).toMatchObject({ seq: entry.seq, at: entry.at, time: entry.time, command: entry.command })
      expect(seen.fact.kind).toBe(hidden.includes(entry.fact.kind) ? 'withheld' : entry.fact.kind)
      expect(Entry.parse(seen)).toEqual(seen)
    }
  })
  test('[LO4] after every fact of a whole meeting the blanked log agrees with the whole one', () => {
    for (const entries of [demo.entries, secrets().entries]) {
      let [whole, blanked] = [emptySession, emptySession]
      for (const entry of entries) {
        whole = evolve(whole, entry)
        blanked = evolve(blanked, seenBy(entry, 'projector'))
        expect(common(blanked), `${entry.seq} ${entry.fact.kind}`).toEqual(common(whole))
      }
      expect(blanked.room.notes.list).toEqual([])
    }
  })
  test('[LO4] an undone step that was withheld moves nothing on the wall', () => {
    const stage = sitting().queue('p1')
    stage.do({ kind: 'takeNote', item: itemId('a'), speech: null, body: { as: 'fact', text: '甲' } }).undo()
    const seen = () => fold(stage.entries.map((entry) => seenBy(entry, 'projector')))
    expect(seen().room.queue.waiting).toHaveLength(1)
    stage.undo()
    expect(seen().room.queue.waiting).toEqual([])
  })
})
