// What is being written, kept beside the log: written over at every pause, there after a power cut, gone once it is on record.
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { CommandId } from '../../shared/id.ts'
import { pointedOut, shippedPhrases } from '../../shared/phrase-bank.ts'
import { createMachine } from './machine.ts'
import { heldMeeting, openRoom } from './opened.ts'
import { test } from './room.ts'

describe('drafts', () => {
  test('quality R16: written over and never added to, and there again after a restart', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const { session } = room.page()
    const { seq } = room.host.sessions.session(meeting)
    for (const text of ['先', '先鉴定', '先鉴定后改建'])
      expect(await session.keepDraft({ meeting, field: 'note', text })).toEqual({ kept: true })
    await session.keepDraft({ meeting, field: 'change-note-3', text: '改' })
    expect(room.host.sessions.session(meeting).seq).toBe(seq)
    room.close()
    const again = openRoom(folder, machine.boot())
    expect(await again.page().session.drafts({ meeting })).toEqual([
      { field: 'change-note-3', text: '改' },
      { field: 'note', text: '先鉴定后改建' },
    ])
    again.close()
  })
  test('are gone once what they say is on record, or when the field is emptied; a refusal leaves them', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const { session } = room.page()
    const { item } = room.host.sessions.session(meeting).room.agenda.items[0]!
    const kept = async () => (await session.drafts({ meeting })).map(({ field }) => field)
    const take = (text: string, commandId: string) =>
      session.act({
        meeting,
        commandId: CommandId.parse(commandId),
        command: { kind: 'takeNote', item, speech: null, body: { as: 'line', text, phrase: pointedOut } },
      })
    await session.keepDraft({ meeting, field: 'note', text: '先鉴定' })
    await session.keepDraft({ meeting, field: 'summary-speech-1', text: '讲了场地' })
    await take(' ', 'page-1')
    expect(await kept()).toEqual(['note', 'summary-speech-1'])
    await take('先鉴定', 'page-2')
    expect(await kept()).toEqual(['summary-speech-1'])
    await session.keepDraft({ meeting, field: 'summary-speech-1', text: '' })
    expect(await kept()).toEqual([])
    room.close()
  })
  test('belong to the operator alone, one meeting each', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const { session, library } = room.page()
    await session.keepDraft({ meeting, field: 'note', text: '只给秘书看' })
    const other = await library.copyMeeting({ meeting })
    expect(await session.drafts({ meeting: other!.meeting })).toEqual([])
    const wall = room.page('projector').session
    await expect(wall.drafts({ meeting })).rejects.toThrow('FORBIDDEN')
    await expect(wall.keepDraft({ meeting, field: 'note', text: '' })).rejects.toThrow('FORBIDDEN')
    await expect(session.keepDraft({ meeting, field: '../note', text: '' })).rejects.toThrow('BAD_REQUEST')
    room.close()
  })
})

describe('phrases', () => {
  test('those that come along, until the office changes them, and again when it has none', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { library } = room.page()
    expect(await library.phrases()).toEqual(shippedPhrases)
    const mine = [...shippedPhrases.slice(3), { use: 'own' as const, phrase: '会议责成…' }]
    await library.savePhrases({ phrases: mine })
    room.close()
    const again = openRoom(folder, machine.boot())
    expect(await again.page().library.phrases()).toEqual(mine)
    await again.page().library.savePhrases({ phrases: [] })
    expect(await again.page().library.phrases()).toEqual(shippedPhrases)
    await expect(again.page('projector').library.phrases()).rejects.toThrow('FORBIDDEN')
    again.close()
  })
})

test('a data file of the time before drafts gets their tables, and its meetings stay', ({ folder }) => {
  const before = migrations.findIndex((step) => step.some((sql) => sql.includes('CREATE TABLE drafts')))
  const old = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, before))
  const count = "SELECT count(*) FROM sqlite_schema WHERE name IN ('drafts', 'phrases')"
  expect(old.database.sql(count).get()).toEqual([0])
  old.database.close()
  const { database } = openDataFile(placesIn(folder), createMachine().boot())
  expect(database.sql(count).get()).toEqual([2])
  database.close()
})
