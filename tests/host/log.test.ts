// The chain: what is hashed, that any change of a fact is found, and that nobody changes one by the way.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { vocabulary } from '../../shared/session/fact.ts'
import { describe, expect } from 'vitest'
import { type Database, openDatabase } from '../../electron/host/database.ts'
import { link, plainSm3Of, sha256Of, sm3Of, start } from '../../electron/host/log-chain.ts'
import { verifying } from '../../electron/host/log-verify.ts'
import { ChainBroken, createLog, readingSql } from '../../electron/host/log.ts'
import { migrate, migrations } from '../../electron/host/migrations.ts'
import { VocabularyFromFuture, isComplete } from '../../electron/host/upcast.ts'
import { MeetingId } from '../../shared/id.ts'
import { demoEntries, notes } from './facts.ts'
import { test as base } from './room.ts'
import { has } from './tools.ts'

const meeting = MeetingId.parse('m-1')
const test = base.extend('database', async ({ folder }, { onCleanup }) => {
  const database = openDatabase(`${folder}/a.db`)
  migrate(database, migrations, () => {})
  onCleanup(() => database.close())
  return database
})

describe('the log', () => {
  test('gives back what was appended, in order, from any entry on', ({ database }) => {
    const log = createLog(database)
    const entries = demoEntries()
    for (const entry of entries) log.append(meeting, [entry], 0)
    expect([...log.read(meeting, 0)]).toEqual(entries)
    expect([...log.read(meeting, 100)]).toEqual(entries.slice(100))
    expect([...log.read(meeting, entries.length)]).toEqual([])
    expect(log.tip(meeting)).toMatchObject({ seq: entries.length, time: entries.at(-1)?.time })
    expect(log.tip(MeetingId.parse('other'))).toBeNull()
  })

  test('a page holds what fits and at least one entry', ({ database }) => {
    const log = createLog(database)
    log.append(meeting, demoEntries(), 0)
    expect(log.page(meeting, 0, 10)).toHaveLength(1)
    const page = log.page(meeting, 10, 1000)
    expect(page.length).toBeGreaterThan(3)
    expect(page.length).toBeLessThan(20)
    // A page that was cut short has let go of the database.
    log.append(meeting, [{ ...demoEntries()[0]!, seq: demoEntries().length + 1 }], 0)
  })

  test('never takes an entry twice, nor one that leaves a gap', ({ database }) => {
    const log = createLog(database)
    log.append(meeting, notes(1, 3), 0)
    expect(() => log.append(meeting, notes(3, 1), 0)).toThrow(/UNIQUE/)
    expect(() => log.append(meeting, notes(5, 1), 0)).toThrow(ChainBroken)
    expect(() => log.append(meeting, [...notes(4, 2), ...notes(5, 1)], 0)).toThrow(/UNIQUE/)
    expect(log.tip(meeting)?.seq).toBe(3)
  })

  test('quality T-01: facts can be neither changed nor removed', ({ database }) => {
    createLog(database).append(meeting, notes(1, 3), 0)
    expect(() => database.sql("UPDATE facts SET fact = '{}' WHERE seq = 2").run()).toThrow(/never rewritten/)
    expect(() => database.sql('DELETE FROM facts WHERE seq = 3').run()).toThrow(/never rewritten/)
  })

  test('reads a meeting by its key, without sorting', ({ database }) => {
    const plan = database.sql(`EXPLAIN QUERY PLAN ${readingSql()}`).all(meeting, 0)
    expect(plan.map((row) => row[3])).toEqual(['SEARCH facts USING PRIMARY KEY (meeting=? AND seq>?)'])
  })
})

/** As somebody with a hex editor would: the triggers are gone first. */
const tamper = (database: Database, ...statements: string[]) => {
  database.script('DROP TRIGGER facts_are_never_changed; DROP TRIGGER facts_are_never_removed')
  for (const statement of statements) database.script(statement)
}
const brokenAt = (database: Database): number | null => {
  try {
    for (const _ of createLog(database).read(meeting, 0));
    return null
  } catch (error) {
    if (error instanceof ChainBroken) return error.seq
    throw error
  }
}

describe('quality T-01: the first bad entry is named', () => {
  const changes: readonly (readonly [what: string, sql: string, seq: number])[] = [
    ['a word of a fact', "UPDATE facts SET fact = replace(fact, '之7：', '之8：') WHERE seq = 7", 7],
    ['a time', 'UPDATE facts SET time = time + 1 WHERE seq = 5', 5],
    ['a calendar moment', 'UPDATE facts SET at = at - 86400000 WHERE seq = 4', 4],
    ['a zone', 'UPDATE facts SET zone = 420 WHERE seq = 3', 3],
    ['a command', "UPDATE facts SET command = 'c-1' WHERE seq = 9", 9],
    ['a boot', "UPDATE facts SET boot = 'boot-2' WHERE seq = 2", 2],
    ['an uptime', 'UPDATE facts SET uptime = 1 WHERE seq = 2', 2],
    ['a version', 'UPDATE facts SET version = 0 WHERE seq = 6', 6],
    ['a hash', 'UPDATE facts SET sha256 = zeroblob(32) WHERE seq = 8', 8],
    ['an entry taken out', 'DELETE FROM facts WHERE seq = 6', 6],
    ['the first taken out', 'DELETE FROM facts WHERE seq = 1', 1],
    [
      'two changed about',
      'UPDATE facts SET seq = 60 WHERE seq = 6; UPDATE facts SET seq = 6 WHERE seq = 7; UPDATE facts SET seq = 7 WHERE seq = 60',
      6,
    ],
    [
      'one put in',
      'UPDATE facts SET seq = seq + 100 WHERE seq > 5; INSERT INTO facts SELECT meeting, 6, at, zone, time, boot, uptime, command, version, fact, sha256, sm3 FROM facts WHERE seq = 5; UPDATE facts SET seq = seq - 99 WHERE seq > 100',
      6,
    ],
    [
      'one from another meeting',
      "UPDATE facts SET meeting = 'm-1', seq = 12 WHERE meeting = 'm-2' AND seq = 12",
      12,
    ],
  ]
  for (const [what, sql, seq] of changes)
    test(what, ({ database }) => {
      const log = createLog(database)
      log.append(meeting, notes(1, 11), 0)
      log.append(MeetingId.parse('m-2'), notes(1, 12), 0)
      expect(brokenAt(database)).toBeNull()
      tamper(database, ...sql.split('; '))
      expect(brokenAt(database)).toBe(seq)
    })

  test('a changed SM3, which only the full check reads', ({ database }) => {
    createLog(database).append(meeting, notes(1, 5), 0)
    expect([...verifying(database)].at(-1)).toBe(5)
    tamper(database, 'UPDATE facts SET sm3 = zeroblob(32) WHERE seq = 4')
    expect(brokenAt(database)).toBeNull()
    expect(() => [...verifying(database)]).toThrow(/not whole at 4/)
  })

  test('the full check goes through every meeting and every slice', ({ database }) => {
    const log = createLog(database)
    log.append(meeting, notes(1, 45), 0)
    log.append(MeetingId.parse('m-2'), notes(1, 20), 0)
    expect([...verifying(database, 20)].at(-1)).toBe(65)
    tamper(database, 'UPDATE facts SET zone = 0 WHERE seq = 41')
    expect(() => [...verifying(database, 20)]).toThrow(/m-1 is not whole at 41/)
  })
})

describe('the chain', () => {
  test('is 0x00, the columns as JSON, the fact, and the hash before; written out by hand', () => {
    const fact = '{"kind":"itemOpened","item":"议"}'
    const head = '["m-1",2,1789600000000,480,12,"b",99,"c-2",1]'
    const before = '07'.repeat(32)
    const bytes = Buffer.concat([Buffer.from([0]), Buffer.from(head + fact), Buffer.alloc(32, 7)])
    const linked = link(['m-1', 2, 1_789_600_000_000, 480, 12, 'b', 99, 'c-2', 1, fact], before)
    expect(Buffer.from(linked).equals(bytes)).toBe(true)
    expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(start).toBe('00'.repeat(32))
  })

  test('a long fact finds room', () => {
    const fact = JSON.stringify({ kind: 'noteTaken', text: '议'.repeat(100_000) })
    const linked = link(['m', 1, 0, 0, 0, 'b', 0, 'c', 1, fact], start)
    expect(linked.length).toBe(1 + '["m",1,0,0,0,"b",0,"c",1]'.length + Buffer.byteLength(fact) + 32)
  })

  test('SM3 of the standard: abc, and the sixty-four bytes; the quick one and the one for Electron', () => {
    for (const one of [sm3Of, plainSm3Of]) {
      const hex = (text: string) => one(Buffer.from(text))
      expect(hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
      expect(hex('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
    }
  })

  test('SM3 as OpenSSL computes it, for every length up to two blocks and for long ones', ({ skip }) => {
    skip(!has('openssl'), 'openssl is not installed')
    for (const length of [
      ...Array.from({ length: 130 }, (_, n) => n).filter((n) => n % 9 < 2),
      1000,
      65_536,
    ]) {
      const bytes = Buffer.alloc(length, `同心${length}`)
      const out = execFileSync('openssl', ['dgst', '-sm3', '-r'], { input: bytes, encoding: 'utf8' })
      expect([sm3Of(bytes), plainSm3Of(bytes)], `${length} bytes`).toEqual([
        out.slice(0, 64),
        out.slice(0, 64),
      ])
    }
  })
})

describe('older vocabularies', () => {
  test('today no step is missing', () => {
    expect(isComplete()).toBe(true)
  })

  test('a fact of an older one is lifted step by step and parsed in full', ({ database }) => {
    createLog(database).append(meeting, notes(1, 2), 0)
    // Two made-up later vocabularies: `text` was called `words` before the second, and what is noted became a part of its own in the third.
    const steps = [
      ({ words, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, text: words }),
      ({ text, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, body: { as: 'worry', text } }),
    ]
    const old = '{"kind":"noteTaken","note":"note-3","item":"item-1","speech":null,"words":"旧"}'
    putRaw(database, 3, 1, old)
    const lifted = [...createLog(database, steps).read(meeting, 2)][0]?.fact
    expect(lifted).toEqual({
      kind: 'noteTaken',
      note: 'note-3',
      item: 'item-1',
      speech: null,
      body: { as: 'worry', text: '旧' },
    })
    putRaw(database, 4, 2, old)
    expect(() => [...createLog(database, steps).read(meeting, 3)]).toThrow(/text/)
  })

  test('a fact of a newer one is refused', ({ database }) => {
    createLog(database).append(meeting, notes(1, 2), 0)
    putRaw(database, 3, vocabulary + 1, '{"kind":"hologramShown"}')
    expect(() => [...createLog(database).read(meeting, 0)]).toThrow(VocabularyFromFuture)
  })

  test('an unknown kind of today is no fact', ({ database }) => {
    putRaw(database, 1, vocabulary, '{"kind":"hologramShown"}')
    expect(() => [...createLog(database).read(meeting, 0)]).toThrow(/kind/)
  })
})

/** A row as an older or newer program would have written it: properly chained. */
function putRaw(database: Database, seq: number, version: number, fact: string): void {
  const before = database
    .sql('SELECT lower(hex(sha256)) FROM facts WHERE meeting = ? AND seq = ?')
    .get(meeting, seq - 1)?.[0]
  const written = [meeting, seq, 0, 480, seq * 1000, 'b', 0, `c-${seq}`, version, fact] as const
  const bytes = link(written, typeof before === 'string' ? before : start)
  database
    .sql('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unhex(?), unhex(?))')
    .run(...written, sha256Of(bytes), sm3Of(bytes))
}
