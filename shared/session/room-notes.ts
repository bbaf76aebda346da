// Notes and the room around them: whether their item and speech are there, and whom the roll knows by a name. Rules NO in SPEC.md.
import { itemOf } from './agenda.ts'
import type { Answer, Refusal } from './answer.ts'
import type { CommandOf } from './command.ts'
import { decideNotes } from './notes.ts'
import { heard } from './room-course.ts'
import type { Room } from './room.ts'
import { speechOf } from './speeches-record.ts'
import type { NoteBody } from './values.ts'

const known = { item: true, speech: true }

export function decideNoting(
  room: Room,
  command: CommandOf<'takeNote' | 'changeNote' | 'removeNote' | 'writeSummary'>,
): Answer {
  switch (command.kind) {
    case 'takeNote': {
      const item = itemOf(room.agenda, command.item) !== undefined
      const speech = command.speech === null || speechOf(room.speeches, command.speech)?.item === command.item
      const body = told(room, command.body)
      return 'refusal' in body ? body : decideNotes(room.notes, { ...command, body }, { item, speech })
    }
    case 'changeNote': {
      const body = told(room, command.body)
      return 'refusal' in body ? body : decideNotes(room.notes, { ...command, body }, known)
    }
    case 'writeSummary': {
      const speech = speechOf(room.speeches, command.speech) !== undefined
      return decideNotes(room.notes, command, { item: true, speech })
    }
    case 'removeNote':
      return decideNotes(room.notes, command, known)
    default:
      return command satisfies never
  }
}

/** A note with its voice as the roll knows it. */
function told(room: Room, body: NoteBody): NoteBody | { refusal: Refusal } {
  if (!('who' in body) || body.who === null) return body
  const who = heard(room, body.who)
  return 'refusal' in who ? who : { ...body, who }
}
