// 内容检查: what a draft says, laid against the session and against itself. Each check is in order or wants to be looked at.
import { isWrongNumber } from './document-number.ts'
import type { Check } from './check.ts'
import { type Piece, shownPieces } from './manuscript.ts'
import { nearNames } from './near-names.ts'
import { figureChecks } from './paper-figures.ts'
import { namesItsNumbers } from './paper-sentences.ts'
import { turnoutOf } from './paper-turnout.ts'
import { runsOfWords } from './passage.ts'
import { isLeaf } from './session/agenda.ts'
import type { Session } from './session/session.ts'
import { type Vote, needed, notVoted, passes, total } from './session/votes.ts'

export function contentChecks(session: Session, pieces: readonly Piece[]): readonly Check[] {
  const shown = shownPieces(pieces)
  return [
    ...pieces.flatMap(apart),
    ...shown.flatMap(unfilled),
    ...numberForm(shown),
    ...undecided(session),
    ...turnout(session),
    ...figureChecks(session, shown),
    ...misnamed(session, shown),
    ...session.room.votes.list.filter(({ published }) => published !== null).flatMap(vote),
    ...meetingNumbers(session),
  ]
}

/** What nobody has written yet, wherever it stands: none may be left when a paper is signed. */
export const unfilledIn = (pieces: readonly Piece[]): readonly string[] =>
  shownPieces(pieces).flatMap(({ words }) =>
    runsOfWords(words).flatMap((run) => (run.kind === 'missing' ? [run.what] : [])),
  )

function unfilled({ passage, words }: Piece): readonly Check[] {
  const marks = runsOfWords(words).flatMap((run) => (run.kind === 'missing' ? [run.what] : []))
  return marks.map((what, nth) => ({
    id: `missing-${passage}-${nth}`,
    state: 'look',
    words: 'missing',
    values: { what },
    passage,
  }))
}

function apart({ passage, conflict, words }: Piece): readonly Check[] {
  if (conflict === null) return []
  return [
    { id: `apart-${passage}`, state: 'look', words: conflict, values: {}, about: excerpt(words), passage },
  ]
}

const excerpt = (words: string) => (words.length > 24 ? `${words.slice(0, 24)}…` : words)

function numberForm(pieces: readonly Piece[]): readonly Check[] {
  const piece = pieces.find(({ passage }) => passage === 'head.number')
  if (piece === undefined || !isWrongNumber(piece.words)) return []
  const { passage, words } = piece
  return [{ id: 'number-form', state: 'look', words: 'numberForm', values: {}, about: words, passage }]
}

/** Names are looked for in all that is written: a note that was typed in haste slips as easily as an edit. */
function misnamed({ room }: Session, pieces: readonly Piece[]): readonly Check[] {
  const names = room.attendance.roll.map(({ name }) => name)
  return pieces.flatMap(({ passage, words }) =>
    nearNames(words, names).map(
      (slip): Check => ({
        id: `name-${passage}-${slip.written}`,
        state: 'look',
        words: 'nearName',
        values: slip,
        passage,
      }),
    ),
  )
}

function turnout({ room }: Session): readonly Check[] {
  const { figures, counted } = turnoutOf(room)
  if (figures.expected === 0) return []
  // Of several sittings each has its own; the first that does not close is the one to look at.
  const open = counted.find((one) => one.figures.unmarked > 0)?.figures
  const values = open ?? figures
  if (values.unmarked > 0) return [{ id: 'turnout', state: 'look', words: 'turnoutUnmarked', values }]
  const words = values.absent === 0 ? 'turnout' : 'turnoutAbsent'
  return [{ id: 'turnout', state: 'ok', words, values }]
}

function vote(one: Vote): readonly Check[] {
  if (one.counts === null) return [] // passed without figures
  const { counts } = one
  const rest = notVoted(one, counts)
  const values = { ...counts, rest, present: one.present, needed: needed(one) ?? 0, base: one.base }
  const sums = total(counts) + rest === one.present && rest >= 0
  const agrees = one.passed === passes(one, counts)
  return [
    { id: `sum-${one.vote}`, state: sums ? 'ok' : 'look', words: 'sum', values, about: one.motion },
    {
      id: `majority-${one.vote}`,
      state: agrees ? 'ok' : 'look',
      words: one.passed === true ? 'passed' : 'notPassed',
      values,
      about: one.motion,
    },
  ]
}

/** Items that were passed over, and decisions that nobody has taken. */
function undecided({ room }: Session): readonly Check[] {
  return room.agenda.items
    .filter((item) => isLeaf(room.agenda.items, item))
    .flatMap((item): Check[] => {
      const done = [...room.votes.list, ...room.elections.list].some(
        (one) => one.item === item.item && one.published !== null,
      )
      const about = item.title
      if (item.visits.length > 0 && item.decision !== 'none' && !done)
        return [{ id: `undecided-${item.item}`, state: 'look', words: 'undecided', values: {}, about }]
      const told = item.visits.length > 0 || room.speeches.list.some((speech) => speech.item === item.item)
      return told || item.state === 'skipped' || room.phase !== 'adjourned'
        ? []
        : [{ id: `untouched-${item.item}`, state: 'look', words: 'untouched', values: {}, about }]
    })
}

/** Whether the full title says the very numbers of the meeting. */
export function meetingNumbers({ meeting }: Session): readonly Check[] {
  if (meeting === null || meeting.number === null) return []
  const agrees = namesItsNumbers(meeting)
  const words = agrees ? 'numbers' : 'numbersDiffer'
  return [{ id: 'numbers', state: agrees ? 'ok' : 'look', words, values: {} }]
}
