// Notes under items and speeches. Rules NO.
import { describe, expect, test } from 'vitest'
import { NoteId, SpeechId } from '../../shared/id.ts'
import { type Phrase, pointedOut, required } from '../../shared/phrase-bank.ts'
import { isCard, notesOn } from '../../shared/session/notes.ts'
import type { CardKind } from '../../shared/session/values.ts'
import { minutes, seconds, sessionTime } from '../../shared/time.ts'
import { itemId, speaking, type Stage, stranger, voice } from './stage.ts'

const take = (
  stage: Stage,
  text: string,
  speech: SpeechId | null = stage.speech.speech,
  as: CardKind = 'advice',
) => stage.ask({ kind: 'takeNote', item: itemId('a'), speech, body: { as, text } })
const line = (stage: Stage, text: string, phrase: Phrase, speech: SpeechId | null = null) =>
  stage.ask({ kind: 'takeNote', item: itemId('a'), speech, body: { as: 'line', text, phrase } })
const texts = (stage: Stage, speech: SpeechId | null) =>
  notesOn(stage.room.notes, itemId('a'), speech).map(({ no, text }) => `${no} ${text}`)

describe('notes', () => {
  test('[NO1] under an item, or under a speech of that item', () => {
    const stage = speaking()
    const { speech } = stage.speech
    line(stage, '会议指出', pointedOut)
    take(stage, '先鉴定后改建')
    expect([texts(stage, null), texts(stage, speech)]).toEqual([['1 会议指出'], ['1 先鉴定后改建']])
    expect(take(stage, '无此发言', SpeechId.parse('speech-99')).refused).toBe('SPEECH_UNKNOWN')
    const note = { kind: 'takeNote', speech: null, body: { as: 'fact', text: '事实' } } as const
    expect(stage.ask({ ...note, item: itemId('x') }).refused).toBe('ITEM_UNKNOWN')
    expect(stage.ask({ ...note, item: itemId('b'), speech }).refused).toBe('SPEECH_UNKNOWN')
    expect(stage.ask({ ...note, item: itemId('b') }).refused).toBeNull()
  })
  test('[NO2] numbered within their place, and a removed number stays taken', () => {
    const stage = speaking()
    const { speech } = stage.speech
    for (const text of ['甲', '乙', '丙']) take(stage, text)
    stage.do({ kind: 'removeNote', note: stage.room.notes.list.at(-1)!.note })
    stage.do({ kind: 'removeNote', note: stage.room.notes.list[0]!.note })
    take(stage, '丁')
    expect(texts(stage, speech)).toEqual(['2 乙', '4 丁'])
    take(stage.call(), '戊')
    expect(texts(stage, stage.speech.speech)).toEqual(['1 戊'])
  })
  test('[NO2] no number twice, also where a speech is corrected to have begun after its first notes', () => {
    const stage = speaking().pass(minutes(1))
    const { speech } = stage.speech
    take(stage, '甲')
    line(stage.pass(minutes(1)), '会议指出', pointedOut)
    const edge = { of: 'speech', speech, end: 'from' } as const
    const time = sessionTime(minutes(3))
    stage.pass(minutes(2)).do({ kind: 'correctTime', edge, time, reason: '按早了', by: '宋佳' })
    take(stage, '乙')
    expect(texts(stage, speech)).toEqual(['1 甲', '2 乙'])
  })
  test('[NO3] a blank note is refused', () => {
    const stage = speaking()
    expect(take(stage, ' 　\n').refused).toBe('NOTE_EMPTY')
    take(stage, '甲')
    const { note } = stage.room.notes.list[0]!
    expect(stage.ask({ kind: 'changeNote', note, body: { as: 'fact', text: '' } }).refused).toBe('NOTE_EMPTY')
  })
  test('[NO4] changed in kind and text; one that is not there is neither changed nor removed', () => {
    const stage = speaking()
    take(stage, '甲')
    const { note } = stage.room.notes.list[0]!
    const body = { as: 'pledge', text: '乙', who: null, unit: '', due: '' } as const
    stage.do({ kind: 'changeNote', note, body })
    expect(stage.room.notes.list).toMatchObject([{ note, no: 1, ...body, speech: 'speech-1' }])
    stage.do({ kind: 'removeNote', note })
    expect(stage.ask({ kind: 'removeNote', note }).refused).toBe('NOTE_UNKNOWN')
    expect(stage.ask({ kind: 'changeNote', note, body: { as: 'fact', text: '丙' } }).refused).toBe(
      'NOTE_UNKNOWN',
    )
    expect(stage.ask({ kind: 'removeNote', note: NoteId.parse('note-99') }).refused).toBe('NOTE_UNKNOWN')
  })
  test('[NO5] how far the speech had run, also when written afterwards', () => {
    const stage = speaking().pass(minutes(2))
    take(stage, '甲')
    line(stage, '会议要求', required)
    const { speech } = stage.speech
    stage.do({ kind: 'pauseSpeech', speech }).pass(minutes(1))
    take(stage, '乙')
    stage
      .do({ kind: 'resumeSpeech', speech })
      .pass(seconds(30))
      .do({ kind: 'endSpeech', speech })
      .pass(minutes(9))
    take(stage, '丙', speech)
    expect(stage.room.notes.list.map(({ into }) => into)).toEqual([
      minutes(2),
      null,
      minutes(2),
      minutes(2.5),
    ])
  })
  test('[NO6] lines and dissent are the item’s; a note under a speech is a card', () => {
    const stage = speaking()
    const { speech } = stage.speech
    const dissent = { as: 'dissent', text: '建议再议', who: null, reserved: false } as const
    expect(line(stage, '抓紧落实', required, speech).refused).toBe('NOTE_MISPLACED')
    const note = { kind: 'takeNote', item: itemId('a'), body: dissent } as const
    expect(stage.ask({ ...note, speech }).refused).toBe('NOTE_MISPLACED')
    take(stage, '先鉴定后改建')
    const card = stage.room.notes.list[0]!
    expect(stage.ask({ kind: 'changeNote', note: card.note, body: dissent }).refused).toBe('NOTE_MISPLACED')
    stage.do({ ...note, speech: null })
    line(stage, '抓紧落实', required)
    take(stage, '记录人自己记的', null, 'fact')
    expect(stage.room.notes.list.filter(isCard)).toEqual([card])
  })
  test('[NO6] a line that an earlier program put under a speech may be reworded there', () => {
    const stage = speaking()
    const { speech } = stage.speech
    const body = { as: 'line', text: '抓紧落实', phrase: required } as const
    const note = NoteId.parse('note-1')
    stage.record({ kind: 'noteTaken', note, item: itemId('a'), speech, body })
    stage.do({ kind: 'changeNote', note, body: { ...body, text: '限期落实' } })
    expect(stage.room.notes.list).toMatchObject([{ text: '限期落实', no: 1 }])
    expect(stage.room.notes.list.filter(isCard)).toEqual([])
  })
  test('[NO7] a line keeps the phrase it was noted with', () => {
    const stage = speaking()
    line(stage, '《实施意见》', '会议原则同意…')
    expect(stage.room.notes.list).toMatchObject([{ as: 'line', phrase: '会议原则同意…' }])
  })
  test('[NO8] who made a pledge or disagreed bears the name of the roll, and a stranger needs one', () => {
    const stage = speaking()
    const pledge = { as: 'pledge', text: '年底前建成', unit: '县卫生健康局', due: '12月底前' } as const
    const { speech } = stage.speech
    const note = { kind: 'takeNote', item: itemId('a'), speech } as const
    expect(stage.ask({ ...note, body: { ...pledge, who: voice('p99') } }).refused).toBe('PERSON_UNKNOWN')
    expect(stage.ask({ ...note, body: { ...pledge, who: stranger(' ') } }).refused).toBe('NAME_MISSING')
    stage.do({ ...note, body: { ...pledge, who: voice('p2') } })
    expect(stage.room.notes.list).toMatchObject([{ ...pledge, who: { person: 'p2', name: '委员p2' } }])
    const { note: taken } = stage.room.notes.list[0]!
    stage.do({
      kind: 'changeNote',
      note: taken,
      body: { ...pledge, due: '明年一季度', who: stranger('许志诚') },
    })
    expect(stage.room.notes.list).toMatchObject([
      { due: '明年一季度', who: { person: null, name: '许志诚' } },
    ])
  })
  test('[NO9] a dissent names who or nobody, and whether it is reserved', () => {
    const stage = speaking()
    const note = { kind: 'takeNote', item: itemId('a'), speech: null } as const
    stage.do({ ...note, body: { as: 'dissent', text: '先做试点', who: voice('p3'), reserved: true } })
    stage.do({ ...note, body: { as: 'dissent', text: '暂缓', who: null, reserved: false } })
    expect(stage.room.notes.list).toMatchObject([
      { who: { name: '委员p3' }, reserved: true, no: 1 },
      { who: null, reserved: false, no: 2 },
    ])
  })
  test('[NO10] a speech has one summary beside its cards, and a blank one takes it away', () => {
    const stage = speaking().pass(minutes(1))
    const { speech } = stage.speech
    take(stage, '先鉴定后改建')
    const write = (text: string) => stage.ask({ kind: 'writeSummary', speech, text })
    expect(write(' ').refused).toBe('NOTE_EMPTY')
    write('讲了场地')
    stage.pass(minutes(9)).do({ kind: 'endSpeech', speech })
    write('讲了场地和人员')
    expect(stage.room.notes.summaries).toMatchObject([
      { speech, text: '讲了场地和人员', written: { time: minutes(1) } },
    ])
    expect(stage.room.notes.list).toHaveLength(1)
    const stray = { kind: 'writeSummary', speech: SpeechId.parse('speech-9'), text: '甲' } as const
    expect(stage.ask(stray).refused).toBe('SPEECH_UNKNOWN')
    write('')
    expect(stage.room.notes.summaries).toEqual([])
    expect(stage.undo().room.notes.summaries).toHaveLength(1)
  })
})
