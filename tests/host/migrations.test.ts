// Moving a data file to newer tables: all of it or nothing, with a copy of what was.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { openDatabase } from '../../electron/host/database.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { createMachine } from './machine.ts'
import { heldMeeting, openRoom } from './opened.ts'
import { test } from './room.ts'
import { later } from './next-migration.ts'

const schemaOf = (file: string): unknown => {
  const database = new Sqlite(file, { readonly: true })
  const schema = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  const version = database.pragma('user_version', { simple: true })
  const whole = database.pragma('integrity_check', { simple: true })
  database.close()
  return { schema, version, whole }
}

describe('the tables', () => {
  test('are all strict, and facts have no path to be rewritten', ({ folder }) => {
    openRoom(folder, createMachine().boot()).close()
    const database = openDatabase(placesIn(folder).file)
    const tables = database.sql("SELECT sql FROM sqlite_schema WHERE type = 'table'").all()
    expect(tables.length).toBeGreaterThan(4)
    for (const [sql] of tables) expect(String(sql)).toMatch(/\) STRICT/)
    const triggers = database
      .sql("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'facts' ORDER BY name")
      .all()
    expect(triggers.flat()).toEqual(['facts_are_never_changed', 'facts_are_never_removed'])
    database.close()
  })
})

describe('a newer program', () => {
  test('quality R12: keeps a copy of the file as it was, then changes it', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    await heldMeeting(room)
    room.close()
    const before = schemaOf(placesIn(folder).file)
    const { database } = openDataFile(placesIn(folder), createMachine().boot(), later)
    expect(database.setting('user_version')).toBe(later.length)
    expect(database.sql('SELECT count(*) FROM topics').get()).toEqual([0])
    database.close()
    const [copy] = readdirSync(join(folder, 'backups'))
    expect(copy).toBe(`backup-20260917-090000+0800-v${migrations.length}.db`)
    expect(schemaOf(join(folder, 'backups', copy!))).toEqual(before)
  })

  test('quality R12: a step that fails leaves the file as it was', ({ folder }) => {
    openRoom(folder, createMachine().boot()).close()
    const before = schemaOf(placesIn(folder).file)
    const broken = [...later, ['CREATE TABLE more (a INTEGER) STRICT', 'CREATE TABEL more_of_it']]
    expect(() => openDataFile(placesIn(folder), createMachine().boot(), broken)).toThrow(/TABEL/)
    expect(schemaOf(placesIn(folder).file)).toEqual(before)
  })

  test('quality R12: killed after any statement, old or new and never between', ({ folder }) => {
    // The two pragmas that name the file and its version come last.
    const statements = later.slice(migrations.length).flat().length + 2
    for (let after = 0; after <= statements; after += 1) {
      const place = join(folder, String(after))
      openRoom(place, createMachine().boot()).close()
      const before = schemaOf(placesIn(place).file)
      const script = join(import.meta.dirname, 'migrate-until.ts')
      const { signal } = spawnSync(process.execPath, [script, place, String(after)])
      const found = schemaOf(placesIn(place).file)
      expect(signal, `after ${after}`).toBe(after < statements ? 'SIGKILL' : null)
      if (after < statements) expect(found, `killed after ${after}`).toEqual(before)
      else expect(found).toMatchObject({ whole: 'ok', version: later.length })
    }
  })
})
