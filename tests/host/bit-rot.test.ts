// quality R8: single bits that flip on the disk. SQLite alone finds few of them; the chain finds all that touch a fact.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { conditionOf } from '../../electron/host/database-damage.ts'
import { codeOf, openDatabase } from '../../electron/host/database.ts'
import { verifying } from '../../electron/host/log-verify.ts'
import { ChainBroken, createLog } from '../../electron/host/log.ts'
import { migrate, migrations } from '../../electron/host/migrations.ts'
import { MeetingId } from '../../shared/id.ts'
import { chances } from './chances.ts'
import { demoEntries } from './facts.ts'
import { test } from './room.ts'

const meeting = MeetingId.parse('m-1')

test('quality R8: every flipped bit inside a fact is found, and where', { timeout: 120_000 }, async ({
  folder,
  annotate,
}) => {
  const file = join(folder, 'a.db')
  const database = openDatabase(file)
  migrate(database, migrations, () => {})
  createLog(database).append(meeting, demoEntries(), 0)
  database.close()
  const plain = new Sqlite(file)
  plain.pragma('journal_mode = DELETE')
  plain.close()
  const whole = readFileSync(file)
  const before = contentOf(file)
  expect(before).not.toBeNull()

  const seed = 20_261_125
  const chance = chances(seed)
  const tally = { flips: 300, bySqlite: 0, byChain: 0, harmless: 0 }
  const missed: number[] = []
  for (let flip = 0; flip < tally.flips; flip += 1) {
    const bit = Math.floor(chance() * whole.length * 8)
    const rotten = Buffer.from(whole)
    rotten[bit >> 3] = (rotten[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(file, rotten)
    const byQuickLook = looksDamaged(file)
    const found = findsBreak(file)
    if (byQuickLook) tally.bySqlite += 1
    if (found) tally.byChain += 1
    if (byQuickLook || found) continue
    if (contentOf(file) === before) tally.harmless += 1
    else missed.push(bit)
  }
  await annotate(
    `seed ${seed}: of ${tally.flips} flips SQLite found ${tally.bySqlite}, the chain ${tally.byChain}, ${tally.harmless} changed no fact`,
  )
  expect(missed).toEqual([])
  expect(tally.byChain).toBeGreaterThan(tally.bySqlite)
})

function looksDamaged(file: string): boolean {
  return conditionOf(file).kind !== 'sound'
}

/** Damage that shows while reading counts as found: what must not happen is to read something else without noticing. */
function findsBreak(file: string): boolean {
  try {
    const database = openDatabase(file, 'read')
    try {
      return [...verifying(database)].at(-1) !== demoEntries().length
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof ChainBroken || codeOf(error) !== undefined) return true
    throw error
  }
}

function contentOf(file: string): string | null {
  const database = new Sqlite(file, { readonly: true })
  try {
    return JSON.stringify(database.prepare('SELECT * FROM facts ORDER BY meeting, seq').all())
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null
    throw error
  } finally {
    database.close()
  }
}
