// Checks every chain of a database, SHA-256 and SM3, in slices that leave room for a running clock.
import { type Database } from './database.ts'
import { sm3Of, start } from './log-chain.ts'
import { chained, readingSql } from './log.ts'

const meetingsSql = 'SELECT DISTINCT meeting FROM facts'

/** Yields after every slice and returns the number of entries; throws `ChainBroken` at the first bad one. */
export function* verifying(database: Database, slice = 200): Generator<number, number, undefined> {
  let count = 0
  const meetings = database.sql(meetingsSql).all().map(String)
  for (const meeting of meetings) {
    let seq = 0
    let hash = start
    for (;;) {
      const rows = database.sql(`${readingSql(', lower(hex(sm3))')} LIMIT ${slice}`).all(meeting, seq)
      for (const row of chained(
        rows,
        { meeting, seq, hash },
        (stored, bytes) => sm3Of(bytes) === stored[11],
      )) {
        seq = row[1]
        hash = row[10]
      }
      count += rows.length
      yield count
      if (rows.length < slice) break
    }
  }
  return count
}
