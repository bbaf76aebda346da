// What was written down while an item or a speech ran. Rules NO in SPEC.md.
import { type ItemId, NoteId, type SpeechId, counted } from '../id.ts'
import type { Duration, Stamp } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf, NoteKind } from './fact.ts'

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
export type Notes = {
  list: readonly Note[]
  made: number
  /** The last number given in each place: that of a removed note is not given again. */
  numbers: Readonly<Record<string, number>>
}

export const emptyNotes: Notes = { list: [], made: 0, numbers: {} }

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
  into: Duration | null,
): Notes {
  switch (fact.kind) {
    case 'noteTaken': {
      const { note, item, speech, as, text } = fact
      const place = `${item} ${speech ?? ''}`
      const no = (notes.numbers[place] ?? 0) + 1
      return {
        list: [...notes.list, { note, item, speech, no, as, text, taken: stamp, into }],
        made: notes.made + 1,
        numbers: { ...notes.numbers, [place]: no },
      }
    }
    case 'noteChanged':
      return {
        ...notes,
        list: notes.list.map((note) =>
          note.note === fact.note ? { ...note, as: fact.as, text: fact.text } : note,
        ),
      }
    case 'noteRemoved':
      return { ...notes, list: notes.list.filter((note) => note.note !== fact.note) }
    default:
      return fact satisfies never
  }
}
