// The router: which seat may call what, and what a page is told when something fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openDatabase } from '../../electron/host/database.ts'
import { contract, openToProjector } from '../../shared/contract.ts'
import { CommandId, MeetingId } from '../../shared/id.ts'
import type { Seat } from '../../shared/session/seat.ts'
import { shippedPhrases } from '../../shared/phrase-bank.ts'
import { eightMinutes } from '../../shared/timing-card.ts'
import { createMachine } from './machine.ts'
import { type Opened, gathering, heldMeeting, openRoom, plan, speaking } from './opened.ts'
import { test } from './room.ts'

const nobody = MeetingId.parse('nobody')

/** Every procedure of the contract, with an input that is in order. */
const calls = ({ page }: Opened, seat: Seat): Record<string, () => Promise<unknown>> => {
  const { room, library, script, session, paper, manuscript, desk } = page(seat)
  const meeting = nobody
  const { facts } = plan()
  const commandId = CommandId.parse('c')
  return {
    'room.about': () => room.about(),
    'room.restoreBackup': () => room.restoreBackup({ backup: 'none' }),
    'library.meetings': () => library.meetings(),
    'library.meeting': () => library.meeting({ meeting }),
    'library.createMeeting': () => library.createMeeting({ facts }),
    'library.createDemo': () => library.createDemo(),
    'library.copyMeeting': () => library.copyMeeting({ meeting }),
    'library.removeMeeting': () => library.removeMeeting({ meeting }),
    'library.saveFacts': () => library.saveFacts({ meeting, revision: 1, facts }),
    'library.saveAgenda': () => library.saveAgenda({ meeting, revision: 1, agenda: [] }),
    'library.saveRoll': () => library.saveRoll({ meeting, revision: 1, roll: [] }),
    'library.people': () => library.people(),
    'library.timingCards': () => library.timingCards(),
    'library.saveTimingCard': () => library.saveTimingCard({ card: eightMinutes }),
    'library.removeTimingCard': () => library.removeTimingCard({ card: eightMinutes.card }),
    'library.saveRegistered': () => library.saveRegistered({ meeting, revision: 1, registered: [] }),
    'library.phrases': () => library.phrases(),
    'library.savePhrases': () => library.savePhrases({ phrases: shippedPhrases }),
    'script.cues': () => script.cues({ meeting }),
    'script.saveCue': () =>
      script.saveCue({
        meeting,
        edit: { cue: 'open', words: '开会', generated: '', form: null, skipped: false, behind: null },
      }),
    'script.removeCue': () => script.removeCue({ meeting, cue: 'open' }),
    'session.open': () => session.open({ meeting, commandId }),
    'session.act': () => session.act({ meeting, commandId, command: { kind: 'adjourn' } }),
    'session.drafts': () => session.drafts({ meeting }),
    'session.keepDraft': () => session.keepDraft({ meeting, field: 'note', text: '' }),
    'session.follow': () => session.follow({ meeting, since: 0 }),
    'session.clock': () => session.clock({ meeting }),
    'paper.preview': () => paper.preview({ meeting, paper: 'minutes' }),
    'paper.save': () => paper.save({ meeting, paper: 'minutes', format: 'pdf' }),
    'paper.print': () => paper.print({ meeting, paper: 'minutes' }),
    'paper.saveAttendance': () => paper.saveAttendance({ meeting }),
    'manuscript.read': () => manuscript.read({ meeting, paper: 'minutes' }),
    'manuscript.change': () =>
      manuscript.change({ meeting, paper: 'minutes', revision: 0, change: { kind: 'undo' } }),
    'manuscript.version': () => manuscript.version({ meeting, paper: 'minutes', version: 1 }),
    'desk.openProjector': () => desk.openProjector({ meeting }),
    'desk.closeProjector': () => desk.closeProjector(),
    'desk.projectors': () => desk.projectors(),
    'desk.playDemo': () => desk.playDemo({ meeting, speed: 60 }),
  }
}

describe('a seat', () => {
  test('every procedure is known to this test', ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const all = Object.entries(contract).flatMap(([part, procedures]) =>
      Object.keys(procedures).map((name) => `${part}.${name}`),
    )
    expect(Object.keys(calls(room, 'operator')).toSorted((a, b) => a.localeCompare(b))).toEqual(
      all.toSorted((a, b) => a.localeCompare(b)),
    )
    room.close()
  })

  for (const seat of ['projector', 'guest'] as const)
    test(`quality H-12: ${seat} may follow and read the clock, and nothing else`, async ({ folder }) => {
      const room = openRoom(folder, createMachine().boot())
      for (const [name, call] of Object.entries(calls(room, seat))) {
        const answer = await call().then(
          () => 'answered',
          (error: { code: string }) => error.code,
        )
        if (openToProjector.includes(name)) expect(answer, name).toMatch(/answered|NOT_FOUND/)
        else expect(answer, name).toBe('FORBIDDEN')
      }
      expect(room.host.library.meetings()).toEqual([])
      room.close()
    })

  test('a projector is not told where the data are', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    expect(await room.page('projector').room.about()).toMatchObject({
      seat: 'projector',
      dataFolder: '',
      notices: [],
    })
    expect(await room.page().room.about()).toMatchObject({
      seat: 'operator',
      dataFolder: folder,
      shell: 'browser',
    })
    room.close()
  })

  test('no phone number travels with a meeting or its session', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    room.close()
    const database = openDatabase(join(folder, 'meetings.db'))
    database.sql("UPDATE people SET phone = '13912345678'").run()
    database.close()
    const machine = createMachine()
    const again = openRoom(folder, machine.boot())
    const { all } = gathering(await again.page().session.follow({ meeting, since: 0 }))
    await machine.pass(0)
    expect(JSON.stringify([all, await again.page().library.meeting({ meeting })])).not.toContain(
      '13912345678',
    )
    expect((await again.page().library.people())[0]).toMatchObject({ phone: '13912345678' })
    again.close()
  })
})

describe('what a page is told', () => {
  test('bad input is refused before it reaches anything, and is no fault', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { facts } = plan()
    const bad = room.page().library.createMeeting({ facts: { ...facts, title: 'a\u202eb' } })
    await expect(bad).rejects.toMatchObject({ code: 'BAD_REQUEST', message: 'BAD_REQUEST' })
    const worse = room.page().session.act({ meeting: nobody, commandId: 'no spaces', command: {} as never })
    await expect(worse).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(room.host.library.meetings()).toEqual([])
    room.close()
  })

  test('a broken log is named, its text stays in the journal, and the rest of the house stands', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const broken = await heldMeeting(room)
    speaking(room, broken)
    const whole = await heldMeeting(room)
    room.close()
    const database = openDatabase(join(folder, 'meetings.db'))
    database.script('DROP TRIGGER facts_are_never_changed')
    database.sql('UPDATE facts SET zone = 0 WHERE meeting = ? AND seq = 3').run(broken)
    database.close()
    const again = openRoom(folder, machine.boot())
    await machine.pass(1000)
    const act = (meeting: MeetingId) =>
      again.page().session.act({
        meeting,
        commandId: CommandId.parse('x'),
        command: { kind: 'blackenWall', on: true },
      })
    await expect(act(broken)).rejects.toMatchObject({ code: 'LOG_BROKEN', message: 'LOG_BROKEN' })
    const following = again.page().session.follow({ meeting: broken, since: 0 })
    expect(await gathering(await following).ended).toMatchObject({ code: 'LOG_BROKEN' })
    expect(await act(whole)).toMatchObject({ kind: 'done' })
    expect(readFileSync(join(folder, 'journal', 'journal.log'), 'utf8')).toMatch(/is not whole at 3/)
    again.close()
  })
})

describe('the demo', () => {
  test('plays to its end by itself, once, faster than it was', { timeout: 60_000 }, async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { desk, library } = room.page()
    const { meeting } = await library.createDemo()
    expect(await desk.playDemo({ meeting, speed: 60 })).toEqual({ started: true })
    expect(await desk.playDemo({ meeting, speed: 60 })).toEqual({ started: false })
    for (let minute = 0; minute < 4 && room.host.library.live().length > 0; minute += 1)
      await machine.pass(60_000)
    expect(room.host.library.meeting(meeting)?.state).toBe('closed')
    const { speeches } = room.host.sessions.session(meeting).room
    // It runs on a clock of its own pace, so that its bells ring where they rang.
    expect(speeches.list.flatMap(({ bells }) => bells).length).toBeGreaterThan(0)
    expect(readJournal(folder)).toBe('')
    room.close()
  })

  test('is not played on a real meeting', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = room.host.library.createMeeting(plan().facts)
    expect(await room.page().desk.playDemo({ meeting, speed: 60 })).toEqual({ started: false })
    expect(room.host.library.meeting(meeting)?.state).toBe('planned')
    room.close()
  })
})

function readJournal(folder: string): string {
  try {
    return readFileSync(join(folder, 'journal', 'journal.log'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
