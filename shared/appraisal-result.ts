// What the counts of an appraisal come to: verdicts, scores with ranks, rates. Exact in whole numbers; rounded only when written. Rules AP7–AP10.
import type { AppraisalClass, AppraisalObject, AppraisalRule } from './appraisal-plan.ts'
import type { AppraisalRow } from './session/values-appraisal.ts'

/** A share or a mean that has not been rounded. */
export type Fraction = { num: number; den: number }

export type Appraised = {
  objects: readonly AppraisalObject[]
  classes: readonly AppraisalClass[]
  rule: AppraisalRule
  expected: number
  present: number
}

export type Reading = {
  object: AppraisalObject
  row: AppraisalRow
  /** Votes in the classes that count: without 不了解, without blanks. */
  valid: number
  /** The class that was reached; null where the rule gives no verdict. */
  verdict: string | null
  /** Null where the rule gives none, or where nobody gave a valid vote. */
  score: Fraction | null
  /** Within the object's group; equal scores share it, and the next one is left out. */
  rank: number | null
  /** Of every class that counts, in order; null where nobody gave a valid vote. */
  rates: readonly { name: string; rate: Fraction | null }[]
  /** 综合满意率: all classes that stand for the object. Null where nobody gave a valid vote. */
  combined: Fraction | null
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

export function readingsOf(appraised: Appraised, rows: readonly AppraisalRow[]): readonly Reading[] {
  const readings = appraised.objects.map((object, at) =>
    readingOf(appraised, object, rows[at] ?? { marks: [], blank: 0 }),
  )
  return appraised.rule.by === 'score'
    ? readings.map((one) => ({ ...one, rank: rankOf(one, readings) }))
    : readings
}

function readingOf(appraised: Appraised, object: AppraisalObject, row: AppraisalRow): Reading {
  const { classes, rule } = appraised
  const counted = classes.flatMap(({ name, stands, score }, at) =>
    stands === 'apart' ? [] : [{ name, stands, score, votes: row.marks[at] ?? 0 }],
  )
  const valid = sum(counted.map(({ votes }) => votes))
  const of = (num: number): Fraction | null => (valid === 0 ? null : { num, den: valid })
  return {
    object,
    row,
    valid,
    verdict: rule.by === 'majority' ? verdictOf(appraised, rule, row) : null,
    score: rule.by === 'score' ? of(sum(counted.map(({ score, votes }) => score * votes))) : null,
    rank: null,
    rates: counted.map(({ name, votes }) => ({ name, rate: of(votes) })),
    combined: of(sum(counted.filter(({ stands }) => stands === 'for').map(({ votes }) => votes))),
  }
}

/** Half of an odd number is no whole number of votes: both sides are doubled. */
function verdictOf(
  { classes, expected, present }: Appraised,
  { of, boundary }: Extract<AppraisalRule, { by: 'majority' }>,
  row: AppraisalRow,
): string {
  const base = of === 'expected' ? expected : present
  const reaches = (votes: number) => (boundary === 'reached' ? 2 * votes >= base : 2 * votes > base)
  let votes = 0
  for (const [at, { name, stands }] of classes.entries()) {
    if (stands !== 'for') continue
    votes += row.marks[at] ?? 0
    if (reaches(votes)) return name
  }
  return classes.find(({ stands }) => stands === 'against')?.name ?? ''
}

function rankOf({ object, score }: Reading, all: readonly Reading[]): number | null {
  if (score === null) return null
  const better = (other: Fraction) => other.num * score.den > score.num * other.den
  return (
    1 +
    all.filter((one) => one.object.group === object.group && one.score !== null && better(one.score)).length
  )
}

/** Two decimals, half up: 2 of 3 in percent is 66.67, 1 of 8 is 12.50. */
export function rounded({ num, den }: Fraction): string {
  const hundredths = Math.floor((200 * num + den) / (2 * den))
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** 96.55%, or a dash where nobody gave a valid vote. */
export const rateText = (rate: Fraction | null): string =>
  rate === null ? '—' : `${rounded({ num: rate.num * 100, den: rate.den })}%`

export const scoreText = (score: Fraction | null): string => (score === null ? '—' : rounded(score))
