// Decisions by applause, consensus, keypads and secret paper ballots, on every base. Rules VO.
import { describe, expect, test } from 'vitest'
import type { Ballots } from '../../shared/ballots.ts'
import type { VoteForm } from '../../shared/decision-form.ts'
import type { CommandOf } from '../../shared/session/command.ts'
import type { Counts } from '../../shared/session/values.ts'
import { lastVoteOn, needed, passes } from '../../shared/session/votes.ts'
import type { PassBase } from '../../shared/share.ts'
import { agendaItem, itemId, members, type Stage, sitting } from './stage.ts'

const opening = (form: VoteForm, of: PassBase = 'all'): CommandOf<'openVote'> => ({
  kind: 'openVote',
  item: itemId('a'),
  motion: '《试行办法（草案）》',
  form,
  rule: { num: 1, den: 2, strict: true, of },
  officers: {
    chiefSupervisors: ['何秀珍'],
    supervisors: ['龙兴国'],
    chiefTellers: ['王岚'],
    tellers: ['文静'],
  },
})
/** Five members, all present. */
const voting = (form: VoteForm, of?: PassBase) => sitting().do(opening(form, of))

const counts = (yes: number, against = 0, abstain = 0): Counts => ({ for: yes, against, abstain })
const papers = (issued: number, returned: number, valid: number, invalid: number): Ballots => ({
  issued,
  returned,
  valid,
  invalid,
})
const count = (stage: Stage, figures: Counts, ballots: Ballots | null, override = '') =>
  stage.ask({
    kind: 'countVotes',
    vote: stage.vote.vote,
    counts: figures,
    ballots,
    override,
    by: '宋佳',
  })
const check = (stage: Stage, figures: Counts, ballots: Ballots | null) =>
  stage.ask({ kind: 'checkCount', vote: stage.vote.vote, counts: figures, ballots, by: '吕建平' })
const publish = (stage: Stage) => stage.ask({ kind: 'publishResult', vote: stage.vote.vote })
const published = (stage: Stage, figures: Counts, ballots: Ballots | null) => {
  count(stage, figures, ballots)
  check(stage, figures, ballots)
  publish(stage)
  return stage
}

describe('applause and consensus', () => {
  test.each(['applause', 'consensus'] as const)('[VO16] %s passes without a figure', (form) => {
    const stage = voting(form)
    expect(count(stage, counts(5), null).refused).toBe('FORM_WITHOUT_COUNT')
    expect(publish(stage).facts).toEqual(['resultPublished'])
    expect(stage.vote).toMatchObject({ counts: null, ballots: null, passed: true, state: 'published' })
    expect(JSON.stringify(stage.entries.at(-1)!.fact)).not.toMatch(/"(for|against|abstain)":/)
  })
  test('[VO16] an objection is a reason to give up, and the motion is put to raised hands in the next round', () => {
    const stage = voting('consensus')
    stage.do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '有不同意见，改为举手表决' })
    stage.do(opening('hands'))
    expect(stage.vote).toMatchObject({ round: 2, form: 'hands' })
    expect(stage.room.votes.list[0]).toMatchObject({ state: 'abandoned', passed: null })
  })
  test('[VO16] a correction turns the outcome and brings no figures', () => {
    const stage = voting('applause')
    publish(stage)
    stage.do({
      kind: 'correctResult',
      vote: stage.vote.vote,
      counts: counts(5),
      ballots: null,
      override: '',
      reason: '当时有人提出不同意见',
      by: '马文斌',
    })
    expect(stage.vote).toMatchObject({ counts: null, passed: false, corrections: [{ fromPassed: true }] })
  })
})

describe('paper ballots', () => {
  const whole = papers(5, 5, 4, 1)
  test('[VO12] [VO5] given out, back, good and spoilt are counted twice and published', () => {
    const stage = published(voting('ballot'), counts(3, 1), whole)
    expect(stage.vote).toMatchObject({ state: 'published', passed: true, ballots: whole })
  })
  test('[VO13] what does not add up is refused by name, and kept with a reason', () => {
    const stage = voting('ballot')
    expect(count(stage, counts(3, 1), null).refused).toBe('BALLOTS_MISSING')
    const odd = papers(6, 5, 3, 1)
    expect(count(stage, counts(3, 1), odd)).toMatchObject({
      refused: 'BALLOTS_UNBALANCED',
      about: 'issued、returned、valid',
    })
    expect(count(stage, counts(3, 1), odd, ' ').refused).toBe('BALLOTS_UNBALANCED')
    expect(count(stage, counts(3, 1), odd, '一张票夹在文件里').facts).toEqual(['votesCounted'])
    expect(stage.vote.override).toBe('一张票夹在文件里')
    expect(count(stage, counts(6), odd, '有原因').refused).toBe('COUNTS_EXCEED_PRESENT')
  })
  test('[VO14] the second count names what differs and never the first figures', () => {
    const stage = voting('ballot')
    count(stage, counts(3, 1), whole)
    const { refused, about } = check(stage, counts(2, 2), papers(5, 5, 5, 0))
    expect([refused, about]).toEqual(['COUNTS_DIFFER', 'for、against、valid、invalid'])
    expect(about).not.toMatch(/\d/)
    expect(check(stage, counts(3, 1), null).refused).toBe('BALLOTS_MISSING')
  })
  test('[VO18] more back than out: void once two agree, final, and both rounds stay', () => {
    const stage = voting('ballot')
    const more = papers(5, 6, 6, 0)
    expect(count(stage, counts(6), more).facts).toEqual(['votesCounted'])
    const { vote } = stage.vote
    expect(stage.ask({ kind: 'voidVote', vote }).refused).toBe('NOT_CHECKED')
    check(stage, counts(6), more)
    expect(publish(stage).refused).toBe('BALLOTS_VOID')
    expect(stage.ask({ kind: 'voidVote', vote }).facts).toEqual(['voteVoided'])
    expect(stage.ask({ kind: 'undoStep', step: stage.session.past!.command }).refused).toBe('UNDO_STOPS_HERE')
    expect(lastVoteOn(stage.room.votes, itemId('a'))).toBeUndefined()
    published(stage.do(opening('ballot')), counts(4), papers(5, 5, 4, 1))
    expect(stage.room.votes.list.map(({ state, round }) => `${state} ${round}`)).toEqual([
      'void 1',
      'published 2',
    ])
  })
  test('[VO18] a ballot that adds up is not void', () => {
    const stage = voting('ballot')
    count(stage, counts(4), whole)
    check(stage, counts(4), whole)
    expect(stage.ask({ kind: 'voidVote', vote: stage.vote.vote }).refused).toBe('BALLOTS_NOT_VOID')
  })
  test('[VO11] quality T-06: a late edit of a tally is a correction with a reason, or nothing', () => {
    const stage = published(voting('ballot'), counts(3, 1), whole).do({ kind: 'adjourn' })
    const correction = {
      kind: 'correctResult',
      vote: stage.vote.vote,
      counts: counts(2, 2),
      ballots: whole,
      override: '',
      reason: '一张票读错',
      by: '马文斌',
    } as const
    expect(count(stage, counts(2, 2), whole).refused).toBe('SESSION_ADJOURNED')
    expect(stage.ask({ ...correction, ballots: papers(5, 5, 5, 1) }).refused).toBe('BALLOTS_UNBALANCED')
    expect(stage.ask({ ...correction, ballots: papers(4, 5, 5, 0) }).refused).toBe('BALLOTS_VOID')
    stage.do(correction)
    expect(stage.vote).toMatchObject({
      passed: false,
      counts: counts(2, 2),
      corrections: [{ from: counts(3, 1), fromBallots: whole, fromPassed: true, reason: '一张票读错' }],
    })
  })
})

describe('the base', () => {
  const rule = (of: PassBase) => ({ num: 1, den: 2, strict: true, of })
  test.each([
    ['all', 17],
    ['present', 14],
    ['valid', 11],
  ] as const)('[VO15] more than half of %s: %i of 32, 27 and 20', (of, need) => {
    const vote = { base: 32, present: 27, rule: rule(of), ballots: papers(27, 26, 20, 6) }
    expect(needed(vote)).toBe(need)
    expect([need - 1, need].map((yes) => passes(vote, counts(yes)))).toEqual([false, true])
  })
  test('[VO15] half of ten is not more than half; two thirds of nine is six', () => {
    expect(passes({ base: 10, present: 10, rule: rule('all') }, counts(5))).toBe(false)
    const thirds = { base: 9, present: 9, rule: { num: 2, den: 3, strict: false, of: 'all' as const } }
    expect([5, 6].map((yes) => passes(thirds, counts(yes)))).toEqual([false, true])
  })
  test('[VO15] of no valid ballot nothing passes, and before they are counted nothing is known', () => {
    const vote = { base: 5, present: 5, rule: { num: 2, den: 3, strict: false, of: 'valid' as const } }
    expect(needed(vote)).toBeNull()
    expect(passes({ ...vote, ballots: papers(5, 5, 0, 5) }, counts(0))).toBe(false)
  })
  test('[VO15] only paper has valid ballots', () => {
    expect(sitting().refusal(opening('keypad', 'valid'))).toBe('RULE_WITHOUT_BALLOTS')
    expect(sitting().refusal(opening('ballot', 'valid'))).toBeNull()
  })
  test('[VO2] base, presence and who was present are those of the opening', () => {
    const stage = sitting({ agenda: [agendaItem('a')], roll: members(6) }).do(opening('keypad'))
    stage.present('p6')
    expect(stage.vote).toMatchObject({ base: 6, present: 5, officers: null })
    expect(stage.vote.voters).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
  })
})

test('[VO10] quality T-05: twenty Enters a second and two operators at once publish once', () => {
  const stage = voting('keypad')
  count(stage, counts(4, 1), null)
  check(stage, counts(4, 1), null)
  const answers = Array.from({ length: 20 }, () => publish(stage))
  expect(answers.filter(({ refused }) => refused === null)).toHaveLength(1)
  expect(answers.at(-1)).toMatchObject({ refused: 'VOTE_SETTLED', about: '《试行办法（草案）》' })
  expect(stage.entries.filter(({ fact }) => fact.kind === 'resultPublished')).toHaveLength(1)
})
