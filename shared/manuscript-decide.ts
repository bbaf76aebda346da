// What can be asked of a draft, and what it answers: a deed to be kept, or a refusal. Pure, like the session's own decide.
import { z } from 'zod'
import {
  type DocumentNumber,
  documentNumberOf,
  documentNumberText,
  isWrongNumber,
} from './document-number.ts'
import { line } from './line.ts'
import { type Step, TextChange, stepFor, stepped } from './manuscript-edits.ts'
import { type Course, type Deed, Stage, isBefore, nextStage, stagesOf } from './manuscript-stages.ts'
import { conflictsIn, merge } from './manuscript.ts'
import { unfilledIn } from './paper-checks.ts'
import type { Passage } from './passage.ts'
import type { Session } from './session/session.ts'

const someText = (max: number) => line(max).refine((words) => words.trim() !== '')

export const DraftChange = z.discriminatedUnion('kind', [
  ...TextChange.options,
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('setReview'), on: z.boolean() }),
  /** `next`: who gets it. */
  z.object({ kind: z.literal('passOn'), by: someText(64), next: line(64) }),
  z.object({ kind: z.literal('sendBack'), to: Stage, by: someText(64), reason: someText(200) }),
  z.object({ kind: z.literal('keepVersion'), by: someText(64), reason: someText(200) }),
  /** `seq` is how far the log had come when the text was seen. */
  z.object({ kind: z.literal('sign'), by: someText(64), seq: z.number().int() }),
  z.object({ kind: z.literal('reopen'), by: someText(64), reason: someText(200) }),
])
export type DraftChange = z.infer<typeof DraftChange>

export const DraftRefusal = z.enum([
  'UNKNOWN_PASSAGE',
  'FIXED_PASSAGE',
  'EMPTY_WORDS',
  'NOT_OWN',
  'PLACE_UNKNOWN',
  'NAME_TAKEN',
  'SIGNED',
  'NOT_SIGNED',
  'NOT_NOW',
  'NOTHING_TO_UNDO',
  'MARKS_LEFT',
  'STANDS_APART',
  'NOT_ADJOURNED',
  'LOG_MOVED_ON',
  'NUMBER_FORM',
  'NUMBER_TAKEN',
])
export type DraftRefusal = z.infer<typeof DraftRefusal>

/** `version`: why the text is kept as it stands now. `number`: the document's number from now on; left out where it stays. */
export type DraftAnswer =
  | { kind: 'deed'; deed: Deed; version: string | null; number?: DocumentNumber | null }
  | { kind: 'refused'; refusal: DraftRefusal }

export type DraftRoom = {
  session: Session
  passages: readonly Passage[]
  course: Course
  /** What the next version would be called. */
  version: number
}

const refused = (refusal: DraftRefusal): DraftAnswer => ({ kind: 'refused', refusal })
const done = (deed: Deed, version: string | null = null): DraftAnswer => ({ kind: 'deed', deed, version })

export function decideDraft(room: DraftRoom, change: DraftChange): DraftAnswer {
  const { course, version } = room
  const { stage } = course
  if (change.kind === 'reopen') {
    if (stage !== 'signed') return refused('NOT_SIGNED')
    return done({ kind: 'reopened', by: change.by, reason: change.reason })
  }
  if (stage === 'signed') return refused('SIGNED')
  switch (change.kind) {
    case 'undo': {
      if (course.undo === null) return refused('NOTHING_TO_UNDO')
      return done({ kind: 'undone', ...course.undo })
    }
    case 'setReview':
      if (stage === 'reviewing') return refused('NOT_NOW')
      return done({ kind: 'reviewSet', on: change.on })
    case 'passOn': {
      const to = nextStage(course)
      if (to === null || to === 'signed') return refused('NOT_NOW')
      return done({ kind: 'passed', to, by: change.by, next: change.next, version }, '')
    }
    case 'sendBack': {
      const { to, by, reason } = change
      if (!isBefore(to, stage) || !stagesOf(course).includes(to)) return refused('NOT_NOW')
      return done({ kind: 'sentBack', to, by, reason, version }, reason)
    }
    case 'keepVersion':
      return done({ kind: 'kept', by: change.by, reason: change.reason, version }, change.reason)
    case 'sign':
      return signing(room, change)
    default:
      return writing(room, change)
  }
}

function signing(
  { session, passages, course, version }: DraftRoom,
  { by, seq }: Extract<DraftChange, { kind: 'sign' }>,
): DraftAnswer {
  if (course.stage !== 'signing') return refused('NOT_NOW')
  if (session.room.phase !== 'adjourned') return refused('NOT_ADJOURNED')
  if (session.seq !== seq) return refused('LOG_MOVED_ON')
  const pieces = merge(passages, course.edits)
  if (conflictsIn(pieces).length > 0) return refused('STANDS_APART')
  if (unfilledIn(pieces).length > 0) return refused('MARKS_LEFT')
  const number = pieces.find(({ passage }) => passage === 'head.number')
  if (number !== undefined && isWrongNumber(number.words)) return refused('NUMBER_FORM')
  return done({ kind: 'signed', by, version }, '')
}

function writing({ passages, course }: DraftRoom, change: TextChange): DraftAnswer {
  const step = stepFor(passages, course.edits, change)
  if (typeof step === 'string') return refused(step)
  const touched = [...step.set, ...step.drop].some(({ passage }) => passage === 'head.number')
  return touched ? numbering(course, step) : done({ kind: 'edited', step })
}

/** Whatever is written on the line of the number is a number, an issue （第12期）, or a slip. */
function numbering(course: Course, step: Step): DraftAnswer {
  const set = step.set.map((edit) => {
    if (edit.passage !== 'head.number' || edit.kind !== 'rewritten') return edit
    const number = documentNumberOf(edit.words)
    return number === null ? edit : { ...edit, words: documentNumberText(number) }
  })
  const written = stepped(course.edits, { ...step, set }).find(
    (edit) => edit.passage === 'head.number' && edit.kind === 'rewritten',
  )
  const words = written !== undefined && 'words' in written ? written.words : ''
  if (isWrongNumber(words)) return refused('NUMBER_FORM')
  return {
    kind: 'deed',
    deed: { kind: 'numbered', step: { ...step, set } },
    version: null,
    number: documentNumberOf(words),
  }
}
