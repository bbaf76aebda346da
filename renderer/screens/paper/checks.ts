// What is looked at before a paper goes out: its content, and the pages and faces as they came off the press.
import type { Check } from '../../../shared/check.ts'
import type { Substitution } from '../../../shared/contract.ts'
import { gapsIn } from '../../../shared/host-cue-pieces.ts'
import { type CueEdit, passagesOf } from '../../../shared/host-cue.ts'
import { scriptOf } from '../../../shared/host-script.ts'
import type { Piece } from '../../../shared/manuscript.ts'
import { contentChecks, meetingNumbers } from '../../../shared/paper-checks.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { OpenPages } from './open-pages.ts'

/** What wants a look first. */
export function checksOf(
  session: Session,
  pieces: readonly Piece[],
  pages: OpenPages | null,
  substitutions: readonly Substitution[],
): readonly Check[] {
  const checks = [
    ...contentChecks(session, pieces),
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
    ...meetingNumbers(session),
    ...(pages === null ? [] : [sheets(pages)]),
    ...(gaps === 0 ? [] : [{ id: 'gaps', state: 'ok' as const, words: 'gaps', values: { count: gaps } }]),
    ...faces(substitutions),
  ].toSorted((a, b) => Number(a.state === 'ok') - Number(b.state === 'ok'))
}

/** One line for all of them: a machine without office faces lacks them all. */
function faces(substitutions: readonly Substitution[]): readonly Check[] {
  if (substitutions.length === 0) return []
  const about = substitutions.map(({ role, used }) => `${role} → ${used}`).join('　')
  return [{ id: 'faces', state: 'look', words: 'faces', values: { count: substitutions.length }, about }]
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
