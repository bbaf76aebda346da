// Votes by show of hands, and shares of a body. Rules VO.
import { describe, expect, test } from 'vitest'
import { VoteId } from '../../shared/id.ts'
import type { Counts } from '../../shared/session/values.ts'
import { lastVoteOn, needed, notVoted, passes } from '../../shared/session/votes.ts'
import { moreThanHalf, moreThanHalfOfAll, type Share, threshold, twoThirds } from '../../shared/share.ts'
import { agendaItem, itemId, meeting, members, sitting, speaking, Stage } from './stage.ts'

const counts = (yes: number, no = 0, abstain = 0): Counts => ({ for: yes, against: no, abstain })
const open = {
  kind: 'openVote',
  item: itemId('a'),
  motion: '《建议案（草案）》',
  form: 'hands',
  rule: null,
  officers: null,
} as const
const voting = () => sitting().do(open)
const count = (stage: Stage, figures: Counts, by = '宋佳') =>
  stage.ask({ kind: 'countVotes', ballots: null, override: '', vote: stage.vote.vote, counts: figures, by })
const check = (stage: Stage, figures: Counts, by = '吕建平') =>
  stage.ask({ kind: 'checkCount', ballots: null, vote: stage.vote.vote, counts: figures, by })
const publish = (stage: Stage) => stage.ask({ kind: 'publishResult', vote: stage.vote.vote })
const correct = (stage: Stage, figures: Counts) =>
  stage.ask({
    kind: 'correctResult',
    ballots: null,
    override: '',
    vote: stage.vote.vote,
    counts: figures,
    reason: '点票有误',
    by: '马文斌',
  })
const published = (figures: Counts) => {
  const stage = voting()
  count(stage, figures)
  check(stage, figures)
  publish(stage)
  return stage
}

const moreThanTwoThirds: Share = { num: 2, den: 3, strict: true }

describe('shares', () => {
  test.each([
    [27, 14, 18, 19],
    [32, 17, 22, 22],
    [41, 21, 28, 28],
    [60, 31, 40, 41],
    [155, 78, 104, 104],
    [246, 124, 164, 165],
    [290, 146, 194, 194],
    [326, 164, 218, 218],
    [2227, 1114, 1485, 1485],
  ])('[VO1] of %i: %i, %i, %i', (base, half, thirds, beyond) => {
    expect([moreThanHalf, twoThirds, moreThanTwoThirds].map((share) => threshold(base, share))).toEqual([
      half,
      thirds,
      beyond,
    ])
  })
  test('[VO1] every threshold is the smallest number that satisfies its share', () => {
    for (const share of [moreThanHalf, twoThirds, moreThanTwoThirds, { num: 1, den: 2, strict: false }])
      for (let base = 1; base <= 2500; base += 1) {
        const satisfies = (n: number) =>
          share.strict ? n * share.den > base * share.num : n * share.den >= base * share.num
        const least = threshold(base, share)
        expect(satisfies(least) && !satisfies(least - 1), `${base} ${JSON.stringify(share)}`).toBe(true)
      }
  })
})

describe('passing', () => {
  test('[VO6] 2102 of 2114 present, 2227 members: passes, and the four figures make up those present', () => {
    const vote = { base: 2227, present: 2114, rule: moreThanHalfOfAll, form: 'keypad' as const }
    expect(needed(vote)).toBe(1114)
    expect(notVoted(vote, counts(2102, 1, 4))).toBe(7)
    expect(passes(vote, counts(2102, 1, 4))).toBe(true)
  })
  test('[VO6] 14 of 27 pass; 13 and one abstention do not, though nobody is against', () => {
    const vote = { base: 27, present: 14, rule: moreThanHalfOfAll }
    expect(passes(vote, counts(14))).toBe(true)
    expect(passes(vote, counts(13, 0, 1))).toBe(false)
  })
  test('[VO6] exactly half of all is not more than half, also with all those present in favour', () => {
    expect(passes({ base: 32, present: 28, rule: moreThanHalfOfAll }, counts(16))).toBe(false)
    expect(passes({ base: 32, present: 28, rule: moreThanHalfOfAll }, counts(17, 10, 1))).toBe(true)
  })
  test('[VO6] the published result says what the arithmetic says', () => {
    expect(published(counts(3, 1, 1)).vote.passed).toBe(true)
    expect(published(counts(2, 0, 3)).vote.passed).toBe(false)
  })
})

describe('a vote', () => {
  test('[VO2] base and presence are those of the moment it opens', () => {
    const stage = new Stage().open().present('p1', 'p2', 'p3', 'o1').openItem('a').do(open)
    expect(stage.vote).toMatchObject({ base: 5, present: 3, rule: moreThanHalfOfAll, state: 'counting' })
    stage.present('p4')
    expect(stage.vote.present).toBe(3)
    expect(count(stage, counts(4))).toMatchObject({ refused: 'COUNTS_EXCEED_PRESENT', about: '3' })
  })
  test('[VO3] not voted is computed, counts above those present are refused', () => {
    const stage = voting()
    expect(count(stage, counts(3, 2, 1))).toMatchObject({ refused: 'COUNTS_EXCEED_PRESENT', about: '5' })
    expect(count(stage, counts(3, 1)).facts).toEqual(['votesCounted'])
    expect(notVoted(stage.vote, stage.vote.counts!)).toBe(1)
  })
  test('[VO4] another person enters the same figures', () => {
    const stage = voting()
    expect(check(stage, counts(4, 1)).refused).toBe('NOT_COUNTED')
    expect(count(stage, counts(4, 1), ' ').refused).toBe('NAME_MISSING')
    count(stage, counts(4, 1), '王岚')
    expect(check(stage, counts(4, 1), '王 岚')).toMatchObject({
      refused: 'CHECKER_IS_COUNTER',
      about: '王 岚',
    })
    expect(check(stage, counts(4, 0, 1)).refused).toBe('COUNTS_DIFFER')
    expect(check(stage, counts(4, 1)).facts).toEqual(['countChecked'])
    expect(stage.vote).toMatchObject({ state: 'checked', countedBy: '王岚', checkedBy: '吕建平' })
  })
  test('[VO4] a new count asks for a new check', () => {
    const stage = voting()
    count(stage, counts(4, 1))
    check(stage, counts(4, 1))
    count(stage, counts(5))
    expect(stage.vote).toMatchObject({ state: 'counting', checkedBy: '' })
    expect(publish(stage).refused).toBe('NOT_CHECKED')
  })
  test('[VO5] only a checked count is published', () => {
    const stage = voting()
    expect(publish(stage).refused).toBe('NOT_COUNTED')
    count(stage, counts(5))
    expect(publish(stage).refused).toBe('NOT_CHECKED')
    check(stage, counts(5))
    expect(publish(stage).facts).toEqual(['resultPublished'])
    expect(stage.room.votes.open).toBeNull()
  })
  test('[VO7] no quorum, no members, no vote', () => {
    expect(new Stage().open().present('p1', 'p2').openItem('a').ask(open)).toMatchObject({
      refused: 'NO_QUORUM',
      about: '3',
    })
    expect(new Stage().open({ roll: [] }).openItem('a').ask(open).refused).toBe('NO_MEMBERS')
    const free = { meeting: { rules: { ...meeting.rules, quorum: null } } }
    expect(new Stage().open(free).present('p1').openItem('a').ask(open).refused).toBeNull()
  })
  test('[VO8] on the open item, one at a time, and not while somebody speaks', () => {
    expect(sitting().refusal({ ...open, item: itemId('b') })).toBe('ITEM_NOT_OPEN')
    expect(new Stage().open().present('p1', 'p2', 'p3').refusal(open)).toBe('ITEM_NOT_OPEN')
    expect(voting().ask(open)).toMatchObject({ refused: 'VOTE_OPEN', about: '《建议案（草案）》' })
    expect(speaking().refusal(open)).toBe('SPEECH_UNDERWAY')
  })
  test('[VO9] abandoned with a reason, and taken again as the second round', () => {
    const stage = voting()
    count(stage, counts(5))
    stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '有人中途到会' })
    expect(stage.vote).toMatchObject({ state: 'abandoned', reason: '有人中途到会', round: 1, passed: null })
    expect(lastVoteOn(stage.room.votes, itemId('a'))).toBeUndefined()
    expect(stage.do(open).vote).toMatchObject({ round: 2, counts: null })
    expect(
      stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '改期' }).do({ ...open, motion: '另案' })
        .vote.round,
    ).toBe(1)
  })
  test('[VO10] a published result is settled', () => {
    const stage = published(counts(5))
    const { vote } = stage.vote
    expect([
      count(stage, counts(4)).refused,
      check(stage, counts(5)).refused,
      publish(stage).refused,
      stage.ask({ kind: 'abandonVote', vote, reason: '后悔' }).refused,
    ]).toEqual(Array(4).fill('VOTE_SETTLED'))
    expect(stage.ask({ kind: 'publishResult', vote: VoteId.parse('vote-99') }).refused).toBe('VOTE_UNKNOWN')
  })
  test('[VO11] a correction keeps what was announced and computes passing anew', () => {
    const stage = published(counts(3, 2)).do({ kind: 'adjourn' }).pass(60_000)
    expect(correct(stage, counts(2, 3)).facts).toEqual(['resultCorrected'])
    expect(stage.vote).toMatchObject({
      state: 'published',
      counts: counts(2, 3),
      passed: false,
      corrections: [{ from: counts(3, 2), reason: '点票有误', by: '马文斌', at: { time: 60_000 } }],
    })
    expect(correct(stage, counts(6)).refused).toBe('COUNTS_EXCEED_PRESENT')
  })
  test('[VO11] what was not published is not corrected', () => {
    expect(correct(voting(), counts(1)).refused).toBe('VOTE_NOT_PUBLISHED')
    const stage = voting()
    stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '改期' })
    expect(correct(stage, counts(1)).refused).toBe('VOTE_NOT_PUBLISHED')
  })
  test('[VO2] the rule is the meeting’s', () => {
    const stage = sitting({
      meeting: { rules: { ...meeting.rules, pass: { ...twoThirds, of: 'all' } } },
      agenda: [agendaItem('a')],
      roll: members(6),
    }).do(open)
    expect(needed(stage.vote)).toBe(4)
  })
})
