// What the figures of a paper come to, checked against the session and the pages: each check is in order or wants to be looked at.
import type { Substitution } from '../../../shared/contract.ts'
import { gapsIn } from '../../../shared/host-cue-pieces.ts'
import { type CueEdit, passagesOf } from '../../../shared/host-cue.ts'
import { scriptOf } from '../../../shared/host-script.ts'
import { namesItsNumbers } from '../../../shared/paper-sentences.ts'
import { type Paper, missingOf } from '../../../shared/paper.ts'
import { turnoutOf } from '../../../shared/paper-turnout.ts'
import { isLeaf } from '../../../shared/session/agenda.ts'
import type { Session } from '../../../shared/session/session.ts'
import { type Vote, needed, notVoted, passes, total } from '../../../shared/session/votes.ts'
import type { OpenPages } from './open-pages.ts'

/** `words` names a sentence of the catalogue, `about` a line under it. */
export type Check = {
  id: string
  state: 'ok' | 'look'
  words: string
  values: Record<string, string | number>
  about?: string
}

export function checksOf(
  session: Session,
  paper: Paper,
  pages: OpenPages | null,
  substitutions: readonly Substitution[],
): readonly Check[] {
  const checks = [
    ...missingOf(paper).map(
      (what, index): Check => ({ id: `missing-${index}`, state: 'look', words: 'missing', values: { what } }),
    ),
    ...undecided(session),
    ...turnout(session),
    ...session.room.votes.list.filter(({ published }) => published !== null).flatMap(vote),
    ...numbers(session),
    ...(pages === null ? [] : [sheets(pages)]),
    ...faces(substitutions),
  ]
  return checks.toSorted((a, b) => Number(a.state === 'ok') - Number(b.state === 'ok'))
}

/** Of the chair's words: what is still to be filled in, and the pages. */
export function scriptChecks(
  session: Session,
  edits: readonly CueEdit[],
  pages: OpenPages | null,
  substitutions: readonly Substitution[],
): readonly Check[] {
  const read = passagesOf(scriptOf(session), edits).filter(({ skipped }) => !skipped)
  const gaps = read.reduce((sum, { words }) => sum + gapsIn(words), 0)
  const outdated = read.filter((one) => one.outdated).length
  return [
    ...(outdated === 0
      ? []
      : [{ id: 'outdated', state: 'look' as const, words: 'outdated', values: { count: outdated } }]),
    ...numbers(session),
    ...(pages === null ? [] : [sheets(pages)]),
    ...(gaps === 0 ? [] : [{ id: 'gaps', state: 'ok' as const, words: 'gaps', values: { count: gaps } }]),
    ...faces(substitutions),
  ].toSorted((a, b) => Number(a.state === 'ok') - Number(b.state === 'ok'))
}

function turnout({ room }: Session): readonly Check[] {
  const { figures, counted } = turnoutOf(room)
  if (figures.expected === 0) return []
  // Of several sittings each has its own; the first that does not close is the one to look at.
  const open = counted.find((one) => one.figures.unmarked > 0)?.figures
  const values = open ?? figures
  const whole = values.absent === 0 ? 'turnout' : 'turnoutAbsent'
  return [
    values.unmarked > 0
      ? { id: 'turnout', state: 'look', words: 'turnoutUnmarked', values }
      : { id: 'turnout', state: 'ok', words: whole, values },
  ]
}

function vote(one: Vote): readonly Check[] {
  if (one.counts === null) return [] // passed without figures
  const counts = one.counts ?? { for: 0, against: 0, abstain: 0 }
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
      if (item.visits.length > 0 && item.decision !== 'none' && !done)
        return [
          { id: `undecided-${item.item}`, state: 'look', words: 'undecided', values: {}, about: item.title },
        ]
      const told = item.visits.length > 0 || room.speeches.list.some((speech) => speech.item === item.item)
      return told || item.state === 'skipped' || room.phase !== 'adjourned'
        ? []
        : [{ id: `untouched-${item.item}`, state: 'look', words: 'untouched', values: {}, about: item.title }]
    })
}

/** One line for all of them: a machine without office faces lacks them all. */
function faces(substitutions: readonly Substitution[]): readonly Check[] {
  if (substitutions.length === 0) return []
  const about = substitutions.map(({ role, used }) => `${role} → ${used}`).join('　')
  return [{ id: 'faces', state: 'look', words: 'faces', values: { count: substitutions.length }, about }]
}

function numbers({ meeting }: Session): readonly Check[] {
  if (meeting === null || meeting.number === null) return []
  const agrees = namesItsNumbers(meeting)
  const words = agrees ? 'numbers' : 'numbersDiffer'
  return [{ id: 'numbers', state: agrees ? 'ok' : 'look', words, values: {} }]
}

const near = (a: number, b: number) => Math.abs(a - b) < 1.5

function sheets({ sheets: all }: OpenPages): Check {
  const a4 = all.every(({ width, height }) => near(width, 595.28) && near(height, 841.89))
  return {
    id: 'sheets',
    state: a4 ? 'ok' : 'look',
    words: a4 ? 'sheets' : 'sheetsOdd',
    values: { count: all.length },
  }
}
