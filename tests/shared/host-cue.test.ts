// What a person makes of the chair's words: figures left to the meeting, other wordings, passages left out, and ones of their own.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForm, isUndone, leftOut, ownBehind, reworded } from '../../shared/host-cue-edit.ts'
import { piecesOf } from '../../shared/host-cue-pieces.ts'
import {
  type CueEdit,
  type Passage,
  createCue,
  createCueOf,
  nextOwn,
  passagesOf,
} from '../../shared/host-cue.ts'

const made = (cue: string) => ({ cue, item: null, moment: 'open' as const })
const open = (present: string) =>
  createCueOf(
    made('open'),
    { form: 'usual', template: '各位：【到会情况】现在开会。', slots: { 到会情况: `实到${present}人。` } },
    { form: 'plenary', template: '【到会情况】开会。', slots: { 到会情况: `今天实到${present}人。` } },
  )
const cues = (present: string) => [
  open(present),
  createCue(made('agenda'), '议程。'),
  createCue(made('close'), '散会。'),
]
const one = (passages: readonly Passage[], cue: string) => passages.find((passage) => passage.cue === cue)!

describe('[MI14] figures left to the meeting', () => {
  const [before] = passagesOf(cues('＿＿'), [])
  test('a changed passage takes in the figures it asks for, at every moment', () => {
    const edit = reworded([], before!, '同志们：【到会情况】请大家关闭手机。')
    const words = (present: string) => one(passagesOf(cues(present), [edit]), 'open')
    expect(words('＿＿')).toMatchObject({ words: '同志们：实到＿＿人。请大家关闭手机。', outdated: false })
    expect(words('28')).toMatchObject({ words: '同志们：实到28人。请大家关闭手机。', outdated: false })
    expect(words('28').template).toBe('同志们：【到会情况】请大家关闭手机。')
  })
  test('one that wrote the figure itself says that it has moved on', () => {
    const edit = reworded([], before!, '同志们：实到三十人，开会。')
    expect(one(passagesOf(cues('28'), [edit]), 'open')).toMatchObject({
      words: '同志们：实到三十人，开会。',
      outdated: true,
      generated: '各位：实到28人。现在开会。',
    })
  })
  test('a mark that no figure of the passage has is read as it stands', () => {
    expect(one(passagesOf(cues('1'), [reworded([], before!, '【奏乐】开会。')]), 'open').words).toBe(
      '【奏乐】开会。',
    )
  })
})

describe('[MI15] what a person chooses', () => {
  const passages = passagesOf(cues('5'), [])
  test('another wording, with its own words; back to the first nothing is left of it', () => {
    const chosen = inForm([], passages[0]!, 'plenary')
    const after = passagesOf(cues('5'), [chosen])
    expect(after[0]).toMatchObject({ words: '今天实到5人。开会。', form: 'plenary', edited: false })
    expect(isUndone(inForm([chosen], after[0]!, 'usual'))).toBe(true)
  })
  test('a passage left out keeps its place and its words', () => {
    const edit = leftOut([], passages[1]!, true)
    expect(passagesOf(cues('5'), [edit])[1]).toMatchObject({ cue: 'agenda', skipped: true, words: '议程。' })
    expect(isUndone(leftOut([edit], passages[1]!, false))).toBe(true)
  })
  test('words typed back to what stands there are no edit', () => {
    expect(isUndone(reworded([], passages[1]!, '议程。'))).toBe(true)
  })
  test('own passages stand behind theirs, the newest first; without it they are shown apart', () => {
    const edits = [
      ownBehind('own-1.a', 'open', '甲'),
      ownBehind('own-2.a', 'open', '乙'),
      ownBehind('own-3.a', 'gone', '丙'),
    ]
    const names = passagesOf(cues('5'), [...edits, ownBehind('own-4.a', 'own-1.a', '丁')]).map(
      ({ cue }) => cue,
    )
    expect(names).toEqual(['open', 'own-2.a', 'own-1.a', 'own-4.a', 'agenda', 'close', 'own-3.a'])
    expect(one(passagesOf(cues('5'), edits), 'own-3.a')).toMatchObject({ adrift: true, words: '丙' })
    expect(nextOwn(passagesOf(cues('5'), edits), 'b')).toBe('own-4.b')
  })
  test('no edit is ever lost or shown twice, whatever stands behind what', () => {
    const names = ['open', 'agenda', 'gone', 'own-1.x', 'own-2.x', 'own-3.x', 'own-4.x']
    const edit = fc.tuple(fc.constantFrom(...names.slice(3)), fc.constantFrom(...names))
    fc.assert(
      fc.property(fc.uniqueArray(edit, { selector: ([cue]) => cue }), (pairs) => {
        const edits: CueEdit[] = pairs.map(([cue, behind]) => ownBehind(cue, behind, cue))
        const shown = passagesOf(cues('5'), edits).map(({ cue }) => cue)
        expect(shown.toSorted()).toEqual(['agenda', 'close', 'open', ...pairs.map(([cue]) => cue)].toSorted())
      }),
    )
  })
})

describe('[MI16] what is done and not said', () => {
  const kinds = (words: string) => piecesOf(words).map(({ kind, text }) => [kind, text])
  test('stands apart; brackets inside a sentence are read, gaps are seen', () => {
    expect(
      kinds('请工作人员宣读《意见（草案）》。（待宣读完毕）没有（或有人，请放下）。实到＿＿人（须17票）。'),
    ).toEqual([
      ['spoken', '请工作人员宣读《意见（草案）》。'],
      ['direction', '（待宣读完毕）'],
      ['spoken', '没有'],
      ['direction', '（或有人，请放下）'],
      ['spoken', '。实到'],
      ['gap', '＿＿'],
      ['spoken', '人（须17票）。'],
    ])
  })
  test('no word is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('（', '）', '。', '＿', '待', '字', '\n') }), (words) => {
        expect(
          piecesOf(words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(words)
      }),
    )
  })
})
