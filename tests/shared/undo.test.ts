// Taking steps back. Rules UN.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { remaining } from '../../shared/clock.ts'
import { CommandId } from '../../shared/id.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import { undoing } from '../../shared/session/undo.ts'
import { duration, minutes, seconds, sessionTime } from '../../shared/time.ts'
import { withoutCounters } from './compare.ts'
import { census, itemId, sitting, speaking, type Stage, Stage as Empty, voice } from './stage.ts'

const undoOf = (stage: Stage) => stage.ask({ kind: 'undoStep', step: stage.session.past!.command })

describe('undo', () => {
  const steps: [string, (stage: Stage) => unknown][] = [
    ['openItem', (stage) => stage.openItem('b')],
    ['closeItem', (stage) => stage.do({ kind: 'closeItem', item: itemId('a') })],
    ['startBreak', (stage) => stage.do({ kind: 'startBreak', length: null })],
    ['adjourn', (stage) => stage.do({ kind: 'adjourn' })],
    ['markAttendance', (stage) => stage.present('o1')],
    ['countAttendance', (stage) => stage.do({ kind: 'countAttendance', census })],
    ['queueSpeaker', (stage) => stage.queue('p3')],
    ['callSpeaker', (stage) => stage.call()],
    ['pauseSpeech', (stage) => stage.do({ kind: 'pauseSpeech', speech: stage.speech.speech })],
    ['endSpeech', (stage) => stage.do({ kind: 'endSpeech', speech: stage.speech.speech })],
    [
      'extendLimit',
      (stage) =>
        stage.do({ kind: 'extendLimit', speech: stage.speech.speech, by: duration(60_000), allowedBy: '' }),
    ],
    [
      'startInterruption',
      (stage) => stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p4') }),
    ],
    [
      'listWrittenSpeech',
      (stage) =>
        stage.do({ kind: 'listWrittenSpeech', item: itemId('a'), voice: voice('p4'), title: '书面' }),
    ],
    [
      'takeNote',
      (stage) =>
        stage.do({
          kind: 'takeNote',
          item: itemId('a'),
          speech: null,
          body: { as: 'fact', text: '会议指出' },
        }),
    ],
  ]
  test.each(steps)('[UN1] %s is taken back as if it had not been', (_, step) => {
    const stage = speaking().pass(seconds(30))
    const before = withoutCounters(stage.room)
    step(stage)
    expect(withoutCounters(stage.room)).not.toEqual(before)
    stage.pass(seconds(10)).undo()
    expect(withoutCounters(stage.room)).toEqual(before)
  })
  test('[UN1] a vote up to its check is taken back step by step', () => {
    const stage = sitting()
    const rooms = [withoutCounters(stage.room)]
    const counts = { for: 5, against: 0, abstain: 0 }
    stage.do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    })
    rooms.push(withoutCounters(stage.room))
    stage.do({ kind: 'countVotes', ballots: null, override: '', vote: stage.vote.vote, counts, by: '宋佳' })
    rooms.push(withoutCounters(stage.room))
    stage.do({ kind: 'checkCount', ballots: null, vote: stage.vote.vote, counts, by: '吕建平' })
    for (const room of rooms.toReversed()) expect(withoutCounters(stage.undo().room)).toEqual(room)
  })
  test('[UN2] all facts of one command are one step', () => {
    const stage = speaking().pass(minutes(1))
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p3') })
    const { room } = stage
    expect(stage.ask({ kind: 'openItem', item: itemId('b') }).facts).toHaveLength(4)
    expect(stage.session.past?.what).toBe('itemOpened')
    expect(withoutCounters(stage.undo().room)).toEqual(withoutCounters(room))
  })
  test('[UN3] a clock that the step stopped has run on', () => {
    const stage = speaking()
      .pass(minutes(2))
      .do({ kind: 'pauseSpeech', speech: 'speech-1' as never })
    stage.pass(minutes(1)).undo()
    expect(remaining(stage.speech.clock, sessionTime(stage.now))).toBe(minutes(5))
    stage.openItem('b').pass(minutes(1)).undo()
    expect(itemOf(stage.room.agenda, itemId('a'))?.clock).toMatchObject({ spent: 0, runningSince: 0 })
    expect(itemOf(stage.room.agenda, itemId('b'))).toMatchObject({ state: 'waiting', visits: [] })
  })
  test('[UN4] time under an undone call goes to no one: the speech before has run on', () => {
    const stage = speaking().pass(minutes(2)).call().pass(seconds(20)).undo()
    expect(stage.room.speeches.list).toHaveLength(1)
    expect(stage.room.queue.waiting.map((one) => one.voice.person)).toEqual(['p2'])
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(stage.speech.clock.spent).toBe(minutes(2) + seconds(20))
  })
  test('[UN4] where nobody spoke before, the time is nobody’s', () => {
    const stage = sitting().queue('p1', 'p2').call('p2').pass(seconds(20)).undo().call('p1').pass(seconds(5))
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(stage.room.speeches.list.map((one) => [one.voice.person, one.clock.spent])).toEqual([['p1', 5000]])
  })
  test('[UN5] the opening, a bell and an announced result end undo, which names them', () => {
    expect(undoOf(new Empty().open())).toMatchObject({ refused: 'UNDO_STOPS_HERE', about: 'sessionOpened' })
    const rung = speaking().passWithBells(minutes(7))
    expect(undoOf(rung)).toMatchObject({ refused: 'UNDO_STOPS_HERE', about: 'bellRang' })
    expect(undoOf(rung.call().undo()).refused).toBe('UNDO_STOPS_HERE')
    const stage = sitting().do({
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    })
    const { vote } = stage.vote
    const counts = { for: 5, against: 0, abstain: 0 }
    stage
      .do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '宋佳' })
      .do({ kind: 'checkCount', ballots: null, vote, counts, by: '吕建平' })
    stage.do({ kind: 'publishResult', vote })
    expect(undoOf(stage)).toMatchObject({ refused: 'UNDO_STOPS_HERE', about: 'resultPublished' })
    stage.do({
      kind: 'correctResult',
      ballots: null,
      override: '',
      vote,
      counts: { ...counts, for: 4 },
      reason: '有误',
      by: '马文斌',
    })
    expect(undoOf(stage)).toMatchObject({ refused: 'UNDO_STOPS_HERE', about: 'resultCorrected' })
  })
  test('[UN5] nothing is kept behind a mark', () => {
    const stage = speaking().passWithBells(minutes(7))
    expect(stage.session.past?.earlier).toBeNull()
  })
  test('[UN6] five hundred steps back', () => {
    const stage = sitting()
    const { room } = stage
    for (let step = 0; step < 500; step += 1)
      stage
        .pass(1000)
        .do({ kind: 'takeNote', item: itemId('a'), speech: null, body: { as: 'fact', text: `第${step}条` } })
    for (let step = 0; step < 500; step += 1) stage.pass(1000).undo()
    expect(withoutCounters(stage.room)).toEqual(withoutCounters(room))
  })
  test('[UN7] the step is named, and another one that came after stands in the way', () => {
    const stage = sitting().queue('p1')
    const step = stage.session.past!.command
    stage.queue('p2')
    expect(stage.ask({ kind: 'undoStep', step }).refused).toBe('STALE')
    expect(stage.undo().ask({ kind: 'undoStep', step }).facts).toEqual(['stepUndone'])
    expect(stage.room.queue.waiting).toEqual([])
  })
  test('[UN7] before the opening there is nothing', () => {
    expect(new Empty().ask({ kind: 'undoStep', step: CommandId.parse('x') }).refused).toBe('NOTHING_TO_UNDO')
  })
  test('[UN8] the wall and the machine are passed by', () => {
    const stage = speaking().pass(1000).do({ kind: 'freezeWall', on: true }).call()
    stage.do({ kind: 'holdScene', scene: 'agenda', about: null }).do({ kind: 'showMessage', text: '请安静' })
    stage.do({ kind: 'freezeWall', on: true }).do({ kind: 'recordClockChange', by: duration(5000) })
    stage.do({ kind: 'resumeSession', away: duration(10), basis: 'uptime' })
    const { wall } = stage.session
    expect(stage.undo().room.queue.waiting).toHaveLength(1)
    expect(stage.session.wall).toBe(wall)
    expect(stage.session.clockChanges).toHaveLength(1)
  })
  test('[UN9] a name is never given again', () => {
    const stage = speaking()
    const late = { kind: 'endSpeech', speech: stage.call().speech.speech } as const
    stage.undo().queue('p3').call()
    expect(stage.speech.speech).not.toBe(late.speech)
    expect(stage.ask(late).refused).toBe('SPEECH_UNKNOWN')
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p4') }).undo()
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: voice('p5') })
    stage.do({ kind: 'takeNote', item: itemId('a'), speech: null, body: { as: 'fact', text: '甲' } }).undo()
    stage.do({ kind: 'takeNote', item: itemId('a'), speech: null, body: { as: 'fact', text: '乙' } })
    stage.do({ kind: 'endSpeech', speech: stage.speech.speech })
    const vote = {
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    } as const
    stage.do(vote).undo().do(vote)
    const names: string[] = []
    for (const { fact } of stage.entries) {
      if (fact.kind === 'speakerQueued') names.push(fact.speaker)
      if (fact.kind === 'speakerCalled') names.push(fact.speech)
      if (fact.kind === 'interruptionStarted') names.push(fact.interruption)
      if (fact.kind === 'noteTaken') names.push(fact.note)
      if (fact.kind === 'voteOpened') names.push(fact.vote)
    }
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(12)
  })
  test('[UN9] numbers on paper have no gap: they are counted anew', () => {
    expect(speaking().call().undo().call().speech).toMatchObject({ no: 2 })
  })
  test('[UN5] [UN8] every kind of fact is a step, a mark or aside', () => {
    const marks = Object.entries(undoing).flatMap(([kind, is]) => (is === 'mark' ? [kind] : []))
    expect(marks.toSorted()).toEqual([
      'appraisalCorrected',
      'appraisalPublished',
      'appraisalVoided',
      'bellRang',
      'electionCorrected',
      'electionPublished',
      'electionVoided',
      'resultCorrected',
      'resultPublished',
      'sessionOpened',
      'voteVoided',
    ])
  })
})

describe('redo', () => {
  test('[UN10] the room is as it was before the undo', () => {
    const stage = speaking().pass(seconds(30)).openItem('b')
    const { room } = stage
    stage.pass(seconds(10)).undo().pass(seconds(10)).redo()
    expect(stage.room).toEqual(room)
    expect(stage.session.past?.what).toBe('itemOpened')
    expect(stage.session.undone).toBeNull()
  })
  test('[UN10] what the step stopped has stood since, and what it started has run on', () => {
    const stage = speaking().pass(minutes(2))
    const { speech } = stage.speech
    stage.do({ kind: 'pauseSpeech', speech }).pass(minutes(1)).undo().pass(minutes(1)).redo()
    expect(remaining(stage.speech.clock, sessionTime(stage.now))).toBe(minutes(6))
    stage.do({ kind: 'resumeSpeech', speech }).pass(minutes(1)).undo().pass(minutes(1)).redo()
    expect(remaining(stage.speech.clock, sessionTime(stage.now))).toBe(minutes(4))
  })
  test('[UN11] step after step, as far as was undone; undone again it is gone again', () => {
    const stage = sitting()
    const rooms = [stage.room]
    for (const name of ['p1', 'p2', 'p3']) rooms.push(stage.pass(1000).queue(name).room)
    stage.undo().undo().undo().redo().redo()
    expect(withoutCounters(stage.room)).toEqual(withoutCounters(rooms[2]!))
    expect(withoutCounters(stage.undo().room)).toEqual(withoutCounters(rooms[1]!))
    expect(withoutCounters(stage.redo().redo().room)).toEqual(withoutCounters(rooms[3]!))
  })
  test('[UN11] a new step ends what can be done again; the wall and the machine do not', () => {
    const stage = sitting().queue('p1').undo()
    stage.do({ kind: 'blackenWall', on: true }).do({ kind: 'recordClockChange', by: duration(5000) })
    const step = stage.session.undone!.command
    expect(stage.refusal({ kind: 'redoStep', step })).toBeNull()
    stage.queue('p2')
    expect(stage.ask({ kind: 'redoStep', step }).refused).toBe('NOTHING_TO_REDO')
    const late = speaking().pass(minutes(6))
    late.do({ kind: 'pauseSpeech', speech: late.speech.speech }).undo().passWithBells(minutes(2))
    expect(late.session.undone).toBeNull()
  })
  test('[UN11] the step is named, and refused when another is on top', () => {
    const stage = sitting().queue('p1').queue('p2').undo()
    const step = stage.session.undone!.command
    stage.undo()
    expect(stage.ask({ kind: 'redoStep', step }).refused).toBe('STALE')
    expect(stage.redo().ask({ kind: 'redoStep', step }).facts).toEqual(['stepRedone'])
  })
  test('[UN9] a speech that is done again keeps its name, and what comes after gets another', () => {
    const stage = speaking().call()
    const second = stage.speech.speech
    stage.undo().redo().queue('p3').call()
    expect(stage.room.speeches.list.map(({ speech }) => speech)).toEqual(['speech-1', second, 'speech-3'])
    expect(stage.room.speeches.made).toBe(3)
  })
  test('[UN12] the last steps are listed, those taken back among them', () => {
    const stage = sitting().queue('p1').pass(1000).queue('p2').undo()
    const listed = () => stage.session.steps.slice(-2).map(({ what, undone, at }) => [what, undone, at.time])
    expect(listed()).toEqual([
      ['speakerQueued', false, 0],
      ['speakerQueued', true, 1000],
    ])
    stage.redo()
    expect(listed()[1]).toEqual(['speakerQueued', false, 1000])
    stage.undo().queue('p3')
    expect(stage.session.steps.slice(-3).map(({ undone }) => undone)).toEqual([false, true, false])
    expect(stage.session.steps[0]).toMatchObject({ what: 'sessionOpened', mark: true })
    for (let nth = 0; nth < 100; nth += 1)
      stage.queue('p4').do({ kind: 'withdrawSpeaker', speaker: stage.room.queue.waiting.at(-1)!.speaker })
    expect(stage.session.steps).toHaveLength(60)
  })
})

describe('a long past', () => {
  const noting = (stage: Stage, from: number, to: number) => {
    for (let nth = from; nth < to; nth += 1) {
      const body = { as: 'fact', text: `第${nth}条` } as const
      stage.pass(1000).do({ kind: 'takeNote', item: itemId('a'), speech: null, body })
    }
  }
  const roomsOf = (stage: Stage) => {
    const rooms = new Set<unknown>()
    let count = 0
    for (let one: object | null = stage.session.past; one !== null; ) {
      if ('before' in one) rooms.add(one.before)
      if ('command' in one) count += 1
      if ('packed' in one && Array.isArray(one.packed)) count += one.packed.length
      one = 'earlier' in one && typeof one.earlier === 'object' ? one.earlier : null
    }
    return { rooms: rooms.size, count }
  }
  test('[UN13] of the older steps one in 64 keeps its room, and undo and redo pass them all', () => {
    const stage = speaking().pass(minutes(1))
    const { room } = stage
    noting(stage, 0, 700)
    const { count, rooms } = roomsOf(stage)
    expect(count).toBeGreaterThan(700)
    expect(rooms).toBeLessThan(2 * 64 + 700 / 64 + 2)
    const after = stage.room
    for (let step = 0; step < 700; step += 1) stage.pass(10).undo()
    expect(withoutCounters(stage.room)).toEqual(withoutCounters(room))
    for (let step = 0; step < 700; step += 1) stage.pass(10).redo()
    expect(stage.room).toEqual(after)
    for (let step = 0; step < 300; step += 1) stage.undo()
    noting(stage, 700, 1100)
    for (let step = 0; step < 800; step += 1) stage.undo()
    expect(withoutCounters(stage.room)).toEqual(withoutCounters(room))
  })
  test('[UN13] a mark far behind still ends undo', () => {
    const stage = sitting()
    noting(stage, 0, 400)
    for (let left = 400 + 1 + 1; left > 0; left -= 1) stage.undo()
    expect(undoOf(stage)).toMatchObject({ refused: 'UNDO_STOPS_HERE', about: 'sessionOpened' })
  })
  /** Before the older rooms were let go of: 18 MB and 1,600 MB. */
  test.each([
    [2000, 10],
    [20_000, 120],
  ])('[UN13] %i notes without a mark take less than %i MB', (count, most) => {
    const script = join(import.meta.dirname, 'heap-of-notes.ts')
    const told = execFileSync(process.execPath, ['--expose-gc', script, String(count)], { encoding: 'utf8' })
    expect(Number(told)).toBeGreaterThan(0)
    expect(Number(told)).toBeLessThan(most)
  })
})
