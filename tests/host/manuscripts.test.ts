// Drafts on disk: every change kept, versions that stay, the way to the signature, and numbers that are given once.
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { openDatabase } from '../../electron/host/database.ts'
import { migrations } from '../../electron/host/migrations.ts'
import type { DraftChange } from '../../shared/manuscript-decide.ts'
import { CommandId, MeetingId } from '../../shared/id.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { passagesOf } from '../../shared/passage.ts'
import { createMachine } from './machine.ts'
import { type Opened, heldMeeting, openRoom, plan } from './opened.ts'
import { test } from './room.ts'

const paper = 'minutes' as const

/** The draft of one meeting as a page works on it. */
async function desk(room: Opened, held?: MeetingId) {
  const meeting = held ?? (await heldMeeting(room))
  const { manuscript } = room.page()
  const read = async () => {
    const found = await manuscript.read({ meeting, paper })
    if (found === null) throw new Error('there is no draft')
    return found
  }
  const ask = async (change: DraftChange, revision?: number) => {
    const at = revision ?? (await read()).course.revision
    const answer = await manuscript.change({ meeting, paper, revision: at, change })
    return answer.kind === 'refused' ? answer.refusal : answer.kind
  }
  const composed = () => passagesOf(minutesOf(room.host.sessions.session(meeting))!)
  const write = (passage: string, words: string) => {
    const made = composed().find((each) => each.passage === passage)?.words ?? ''
    return ask({ kind: 'write', writes: [{ passage, made, words }] })
  }
  const adjourn = () => room.act(meeting, { kind: 'adjourn' })
  const fill = async () => {
    for (const { passage, words } of composed())
      if (words.includes('【待补：')) await write(passage, words.replaceAll(/【待补：[^】]*】/gu, '甲'))
  }
  const pass = (by: string, next = '') => ask({ kind: 'passOn', by, next })
  const sign = () => ask({ kind: 'sign', by: '沈怀远', seq: room.host.sessions.session(meeting).seq })
  return { meeting, read, ask, write, adjourn, fill, pass, sign, composed }
}

describe('a draft', () => {
  test('[DP2] keeps every change on disk and through a restart; the last is undone, a stale one writes nothing', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const one = await desk(room)
    expect(await one.write('head.office', '政协清溪县委员会办公厅')).toBe('done')
    expect(await one.write('session.opening', '甲')).toBe('done')
    expect(await one.ask({ kind: 'undo' })).toBe('done')
    expect(await one.ask({ kind: 'show', passage: 'head.office' }, 0)).toBe('stale')
    room.close()
    const again = openRoom(folder, machine.boot())
    const two = await desk(again, one.meeting)
    const { course } = await two.read()
    expect(course.revision).toBe(3)
    expect(course.edits.map(({ passage }) => passage)).toEqual(['head.office'])
    expect(await two.ask({ kind: 'undo' })).toBe('done')
    expect(await two.ask({ kind: 'undo' })).toBe('NOTHING_TO_UNDO')
    again.close()
  })

  test('[DP5] goes its way with person and time, each hand-over a version; back with a reason; 审核 can be left out', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const one = await desk(room)
    expect((await one.read()).course.held.drafting.by).toBe('宋佳')
    await one.pass('宋佳', '马文斌')
    await machine.pass(60_000)
    expect(await one.ask({ kind: 'sendBack', to: 'drafting', by: '马文斌', reason: '出席名单要核' })).toBe(
      'done',
    )
    await one.pass('宋佳', '马文斌')
    expect(await one.ask({ kind: 'sendBack', to: 'signing', by: '马文斌', reason: '甲' })).toBe('NOT_NOW')
    await one.ask({ kind: 'setReview', on: false })
    await one.pass('马文斌')
    const { course, versions } = await one.read()
    expect(course.stage).toBe('signing')
    expect(course.held.checking).toMatchObject({ by: '马文斌' })
    expect(course.held.signing.by).toBe('沈怀远')
    expect(versions.map(({ version, stage, person, reason }) => [version, stage, person, reason])).toEqual([
      [1, 'drafting', '宋佳', ''],
      [2, 'checking', '马文斌', '出席名单要核'],
      [3, 'drafting', '宋佳', ''],
      [4, 'checking', '马文斌', ''],
    ])
    expect((versions[1]?.at ?? 0) - (versions[0]?.at ?? 0)).toBe(60_000)
    // What was handed on is not taken back by undoing.
    expect(await one.ask({ kind: 'undo' })).toBe('NOTHING_TO_UNDO')
    room.close()
  })
})

describe('签发', () => {
  test('[DP6] asks for its turn, an adjourned meeting, no mark left, and the text that was seen; then freezes it', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const one = await desk(room)
    expect(await one.sign()).toBe('NOT_NOW')
    for (const by of ['宋佳', '马文斌', '龙兴国']) await one.pass(by)
    expect(await one.sign()).toBe('NOT_ADJOURNED')
    one.adjourn()
    expect(await one.sign()).toBe('MARKS_LEFT')
    await one.fill()
    await one.write('head.number', '〔2026〕1号')
    expect(await one.ask({ kind: 'sign', by: '沈怀远', seq: 1 })).toBe('LOG_MOVED_ON')
    expect(await one.sign()).toBe('done')
    const { signed, course, versions } = await one.read()
    expect(course.stage).toBe('signed')
    expect(signed).toMatchObject({ whole: true, person: '沈怀远', stage: 'signed' })
    expect([signed?.sha256, signed?.sm3].every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true)
    expect(await one.write('session.opening', '改一改')).toBe('SIGNED')
    expect(await one.ask({ kind: 'undo' })).toBe('SIGNED')
    // Only a new version, with a reason; the signed one stays as it was.
    expect(await one.ask({ kind: 'reopen', by: '宋佳', reason: '漏列一名列席人员' })).toBe('done')
    expect(await one.write('session.opening', '改一改')).toBe('done')
    const kept = await room
      .page()
      .manuscript.version({ meeting: one.meeting, paper, version: versions.length })
    expect(kept).toEqual(signed)
    room.close()
  })

  test('[DP6] a correction of the log that stands against a person’s words stops it', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const one = await desk(room)
    await one.write('session.opening', '甲主持会议。')
    one.adjourn()
    for (const by of ['宋佳', '马文斌', '龙兴国']) await one.pass(by)
    await one.ask({
      kind: 'write',
      writes: [{ passage: 'session.opening', made: '从前的话', words: '乙主持会议。' }],
    })
    expect(await one.sign()).toBe('STANDS_APART')
    room.close()
  })

  test('[DP6] quality T-06: no version can be rewritten; one that was changed behind our back is told', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const one = await desk(room)
    one.adjourn()
    for (const by of ['宋佳', '马文斌', '龙兴国']) await one.pass(by)
    await one.fill()
    expect(await one.sign()).toBe('done')
    room.close()
    const database = openDatabase(join(folder, 'meetings.db'))
    for (const table of ['manuscript_versions', 'manuscript_deeds'])
      for (const act of [`UPDATE ${table} SET zone = 0`, `DELETE FROM ${table}`])
        expect(() => database.sql(act).run()).toThrow(/never rewritten/)
    database.script('DROP TRIGGER manuscript_versions_stay_at_update')
    database.sql("UPDATE manuscript_versions SET content = replace(content, '沈怀远', '沈怀运')").run()
    database.close()
    const again = openRoom(folder, machine.boot())
    expect((await (await desk(again, one.meeting)).read()).signed?.whole).toBe(false)
    again.close()
  })
})

describe('numbers of documents', () => {
  test('[DP7] are given once a committee, kind and year, told with their gaps, and let go of with the words', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const [one, two] = [await desk(room), await desk(room, await another(room))]
    expect((await one.read()).numbers).toEqual({ year: 2026, next: 1, gaps: [] })
    expect(await one.write('head.number', '〔２０２６〕3号')).toBe('done')
    expect((await two.read()).numbers).toEqual({ year: 2026, next: 4, gaps: [1, 2] })
    expect(await two.write('head.number', '〔2026〕3号')).toBe('NUMBER_TAKEN')
    for (const wrong of ['[2026]4号', '【2026】4号', '〔2026〕04号'])
      expect([wrong, await two.write('head.number', wrong)]).toEqual([wrong, 'NUMBER_FORM'])
    expect(await one.ask({ kind: 'giveBack', passage: 'head.number' })).toBe('done')
    expect(await two.write('head.number', '〔2026〕3号')).toBe('done')
    expect(await one.write('head.number', '（第12期）')).toBe('done')
    room.close()
  })
})

async function another(room: Opened): Promise<MeetingId> {
  const meeting = room.host.library.createMeeting(plan().facts)
  room.host.library.saveAgenda(meeting, 1, plan().agenda)
  await room.page().session.open({ meeting, commandId: CommandId.parse('open-two') })
  return meeting
}

describe('bad input', () => {
  test('is stopped at the door, and only the operator is let in', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const { manuscript } = room.page()
    const wrong: unknown[] = [
      { kind: 'write', writes: [] },
      { kind: 'write', writes: [{ passage: '../x', made: '', words: '甲' }] },
      { kind: 'write', writes: [{ passage: 'head.mark', made: '', words: 'a\u202eb' }] },
      { kind: 'write', writes: [{ passage: 'head.mark', made: '', words: '甲'.repeat(50_001) }] },
      { kind: 'insert', passage: 'session.opening', after: null, form: { kind: 'paragraph' }, words: '甲' },
      { kind: 'insert', passage: 'own-1', after: null, form: { kind: 'table' }, words: '甲' },
      { kind: 'hide', passage: 'session.opening', made: '', reason: ' ' },
      { kind: 'passOn', by: '', next: '' },
      { kind: 'sendBack', to: 'drafting', by: '宋佳', reason: '' },
      { kind: 'reopen', by: '宋佳', reason: '  ' },
    ]
    for (const change of wrong) {
      const asked = manuscript.change({ meeting, paper, revision: 0, change: change as DraftChange })
      await expect(asked, JSON.stringify(change)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    expect((await manuscript.read({ meeting, paper }))?.course.revision).toBe(0)
    await expect(room.page('projector').manuscript.read({ meeting, paper })).rejects.toThrow('FORBIDDEN')
    const planned = room.host.library.createMeeting(plan().facts)
    expect(await manuscript.read({ meeting: planned, paper })).toBeNull()
    room.close()
  })
})

test('a data file of the time before drafts of papers gets their tables, and its meetings stay', ({
  folder,
}) => {
  const before = migrations.findIndex((step) => step.some((sql) => sql.includes('manuscript_deeds')))
  const old = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, before))
  const count = `SELECT count(*) FROM sqlite_schema WHERE type = 'table'
    AND name IN ('manuscript_deeds', 'manuscript_versions', 'document_numbers')`
  expect(old.database.sql(count).get()).toEqual([0])
  old.database.close()
  const { database } = openDataFile(placesIn(folder), createMachine().boot())
  expect(database.sql(count).get()).toEqual([3])
  database.close()
})
