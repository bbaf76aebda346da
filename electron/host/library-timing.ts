// The timing cards that are kept on this machine. A plan holds a copy: what is changed here changes no meeting.
import { z } from 'zod'
import type { TimingCardId } from '../../shared/id.ts'
import { TimingCard } from '../../shared/timing-card.ts'
import type { Database } from './database.ts'
import type { Storage } from './storage.ts'

export type TimingCards = {
  /** In the order they were made. */
  all(): TimingCard[]
  /** Puts a new card behind the others, or a changed one in its place. */
  save(card: TimingCard): void
  remove(card: TimingCardId): boolean
}

const saveSql = `INSERT INTO timing_cards (card, made, timing)
  SELECT ?, coalesce(max(made), 0) + 1, ? FROM timing_cards WHERE true
  ON CONFLICT (card) DO UPDATE SET timing = excluded.timing`

export function createTimingCards(database: Database, storage: Storage): TimingCards {
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }
  const has = (card: TimingCardId) => sql('SELECT 1 FROM timing_cards WHERE card = ?').get(card) !== undefined
  return {
    all: () =>
      sql('SELECT timing FROM timing_cards ORDER BY made')
        .all()
        .map(([timing]) => TimingCard.parse(JSON.parse(z.string().parse(timing)))),
    save(card) {
      storage.commit(() => sql(saveSql).run(card.card, JSON.stringify(card)))
    },
    remove(card) {
      if (!has(card)) return false
      storage.commit(() => sql('DELETE FROM timing_cards WHERE card = ?').run(card))
      return true
    },
  }
}
