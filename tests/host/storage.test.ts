// After an I/O error: the file is opened anew before anything else, and tried again for as long as that fails.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { openDatabase } from '../../electron/host/database.ts'
import { createLibrary } from '../../electron/host/library.ts'
import { migrate, migrations } from '../../electron/host/migrations.ts'
import { createNotices } from '../../electron/host/notices.ts'
import { StorageFault, createStorage } from '../../electron/host/storage.ts'
import { plan } from './opened.ts'
import { test } from './room.ts'

const failing = (code: string) => () => {
  throw new Sqlite.SqliteError(`as the disk would say ${code}`, code)
}

test('quality R7: a disk that went away is looked for again with every call, and nothing is lost', ({
  folder,
}) => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const database = openDatabase(join(disk, 'a.db'))
  migrate(database, migrations, () => {})
  const notices = createNotices()
  const storage = createStorage(database, notices)
  let made = 0
  const library = createLibrary(database, storage, () => `id-${(made += 1)}`)
  const meeting = library.createMeeting(plan().facts)
  expect(() => storage.commit(failing('SQLITE_IOERR_FSYNC'))).toThrow(StorageFault)
  expect(storage.failures()).toBe(1)
  renameSync(disk, join(folder, 'gone'))
  for (const read of [
    () => library.meetings(),
    () => library.has(meeting),
    () => library.createMeeting(plan().facts),
  ])
    expect(read).toThrow(StorageFault)
  expect(notices.all()).toEqual([{ kind: 'storageFailing', reason: 'SQLITE_CANTOPEN' }])
  mkdirSync(disk)
  expect(() => library.meetings(), 'the place where it was mounted').toThrow(StorageFault)
  expect(readdirSync(disk)).toEqual([])
  rmSync(disk, { recursive: true })
  renameSync(join(folder, 'gone'), disk)
  expect(library.meetings()).toMatchObject([{ meeting }])
  library.createMeeting(plan().facts)
  expect(notices.all()).toEqual([])
  expect(database.setting('synchronous')).toBe(2)
  database.close()
})

test('a bug is not blamed on the disk', ({ folder }) => {
  const database = openDatabase(join(folder, 'a.db'))
  const notices = createNotices()
  const storage = createStorage(database, notices)
  expect(() => storage.commit(failing('SQLITE_CONSTRAINT_UNIQUE'))).toThrow(Sqlite.SqliteError)
  expect(() => storage.commit(() => database.script('SELEKT'))).toThrow(/SELEKT/)
  expect(storage.failures()).toBe(0)
  expect(notices.all()).toEqual([])
  database.close()
})
