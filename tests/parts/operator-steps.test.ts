// The next step of a meeting, from its opening to its papers, and what the console reads off a session besides.
import { describe, expect, test } from 'vitest'
import { instant } from '../../shared/time.ts'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { type TimedCommand, wait } from '../../shared/demo/cue.ts'
import type { FactKind } from '../../shared/session/fact.ts'
import { openItemOf } from '../../shared/session/agenda.ts'
import { type Session, sceneOf } from '../../shared/session/session.ts'
import { lastStep } from '../../renderer/screens/operator/last-step.ts'
import { type Open, nextStep, otherStep } from '../../renderer/screens/operator/next-step.ts'
import { type Motion, motionFor } from '../../renderer/screens/operator/motion.ts'
import { ahead, commandsFor } from '../../renderer/screens/operator/step-commands.ts'
import { sessionAfter } from './operator-desk.tsx'

const closed: Open = { attendance: false, motion: false }
const kindAfter = (kind: FactKind, nth = 1, open = closed) => nextStep(sessionAfter(kind, nth), open).kind
const otherAfter = (kind: FactKind, nth = 1) => {
  const session = sessionAfter(kind, nth)
  return otherStep(session, nextStep(session, closed))?.kind ?? null
}
const played = (script: readonly TimedCommand[], change = demoPlan('2026-09-17T09:00')): Session =>
  playScript(change, script, { at: instant(0), zone: 480 }).session

describe('the next step', () => {
  test('before anybody was marked, the roll; once it lies open, everybody else at once', () => {
    expect(kindAfter('sessionOpened')).toBe('takeAttendance')
    expect(nextStep(sessionAfter('sessionOpened'), { ...closed, attendance: true })).toEqual({
      kind: 'markAllPresent',
      unmarked: 28,
    })
    expect(kindAfter('attendanceMarked')).toBe('openFirst')
  })

  test('a meeting without a roll begins with its first item', () => {
    const plan = { ...demoPlan('2026-09-17T09:00'), roll: [] }
    expect(nextStep(played([], plan), closed)).toMatchObject({
      kind: 'openFirst',
      item: { title: '审议通过会议议程（草案）' },
    })
  })

  test('an item that asks for a decision and has no presenter is put to the vote at once', () => {
    expect(kindAfter('itemOpened', 1)).toBe('wordMotion')
    expect(kindAfter('itemOpened', 1, { ...closed, motion: true })).toBe('openVote')
  })

  test('whoever presents an item is invited first, and is found in the roll', () => {
    expect(nextStep(sessionAfter('itemOpened', 3), closed)).toMatchObject({
      kind: 'invite',
      voice: { name: '许志诚', from: '县卫生健康局局长' },
    })
    expect(otherAfter('itemOpened', 3)).toBe('openNext')
  })

  test('the first who waits is called, then the next, by name', () => {
    expect(nextStep(sessionAfter('itemOpened', 5), closed)).toMatchObject({
      kind: 'callFirst',
      speaker: { voice: { name: '陈国梁' } },
      after: null,
    })
    expect(nextStep(sessionAfter('speechStarted', 6), closed)).toMatchObject({
      kind: 'callNext',
      after: { voice: { name: '罗玉兰' } },
    })
    expect(otherAfter('speechStarted', 6)).toBe('endSpeech')
  })

  test('a called speaker begins, a paused one goes on, an interjection ends before either', () => {
    expect(kindAfter('speakerCalled', 5)).toBe('startSpeech')
    expect(kindAfter('speechPaused')).toBe('resumeSpeech')
    expect(kindAfter('interruptionStarted')).toBe('endInterruption')
  })

  test('with nobody waiting, the speech is ended; then the item is decided or left', () => {
    expect(kindAfter('speechStarted', 1)).toBe('endSpeech')
    const before = sessionAfter('voteOpened', 2).past?.before
    if (before === undefined) throw new Error('the vote was no step')
    const session = { ...sessionAfter('voteOpened', 2), room: before }
    expect(nextStep(session, closed).kind).toBe('wordMotion')
    expect(nextStep(sessionAfter('resultPublished', 2), closed)).toMatchObject({
      kind: 'openNext',
      item: { title: '主席讲话' },
    })
    expect(otherAfter('resultPublished', 2)).toBe('closeItem')
  })

  test('speeches without a queue ask for a speaker, a written exchange for its papers', () => {
    const open = (item: '@item:议4.2' | '@item:议4.3') =>
      nextStep(played([wait(0, { kind: 'openItem', item })]), closed).kind
    expect(open('@item:议4.2')).toBe('takeRegistered')
    expect(open('@item:议4.3')).toBe('listWritten')
    expect(kindAfter('writtenSpeechListed')).toBe('openNext')
  })

  test('a vote is counted, checked by somebody else, then published', () => {
    expect(kindAfter('voteOpened')).toBe('countVotes')
    expect(kindAfter('votesCounted')).toBe('checkCount')
    expect(kindAfter('countChecked')).toBe('publishResult')
    expect(
      ['voteOpened', 'votesCounted', 'countChecked'].map((kind) => otherAfter(kind as FactKind)),
    ).toEqual(Array(3).fill('abandonVote'))
  })

  test('a vote given up is taken again', () => {
    const script: TimedCommand[] = [
      wait(0, { kind: 'markAttendance', marks: '@allPresentBut:文静' }),
      wait(0, { kind: 'openItem', item: '@item:议1' }),
      wait(0, {
        kind: 'openVote',
        item: '@item:议1',
        motion: '议程',
        form: 'hands',
        rule: null,
        officers: null,
      }),
      wait(0, { kind: 'abandonVote', vote: '@vote', reason: '清点有误' }),
    ]
    expect(nextStep(played(script), closed).kind).toBe('wordMotion')
  })

  test('a break ends, the last item is followed by adjourning, and that by the papers', () => {
    expect(kindAfter('breakStarted')).toBe('endBreak')
    expect(kindAfter('itemClosed', 9)).toBe('adjourn')
    expect(nextStep(sessionAfter(), closed).kind).toBe('readMinutes')
  })
})

const motionOn = (session: Session): Motion | null => {
  const item = openItemOf(session.room.agenda)
  return item === undefined || session.meeting === null
    ? null
    : motionFor(item, session.meeting.rules, '审议通过')
}

describe('a step as commands', () => {
  test('every step that says it commands is accepted by the session it was read from', () => {
    const ends = demoScript.map((_, at) => played(demoScript.slice(0, at)))
    let commanding = 0
    for (const session of ends) {
      for (const open of [closed, { attendance: true, motion: true }]) {
        const commands = commandsFor(nextStep(session, open), motionOn(session))
        if (commands.length === 0) continue
        commanding += 1
        expect(ahead(session, commands, session.last), nextStep(session, open).kind).not.toBeNull()
      }
    }
    expect(commanding).toBeGreaterThan(150)
  })

  test('what would come is the scene after the step, and the session itself stays', () => {
    const session = sessionAfter('countChecked', 2)
    const next = ahead(session, commandsFor(nextStep(session, closed), null), session.last)
    expect(next === null ? null : sceneOf(next)).toBe('result')
    expect(sceneOf(session)).toBe('vote')
  })

  test('[QU5] calling names the speech that was seen on stage', () => {
    const session = sessionAfter('speechStarted', 6)
    const [call] = commandsFor(nextStep(session, closed), null)
    expect(call?.(session)).toMatchObject({ kind: 'callSpeaker', after: session.room.speeches.current })
  })
})

describe('what the last step did', () => {
  test.each<[FactKind, number, string, Record<string, unknown>]>([
    ['itemOpened', 3, 'itemOpened', { no: '三', title: '听取县人民政府关于城区社区卫生服务工作情况的通报' }],
    ['itemClosed', 1, 'itemClosed', { no: '一' }],
    ['attendanceMarked', 1, 'attendanceMarkedMany', { count: 36 }],
    ['attendanceMarked', 2, 'attendanceMarked_present', { name: '文静' }],
    ['attendanceMarked', 3, 'attendanceMarked_left', { name: '丁小宁' }],
    ['speakerMoved', 1, 'speakerMoved', { name: '何秀珍', place: 4 }],
    ['speakerWithdrawn', 1, 'speakerWithdrawn', { name: '孙立新' }],
    ['speakerCalled', 5, 'speakerCalled', { name: '陈国梁' }],
    ['speechEnded', 5, 'speechEnded', { name: '陈国梁' }],
    ['interruptionStarted', 1, 'interruptionStarted', { name: '许志诚' }],
    ['interruptionEnded', 1, 'interruptionEnded', { name: '周明远' }],
    ['limitExtended', 1, 'limitExtended', { name: '何秀珍' }],
    ['writtenSpeechListed', 1, 'writtenSpeechListed', { name: '郑海燕' }],
    ['votesCounted', 1, 'votesCounted', {}],
    ['countChecked', 1, 'countChecked', { name: '吕建平' }],
  ])('%s, time %i', (kind, nth, what, about) => {
    const told = lastStep(sessionAfter(kind, nth))
    expect(told?.what).toBe(what)
    expect(told?.about).toMatchObject(about)
  })

  test('a queued speaker is told with the place', () => {
    const session = sessionAfter('speakerQueued', 7)
    const told = lastStep(session)
    expect(told).toEqual({ what: 'speakerQueued', about: { name: '罗玉兰', place: 2 } })
  })
})
