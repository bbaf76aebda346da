// The one wrapping of better-sqlite3: every connection gets every setting before its first use. Knows no table.
import Sqlite from 'better-sqlite3'
import { existsSync } from 'node:fs'

export type Value = string | number | Uint8Array | null
export type Row = readonly unknown[]
/** A prepared statement. Rows come as arrays in the order of the columns: their readers name and parse them. */
export type Statement = {
  run(...values: Value[]): void
  get(...values: Value[]): Row | undefined
  all(...values: Value[]): Row[]
  iterate(...values: Value[]): IterableIterator<Row>
}
export type Database = {
  readonly file: string
  /** Prepared at its first use and again after a reopening. */
  sql(text: string): Statement
  /** Several statements at once, without values: schemas. */
  script(text: string): void
  setting(name: string): unknown
  /** All or nothing. Inside another transaction it joins that one. */
  transaction<T>(work: () => T): T
  /** Copies the open database page by page into a new file, while it is being written. */
  copyTo(file: string): Promise<void>
  /** Copies it in one go into a new file in the plain form; nothing else happens meanwhile. */
  copyAtOnce(file: string): void
  /**
   * After an I/O error nothing this handle says can be believed: close it and begin anew. `between` runs while the file is
   * closed.
   */
  reopen(between?: () => void): void
  close(): void
}

/** `TXYS`: tells our file from any other SQLite file. */
export const applicationId = 0x54585953

/**
 * Of all releases before 3.51.3 two connections that write and checkpoint at the same moment can corrupt a WAL file.
 * `synchronous` has to be set on each connection: this build falls back to NORMAL at the first use of an existing WAL file,
 * and a power cut would take acknowledged facts away.
 */
const settings: readonly (readonly [name: string, set: string, read: unknown])[] = [
  ['synchronous', 'FULL', 2],
  ['busy_timeout', '2000', 2000],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['journal_size_limit', String(16 * 1024 * 1024), 16 * 1024 * 1024],
  ['wal_autocheckpoint', '1000', 1000],
  // Only macOS knows these two: its fsync does not reach the platters.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
]

export type Mode = 'write' | 'read'

export function openDatabase(file: string, mode: Mode = 'write'): Database {
  let handle = connect(file, mode)
  let inside = false
  let statements = new Map<string, Sqlite.Statement<Value[], Row>>()
  const prepared = (text: string) => {
    const known = statements.get(text)
    if (known !== undefined) return known
    const fresh = handle.prepare<Value[], Row>(text)
    if (fresh.reader) fresh.raw()
    statements.set(text, fresh)
    return fresh
  }
  return {
    file,
    sql: prepared,
    script: (text) => void handle.exec(text),
    setting: (name) => handle.pragma(name, { simple: true }),
    transaction(work) {
      if (inside) return work()
      prepared('BEGIN IMMEDIATE').run()
      inside = true
      try {
        const result = work()
        prepared('COMMIT').run()
        return result
      } catch (error) {
        // SQLite itself rolls back where it could not go on; a second time would be an error of its own.
        if (handle.inTransaction) prepared('ROLLBACK').run()
        throw error
      } finally {
        inside = false
      }
    },
    async copyTo(to) {
      await handle.backup(to)
    },
    copyAtOnce: (to) => void handle.prepare('VACUUM INTO ?').run(to),
    reopen(between) {
      statements = new Map()
      handle.close()
      try {
        between?.()
      } finally {
        handle = connectAgain(file, mode)
      }
    },
    close: () => void handle.close(),
  }
}

/** On a disk that is gone SQLite would begin a new, empty file where it was mounted. */
function connectAgain(file: string, mode: Mode): Sqlite.Database {
  if (!existsSync(file)) throw new Sqlite.SqliteError(`${file} is gone`, 'SQLITE_CANTOPEN')
  return connect(file, mode)
}

function connect(file: string, mode: Mode): Sqlite.Database {
  const handle = new Sqlite(file, {
    readonly: mode === 'read',
    fileMustExist: mode === 'read',
    timeout: 2000,
  })
  try {
    const version = String(handle.prepare('SELECT sqlite_version()').pluck().get())
    if (!isAtLeast(version, [3, 51, 3])) throw new Error(`SQLite ${version} may corrupt a WAL file`)
    // Before journal_mode, which is the first access to the file.
    for (const [name, value] of settings) handle.pragma(`${name} = ${value}`)
    // One writer in one process, which then needs no shared memory and no locks for every commit; nobody else can even read.
    if (mode === 'write') handle.pragma('locking_mode = EXCLUSIVE')
    if (mode === 'write' && handle.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new Error(`${file} cannot be written ahead (WAL): a network drive or a locked stick?`)
    // The first access to a WAL file is where `synchronous` would fall back; only after it does reading it prove anything.
    handle.pragma('schema_version')
    for (const [name, value, expected] of settings) {
      const found = handle.pragma(name, { simple: true })
      if (found !== expected) throw new Error(`${name} is ${String(found)}, not ${value}`)
    }
    return handle
  } catch (error) {
    handle.close()
    throw error
  }
}

function isAtLeast(version: string, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  const differs = wanted.findIndex((part, at) => part !== parts[at])
  return differs === -1 || (parts[differs] ?? 0) > (wanted[differs] ?? 0)
}

/** The SQLite result code behind an error: `SQLITE_FULL`, `SQLITE_IOERR_FSYNC`. Undefined where SQLite did not speak. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Sqlite.SqliteError ? error.code : undefined
