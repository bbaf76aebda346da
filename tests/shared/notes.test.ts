// Notes under items and speeches. Rules NO.
import { describe, expect, test } from 'vitest'
import { NoteId, SpeechId } from '../../shared/id.ts'
import type { NoteKind } from '../../shared/session/values.ts'
import { notesOn } from '../../shared/session/notes.ts'
import { minutes, seconds } from '../../shared/time.ts'
import { itemId, speaking, type Stage } from './stage.ts'

const take = (
  stage: Stage,
  text: string,
  speech: SpeechId | null = stage.speech.speech,
  as: NoteKind = 'advice',
) => stage.ask({ kind: 'takeNote', item: itemId('a'), speech, as, text })
const texts = (stage: Stage, speech: SpeechId | null) =>
  notesOn(stage.room.notes, itemId('a'), speech).map(({ no, text }) => `${no} ${text}`)

describe('notes', () => {
  test('[NO1] under an item, or under a speech of that item', () => {
    const stage = speaking()
    const { speech } = stage.speech
    take(stage, '会议指出', null, 'pointed')
    take(stage, '先鉴定后改建')
    expect([texts(stage, null), texts(stage, speech)]).toEqual([['1 会议指出'], ['1 先鉴定后改建']])
    expect(take(stage, '无此发言', SpeechId.parse('speech-99')).refused).toBe('SPEECH_UNKNOWN')
    const note = { kind: 'takeNote', speech: null, as: 'fact', text: '事实' } as const
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
  test('[NO3] a blank note is refused', () => {
    const stage = speaking()
    expect(take(stage, ' 　\n').refused).toBe('NOTE_EMPTY')
    take(stage, '甲')
    const { note } = stage.room.notes.list[0]!
    expect(stage.ask({ kind: 'changeNote', note, as: 'fact', text: '' }).refused).toBe('NOTE_EMPTY')
  })
  test('[NO4] changed in kind and text; one that is not there is neither changed nor removed', () => {
    const stage = speaking()
    take(stage, '甲')
    const { note } = stage.room.notes.list[0]!
    stage.do({ kind: 'changeNote', note, as: 'pledge', text: '乙' })
    expect(stage.room.notes.list).toMatchObject([
      { note, no: 1, as: 'pledge', text: '乙', speech: 'speech-1' },
    ])
    stage.do({ kind: 'removeNote', note })
    expect(stage.ask({ kind: 'removeNote', note }).refused).toBe('NOTE_UNKNOWN')
    expect(stage.ask({ kind: 'changeNote', note, as: 'fact', text: '丙' }).refused).toBe('NOTE_UNKNOWN')
    expect(stage.ask({ kind: 'removeNote', note: NoteId.parse('note-99') }).refused).toBe('NOTE_UNKNOWN')
  })
  test('[NO5] how far the speech had run, also when written afterwards', () => {
    const stage = speaking().pass(minutes(2))
    take(stage, '甲')
    take(stage, '会议要求', null, 'required')
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
})
