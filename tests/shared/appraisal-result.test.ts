// What counts come to: the published rows of a real appraisal, the scores of another, and the edges between verdicts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AppraisalPlan,
  type AppraisalClass,
  type AppraisalRule,
  classSets,
} from '../../shared/appraisal-plan.ts'
import { type Appraised, rateText, readingsOf, rounded, scoreText } from '../../shared/appraisal-result.ts'
import type { AppraisalRow } from '../../shared/session/values-appraisal.ts'

const rowOf = (...marks: number[]): AppraisalRow => ({ marks, blank: 0 })
const half = (boundary: 'reached' | 'exceeded', of: 'expected' | 'present' = 'expected'): AppraisalRule => ({
  by: 'majority',
  of,
  boundary,
})

const three: readonly AppraisalClass[] = classSets.three

const appraised = (
  rows: readonly AppraisalRow[],
  rule: AppraisalRule,
  { expected = 29, present = 29, classes = three, groups = [''] } = {},
): Appraised => ({
  objects: rows.map((_, at) => ({ name: `第${at + 1}件`, group: groups[at % groups.length] ?? '' })),
  classes,
  rule,
  expected,
  present,
})

const verdicts = (
  rows: readonly AppraisalRow[],
  rule: AppraisalRule,
  rest: Parameters<typeof appraised>[2] = {},
) => readingsOf(appraised(rows, rule, rest), rows).map(({ verdict }) => verdict)

/** Eight works of a year, appraised by a committee of whom 29 were there. */
const published = [
  rowOf(28, 1, 0),
  rowOf(20, 8, 1),
  rowOf(26, 3, 0),
  rowOf(29, 0, 0),
  rowOf(17, 11, 1),
  rowOf(26, 3, 0),
  rowOf(17, 11, 1),
  rowOf(28, 1, 0),
]

describe('the rule of half', () => {
  test('[AP7] eight published rows are 满意, of 29 present as of 33 members', () => {
    for (const boundary of ['reached', 'exceeded'] as const)
      for (const expected of [29, 33])
        expect(verdicts(published, half(boundary), { expected })).toEqual(Array(8).fill('满意'))
  })
  test('[AP7] exactly half is enough where it may be reached, and falls a class where it must be exceeded', () => {
    const rows = [rowOf(17, 11, 1), rowOf(16, 1, 12), rowOf(16, 2, 11), rowOf(10, 6, 13)]
    expect(verdicts(rows, half('reached'), { expected: 34 })).toEqual([
      '满意',
      '基本满意',
      '基本满意',
      '不满意',
    ])
    expect(verdicts(rows, half('exceeded'), { expected: 34 })).toEqual([
      '基本满意',
      '不满意',
      '基本满意',
      '不满意',
    ])
  })
  test('[AP7] half of an odd number is never met exactly: 16 of 33 is short, 17 is enough', () => {
    const rows = [rowOf(16, 0, 13), rowOf(17, 0, 12)]
    for (const boundary of ['reached', 'exceeded'] as const)
      expect(verdicts(rows, half(boundary), { expected: 33 })).toEqual(['不满意', '满意'])
  })
  test('[AP7] the base is all expected, or those present', () => {
    const rows = [rowOf(15, 1, 13)]
    expect(verdicts(rows, half('reached'), { expected: 33 })).toEqual(['不满意'])
    expect(verdicts(rows, half('reached', 'present'), { expected: 33, present: 29 })).toEqual(['满意'])
  })
  test('[AP7] four classes are climbed down one by one, and 不了解 carries no one', () => {
    const rows = [rowOf(10, 5, 0, 14), rowOf(10, 4, 1, 14), rowOf(10, 4, 0, 15)]
    expect(verdicts(rows, half('reached'), { classes: classSets.four })).toEqual([
      '比较满意',
      '基本满意',
      '不满意',
    ])
    expect(verdicts([rowOf(14, 0, 15)], half('reached'), { classes: classSets.acquainted })).toEqual([
      '不满意',
    ])
  })
})

describe('scores', () => {
  const scored = (rows: readonly AppraisalRow[], groups = ['']) => {
    const all = appraised(rows, { by: 'score' }, { classes: classSets.fourAcquainted, groups })
    return readingsOf(all, rows).map(({ score, rank }) => [scoreText(score), rank])
  }
  test('[AP8] 100, 70 and 30 points of the valid votes; 不了解 and blanks neither score nor divide', () => {
    expect(scored([{ marks: [60, 30, 10, 20], blank: 5 }])).toEqual([['84.00', 1]])
    expect(scored([rowOf(0, 0, 0, 12)])).toEqual([['—', null]])
    expect(scored([rowOf(1, 1, 1, 0)])).toEqual([['66.67', 1]])
  })
  test('[AP8] ranked within the group; equals share a rank and the next is left out', () => {
    const rows = [rowOf(2, 0, 0, 0), rowOf(1, 1, 0, 0), rowOf(4, 0, 0, 9), rowOf(0, 0, 2, 0)]
    expect(scored(rows).map(([, rank]) => rank)).toEqual([1, 3, 1, 4])
    expect(scored(rows, ['甲', '乙']).map(([, rank]) => rank)).toEqual([1, 1, 1, 2])
  })
  test('[AP8] what differs by less than the paper shows is still no tie', () => {
    const rows = [rowOf(49_999, 1, 0, 0), rowOf(49_998, 2, 0, 0)]
    expect(scored(rows)).toEqual([
      ['100.00', 1],
      ['100.00', 2],
    ])
  })
})

describe('rates', () => {
  test('[AP9] each class by its own name, the sum as the combined rate and never as 满意率', () => {
    const rows = [rowOf(144, 2, 0)]
    const [only] = readingsOf(appraised(rows, { by: 'rates' }, { expected: 150, present: 146 }), rows)
    expect(only?.rates.map(({ name, rate }) => [name, rateText(rate)])).toEqual([
      ['满意', '98.63%'],
      ['基本满意', '1.37%'],
      ['不满意', '0.00%'],
    ])
    expect(rateText(only?.combined ?? null)).toBe('100.00%')
    expect(only?.verdict).toBeNull()
  })
  test('[AP9] 不了解 is no valid vote, unless the set counts it against', () => {
    const rows = [rowOf(8, 1, 1)]
    const { acquainted } = classSets
    const combinedOf = (classes: readonly AppraisalClass[]) =>
      rateText(readingsOf(appraised(rows, { by: 'rates' }, { classes }), rows)[0]?.combined ?? null)
    expect(combinedOf(acquainted)).toBe('88.89%')
    expect(combinedOf([acquainted[0], acquainted[1], { ...acquainted[2], stands: 'against' }])).toBe('80.00%')
  })
  test('[AP10] two decimals, half up, and exact below that', () => {
    expect(
      ['1/3', '2/3', '1/8', '1/200', '1/201', '199/200'].map((text) => {
        const [num = 0, den = 1] = text.split('/').map(Number)
        return rounded({ num, den })
      }),
    ).toEqual(['0.33', '0.67', '0.13', '0.01', '0.00', '1.00'])
    expect(rateText(null)).toBe('—')
  })
  test('[AP10] written figures are within half a hundredth of the true one', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 100_000 }), (num, den) => {
        const hundredths = BigInt(rounded({ num, den }).replace('.', ''))
        const twice = 2n * hundredths * BigInt(den) - 200n * BigInt(num)
        expect(twice > -BigInt(den) && twice <= BigInt(den)).toBe(true)
      }),
    )
  })
})

test('[AP1] three to five classes, with one for and one against, and no name twice', () => {
  const plan = (classes: readonly AppraisalClass[]) =>
    AppraisalPlan.safeParse({
      objects: [],
      classes,
      rule: { by: 'score' },
      gate: { num: 1, den: 2, strict: true },
      voters: { members: true, others: [] },
    }).success
  expect(Object.values(classSets).map(plan)).toEqual([true, true, true, true])
  const [good, basic, bad] = classSets.three
  expect(plan([good, bad])).toBe(false)
  expect(plan([good, basic, basic, bad])).toBe(false)
  expect(plan([good, basic, { ...basic, name: '比较满意' }])).toBe(false)
  expect(plan([good, basic, bad, ...classSets.acquainted.slice(2), { ...good, name: '很满意' }])).toBe(true)
})
