// Paper ballots: given out, back, good and spoilt. Rules VO12, VO14.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBallots, differing } from '../../shared/ballots.ts'

const ballots = (issued: number, returned: number, valid: number, invalid: number) => ({
  issued,
  returned,
  valid,
  invalid,
})

describe('ballots', () => {
  test.each([
    ['all back, all good', ballots(32, 32, 32, 0), 'ok'],
    ['some kept, one spoilt', ballots(32, 30, 29, 1), 'ok'],
    ['none', ballots(0, 0, 0, 0), 'ok'],
    ['one more than was given out', ballots(32, 33, 33, 0), 'void'],
    ['one more, and the sum wrong too', ballots(32, 33, 30, 1), 'void'],
    ['one unaccounted for', ballots(32, 30, 28, 1), 'unbalanced'],
    ['one too many', ballots(32, 30, 30, 1), 'unbalanced'],
  ] as const)('[VO12] %s', (_, figures, verdict) => {
    expect(checkBallots(figures)).toBe(verdict)
  })
  test('[VO12] a ballot is in order exactly when no paper came from nowhere and none is lost', () => {
    const some = fc.nat({ max: 40 })
    fc.assert(
      fc.property(some, some, some, some, (issued, returned, valid, invalid) => {
        const inOrder = returned <= issued && valid + invalid === returned
        expect(checkBallots({ issued, returned, valid, invalid }) === 'ok').toBe(inOrder)
      }),
    )
  })
  test('[VO14] what differs is named, figure by figure', () => {
    expect(differing(ballots(32, 30, 29, 1), ballots(32, 30, 29, 1))).toEqual([])
    expect(differing(ballots(32, 30, 29, 1), ballots(32, 30, 28, 2))).toEqual(['valid', 'invalid'])
  })
})
