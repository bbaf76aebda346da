// The phrases of the minutes as this office has changed them; until then those that come along.
import { PhraseBank, shippedPhrases } from '../../shared/phrase-bank.ts'
import type { Database } from './database.ts'
import type { Storage } from './storage.ts'

export type Phrases = {
  all(): PhraseBank
  /** Puts the whole list in the place of the one before; an empty one brings back what came along. */
  save(bank: PhraseBank): void
}

export function createPhrases(database: Database, storage: Storage): Phrases {
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }
  return {
    all() {
      const kept = sql('SELECT sort, phrase FROM phrases ORDER BY place').all()
      return kept.length === 0
        ? shippedPhrases
        : PhraseBank.parse(kept.map(([use, phrase]) => ({ use, phrase })))
    },
    save(bank) {
      storage.commit(() => {
        sql('DELETE FROM phrases').run()
        for (const [place, { use, phrase }] of bank.entries())
          sql('INSERT INTO phrases (place, sort, phrase) VALUES (?, ?, ?)').run(place, use, phrase)
      })
    },
  }
}
