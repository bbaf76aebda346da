// Whose words a note holds: the speaker's, or those of whoever interrupted while it was written. Rule MI9 in SPEC.md.
import type { Note } from './notes.ts'
import type { Room } from './room.ts'
import { speechOf } from './speeches-record.ts'
import type { Voice } from './values.ts'

/** Who said what a note holds: whoever interrupted while it was written, or the speaker; null for a note under an item. */
export function voiceOfNote(room: Room, note: Note): Voice | null {
  const speech = speechOf(room.speeches, note.speech)
  const { time } = note.taken
  const interrupting = speech?.interruptions.find(
    ({ interval }) => interval.from.time <= time && (interval.to === null || time <= interval.to.time),
  )
  return interrupting?.voice ?? speech?.voice ?? null
}
