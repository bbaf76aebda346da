// Backups: made while the meeting goes on, proved before older ones go, and good enough to go on from.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, test as plain } from 'vitest'
import { backupName, momentName, momentOf, superfluous } from '../../electron/host/backup-names.ts'
import { createBackups } from '../../electron/host/backup.ts'
import { machineClock } from '../../electron/host/clock.ts'
import { openDatabase } from '../../electron/host/database.ts'
import { ChainBroken, createLog } from '../../electron/host/log.ts'
import { migrate, migrations } from '../../electron/host/migrations.ts'
import { MeetingId } from '../../shared/id.ts'
import { demoEntries, notes } from './facts.ts'
import { createMachine } from './machine.ts'
import { heldMeeting, openRoom } from './opened.ts'
import { test } from './room.ts'

const meeting = MeetingId.parse('m-1')
const backupsIn = (folder: string) =>
  existsSync(join(folder, 'backups'))
    ? readdirSync(join(folder, 'backups'))
        .filter((name) => name.endsWith('.db'))
        .toSorted((a, b) => a.localeCompare(b))
    : []
const settled = async (until: () => boolean) => {
  for (let tries = 0; tries < 400 && !until(); tries += 1) await pause(10)
  expect(until()).toBe(true)
}

describe('a running meeting', () => {
  test('is copied every five minutes and when it ends; a planned one never', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    room.host.library.createMeeting(room.host.library.meeting(await heldMeeting(room))!.facts)
    const held = room.host.library.live()[0]!
    await machine.pass(5 * 60_000)
    await settled(() => backupsIn(folder).length === 1)
    await machine.pass(5 * 60_000)
    await settled(() => backupsIn(folder).length === 2)
    room.act(held, { kind: 'adjourn' })
    await settled(() => backupsIn(folder).length === 3)
    await machine.pass(60 * 60_000)
    await pause(50)
    expect(backupsIn(folder)).toEqual([
      'backup-20260917-090500+0800.db',
      'backup-20260917-091000+0800-2.db',
      'backup-20260917-091000+0800.db',
    ])
    room.close()
  })
})

describe('quality R19: a copy made while facts are written', () => {
  test('is a whole prefix of the log, in the plain form, and holds the writer up for no longer than a moment', {
    timeout: 60_000,
  }, async ({ folder, annotate }) => {
    const database = openDatabase(join(folder, 'a.db'))
    migrate(database, migrations, () => {})
    const log = createLog(database)
    log.append(meeting, notes(1, 20_000), 0)
    const backups = createBackups(
      join(folder, 'backups'),
      database,
      machineClock(() => Date.now()),
    )
    let seq = 20_000
    let longest = 0
    let last = performance.now()
    const writing = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      log.append(meeting, notes((seq += 1), 1), 0)
      last = performance.now()
    }, 20)
    const name = await backups.make()
    clearInterval(writing)
    database.close()
    const copy = new Sqlite(join(folder, 'backups', name), { readonly: true })
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
    copy.close()
    const restored = openDatabase(join(folder, 'backups', name), 'read')
    const entries = [...createLog(restored).read(meeting, 0)]
    restored.close()
    expect(entries.length).toBeGreaterThanOrEqual(20_000)
    expect(entries).toEqual(notes(1, entries.length))
    expect(backupsIn(folder)).toEqual([name])
    await annotate(
      `longest wait of the writer ${longest.toFixed(0)} ms, ${seq - 20_000} facts written meanwhile`,
    )
    expect(longest).toBeLessThan(300)
  })

  test('is thrown away where a fact is not what was written, and the older ones stay', async ({ folder }) => {
    const database = openDatabase(join(folder, 'a.db'))
    migrate(database, migrations, () => {})
    createLog(database).append(meeting, demoEntries(), 0)
    const machine = createMachine()
    const backups = createBackups(join(folder, 'backups'), database, machine.boot())
    const names = []
    for (let nth = 0; nth < 5; nth += 1) {
      names.push(await backups.make())
      machine.setCalendar(40 * 86_400_000)
    }
    database.script('DROP TRIGGER facts_are_never_changed')
    database.script('UPDATE facts SET zone = zone + 60 WHERE seq = 9')
    const before = backupsIn(folder)
    await expect(backups.make()).rejects.toThrow(ChainBroken)
    expect(backupsIn(folder)).toEqual(before)
    await expect(backups.check(names.at(-1)!)).resolves.toBeUndefined()
    database.close()
  })

  test('asked for while one is made comes after it, once for all who ask; half-made ones are swept away', async ({
    folder,
  }) => {
    const database = openDatabase(join(folder, 'a.db'))
    migrate(database, migrations, () => {})
    const machine = createMachine()
    const backups = createBackups(join(folder, 'backups'), database, machine.boot())
    expect(backups.newest()).toBeNull()
    const making = backups.make()
    await Promise.resolve()
    const [first, second, shared] = await Promise.all([making, backups.make(), backups.make()])
    expect(second).toBe(shared)
    expect(backupsIn(folder)).toHaveLength(2)
    expect(backupsIn(folder)).toEqual(expect.arrayContaining([first, second]))
    writeFileSync(join(folder, 'backups', 'backup-20260917-080000+0800.db.part'), 'half')
    machine.setCalendar(60_000)
    const third = await backups.make()
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('.part'))).toEqual([])
    expect(backups.newest()).toEqual({ name: third, at: Date.UTC(2026, 8, 17, 1, 1) })
    expect(backups.find(third)).toBe(join(folder, 'backups', third))
    expect(backups.find('../a.db')).toBeNull()
    database.close()
  })
})

describe('the names', () => {
  const at = (text: string) => backupName(momentName(Date.parse(text), 480))

  plain('carry their moment', () => {
    expect(at('2026-09-17T01:02:03Z')).toBe('backup-20260917-090203+0800.db')
    expect(momentOf('backup-20260917-090203+0800.db')).toBe(Date.parse('2026-09-17T01:02:03Z'))
    expect(momentOf('backup-20260916-213203-0330-v1.db')).toBe(Date.parse('2026-09-17T01:02:03Z'))
    for (const no of [
      'backup-2026.db',
      'x/backup-20260917-090203+0800.db',
      'backup-20260917-090203+0800.db.part',
    ])
      expect(momentOf(no)).toBeUndefined()
  })

  plain('say which may go: all of a day stay, then one a day, then one a month, and always three', () => {
    const now = Date.parse('2026-09-17T12:00:00Z')
    const hourly = Array.from({ length: 24 * 80 }, (_, hours) =>
      backupName(momentName(now - hours * 3_600_000, 480)),
    )
    const gone = new Set(superfluous(hourly, now))
    const kept = hourly.filter((name) => !gone.has(name))
    const ages = kept.map((name) => (now - (momentOf(name) ?? 0)) / 86_400_000)
    expect(ages.filter((age) => age < 1)).toHaveLength(24)
    expect(ages.filter((age) => age >= 1 && age < 30)).toHaveLength(30)
    expect(ages.filter((age) => age >= 30).length).toBeLessThanOrEqual(3)
    const months = new Set(hourly.map((name) => name.slice(0, 13)))
    for (const month of months) expect(kept.some((name) => name.startsWith(month))).toBe(true)
    const old = ['20200101-000000', '20200101-010000', '20200101-020000', '20200101-030000'].map((moment) =>
      backupName(`${moment}+0000`),
    )
    expect(superfluous(old, now)).toEqual([old[0]])
    expect(superfluous([at('2031-01-01T00:00:00Z'), ...old.slice(0, 2)], now)).toEqual([])
    expect(superfluous(['notes.txt'], now)).toEqual([])
  })
})

describe('quality R20: the write-ahead file', () => {
  test('never outgrows sixteen megabytes, and no reader can hold it open', async ({ folder, annotate }) => {
    const file = join(folder, 'a.db')
    const database = openDatabase(file)
    migrate(database, migrations, () => {})
    const log = createLog(database)
    let largest = 0
    for (let seq = 1; seq <= 30_000; seq += 50) {
      log.append(meeting, notes(seq, 50), 0)
      largest = Math.max(largest, statSync(`${file}-wal`).size)
    }
    const reader = new Sqlite(file, { readonly: true, timeout: 0 })
    expect(() => reader.prepare('SELECT seq FROM facts').get()).toThrow(/locked/)
    reader.close()
    await annotate(`at most ${largest >> 10} KB`)
    expect(largest).toBeLessThan(16 * 1024 * 1024)
    database.close()
  })
})
