// Opens the data file: looks at it first, puts a damaged one aside whole and begins a new one, keeps a copy before a migration.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Notice } from '../../shared/contract.ts'
import { backupName, momentNow } from './backup-names.ts'
import type { MachineClock } from './clock.ts'
import { conditionOf, setAside } from './database-damage.ts'
import { type Database, openDatabase } from './database.ts'
import { DatabaseFromFuture, type Migration, migrate, migrations } from './migrations.ts'
import { syncFile, syncFolder } from './sync.ts'

export type Places = { file: string; backups: string; aside: string }

export const placesIn = (folder: string): Places => ({
  file: join(folder, 'meetings.db'),
  backups: join(folder, 'backups'),
  aside: join(folder, 'set-aside'),
})

/**
 * `aside` is the damaged file that waits for a word from the user: put there now, or earlier and nothing was begun since.
 * Throws `DatabaseFromFuture`, and then the file is as it was.
 */
export function openDataFile(
  places: Places,
  clock: MachineClock,
  steps: readonly Migration[] = migrations,
): { database: Database; aside: string | null } {
  const { file } = places
  const condition = conditionOf(file)
  // Before it is opened for writing, which would already change a byte of it.
  if (condition.kind === 'sound' && condition.version > steps.length)
    throw new DatabaseFromFuture(condition.version, steps.length)
  if (condition.kind === 'damaged') setAside(file, places.aside, momentNow(clock))
  const database = openDatabase(file)
  try {
    bringUpToDate(database, places, clock, steps)
  } catch (error) {
    database.close()
    throw error
  }
  return { database, aside: isUntouched(database) ? newestAside(places) : null }
}

/** To be called on every file that is about to be used: a restored backup may be older than the program. */
export function bringUpToDate(
  database: Database,
  places: Places,
  clock: MachineClock,
  steps: readonly Migration[] = migrations,
): void {
  migrate(database, steps, (version) => keepCopy(places, clock, database, version))
}

/** The state of the file before the change, should the new program turn out to be worse than the old one. */
function keepCopy(places: Places, clock: MachineClock, database: Database, version: number): void {
  mkdirSync(places.backups, { recursive: true, mode: 0o700 })
  const copy = join(places.backups, backupName(momentNow(clock), `-v${version}`))
  rmSync(`${copy}.part`, { force: true })
  database.copyAtOnce(`${copy}.part`)
  syncFile(`${copy}.part`)
  renameSync(`${copy}.part`, copy)
  syncFolder(places.backups)
}

const isUntouched = (database: Database): boolean =>
  Number(database.sql('SELECT count(*) FROM meetings').get()?.[0]) === 0

function newestAside({ aside }: Places): string | null {
  const names = existsSync(aside) ? readdirSync(aside).filter((name) => name.endsWith('.db')) : []
  const newest = names.toSorted().at(-1)
  return newest === undefined ? null : join(aside, newest)
}

export function damageNotice(file: string, backup: { name: string; at: number } | null): Notice {
  return { kind: 'damagedFileSetAside', file, backup: backup?.name ?? null, backupAt: backup?.at ?? null }
}

/** Puts a checked backup in the place of the data file, which goes aside whole. The database must be closed. */
export function replaceDataFile({ file, aside }: Places, backup: string, clock: MachineClock): void {
  const draft = `${file}.part`
  copyFileSync(backup, draft)
  syncFile(draft)
  if (existsSync(file)) setAside(file, aside, momentNow(clock))
  renameSync(draft, file)
  syncFolder(join(file, '..'))
}
