// Looks at a data file before anything is written to it, and puts a damaged one aside whole. Never deletes, never repairs.
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { applicationId, codeOf, openDatabase } from './database.ts'
import { syncFolder } from './sync.ts'

export type Condition =
  | { kind: 'new' }
  | { kind: 'sound'; version: number }
  | { kind: 'damaged'; reason: string }

/** A read-only look: closing a connection that may write would empty the -wal into a file we may have to put aside whole. */
export function conditionOf(file: string): Condition {
  const size = sizeOf(file)
  // SQLite would delete the -wal of a main file that was emptied, and all that is in it.
  if (size === 0)
    return sizeOf(`${file}-wal`) === 0 ? { kind: 'new' } : { kind: 'damaged', reason: 'EMPTIED' }
  try {
    const database = openDatabase(file, 'read')
    try {
      if (database.setting('application_id') !== applicationId)
        return database.sql('SELECT count(*) FROM sqlite_schema').get()?.[0] === 0
          ? { kind: 'new' }
          : { kind: 'damaged', reason: 'FOREIGN' }
      const verdict = database.setting('quick_check')
      return verdict === 'ok'
        ? { kind: 'sound', version: Number(database.setting('user_version')) }
        : { kind: 'damaged', reason: String(verdict) }
    } finally {
      database.close()
    }
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined || !/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw error
    return { kind: 'damaged', reason: code }
  }
}

/** Moves the file with its -wal and -shm into `folder`, bytes untouched, and returns its new path. */
export function setAside(file: string, folder: string, moment: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const taken = (name: string) => existsSync(join(folder, name))
  let name = `${moment}-${basename(file)}`
  for (let count = 2; taken(name); count += 1) name = `${moment}-${count}-${basename(file)}`
  const aside = join(folder, name)
  // The main file first: a -wal without one is found and put aside by the next start, should the power fail in between.
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, aside + part)
  syncFolder(folder)
  return aside
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
