// What was written down while an item or a speech ran: notes, and one summary of each speech. Rules NO in SPEC.md.
import { type ItemId, NoteId, type SpeechId, counted } from '../id.ts'
import type { Duration, SessionTime, Stamp } from '../time.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'
import type { CardKind, NoteBody } from './values.ts'

export type Note = NoteBody & {
  note: NoteId
  item: ItemId
  speech: SpeechId | null
  /** Counted within its speech, or within its item where it has none: 言3-意2. */
  no: number
  taken: Stamp
  /** How far the speech had run when it was written; null under an item. */
  into: Duration | null
}
type Place = Pick<Note, 'item' | 'speech' | 'no'>
/** What a speech came to, in one text; `written` is the moment of its first words. */
export type Summary = { speech: SpeechId; text: string; written: Stamp }
export type Notes = {
  list: readonly Note[]
  made: number
  /** Where the removed ones stood: their numbers are not given again. */
  removed: readonly Place[]
  summaries: readonly Summary[]
}

export const emptyNotes: Notes = { list: [], made: 0, removed: [], summaries: [] }

export const notesOn = (notes: Notes, item: ItemId, speech: SpeechId | null): readonly Note[] =>
  notes.list.filter((note) => note.item === item && note.speech === speech)

export const summaryOf = (notes: Notes, speech: SpeechId): Summary | undefined =>
  notes.summaries.find((one) => one.speech === speech)

/** Lines and dissent are the item's, whoever is speaking. */
export const belongsToItem = (body: Pick<NoteBody, 'as'>): boolean =>
  body.as === 'line' || body.as === 'dissent'

export type Card = Note & { as: CardKind | 'pledge'; speech: SpeechId }
/** Whether a note is an opinion (意) on the item's board: noted under a speech, and no line of the meeting. */
export const isCard = (note: Note): note is Card => note.speech !== null && !belongsToItem(note)

export function decideNotes(
  notes: Notes,
  command: CommandOf<'takeNote' | 'changeNote' | 'removeNote' | 'writeSummary'>,
  known: { item: boolean; speech: boolean },
): Answer {
  if (command.kind === 'writeSummary') return decideSummary(notes, command, known.speech)
  if (command.kind !== 'removeNote' && command.body.text.trim() === '') return refuse('NOTE_EMPTY')
  const noted = command.kind === 'takeNote' ? undefined : notes.list.find(({ note }) => note === command.note)
  switch (command.kind) {
    case 'takeNote': {
      if (!known.item) return refuse('ITEM_UNKNOWN')
      if (!known.speech) return refuse('SPEECH_UNKNOWN')
      const { item, speech, body } = command
      if (speech !== null && belongsToItem(body)) return refuse('NOTE_MISPLACED')
      return facts({
        kind: 'noteTaken',
        note: counted(NoteId, 'note', notes.made + 1),
        item,
        speech,
        body,
      })
    }
    case 'changeNote':
      if (noted === undefined) return refuse('NOTE_UNKNOWN')
      // A line that an earlier program put under a speech may be reworded where it stands.
      if (noted.speech !== null && belongsToItem(command.body) && !belongsToItem(noted))
        return refuse('NOTE_MISPLACED')
      return facts({ kind: 'noteChanged', note: command.note, body: command.body })
    case 'removeNote':
      return noted === undefined ? refuse('NOTE_UNKNOWN') : facts({ kind: 'noteRemoved', note: command.note })
    default:
      return command satisfies never
  }
}

function decideSummary(notes: Notes, { speech, text }: CommandOf<'writeSummary'>, known: boolean): Answer {
  if (!known) return refuse('SPEECH_UNKNOWN')
  if (text.trim() === '' && summaryOf(notes, speech) === undefined) return refuse('NOTE_EMPTY')
  return facts({ kind: 'summaryWritten', speech, text })
}

/** The speech under which a note is written: before when it cannot have had any, and how far it has run. */
export type UnderSpeech = { since: SessionTime; into: Duration }

export function evolveNotes(
  notes: Notes,
  fact: FactOf<'noteTaken' | 'noteChanged' | 'noteRemoved' | 'summaryWritten'>,
  stamp: Stamp,
  under: UnderSpeech | null,
): Notes {
  switch (fact.kind) {
    case 'noteTaken': {
      const { note, item, speech, body } = fact
      const no = lastNumber(notes, fact, under?.since ?? null) + 1
      const into = under?.into ?? null
      const taken: Note = { ...body, note, item, speech, no, taken: stamp, into }
      // `concat` copies once, to the right size; spreading a list of thousands copies it twice.
      return { ...notes, list: notes.list.concat([taken]), made: notes.made + 1 }
    }
    case 'noteChanged': {
      const at = notes.list.findLastIndex(({ note }) => note === fact.note)
      const was = notes.list[at]
      if (was === undefined) return notes
      const { note, item, speech, no, taken, into } = was
      return {
        ...notes,
        list: notes.list.with(at, { ...fact.body, note, item, speech, no, taken, into }),
      }
    }
    case 'noteRemoved': {
      const gone = notes.list.filter((note) => note.note === fact.note)
      return {
        ...notes,
        list: notes.list.filter((note) => note.note !== fact.note),
        removed: [...notes.removed, ...gone.map(({ item, speech, no }) => ({ item, speech, no }))],
      }
    }
    case 'summaryWritten': {
      const { speech, text } = fact
      const written = summaryOf(notes, speech)?.written ?? stamp
      const others = notes.summaries.filter((one) => one.speech !== speech)
      return {
        ...notes,
        summaries: text.trim() === '' ? others : [...others, { speech, text, written }],
      }
    }
    default:
      return fact satisfies never
  }
}

/**
 * Numbers rise along the list, so the last note of a place has the highest: no table of counts that every note would copy. Nor
 * does the first note of a speech look through a whole meeting: `since` is where it may stop.
 */
function lastNumber(
  { list, removed }: Notes,
  { item, speech }: Pick<Place, 'item' | 'speech'>,
  since: SessionTime | null,
): number {
  const here = (place: Place) => place.speech === speech && place.item === item
  const gone = removed.filter(here).map(({ no }) => no)
  const last = list.findLast((note) => here(note) || (since !== null && note.taken.time < since))
  return Math.max(last !== undefined && here(last) ? last.no : 0, ...gone)
}
