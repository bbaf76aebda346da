// What somebody made of the chair's words by hand, passage by passage: kept beside the plan, before and during the meeting, never made anew.
import { z } from 'zod'
import { CueEdit } from '../../shared/host-cue.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { Database } from './database.ts'
import type { Storage } from './storage.ts'

export type Cues = {
  all(meeting: MeetingId): CueEdit[]
  save(meeting: MeetingId, edit: CueEdit): void
  /** Gives the passage back to the figures of the meeting. */
  remove(meeting: MeetingId, cue: string): void
}

const columns = 'cue, words, generated, form, skipped, behind'
const saveSql = `INSERT INTO cues (meeting, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (meeting, cue) DO UPDATE SET words = excluded.words, generated = excluded.generated,
  form = excluded.form, skipped = excluded.skipped, behind = excluded.behind`

export function createCues(database: Database, storage: Storage): Cues {
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }
  return {
    all: (meeting) =>
      sql(`SELECT ${columns} FROM cues WHERE meeting = ? ORDER BY cue`)
        .all(meeting)
        .map(([cue, words, generated, form, skipped, behind]) =>
          z.parse(CueEdit, { cue, words, generated, form, skipped: skipped === 1, behind }),
        ),
    save(meeting, { cue, words, generated, form, skipped, behind }) {
      storage.commit(() => sql(saveSql).run(meeting, cue, words, generated, form, skipped ? 1 : 0, behind))
    },
    remove(meeting, cue) {
      storage.commit(() => sql('DELETE FROM cues WHERE meeting = ? AND cue = ?').run(meeting, cue))
    },
  }
}
