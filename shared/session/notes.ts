// What was written down while an item or a speech ran. Rules NO in SPEC.md.
import { type ItemId, NoteId, type SpeechId, counted } from '../id.ts'
import { type Duration, type SessionTime, type Stamp, sessionTime } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import type { NoteKind } from './values.ts'

export type Note = {
  note: NoteId
  item: ItemId
  speech: SpeechId | null
  /** Counted within its speech, or within its item where it has none: 言3-意2. */
  no: number
  as: NoteKind
  text: string
  taken: Stamp
  /** How far the speech had run when it was written; null under an item. */
  into: Duration | null
}
type Place = Pick<Note, 'item' | 'speech' | 'no'>
export type Notes = {
  list: readonly Note[]
  made: number
  /** Where the removed ones stood: their numbers are not given again. */
  removed: readonly Place[]
}

export const emptyNotes: Notes = { list: [], made: 0, removed: [] }

/** The verbs of lines noted under an item; every other kind is a card and needs a speech or stands under the item as such. */
export const itemKinds: readonly NoteKind[] = ['pointed', 'required', 'decided']

export const notesOn = (notes: Notes, item: ItemId, speech: SpeechId | null): readonly Note[] =>
  notes.list.filter((note) => note.item === item && note.speech === speech)

export function decideNotes(
  notes: Notes,
  command: CommandOf<'takeNote' | 'changeNote' | 'removeNote'>,
  known: { item: boolean; speech: boolean },
): Answer {
  if (command.kind !== 'removeNote' && command.text.trim() === '') return refuse('NOTE_EMPTY')
  if (command.kind !== 'takeNote' && !notes.list.some((note) => note.note === command.note))
    return refuse('NOTE_UNKNOWN')
  switch (command.kind) {
    case 'takeNote': {
      if (!known.item) return refuse('ITEM_UNKNOWN')
      if (!known.speech) return refuse('SPEECH_UNKNOWN')
      const { item, speech, as, text } = command
      const note = counted(NoteId, 'note', notes.made + 1)
      return facts({ kind: 'noteTaken', note, item, speech, as, text })
    }
    case 'changeNote':
      return facts({ kind: 'noteChanged', note: command.note, as: command.as, text: command.text })
    case 'removeNote':
      return facts({ kind: 'noteRemoved', note: command.note })
    default:
      return command satisfies never
  }
}

export function evolveNotes(
  notes: Notes,
  fact: FactOf<'noteTaken' | 'noteChanged' | 'noteRemoved'>,
  stamp: Stamp,
  under: { called: Stamp; into: Duration } | null,
): Notes {
  switch (fact.kind) {
    case 'noteTaken': {
      const { note, item, speech, as, text } = fact
      const no = lastNumber(notes, { item, speech, since: under?.called.time ?? sessionTime(0) }) + 1
      return {
        ...notes,
        // `concat` copies once, to the right size; spreading a list of thousands copies it twice.
        list: notes.list.concat([
          { note, item, speech, no, as, text, taken: stamp, into: under?.into ?? null },
        ]),
        made: notes.made + 1,
      }
    }
    case 'noteChanged': {
      const at = notes.list.findLastIndex(({ note }) => note === fact.note)
      const note = notes.list[at]
      if (note === undefined) return notes
      return { ...notes, list: notes.list.with(at, { ...note, as: fact.as, text: fact.text }) }
    }
    case 'noteRemoved': {
      const gone = notes.list.filter((note) => note.note === fact.note)
      return {
        ...notes,
        list: notes.list.filter((note) => note.note !== fact.note),
        removed: [...notes.removed, ...gone.map(({ item, speech, no }) => ({ item, speech, no }))],
      }
    }
    default:
      return fact satisfies never
  }
}

type Where = Pick<Note, 'item' | 'speech'> & { since: SessionTime }

/**
 * Numbers rise along the list, so the last note of a place has the highest, and none of its notes is older than `since`:
 * a look back instead of a table of counts that every note of a long meeting would copy.
 */
function lastNumber(notes: Notes, { item, speech, since }: Where): number {
  const here = (place: Place) => place.speech === speech && place.item === item
  const last = notes.list.findLast((note) => here(note) || note.taken.time < since)
  const gone = notes.removed.filter(here).map(({ no }) => no)
  return Math.max(last !== undefined && here(last) ? last.no : 0, ...gone)
}
