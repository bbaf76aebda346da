// Damaged data files: put aside whole, told of, the newest backup offered, and nothing deleted.
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { createBackups } from '../../electron/host/backup.ts'
import { openDatabase } from '../../electron/host/database.ts'
import { DatabaseFromFuture } from '../../electron/host/migrations.ts'
import { createMachine } from './machine.ts'
import { gathering, heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

const dataFile = (folder: string) => join(folder, 'meetings.db')
const aside = (folder: string) =>
  existsSync(join(folder, 'set-aside')) ? readdirSync(join(folder, 'set-aside')).toSorted() : []

/** A meeting has begun, there is one backup from then, somebody speaks, and the host is gone. */
async function used(folder: string): Promise<string> {
  const first = openRoom(folder, createMachine().boot())
  const meeting = await heldMeeting(first)
  first.close()
  const database = openDatabase(dataFile(folder))
  const backup = await createBackups(join(folder, 'backups'), database, createMachine().boot()).make()
  database.close()
  const room = openRoom(folder, createMachine().boot())
  speaking(room, meeting)
  room.close()
  return backup
}

describe('quality R9: a damaged file is put aside whole and a fresh one begun', () => {
  const damages: readonly (readonly [what: string, damage: (file: string) => void])[] = [
    ['its header zeroed', (file) => overwrite(file, 0, Buffer.alloc(100))],
    ['garbage', (file) => writeFileSync(file, Buffer.alloc(20_000, 'garbage '))],
    ['a text', (file) => writeFileSync(file, '请勿删除')],
    ['cut off', (file) => truncateSync(file, 9000)],
    ['a page of a table zeroed', (file) => overwrite(file, 4096 * 2, Buffer.alloc(4096))],
    ['the file of another program', foreign],
    ['the file of a program that names itself', (file) => foreign(file, 42)],
  ]
  for (const [what, damage] of damages)
    test(what, async ({ folder }) => {
      const backup = await used(folder)
      damage(dataFile(folder))
      const bytes = readFileSync(dataFile(folder))
      const room = openRoom(folder, createMachine().boot())
      const [name] = aside(folder)
      expect(name).toMatch(/^\d{8}-\d{6}\+0800-meetings\.db$/)
      expect(readFileSync(join(folder, 'set-aside', name!)).equals(bytes)).toBe(true)
      expect(room.host.library.meetings()).toEqual([])
      const about = await room.page().room.about()
      expect(about.notices).toEqual([
        {
          kind: 'damagedFileSetAside',
          file: join(folder, 'set-aside', name!),
          backup,
          backupAt: Date.UTC(2026, 8, 17, 1),
        },
      ])
      room.close()
      // Nobody has said a word yet: the notice is still there after a restart.
      const again = openRoom(folder, createMachine().boot())
      expect(again.host.notices()).toHaveLength(1)
      expect(await again.page().room.restoreBackup({ backup })).toEqual({ restored: true })
      expect(again.host.notices()).toEqual([])
      expect(again.host.library.meetings()).toHaveLength(1)
      again.close()
      const after = openRoom(folder, createMachine().boot())
      expect(after.host.notices()).toEqual([])
      expect(after.host.library.meetings()).toMatchObject([{ state: 'live' }])
      after.close()
      expect(aside(folder)).toContain(name)
    })

  test('an empty file is a new one', ({ folder }) => {
    writeFileSync(dataFile(folder), '')
    const room = openRoom(folder, createMachine().boot())
    expect(room.host.notices()).toEqual([])
    expect(aside(folder)).toEqual([])
    room.close()
  })

  test('an emptied file whose -wal still holds facts is not: SQLite would delete the -wal', async ({
    folder,
  }) => {
    const owner = openDatabase(dataFile(folder))
    owner.script('CREATE TABLE t (a TEXT) STRICT')
    const wal = readFileSync(`${dataFile(folder)}-wal`)
    owner.close()
    writeFileSync(dataFile(folder), '')
    writeFileSync(`${dataFile(folder)}-wal`, wal)
    const room = openRoom(folder, createMachine().boot())
    const names = aside(folder)
    expect(names).toHaveLength(2)
    expect(readFileSync(join(folder, 'set-aside', names[1]!)).equals(wal)).toBe(true)
    expect(room.host.notices()).toMatchObject([{ kind: 'damagedFileSetAside', backup: null, backupAt: null }])
    room.close()
  })

  test('the -wal goes aside with the file, untouched', async ({ folder }) => {
    await used(folder)
    // As a killed host leaves it: with a -wal beside it.
    const database = openDatabase(dataFile(folder))
    database.sql("UPDATE people SET phone = '1' WHERE person = (SELECT min(person) FROM people)").run()
    const wal = readFileSync(`${dataFile(folder)}-wal`)
    const main = readFileSync(dataFile(folder))
    database.close()
    writeFileSync(`${dataFile(folder)}-wal`, wal)
    main.fill(0, 4096 * 3, 4096 * 5)
    writeFileSync(dataFile(folder), main)
    openRoom(folder, createMachine().boot()).close()
    const put = (ending: string) =>
      readFileSync(join(folder, 'set-aside', aside(folder).find((name) => name.endsWith(ending)) ?? ''))
    expect(put('.db').equals(main)).toBe(true)
    expect(put('.db-wal').equals(wal)).toBe(true)
  })
})

describe('restoring', () => {
  test('only a backup of this folder, and only one that is whole', async ({ folder }) => {
    const backup = await used(folder)
    const room = openRoom(folder, createMachine().boot())
    const restore = (name: string) => room.page().room.restoreBackup({ backup: name })
    expect(await restore('backup-20200101-000000+0800.db')).toEqual({ restored: false })
    expect(await restore('../meetings.db')).toEqual({ restored: false })
    const file = join(folder, 'backups', backup)
    room.act(room.host.library.live()[0]!, { kind: 'adjourn' })
    const before = room.host.library.meetings()
    const copy = new Sqlite(file)
    copy.exec('DROP TRIGGER facts_are_never_changed; UPDATE facts SET zone = 0 WHERE seq = 1')
    copy.close()
    await expect(restore(backup)).rejects.toThrow('LOG_BROKEN')
    expect(room.host.library.meetings()).toEqual(before)
    room.close()
  })

  test('what was in its place goes aside whole', async ({ folder }) => {
    const backup = await used(folder)
    const room = openRoom(folder, createMachine().boot())
    const [first] = room.host.library.meetings()
    expect(await room.page().room.restoreBackup({ backup }), 'while it is being held').toEqual({
      restored: false,
    })
    room.act(first!.meeting, { kind: 'adjourn' })
    const follower = gathering(await room.page().session.follow({ meeting: first!.meeting, since: 0 }))
    expect(await room.page().room.restoreBackup({ backup })).toEqual({ restored: true })
    // Whoever followed the other log is let go; the meeting of the backup is open again, and its return on record.
    expect(await follower.ended).toBeNull()
    expect(room.host.sessions.session(first!.meeting)).toMatchObject({ seq: 2, room: { phase: 'open' } })
    const [name] = aside(folder)
    const kept = new Sqlite(join(folder, 'set-aside', name!), { readonly: true })
    expect(kept.prepare('SELECT count(*) FROM facts').pluck().get()).toBeGreaterThan(4)
    kept.close()
    room.close()
  })
})

describe('quality R10: a -wal that does not belong', () => {
  test('one that is gone leaves a whole prefix', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const main = readFileSync(dataFile(folder))
    speaking(room, meeting)
    room.close()
    writeFileSync(dataFile(folder), main)
    const again = openRoom(folder, createMachine().boot())
    expect(again.host.notices()).toEqual([])
    again.close()
  })

  test('one of another database is passed by', async ({ folder }) => {
    await used(folder)
    const other = new Sqlite(join(folder, 'other.db'))
    other.pragma('journal_mode = WAL')
    other.exec('CREATE TABLE t (a); INSERT INTO t VALUES (randomblob(9000))')
    const wal = readFileSync(join(folder, 'other.db-wal'))
    other.close()
    writeFileSync(`${dataFile(folder)}-wal`, wal)
    const room = openRoom(folder, createMachine().boot())
    expect(room.host.library.meetings().length + room.host.notices().length).toBe(1)
    room.close()
  })
})

test('quality R26: a database from the future is refused and left as it was', async ({ folder }) => {
  await used(folder)
  const newer = new Sqlite(dataFile(folder))
  newer.pragma('user_version = 99')
  newer.pragma('journal_mode = DELETE')
  newer.close()
  const bytes = readFileSync(dataFile(folder))
  expect(() => openRoom(folder, createMachine().boot())).toThrow(DatabaseFromFuture)
  expect(readFileSync(dataFile(folder)).equals(bytes)).toBe(true)
  expect(aside(folder)).toEqual([])
})

function overwrite(file: string, at: number, bytes: Buffer): void {
  const all = readFileSync(file)
  bytes.copy(all, at)
  writeFileSync(file, all)
}

function foreign(file: string, id = 0): void {
  writeFileSync(file, '')
  const database = new Sqlite(file)
  database.exec('CREATE TABLE notes (text)')
  database.pragma(`application_id = ${id}`)
  database.close()
}
