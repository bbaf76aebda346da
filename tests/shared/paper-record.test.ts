// 会议记录 composed from sessions: golden for the demo, and what each kind of moment says.
import { leaveFor } from '../../shared/leave.ts'
import { plainMark } from '../../shared/session/values.ts'
import { describe, expect, test } from 'vitest'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import type { Paper } from '../../shared/paper.ts'
import { recordOf } from '../../shared/record-document.ts'
import { emptySession } from '../../shared/session/session.ts'
import { duration, instant, minutes, seconds } from '../../shared/time.ts'
import { paperText, runsText } from './paper-text.ts'
import { Stage, agendaItem, attendee, itemId, personId, sitting, speaking, stranger } from './stage.ts'

const paperOf = (stage: Stage): Paper => {
  const paper = recordOf(stage.session)
  if (paper === null) throw new Error('there is no paper')
  return paper
}
const moments = (stage: Stage) =>
  paperOf(stage).blocks.flatMap((block) =>
    block.kind === 'moment' ? [`${block.at} ${runsText(block.runs)}`] : [],
  )

test('the demo meeting, reviewed by eye', async () => {
  const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
  const paper = recordOf(playScript(demoPlan('2026-09-17T09:00'), demoScript, start).session)
  await expect(paper === null ? '' : paperText(paper)).toMatchFileSnapshot('../fixtures/papers/record.txt')
})

test('there is none before the session is opened', () => {
  expect(recordOf(emptySession)).toBeNull()
})

describe('[MI11] the course of a meeting', () => {
  test('times are those of the room, whatever zone the machine is in', () => {
    expect(moments(sitting())[0]).toBe('9:00 会议开始。')
  })
  test('a speech has its net time, its limit and its overtime; an interruption its own', () => {
    const stage = speaking().pass(minutes(3))
    stage
      .do({ kind: 'startInterruption', speech: stage.speech.speech, voice: stranger('许志诚') })
      .pass(seconds(45))
    stage.do({ kind: 'endInterruption', interruption: stage.speech.interruptions[0]!.interruption })
    stage.pass(minutes(6) + seconds(6)).do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(moments(stage)).toContain(
      '9:00 县农业技术推广站委员p1发言（净用时9分6秒，限时8分钟，超时1分6秒）。',
    )
    expect(moments(stage)).toContain('9:03 许志诚插话（45秒）。')
  })
  test('more time names who allowed it, and a speech that goes on says so', () => {
    const stage = speaking().pass(minutes(5))
    stage.do({ kind: 'extendLimit', speech: stage.speech.speech, by: minutes(2), allowedBy: '沈怀远' })
    expect(moments(stage)).toContain(
      '9:00 县农业技术推广站委员p1发言（净用时5分钟，限时10分钟，加时2分钟由沈怀远同意，尚未结束）。',
    )
  })
  test('a break and its length; whoever comes late or leaves early', () => {
    const roll = [attendee('p1', { name: '丁小宁' }), attendee('p2', { name: '王岚' }), attendee('p3')]
    const stage = new Stage().open({ roll }).present('p1', 'p3').openItem('a').pass(minutes(4)).present('p2')
    stage
      .pass(minutes(1))
      .do({ kind: 'startBreak', length: null })
      .pass(minutes(10))
      .do({ kind: 'endBreak' })
      .pass(minutes(1))
    stage.do({
      kind: 'markAttendance',
      marks: [{ ...plainMark(personId('p1'), 'leave'), leave: leaveFor('急诊') }],
    })
    expect(moments(stage)).toEqual(
      expect.arrayContaining([
        '9:04 王岚到会。',
        '9:05 休会。',
        '9:15 继续开会，休会10分钟。',
        '9:16 丁小宁中途离会（因病，急诊）。',
      ]),
    )
  })
  test('a vote has its base, its four counts in a table, who counted and checked, its second round and its correction', () => {
    const stage = sitting()
    const motion = '《试行办法》'
    stage.do({ kind: 'openVote', item: itemId('a'), motion, form: 'hands', rule: null, officers: null })
    stage.pass(60_000).do({ kind: 'abandonVote', vote: stage.vote.vote, reason: '数错了' })
    stage.do({ kind: 'openVote', item: itemId('a'), motion, form: 'hands', rule: null, officers: null })
    const { vote } = stage.vote
    const counts = { for: 3, against: 1, abstain: 0 }
    stage
      .do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '宋佳' })
      .do({ kind: 'checkCount', ballots: null, vote, counts, by: '吕建平' })
    stage.do({ kind: 'publishResult', vote }).pass(60_000)
    const corrected = { for: 2, against: 2, abstain: 0 }
    stage.do({
      kind: 'correctResult',
      ballots: null,
      override: '',
      vote,
      counts: corrected,
      reason: '录入有误',
      by: '宋佳',
    })
    expect(moments(stage).slice(2, 7)).toEqual([
      '9:00 就《试行办法》举手表决。常务委员会全体组成人员5人，在场5人，过半数须3人。',
      '9:01 这次表决作废：数错了。',
      '9:01 就《试行办法》第2次举手表决。常务委员会全体组成人员5人，在场5人，过半数须3人。',
      '9:01 公布结果：通过（计票宋佳，复核吕建平）。',
      '9:02 更正结果：赞成2人，反对2人，弃权0人，未表决1人，未通过。原因：录入有误。更正人宋佳。',
    ])
    const table = paperOf(stage).blocks.find(({ kind }) => kind === 'table')
    expect(table).toMatchObject({
      table: { head: ['赞成', '反对', '弃权', '未表决', '合计'], rows: [['3', '1', '0', '1', '5']] },
    })
  })
  test('notes follow what they were taken under, and name a voice only where another was heard in between', () => {
    const stage = speaking({ agenda: [agendaItem('a', { title: '发言' })] }).pass(1000)
    const note = (words: string) =>
      stage
        .do({
          kind: 'takeNote',
          item: itemId('a'),
          speech: stage.speech.speech,
          body: { as: 'advice', text: words },
        })
        .pass(1000)
    note('其一')
    stage.do({ kind: 'startInterruption', speech: stage.speech.speech, voice: stranger('许志诚') }).pass(1000)
    stage
      .do({ kind: 'endInterruption', interruption: stage.speech.interruptions[0]!.interruption })
      .pass(1000)
    note('其二')
    note('其三')
    expect(moments(stage).slice(-6)).toEqual([
      '9:00 县农业技术推广站委员p1发言（净用时4秒，限时8分钟，尚未结束）。',
      ' 建议：其一。',
      '9:00 许志诚插话（1秒）。',
      ' 委员p1，建议：其二。',
      ' 建议：其三。',
      ' 【待补：会议尚未结束】',
    ])
  })
  test('a changed calendar is told, since the times after it are other ones', () => {
    const stage = sitting()
    stage.record({ kind: 'clockChanged', by: duration(-180_000) })
    expect(moments(stage)).toContain('9:00 计算机时间被调慢3分钟，以下时刻按调整后的时间，发言用时不受影响。')
  })
  test('散会 stands alone before the places to sign and the number of pages', () => {
    const stage = sitting().pass(minutes(46)).do({ kind: 'adjourn' })
    expect(moments(stage).at(-1)).toBe('9:46 散会')
    expect(paperText(paperOf(stage))).toContain('时　　间：2026年9月17日9:00—9:46\n')
    expect(paperOf(stage).blocks.slice(-2)).toEqual([
      { kind: 'signature', labels: ['主持人（签名）：', '记录人（签名）：'], sources: [] },
      {
        kind: 'paragraph',
        runs: [{ kind: 'text', text: '（本会议记录共' }, { kind: 'pages' }, { kind: 'text', text: '页）' }],
        sources: [],
      },
    ])
  })
  test('reasons of leave stand in the record, and what is not known is marked', () => {
    const roll = [attendee('p1', { name: '石磊', onLeave: true, leaveReason: '因病' }), attendee('p2')]
    const stage = new Stage()
      .open({ roll, meeting: { recorder: '', place: '' } })
      .present('p2')
      .openItem('a')
    const words = paperText(paperOf(stage))
    expect(words).toContain('请　　假：石磊（因病），共1人')
    expect(words).toContain('记　　录：【待补：记录人】')
    expect(words).toContain('地　　点：【待补：地点】')
    expect(words).toContain(`时　　间：2026年9月17日9:00—【待补：散会时间】`)
  })
})
