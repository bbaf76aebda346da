// What a pasted roll comes to against the one that stands there: who is new, who stands there already, what to look at. Pure.
import { nameKey } from '../../../shared/person-name.ts'
import type { ParsedPerson, RollProblem, RollRead, RollWhy } from '../../../shared/roll-text-parsed.ts'
import type { RollRow } from './roll-row.ts'

export type PastedPerson = {
  id: string
  person: ParsedPerson
  /** Taken unless somebody says otherwise; a second writing of the same person is not. */
  wanted: boolean
  note: 'fresh' | 'known' | 'duplicate' | 'sameName' | 'stripped' | 'phoneLost' | 'tooLong'
}

const noted: readonly RollWhy[] = ['stripped', 'phoneLost', 'tooLong']

export function pastedAgainst(read: RollRead, roll: readonly RollRow[]): PastedPerson[] {
  const standing = new Map<string, RollRow[]>()
  for (const row of roll) {
    const key = nameKey(row.name)
    standing.set(key, [...(standing.get(key) ?? []), row])
  }
  const problems = new Map<number, RollWhy>(
    read.problems.filter((one) => noted.includes(one.why)).map((one) => [one.row, one.why]),
  )
  return read.people.map((person, at) => {
    const namesakes = standing.get(nameKey(person.name)) ?? []
    const known = namesakes.some((row) => row.unit === '' || person.unit === '' || row.unit === person.unit)
    const note = noteOf(person, known, problems.get(person.row))
    return { id: String(at), person, wanted: note !== 'known' && note !== 'duplicate', note }
  })
}

function noteOf(person: ParsedPerson, known: boolean, problem: RollWhy | undefined): PastedPerson['note'] {
  if (known) return 'known'
  if (person.twin !== null) return person.twin.sure ? 'duplicate' : 'sameName'
  return problem === 'stripped' || problem === 'phoneLost' || problem === 'tooLong' ? problem : 'fresh'
}

/** What is told of rows that are nobody, and of the whole; a person's own note stands in the person's row. */
export function noticesOf(read: RollRead): readonly RollProblem[] {
  const doubted = new Set(read.problems.filter(isDoubtful).map((one) => `${one.row} ${one.text}`))
  return read.problems.filter(
    (one) =>
      !['duplicate', 'sameName', 'stripped', 'phoneLost', 'tooLong'].includes(one.why) &&
      (isDoubtful(one) || !doubted.has(`${one.row} ${one.text}`)),
  )
}

/** Only where something may be wrong; titles, heads and headings were understood. */
export const isDoubtful = (problem: RollProblem): boolean =>
  ['nameMissing', 'countDiffers', 'tooMany', 'columnUnused'].includes(problem.why)
