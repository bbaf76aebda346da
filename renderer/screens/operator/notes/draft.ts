// A note that is being written: its words, its kind and what belongs to the kind, as typed, and the note it will be.
import { z } from 'zod'
import { ItemId, SpeechId } from '../../../../shared/id.ts'
import { cleaned } from '../../../../shared/line.ts'
import { Phrase, pointedOut } from '../../../../shared/phrase-bank.ts'
import type { Attendance } from '../../../../shared/session/attendance.ts'
import type { Note } from '../../../../shared/session/notes.ts'
import { CardKind, type NoteBody, NoteKind, type Voice } from '../../../../shared/session/values.ts'
import { candidates, searchable } from '../candidates.ts'
import type { Choice } from './note-kinds.ts'

/** `who`, `unit` and `due` as they stand in their fields; `under` is where the note was begun: somebody else may speak by then. */
export const Draft = z.object({
  text: z.string(),
  as: NoteKind,
  phrase: Phrase,
  who: z.string(),
  unit: z.string(),
  due: z.string(),
  reserved: z.boolean(),
  under: z.object({ item: ItemId, speech: SpeechId.nullable() }).nullable(),
})
export type Draft = z.infer<typeof Draft>

export const blank = ({ as, phrase }: Choice = { as: 'advice', phrase: pointedOut }): Draft => ({
  text: '',
  as,
  phrase,
  who: '',
  unit: '',
  due: '',
  reserved: false,
  under: null,
})

export function readDraft(kept: string | null | undefined): Draft | null {
  if (kept === null || kept === undefined) return null
  try {
    return Draft.parse(JSON.parse(kept))
  } catch {
    return null
  }
}

/** A recorded note, laid out to be changed. */
export function draftOf(note: Note): Draft {
  const { text, item, speech } = note
  const phrase = note.as === 'line' ? note.phrase : pointedOut
  const who = 'who' in note ? (note.who?.name ?? '') : ''
  const [unit, due] = note.as === 'pledge' ? [note.unit, note.due] : ['', '']
  const reserved = note.as === 'dissent' && note.reserved
  return { text, as: note.as, phrase, who, unit, due, reserved, under: { item, speech } }
}

/** As it is recorded: what a paste may carry and no record may hold is gone, paragraphs stay. */
export const recordable = (text: string): string => text.split('\n').map(cleaned).join('\n').trim()

/** The note that `draft` makes; null while it has no words. */
export function bodyOf(draft: Draft, attendance: Attendance): NoteBody | null {
  const text = recordable(draft.text)
  if (text === '') return null
  const [unit, due] = [cleaned(draft.unit), cleaned(draft.due)]
  switch (draft.as) {
    case 'pledge':
      return { as: 'pledge', text, who: voiceOf(draft.who, unit, attendance), unit, due }
    case 'line':
      return { as: 'line', text, phrase: draft.phrase }
    case 'dissent':
      return { as: 'dissent', text, who: voiceOf(draft.who, '', attendance), reserved: draft.reserved }
    default:
      return { as: CardKind.parse(draft.as), text }
  }
}

/** Whoever of the roll is meant by the name or the initials, else a stranger of that name; null where nobody is named. */
export function voiceOf(typed: string, from: string, attendance: Attendance): Voice | null {
  const name = cleaned(typed)
  if (name === '') return null
  const attendee = meantBy(name, attendance)
  return attendee === undefined
    ? { person: null, name, from }
    : { person: attendee.person, name: attendee.name, from: '' }
}

/** The one person of the roll who has exactly these letters; undefined where nobody or more than one has. */
function meantBy(typed: string, attendance: Attendance) {
  const sought = searchable(typed)
  const exact = candidates(attendance, typed, 9).filter(
    ({ name, initials }) => searchable(name) === sought || initials.toLowerCase() === sought,
  )
  const [first, second] = exact
  return second === undefined ? first : exact.find(({ name }) => searchable(name) === sought)
}
