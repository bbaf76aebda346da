// The append-only log of facts, each chained to the one before. Rows are added and read; never changed, never removed.
import type { CommandId, MeetingId } from '../../shared/id.ts'
import { type Entry, vocabulary } from '../../shared/session/fact.ts'
import { instant, sessionTime } from '../../shared/time.ts'
import type { Database, Row } from './database.ts'
import { type Written, link, sha256Of, sm3Of, start } from './log-chain.ts'
import { type Upcasts, readFact, upcasts } from './upcast.ts'

/** Where a log ends: what a restarted host needs to go on counting. */
export type Tip = { seq: number; at: number; time: number; boot: string; uptime: number; hash: string }

export type Log = {
  /**
   * In one transaction, on disk when it returns. `uptime` belongs to the stamp of the entries. `before` is the hash of the
   * entry before the first, for whoever knows it already; the hash of the last is returned.
   */
  append(meeting: MeetingId, entries: readonly Entry[], uptime: number, before?: string): string
  /** Entries after `since`, each checked against the chain before it is handed out. Nothing else may use the database meanwhile. */
  read(meeting: MeetingId, since: number): Generator<Entry, void, undefined>
  /** As `read`, as many as fit into about `bytes`, and at least one if there is one. */
  page(meeting: MeetingId, since: number, bytes: number): Entry[]
  tip(meeting: MeetingId): Tip | null
}

/** The first entry that is not what was written, or does not follow on the one before. */
export class ChainBroken extends Error {
  override name = 'ChainBroken'
  readonly meeting: string
  readonly seq: number
  constructor(meeting: string, seq: number) {
    super(`the log of ${meeting} is not whole at ${seq}`)
    this.meeting = meeting
    this.seq = seq
  }
}

/** SM3 is read only where everything is checked: making hex of it costs as much as the fact. */
export const readingSql = (also = '') =>
  `SELECT meeting, seq, at, zone, time, boot, uptime, command, version, fact, lower(hex(sha256))${also}
  FROM facts WHERE meeting = ? AND seq > ? ORDER BY seq`
const plainReading = readingSql()
const appendSql = `INSERT INTO facts (meeting, seq, at, zone, time, boot, uptime, command, version, fact, sha256, sm3)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unhex(?), unhex(?))`
const hashSql = 'SELECT lower(hex(sha256)) FROM facts WHERE meeting = ? AND seq = ?'
const tipSql =
  'SELECT seq, at, time, boot, uptime, lower(hex(sha256)) FROM facts WHERE meeting = ? ORDER BY seq DESC LIMIT 1'

export function createLog(database: Database, steps: Upcasts = upcasts): Log {
  const hashAt = (meeting: MeetingId, seq: number): string => {
    if (seq === 0) return start
    const hash = database.sql(hashSql).get(meeting, seq)?.[0]
    if (typeof hash === 'string') return hash
    throw new ChainBroken(meeting, seq)
  }
  const rows = function* (meeting: MeetingId, since: number) {
    const before = hashAt(meeting, since)
    yield* chained(database.sql(plainReading).iterate(meeting, since), { meeting, seq: since, hash: before })
  }
  return {
    append(meeting, entries, uptime, before) {
      const [first] = entries
      if (first === undefined) return before ?? start
      const write = () => {
        let hash = before ?? hashAt(meeting, first.seq - 1)
        for (const entry of entries) {
          const fact = JSON.stringify(entry.fact)
          const { seq, at, zone, time, boot, command } = entry
          const written: Written = [meeting, seq, at, zone, time, boot, uptime, command, vocabulary, fact]
          const bytes = link(written, hash)
          hash = sha256Of(bytes)
          database.sql(appendSql).run(...written, hash, sm3Of(bytes))
        }
        return hash
      }
      // One row is a transaction of its own, and most commands are one row.
      return entries.length === 1 ? write() : database.transaction(write)
    },
    *read(meeting, since) {
      for (const row of rows(meeting, since)) yield entryOf(row, steps)
    },
    page(meeting, since, bytes) {
      const page: Entry[] = []
      let size = 0
      for (const row of rows(meeting, since)) {
        size += row[9].length
        if (size > bytes && page.length > 0) break
        page.push(entryOf(row, steps))
      }
      return page
    },
    tip(meeting) {
      const row = database.sql(tipSql).get(meeting)
      if (row === undefined) return null
      const [seq, at, time, boot, uptime, hash] = row
      return {
        seq: Number(seq),
        at: Number(at),
        time: Number(time),
        boot: String(boot),
        uptime: Number(uptime),
        hash: String(hash),
      }
    },
  }
}

export type StoredRow = readonly [...Written, sha256: string, sm3?: string]

/** Rows in order, each proved to be the one that was written after the one before it. */
export function* chained(
  rows: Iterable<Row>,
  from: { meeting: string; seq: number; hash: string },
  also: (row: StoredRow, bytes: Uint8Array) => boolean = () => true,
): Generator<StoredRow, void, undefined> {
  let { seq, hash } = from
  for (const row of rows) {
    seq += 1
    if (!isStored(row) || row[0] !== from.meeting || row[1] !== seq) throw new ChainBroken(from.meeting, seq)
    const bytes = link(row, hash)
    hash = sha256Of(bytes)
    if (hash !== row[10] || !also(row, bytes)) throw new ChainBroken(from.meeting, seq)
    yield row
  }
}

function isStored(row: Row): row is StoredRow {
  const [meeting, seq, at, zone, time, boot, uptime, command, version, fact, sha256] = row
  return (
    typeof meeting === 'string' &&
    typeof seq === 'number' &&
    typeof at === 'number' &&
    typeof zone === 'number' &&
    typeof time === 'number' &&
    typeof boot === 'string' &&
    typeof uptime === 'number' &&
    typeof command === 'string' &&
    typeof version === 'number' &&
    typeof fact === 'string' &&
    typeof sha256 === 'string'
  )
}

function entryOf(row: StoredRow, steps: Upcasts): Entry {
  const [, seq, at, zone, time, boot, , command, version, fact] = row
  if (!isCommandId(command)) throw new TypeError('a fact without a command')
  return {
    seq,
    at: instant(at),
    zone,
    time: sessionTime(time),
    boot,
    command,
    fact: readFact(fact, version, steps),
  }
}

/** It was one when it was written, and the chain shows that it has not changed. */
const isCommandId = (text: string): text is CommandId => text !== ''
