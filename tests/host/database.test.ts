// The settings that keep acknowledged facts on the disk, read back and counted.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { openDatabase } from '../../electron/host/database.ts'
import { migrate, migrations } from '../../electron/host/migrations.ts'
import { has } from './tools.ts'
import { test } from './room.ts'

describe('a connection', () => {
  test('quality B2: has every setting, still after reopening and after its first use', ({ folder }) => {
    const database = openDatabase(join(folder, 'a.db'))
    migrate(database, migrations, () => {})
    const wanted = {
      journal_mode: 'wal',
      synchronous: 2,
      locking_mode: 'exclusive',
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      busy_timeout: 2000,
      journal_size_limit: 16 * 1024 * 1024,
      wal_autocheckpoint: 1000,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      application_id: 0x54585953,
      user_version: migrations.length,
    }
    const settings = () =>
      Object.fromEntries(Object.keys(wanted).map((name) => [name, database.setting(name)]))
    expect(settings()).toEqual(wanted)
    // On a file that is WAL already, the build's own default would step in here.
    database.reopen()
    database.sql('SELECT count(*) FROM facts').get()
    expect(settings()).toEqual(wanted)
    database.close()
  })

  test('is the only one: nobody else writes or reads the file while it is open', ({ folder }) => {
    const database = openDatabase(join(folder, 'a.db'))
    migrate(database, migrations, () => {})
    const other = new Sqlite(join(folder, 'a.db'), { readonly: true, timeout: 0 })
    expect(() => other.prepare('SELECT count(*) FROM facts').get()).toThrow(/locked/)
    expect(existsSync(join(folder, 'a.db-shm'))).toBe(false)
    database.close()
    expect(other.prepare('SELECT count(*) FROM facts').pluck().get()).toBe(0)
    other.close()
  })

  test('quality R4: a hundred appends on a reopened file reach the disk at least a hundred times', ({
    folder,
    skip,
  }) => {
    skip(!has('strace'), 'strace is not installed')
    const counted = join(folder, 'calls')
    const script = join(import.meta.dirname, 'append-hundred.ts')
    const out = execFileSync(
      'strace',
      ['-f', '-qq', '-o', counted, '-e', 'trace=fsync,fdatasync', process.execPath, script, folder],
      { encoding: 'utf8' },
    )
    const [before, after] = out.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
    expect(after).toBe(Number(before) + 100)
    const syncs = readFileSync(counted, 'utf8')
      .split('\n')
      .filter((line) => /f(data)?sync\(/.test(line))
    // The marks are two syncs of the script itself, around the appends.
    const marks = syncs.flatMap((line, at) => (line.includes('= -1 EBADF') ? [at] : []))
    expect(marks).toHaveLength(2)
    expect((marks[1] ?? 0) - (marks[0] ?? 0) - 1).toBeGreaterThanOrEqual(100)
  })

  test('a transaction that throws leaves nothing behind', ({ folder }) => {
    const database = openDatabase(join(folder, 'a.db'))
    database.script('CREATE TABLE t (a INTEGER) STRICT')
    const failing = () =>
      database.transaction(() => {
        database.sql('INSERT INTO t VALUES (1)').run()
        database.transaction(() => database.sql('INSERT INTO t VALUES (2)').run())
        throw new Error('stop')
      })
    expect(failing).toThrow('stop')
    expect(database.sql('SELECT count(*) FROM t').get()).toEqual([0])
    database.close()
  })

  test('the copy made at once is in the plain form and whole', ({ folder }) => {
    const database = openDatabase(join(folder, 'a.db'))
    migrate(database, migrations, () => {})
    database.copyAtOnce(join(folder, 'copy.db'))
    database.close()
    copyFileSync(join(folder, 'copy.db'), join(folder, 'again.db'))
    const copy = openDatabase(join(folder, 'again.db'), 'read')
    expect(copy.setting('journal_mode')).toBe('delete')
    expect(copy.setting('user_version')).toBe(migrations.length)
    expect(copy.setting('integrity_check')).toBe('ok')
    copy.close()
  })
})
