// How far an item has come: who has spoken under it, who waits, what was written down, which vote is being taken.
import type { ItemId } from '../../../shared/id.ts'
import type { Room } from '../../../shared/session/room.ts'
import type { Speech } from '../../../shared/session/speeches-record.ts'

export type Progress = { spoken: number; toSpeak: number; written: number; notes: number; round: number }

/** `toSpeak` counts the queue only for the open item: whoever waits will speak under it. */
export function readProgress(room: Room, item: ItemId): Progress {
  const under = room.speeches.list.filter((speech) => speech.item === item)
  return {
    spoken: under.filter(isOral).length,
    toSpeak: room.agenda.open === item ? room.queue.waiting.length : 0,
    written: under.length - under.filter(isOral).length,
    notes: room.notes.list.filter((note) => note.item === item).length,
    round: room.votes.list.findLast((vote) => vote.item === item && vote.state !== 'abandoned')?.round ?? 0,
  }
}

export const isOral = (speech: Speech): boolean => speech.mode === 'oral'
