// Passages of the chair's words that somebody changed by hand: kept beside the plan, before and during the meeting, and never generated anew.
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

const saveSql = `INSERT INTO cues (meeting, cue, words, generated) VALUES (?, ?, ?, ?)
  ON CONFLICT (meeting, cue) DO UPDATE SET words = excluded.words, generated = excluded.generated`

export function createCues(database: Database, storage: Storage): Cues {
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }
  return {
    all: (meeting) =>
      sql('SELECT cue, words, generated FROM cues WHERE meeting = ? ORDER BY cue')
        .all(meeting)
        .map(([cue, words, generated]) => z.parse(CueEdit, { cue, words, generated })),
    save(meeting, { cue, words, generated }) {
      storage.commit(() => sql(saveSql).run(meeting, cue, words, generated))
    },
    remove(meeting, cue) {
      storage.commit(() => sql('DELETE FROM cues WHERE meeting = ? AND cue = ?').run(meeting, cue))
    },
  }
}
