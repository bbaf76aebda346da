// Plans of an older program: what their tables lack is filled in by the migrations, and they are read as before.
import { expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { MeetingId } from '../../shared/id.ts'
import { presetRules } from '../../shared/meeting-preset.ts'
import { moreThanHalfOfAll } from '../../shared/share.ts'
import { createMachine } from './machine.ts'
import { openRoom } from './opened.ts'
import { test } from './room.ts'

const rules = {
  speechLimit: 480_000,
  warnBefore: 60_000,
  startsOnCall: false,
  quorum: null,
  pass: { num: 1, den: 2, strict: true },
}
const row = {
  meeting: 'meeting-old',
  made: 1,
  revision: 1,
  state: 'planned',
  demo: 0,
  kind: 'standing',
  title: '清溪县政协十一届十二次常委会会议',
  full_title: '',
  committee: '政协清溪县委员会',
  term: 11,
  number: 12,
  starts: '2026-09-17T09:00',
  place: '',
  chair: '',
  chair_office: '',
  recorder: '',
  rules: JSON.stringify(rules),
}

test('quality R12: a roll of older tables says of a leave what it said, and a plan reminds as a new one does', async ({
  folder,
}) => {
  const step = migrations.findIndex((sql) => sql.some((text) => text.includes('leave_kind')))
  const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, step))
  const put = (table: string, values: Readonly<Record<string, string | number | null>>) => {
    const marks = Object.keys(values).map(() => '?')
    const sql = `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${marks.join(', ')})`
    database.sql(sql).run(...Object.values(values))
  }
  const { reminders: _, ...older } = presetRules.standing
  put('meetings', { ...row, rules: JSON.stringify(older) })
  const person = { person: 'p1', name: '石磊', initials: 'sl', sector: '', team: '', office: '', unit: '' }
  put('people', { ...person, demo: 0 })
  const place = { meeting: row.meeting, place: 0 }
  put('roll', { ...place, ...person, role: 'member', on_leave: 1, leave_reason: '因病' })
  database.close()
  const room = openRoom(folder, createMachine().boot())
  const plan = await room.page().library.meeting({ meeting: MeetingId.parse(row.meeting) })
  expect(plan?.facts.rules).toEqual(presetRules.standing)
  expect(plan?.roll[0]).toMatchObject({
    onLeave: true,
    leaveReason: '因病',
    leaveKind: null,
    leaveApprover: '',
    leaveWritten: false,
  })
  room.close()
})

test('quality R12: a plan of the first tables decides of all members', async ({ folder }) => {
  const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, 1))
  const [columns, values] = [Object.keys(row), Object.values(row)]
  const marks = values.map(() => '?').join(', ')
  database.sql(`INSERT INTO meetings (${columns.join(', ')}) VALUES (${marks})`).run(...values)
  database.close()
  const room = openRoom(folder, createMachine().boot())
  const [kept] = await room.page().library.meetings()
  const plan = await room.page().library.meeting({ meeting: kept!.meeting })
  expect(plan?.facts.rules.pass).toEqual(moreThanHalfOfAll)
  room.close()
})

test('quality R12: passages of the chair’s words that were changed before they had wordings are read as they were', async ({
  folder,
}) => {
  const before = migrations.findIndex((step) => step.some((sql) => sql.includes('TABLE cues_anew')))
  const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, before))
  const old = { ...row, rules: JSON.stringify({ ...rules, pass: moreThanHalfOfAll }) }
  const columns = Object.keys(old)
  const marks = columns.map(() => '?').join(', ')
  database.sql(`INSERT INTO meetings (${columns.join(', ')}) VALUES (${marks})`).run(...Object.values(old))
  database
    .sql(
      "INSERT INTO cues (meeting, cue, words, generated) VALUES ('meeting-old', 'open', '现在开会。', '原来的话')",
    )
    .run()
  database.close()
  const room = openRoom(folder, createMachine().boot())
  const [kept] = await room.page().library.meetings()
  expect(await room.page().script.cues({ meeting: kept!.meeting })).toEqual([
    { cue: 'open', words: '现在开会。', generated: '原来的话', form: null, skipped: false, behind: null },
  ])
  room.close()
})
