// 民主测评 from opening to correction: who may vote, when it may begin, two blind counts, void rounds, and secrecy.
import { describe, expect, test } from 'vitest'
import { type AppraisalPlan, usualAppraisal } from '../../shared/appraisal-plan.ts'
import { AppraisalId } from '../../shared/id.ts'
import { votersOf } from '../../shared/session/appraisals.ts'
import type { Command, CommandOf } from '../../shared/session/command.ts'
import { audience } from '../../shared/session/audience.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { evolve, emptySession, sceneOf } from '../../shared/session/session.ts'
import type { AppraisalTally } from '../../shared/session/values-appraisal.ts'
import { attendee, itemId, members, personId, sitting, Stage } from './stage.ts'

const appraisal = AppraisalId.parse('appraisal-1')
const objects = ['城东小学改造', '农贸市场提升', '老旧小区加梯'].map((name) => ({ name, group: '' }))
const opening = (plan: Partial<AppraisalPlan> = {}, present: number[] = []): CommandOf<'openAppraisal'> => ({
  kind: 'openAppraisal',
  item: itemId('a'),
  plan: { ...usualAppraisal, objects, ...plan },
  present,
})
const row = (...marks: number[]) => ({ marks, blank: 0 })
const tally: AppraisalTally = {
  ballots: { issued: 5, returned: 5, valid: 4, invalid: 1 },
  rows: [row(4, 0, 0), row(2, 1, 1), { marks: [1, 1, 1], blank: 1 }],
}
const count = (counted = tally, by = '宋佳', override = ''): Command => ({
  kind: 'countAppraisal',
  appraisal,
  tally: counted,
  override,
  by,
})
const check = (counted = tally, by = '吕建平'): Command => ({
  kind: 'checkAppraisal',
  appraisal,
  tally: counted,
  by,
})
const publish: Command = { kind: 'publishAppraisal', appraisal }
const papers = (issued: number, returned: number, valid: number): AppraisalTally => ({
  ...tally,
  ballots: { issued, returned, valid, invalid: returned - valid },
})
const one = (stage: Stage) => stage.room.appraisals.list.at(-1)!

describe('opening', () => {
  test('[AP1] on the open item, once, not beside a vote, a speech or a break', () => {
    const vote: Command = {
      kind: 'openVote',
      item: itemId('a'),
      motion: '动议',
      form: 'hands',
      rule: null,
      officers: null,
    }
    expect(sitting().refusal({ ...opening(), item: itemId('b') })).toBe('ITEM_NOT_OPEN')
    expect(sitting().do(opening()).refusal(opening())).toBe('VOTE_OPEN')
    expect(sitting().do(vote).refusal(opening())).toBe('VOTE_OPEN')
    expect(sitting().do(opening()).refusal(vote)).toBe('VOTE_OPEN')
    expect(sitting().queue('p1').call().refusal(opening())).toBe('SPEECH_UNDERWAY')
    expect(sitting().do({ kind: 'startBreak', length: null }).refusal(opening())).toBe('ON_BREAK')
    const appraising = sitting().queue('p1').do(opening())
    expect(sceneOf(appraising.session)).toBe('vote')
    const { speaker } = appraising.room.queue.waiting[0]!
    for (const command of [
      { kind: 'callSpeaker', speaker, after: null },
      { kind: 'openItem', item: itemId('b') },
      { kind: 'closeItem', item: itemId('a') },
      { kind: 'startBreak', length: null },
      { kind: 'adjourn' },
    ] as const)
      expect(appraising.refusal(command)).toBe('VOTE_OPEN')
  })

  test('[AP2] members and others, by marks or by counts, nobody twice, frozen when it opens', () => {
    const stage = new Stage()
      .open({ roll: [...members(5), attendee('o1'), attendee('o2'), attendee('g1')] })
      .present('p1', 'p2', 'p3', 'p4', 'o1', 'g1')
      .openItem('a')
    const others = [
      { name: '提案人', people: ['p1', 'o1', 'o2', 'p99'].map(personId), expected: 9 },
      { name: '居民代表', people: [], expected: 12 },
    ]
    stage.do(opening({ voters: { members: true, others } }, [7, 10]))
    expect(one(stage)).toMatchObject({
      members: { expected: 5, present: 4 },
      others: [
        { name: '提案人', expected: 2, present: 1 },
        { name: '居民代表', expected: 12, present: 10 },
      ],
    })
    expect(votersOf(one(stage))).toEqual({ expected: 19, present: 15 })
    stage.present('p5', 'o2')
    expect(votersOf(one(stage))).toEqual({ expected: 19, present: 15 })
  })
  test('[AP2] whoever is named in two groups counts in the first alone', () => {
    const others = [
      { name: '提案人', people: ['o1', 'g1'].map(personId), expected: 0 },
      { name: '承办单位', people: ['g1'].map(personId), expected: 0 },
    ]
    const stage = sitting().present('o1', 'g1')
    stage.do(opening({ voters: { members: true, others } }))
    expect(votersOf(one(stage))).toEqual({ expected: 7, present: 7 })
    expect(one(stage).others[1]).toEqual({ name: '承办单位', expected: 0, present: 0 })
  })
  test('[AP2] where the members do not vote, a member who is named as somebody else does', () => {
    const others = [{ name: '提案人', people: ['p1', 'p2'].map(personId), expected: 0 }]
    const stage = sitting().do(opening({ voters: { members: false, others } }))
    expect(one(stage)).toMatchObject({ members: null, others: [{ expected: 2, present: 2 }] })
  })

  test('[AP3] more than half of all who were to vote must be there', () => {
    const residents = [{ name: '居民代表', people: [], expected: 5 }]
    const mixed = (came: number) => opening({ voters: { members: true, others: residents } }, [came])
    const three = () => new Stage().open().present('p1', 'p2', 'p3').openItem('a')
    expect(three().refusal(mixed(2))).toBe('TOO_FEW_VOTERS')
    expect(three().ask(mixed(2)).about).toBe('6')
    expect(three().refusal(mixed(3))).toBeNull()
    const twoThirds = { num: 2, den: 3, strict: false }
    expect(three().refusal({ ...mixed(3), plan: { ...mixed(3).plan, gate: twoThirds } })).toBe(
      'TOO_FEW_VOTERS',
    )
  })
})

describe('counting', () => {
  test('[AP4] every row makes up the good papers, good and bad those back, and none more than heads', () => {
    const about = (counted: AppraisalTally) => sitting().do(opening()).ask(count(counted)).about
    expect(about(tally)).toBe('')
    expect(about({ ...tally, rows: [row(4, 0, 0), row(2, 1, 0), row(5, 0, 0)] })).toBe('2 3')
    expect(about({ ...tally, ballots: { issued: 6, returned: 5, valid: 4, invalid: 0 } })).toBe(
      'issued returned',
    )
    expect(
      sitting()
        .do(opening())
        .refusal(count({ ...tally, rows: tally.rows.slice(1) })),
    ).toBe('TALLY_UNFIT')
    const odd = { ...tally, rows: [row(4, 0, 0), row(2, 1, 0), row(4, 0, 0)] }
    const stage = sitting()
      .do(opening())
      .do(count(odd, '宋佳', '一张票漏画，原票已封存'))
    expect(one(stage).override).toBe('一张票漏画，原票已封存')
  })

  test('[AP5] another one counts again, and the cells that differ are named', () => {
    const counted = sitting().do(opening()).do(count())
    expect(counted.refusal(check(tally, '宋 佳'))).toBe('CHECKER_IS_COUNTER')
    const other: AppraisalTally = {
      ballots: { issued: 5, returned: 4, valid: 4, invalid: 0 },
      rows: [row(4, 0, 0), row(1, 2, 1), { marks: [1, 1, 0], blank: 2 }],
    }
    expect(counted.ask(check(other))).toMatchObject({
      refused: 'COUNTS_DIFFER',
      about: 'returned invalid 2.1 2.2 3.3 3.0',
    })
    expect(counted.refusal(publish)).toBe('NOT_CHECKED')
    counted.do(check())
    expect(one(counted)).toMatchObject({ state: 'checked', checkedBy: '吕建平' })
    counted.do(count())
    expect(one(counted)).toMatchObject({ state: 'counting', checkedBy: '' })
  })
  test('[AP5] two hundred objects that all differ are named as far as a sentence holds', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ name: `第${at + 1}件`, group: '' }))
    const all = (...marks: number[]) => ({
      ballots: { issued: 5, returned: 5, valid: 5, invalid: 0 },
      rows: many.map(() => row(...marks)),
    })
    const stage = sitting()
      .do(opening({ objects: many }))
      .do(count(all(5, 0, 0)))
    const { about } = stage.ask(check(all(0, 5, 0)))
    expect(about.length).toBeLessThanOrEqual(200)
    expect(about.split(' ').every((place) => /^\d+\.\d$/.test(place))).toBe(true)
  })

  test('[AP6] more papers back than out: void after the check, taken again, both rounds kept', () => {
    const tooMany = papers(5, 6, 6)
    const stage = sitting().do(opening()).do(count(tooMany))
    expect(stage.refusal({ kind: 'voidAppraisal', appraisal })).toBe('NOT_CHECKED')
    stage.do(check(tooMany))
    expect(stage.refusal(publish)).toBe('BALLOTS_VOID')
    stage.do({ kind: 'voidAppraisal', appraisal })
    expect(one(stage)).toMatchObject({ state: 'void', voided: tooMany.ballots, tally: tooMany })
    expect(stage.room.appraisals.open).toBeNull()
    stage.do(opening())
    expect(stage.room.appraisals.list.map(({ round, state }) => [round, state])).toEqual([
      [1, 'void'],
      [2, 'counting'],
    ])
  })
})

describe('the result', () => {
  const published = () => sitting().do(opening()).do(count()).do(check()).do(publish)
  test('[AP11] is on the wall, ends undo, and is corrected with a reason and a name', () => {
    const stage = published()
    expect(sceneOf(stage.session)).toBe('result')
    expect(stage.refusal({ kind: 'undoStep', step: stage.session.past!.command })).toBe('UNDO_STOPS_HERE')
    const better = { ...tally, rows: [row(3, 1, 0), ...tally.rows.slice(1)] }
    const correct: Command = {
      kind: 'correctAppraisal',
      appraisal,
      tally: better,
      override: '',
      reason: '第一项唱票有误',
      by: '马文斌',
    }
    expect(sitting().do(opening()).refusal(correct)).toBe('VOTE_NOT_PUBLISHED')
    expect(
      stage.refusal({ ...correct, tally: { ...better, rows: [row(3, 0, 0), ...tally.rows.slice(1)] } }),
    ).toBe('BALLOTS_UNBALANCED')
    stage.do({ kind: 'adjourn' }).do(correct)
    expect(one(stage)).toMatchObject({ tally: better, corrections: [{ from: tally, by: '马文斌' }] })
  })
  test('[AP11] is settled: never counted, checked, published or given up again', () => {
    const stage = published()
    for (const again of [
      count(),
      check(),
      publish,
      { kind: 'abandonAppraisal', appraisal, reason: '重来' } as const,
    ])
      expect(stage.refusal(again)).toBe('VOTE_SETTLED')
  })
  test('[AP12] other seats see no count before it is announced, no name and no reason', () => {
    const stage = sitting().do(opening()).do(count()).do(check())
    const seen = () =>
      stage.entries
        .map((entry) => seenBy(entry, 'projector'))
        .reduce(evolve, emptySession)
        .room.appraisals.list.at(-1)
    expect(seen()).toMatchObject({ state: 'counting', tally: null, countedBy: '', checkedBy: '' })
    stage.do(publish)
    stage.do({ kind: 'correctAppraisal', appraisal, tally, override: '', reason: '秘密的原因', by: '马文斌' })
    expect(seen()).toMatchObject({ state: 'published', tally, corrections: [{ reason: '', by: '' }] })
    const wire = JSON.stringify(stage.entries.map((entry) => seenBy(entry, 'projector')))
    for (const hidden of ['秘密的原因', '马文斌', '吕建平']) expect(wire).not.toContain(hidden)
  })
  test('[AP12] no fact of an appraisal has room for a person', () => {
    const stage = published()
    const facts = stage.entries.filter(({ fact }) => fact.kind.startsWith('appraisal'))
    const people = stage.room.attendance.roll.map(({ person, name }) => [person, name]).flat()
    for (const someone of people) expect(JSON.stringify(facts)).not.toContain(`"${someone}"`)
    expect(audience.appraisalCounted).toBe('operator')
    expect(audience.appraisalChecked).toBe('operator')
  })
})
