// What is being written and not yet on record: one row a field, written over at every pause. It never enters the log.
import { z } from 'zod'
import type { DraftField, KeptDraft } from '../../shared/draft.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { Seat } from '../../shared/session/seat.ts'
import type { Database } from './database.ts'
import type { Storage } from './storage.ts'

export type Drafts = {
  all(meeting: MeetingId, seat: Seat): KeptDraft[]
  /** Writes over what the field held; without any text the field is forgotten. */
  keep(meeting: MeetingId, seat: Seat, draft: KeptDraft): void
  /** What was written is on record: the field is empty. */
  drop(meeting: MeetingId, seat: Seat, field: DraftField): void
}

const keepSql = `INSERT INTO drafts (meeting, seat, field, text) VALUES (?, ?, ?, ?)
  ON CONFLICT (meeting, seat, field) DO UPDATE SET text = excluded.text`
const dropSql = 'DELETE FROM drafts WHERE meeting = ? AND seat = ? AND field = ?'

export function createDrafts(database: Database, storage: Storage): Drafts {
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }
  const has = (meeting: MeetingId, seat: Seat, field: DraftField) =>
    sql('SELECT 1 FROM drafts WHERE meeting = ? AND seat = ? AND field = ?').get(meeting, seat, field) !==
    undefined
  const drop = (meeting: MeetingId, seat: Seat, field: DraftField) => {
    // Most commands settle a field that was never kept: nothing is written for it.
    if (has(meeting, seat, field)) storage.commitRow(() => sql(dropSql).run(meeting, seat, field))
  }
  return {
    all: (meeting, seat) =>
      sql('SELECT field, text FROM drafts WHERE meeting = ? AND seat = ? ORDER BY field')
        .all(meeting, seat)
        .map(([field, text]) => ({ field: z.string().parse(field), text: z.string().parse(text) })),
    keep(meeting, seat, { field, text }) {
      if (text === '') return drop(meeting, seat, field)
      storage.commitRow(() => sql(keepSql).run(meeting, seat, field, text))
    },
    drop,
  }
}
