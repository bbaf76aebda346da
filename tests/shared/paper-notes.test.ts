// What was noted, in the 纪要 and in the 会议记录: lines by their phrases, pledges, dissent, summaries; undone and redone. Rules MI.
import { describe, expect, test } from 'vitest'
import type { ItemKind } from '../../shared/meeting.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import type { Phrase } from '../../shared/phrase-bank.ts'
import { recordOf } from '../../shared/record-document.ts'
import type { NoteBody } from '../../shared/session/values.ts'
import { runsText, under } from './paper-text.ts'
import { type Stage, agendaItem, itemId, sitting, speaking, stranger, voice } from './stage.ts'

const item = (kind: ItemKind, title: string) => agendaItem('a', { kind, title, decision: 'none' })
const note = (stage: Stage, body: NoteBody, speech = stage.room.speeches.current) =>
  stage.do({ kind: 'takeNote', item: itemId('a'), speech, body })
const moments = (stage: Stage) =>
  recordOf(stage.session)?.blocks.flatMap((block) =>
    block.kind === 'moment' ? [`${block.at} ${runsText(block.runs)}`] : [],
  ) ?? []

describe('[MI9] 纪要', () => {
  test('a line is the sentence of its phrase, wherever its text stands in it', () => {
    const stage = sitting({ agenda: [item('address', '主席讲话')] })
    const say = (phrase: Phrase, text: string) => note(stage, { as: 'line', text, phrase }, null)
    say('会议听取了…的汇报', '县卫生健康局关于基层医疗情况。')
    say('会议原则同意…', '《实施意见》')
    say('会议决定将…提请…审议', '《建议案》 县政协常委会会议')
    say('会议决定将…报送…', '《建议案》')
    say('经协商，达成如下共识：…', '先鉴定后改建')
    say('会议责成', '办公室抓紧办理')
    expect(under(minutesOf(stage.session), '主席讲话')).toEqual([
      '会议听取了县卫生健康局关于基层医疗情况的汇报。',
      '会议原则同意《实施意见》。',
      '会议决定将《建议案》提请县政协常委会会议审议。',
      '会议决定将《建议案》报送【待补：内容】。',
      '经协商，达成如下共识：先鉴定后改建。',
      '会议责成，办公室抓紧办理。',
    ])
  })
  test('a pledge says who, of what unit and by when; dissent closes the item, named or not', () => {
    const stage = speaking({ agenda: [item('speeches', '委员发言')] }).pass(1000)
    const pledge = { as: 'pledge', text: '建成三个助餐点', who: null, unit: '', due: '' } as const
    note(stage, { as: 'dissent', text: '先试办一年', who: voice('p3'), reserved: true }, null)
    note(stage, { as: 'dissent', text: '暂缓', who: null, reserved: false }, null)
    note(stage, pledge)
    note(stage, { ...pledge, text: '拨付经费', who: stranger('许志诚'), unit: '县财政局', due: '12月底前' })
    note(stage, { ...pledge, text: '派驻医生。', unit: '县卫生健康局' }, null)
    expect(under(minutesOf(stage.session), '委员发言').slice(1)).toEqual([
      '县农业技术推广站委员p1现场表态：建成三个助餐点。',
      '县财政局许志诚现场表态：拨付经费（时限：12月底前）。',
      '县卫生健康局现场表态：派驻医生。',
      '县农业技术推广站委员p3提出不同意见并声明保留：先试办一年。',
      '会上有不同意见：暂缓。',
    ])
  })
})

test('[MI9] the 会议记录 has a summary, a pledge with who and by when, dissent and lines as they were said', () => {
  const stage = speaking({ agenda: [item('speeches', '发言')] }).pass(1000)
  const { speech } = stage.speech
  const who = stranger('许志诚')
  note(stage, { as: 'pledge', text: '拨付经费', who, unit: '县财政局', due: '12月底前' }).pass(1000)
  note(stage, { as: 'dissent', text: '先试办一年', who: null, reserved: true }, null).pass(1000)
  note(stage, { as: 'line', text: '抓紧落实', phrase: '会议要求，…' }, null).pass(1000)
  note(stage, { as: 'line', text: '《意见》', phrase: '会议原则同意…' }, null).pass(1000)
  stage.do({ kind: 'endSpeech', speech }).do({ kind: 'writeSummary', speech, text: '讲了场地' })
  expect(moments(stage).slice(-6)).toEqual([
    ' 现场表态（县财政局许志诚）：拨付经费（时限：12月底前）。',
    ' 不同意见（声明保留）：先试办一年。',
    ' 会议要求：抓紧落实。',
    ' 会议原则同意《意见》。',
    ' 发言摘要：讲了场地。',
    ' 【待补：会议尚未结束】',
  ])
})

test('[MI5] an undone speech and note leave no trace in either paper, redone ones stand', () => {
  const stage = speaking({ agenda: [item('speeches', '委员发言')] }).pass(60_000)
  // Whoever speaks goes on speaking while the operator takes steps back and again.
  const still = (line: string) => line.replace(/净用时[^，]+/u, '')
  const papers = () => [under(minutesOf(stage.session), '委员发言'), moments(stage).map(still)]
  const before = papers()
  note(stage, { as: 'advice', text: '先鉴定后改建' })
  stage.do({ kind: 'writeSummary', speech: stage.speech.speech, text: '讲了场地' }).call().pass(5000)
  const after = papers()
  expect(after[0]).toEqual(['委员p1、委员p2作了发言。', '发言建议：先鉴定后改建。'])
  stage.undo().undo().undo()
  expect(papers()).toEqual(before)
  stage.redo().redo().redo()
  expect(papers()).toEqual(after)
})
