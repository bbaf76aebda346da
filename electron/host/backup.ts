// Copies the open database, checks the copy to the last hash, and only then lets older ones go.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { backupName, momentNow, momentOf, superfluous } from './backup-names.ts'
import type { MachineClock } from './clock.ts'
import { type Database, openDatabase } from './database.ts'
import { verifying } from './log-verify.ts'
import { DatabaseFromFuture, migrations } from './migrations.ts'
import { syncFile, syncFolder } from './sync.ts'

export type Backups = {
  /**
   * Makes one of what stands in the file now and returns its name. While one is being made, all who ask share the next.
   * Throws where the copy is not good.
   */
  make(): Promise<string>
  newest(): { name: string; at: number } | null
  /** The whole path of a backup by its name, if there is one of that name. */
  find(name: string): string | null
  /** Throws where it is damaged or its chain broken. */
  check(name: string): Promise<void>
}

export function createBackups(folder: string, database: Database, clock: MachineClock): Backups {
  const names = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => momentOf(name) !== undefined) : []
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<string> | null = null
  return {
    make() {
      next ??= running.then(() => {
        const made = makeBackup(folder, database, clock)
        next = null
        running = Promise.allSettled([made])
        return made
      })
      return next
    },
    newest() {
      const all = names().map((name) => ({ name, at: momentOf(name) ?? 0 }))
      return all.toSorted((a, b) => b.at - a.at)[0] ?? null
    },
    find: (name) => (names().includes(name) ? join(folder, name) : null),
    check: (name) => proved(join(folder, name)),
  }
}

async function makeBackup(folder: string, database: Database, clock: MachineClock): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = freeName(folder, momentNow(clock))
  const draft = join(folder, `${name}.part`)
  const sweep = () => {
    for (const each of readdirSync(folder))
      if (each.includes('.part')) rmSync(join(folder, each), { force: true })
  }
  try {
    sweep()
    await database.copyTo(draft)
    plain(draft)
    syncFile(draft)
    await proved(draft)
    renameSync(draft, join(folder, name))
    syncFolder(folder)
  } finally {
    sweep()
  }
  const all = readdirSync(folder).filter((each) => momentOf(each) !== undefined)
  for (const old of superfluous(all, clock.wall())) rmSync(join(folder, old), { force: true })
  return name
}

function freeName(folder: string, moment: string): string {
  let name = backupName(moment)
  for (let count = 2; existsSync(join(folder, name)); count += 1) name = backupName(moment, `-${count}`)
  return name
}

/** A write-ahead file cannot be opened from a locked stick: the copy goes back to the plain form. */
function plain(file: string): void {
  const copy = openDatabase(file)
  try {
    copy.setting('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

/** Whole as a file, and every fact the one that was written: SQLite alone would miss most flipped bits. */
async function proved(file: string): Promise<void> {
  const copy = openDatabase(file, 'read')
  try {
    const verdict = copy.setting('integrity_check')
    if (verdict !== 'ok') throw new Error(`${file}: ${String(verdict)}`)
    const version = Number(copy.setting('user_version'))
    if (version > migrations.length) throw new DatabaseFromFuture(version, migrations.length)
    // Twenty thousand facts take a quarter of a second: a bell may not wait that long.
    for (const _ of verifying(copy)) await breathe()
  } finally {
    copy.close()
  }
}
