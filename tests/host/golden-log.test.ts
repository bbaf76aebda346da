// Logs of earlier days must fold to the sessions that were recorded then, for ever.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldedLog, recordedAs } from '../tools/golden-log.ts'

const folder = join(import.meta.dirname, '../fixtures/logs')
const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))

describe('a golden log', () => {
  test('is there', () => {
    expect(names).toContain('standing-1.jsonl')
  })
  for (const name of names)
    test(`[LO2] ${name} folds to its recorded session`, () => {
      const session = foldedLog(readFileSync(join(folder, name), 'utf8'))
      const recorded = readFileSync(join(folder, name.replace(/jsonl$/, 'session.json')), 'utf8')
      expect(JSON.parse(recordedAs(session))).toEqual(JSON.parse(recorded))
      expect(session.seq).toBeGreaterThanOrEqual(60)
    })
})
