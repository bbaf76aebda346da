// What is said and printed of an appraisal: the rule with its boundary, rates by their exact names, the tables of record and minutes.
import { describe, expect, test } from 'vitest'
import { type AppraisalPlan, classSets, usualAppraisal } from '../../shared/appraisal-plan.ts'
import { announcement, appraisalTable, ruleWords, votersWords } from '../../shared/appraisal-words.ts'
import { AppraisalId } from '../../shared/id.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { recordOf } from '../../shared/record-document.ts'
import { appraisedBy } from '../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../shared/session/values-appraisal.ts'
import { paperText } from './paper-text.ts'
import { agendaItem, itemId, sitting, type Stage } from './stage.ts'

const appraisal = AppraisalId.parse('appraisal-1')
const objects = ['城东小学改造', '农贸市场提升'].map((name) => ({ name, group: '' }))
const tally: AppraisalTally = {
  ballots: { issued: 5, returned: 5, valid: 5, invalid: 0 },
  rows: [
    { marks: [4, 1, 0], blank: 0 },
    { marks: [1, 2, 1], blank: 1 },
  ],
}
const held = (plan: Partial<AppraisalPlan> = {}, counted = tally) =>
  sitting()
    .do({
      kind: 'openAppraisal',
      item: itemId('a'),
      plan: { ...usualAppraisal, objects, ...plan },
      present: [],
    })
    .do({ kind: 'countAppraisal', appraisal, tally: counted, override: '', by: '宋佳' })
    .do({ kind: 'checkAppraisal', appraisal, tally: counted, by: '吕建平' })
    .do({ kind: 'publishAppraisal', appraisal })
const one = (plan: Partial<AppraisalPlan> = {}, counted = tally) =>
  held(plan, counted).room.appraisals.list[0]!

describe('the rule', () => {
  test('[AP7] stands on the sheet with its base and what happens at exactly half', () => {
    expect(ruleWords(appraisedBy(one()))).toBe(
      '以应到5人为基数，半数须3票：满意票达到半数的，为满意；加上基本满意票达到半数的，为基本满意；其余为不满意。正好半数也算达到。',
    )
    const exceeded = { by: 'majority', of: 'present', boundary: 'exceeded' } as const
    expect(ruleWords(appraisedBy(one({ rule: exceeded })))).toContain(
      '以实到5人为基数，半数须3票：满意票超过半数的，为满意',
    )
    expect(ruleWords(appraisedBy(one({ rule: exceeded })))).toContain('正好半数不算。')
  })
  test('[AP9] rates bear their own names, and the sum is never called 满意率', () => {
    const rated = one({ rule: { by: 'rates' } })
    expect(appraisalTable(rated, tally)).toEqual({
      head: [
        '序号',
        '测评对象',
        '满意',
        '基本满意',
        '不满意',
        '空白',
        '满意率',
        '基本满意率',
        '不满意率',
        '综合满意率',
      ],
      rows: [
        ['1', '城东小学改造', '4', '1', '0', '0', '80.00%', '20.00%', '0.00%', '100.00%'],
        ['2', '农贸市场提升', '1', '2', '1', '1', '25.00%', '50.00%', '25.00%', '75.00%'],
      ],
    })
    const two = one({ rule: { by: 'rates' }, classes: [...classSets.acquainted] })
    expect(appraisalTable(two, tally).head).toEqual([
      '序号',
      '测评对象',
      '满意',
      '不满意',
      '不了解',
      '空白',
      '满意率',
      '不满意率',
    ])
  })
  test('[AP8] points and ranks, with the groups they are given in', () => {
    const grouped = objects.map((object, at) => ({ ...object, group: at === 0 ? '学校' : '市场' }))
    expect(appraisalTable(one({ rule: { by: 'score' }, objects: grouped }), tally).rows).toEqual([
      ['1', '学校', '城东小学改造', '4', '1', '0', '0', '94.00', '1'],
      ['2', '市场', '农贸市场提升', '1', '2', '1', '1', '67.50', '1'],
    ])
  })
})

describe('the announcement', () => {
  test('[AP2] says who voted, kind by kind where there is more than one', () => {
    const others = [{ name: '提案人', people: [], expected: 3 }]
    const mixed = sitting().do({
      kind: 'openAppraisal',
      item: itemId('a'),
      plan: { ...usualAppraisal, objects, voters: { members: true, others } },
      present: [2],
    })
    expect(votersWords(mixed.room.appraisals.list[0]!)).toBe(
      '参加测评应到8人，实到7人（组成人员应到5人、实到5人；提案人应到3人、实到2人）',
    )
  })
  test('[AP7] every object with its verdict, or all at once where they are alike', () => {
    expect(announcement(one(), tally)).toBe(
      '参加测评应到5人，实到5人。发出测评票5张，收回5张，有效5张，无效0张，测评有效。城东小学改造，满意；农贸市场提升，基本满意。',
    )
    const alike = { ...tally, rows: [tally.rows[0]!, tally.rows[0]!] }
    expect(announcement(one({}, alike), alike)).toContain('2项测评结果均为满意。')
  })
})

const recordText = ({ session }: Stage) => paperText(recordOf(session)!)

describe('papers', () => {
  test('[AP11] the record has the opening, all figures, and what a correction changed', () => {
    const better = { ...tally, rows: [{ marks: [3, 2, 0], blank: 0 }, tally.rows[1]!] }
    const stage = held().do({
      kind: 'correctAppraisal',
      appraisal,
      tally: better,
      override: '',
      reason: '第一项唱票有误',
      by: '马文斌',
    })
    const record = recordText(stage)
    expect(record).toContain('民主测评，对象2个，分满意、基本满意、不满意3个等次，无记名填票')
    expect(record).toContain('正好半数也算达到')
    expect(record).toContain('计票宋佳，复核吕建平')
    expect(record).toContain(
      '更正测评结果：发出测评票5张，收回5张，有效5张，无效0张。原因：第一项唱票有误。更正人马文斌。',
    )
    expect(record).toMatch(/城东小学改造[\s\S]*4[\s\S]*城东小学改造[\s\S]*3/u)
  })
  test('[AP6] a void round stays on the record beside the one that counted', () => {
    const tooMany = { ...tally, ballots: { issued: 5, returned: 6, valid: 6, invalid: 0 } }
    const stage = sitting()
      .do({ kind: 'openAppraisal', item: itemId('a'), plan: { ...usualAppraisal, objects }, present: [] })
      .do({ kind: 'countAppraisal', appraisal, tally: tooMany, override: '', by: '宋佳' })
      .do({ kind: 'checkAppraisal', appraisal, tally: tooMany, by: '吕建平' })
      .pass(120_000)
      .do({ kind: 'voidAppraisal', appraisal })
      .do({ kind: 'openAppraisal', item: itemId('a'), plan: { ...usualAppraisal, objects }, present: [] })
    const record = recordText(stage)
    expect(record).toContain('收回6张')
    expect(record).toMatch(/9:02\s*收回6张，多于发出的5张，本次测评无效，重新投票/u)
    expect(record).toContain('第2次民主测评')
  })
  test('[MI7] the minutes tell rule and results, and mark one that is due and was not taken', () => {
    const minutes = paperText(minutesOf(held().session)!)
    expect(minutes).toContain('会议对2个对象进行了民主测评。参加测评应到5人，实到5人')
    expect(minutes).toContain('基本满意')
    const due = sitting({ agenda: [agendaItem('a', { kind: 'appraise', decision: 'none' })] })
    expect(paperText(minutesOf(due.session)!)).toContain('【待补：测评结果】')
  })
})
