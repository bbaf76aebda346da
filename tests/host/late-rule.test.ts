// Plans of the time before a meeting had a rule of lateness, or an 应到 of its own.
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { MeetingId } from '../../shared/id.ts'
import { minutes } from '../../shared/time.ts'
import { createMachine } from './machine.ts'
import { openRoom, plan } from './opened.ts'
import { test } from './room.ts'

const step = migrations.findIndex((sql) => sql.some((text) => text.includes('$.lateAfter')))

describe('a plan of the time before lateness had a rule', () => {
  test('gets ten minutes, and one that has a rule keeps its own; in both all members stand on the roll', async ({
    folder,
  }) => {
    const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, step))
    const { lateAfter: _, expected: _expected, ...rules } = plan().facts.rules
    const put = (id: string, made: number, of: unknown) =>
      database.script(`INSERT INTO meetings (meeting, made, revision, state, demo, removed, kind, title, full_title,
        committee, term, number, starts, place, chair, chair_office, recorder, rules) VALUES ('${id}', ${made}, 1, 'planned', 0, 0, 'standing', '会', '会议', '', 11, 1,
        '2026-09-17T09:00', '', '', '', '', '${JSON.stringify(of)}')`)
    put('old', 1, rules)
    put('own', 2, { ...rules, lateAfter: 0 })
    database.close()
    const room = openRoom(folder, createMachine().boot())
    const ruleOf = async (id: string) =>
      (await room.page().library.meeting({ meeting: MeetingId.parse(id) }))?.facts.rules
    expect(await ruleOf('old')).toEqual({ ...rules, lateAfter: minutes(10), expected: null })
    expect(await ruleOf('own')).toEqual({ ...rules, lateAfter: 0, expected: null })
    room.close()
  })
})
