// 内容检查 and its parts: what is flagged in a draft, and what is left alone.
import { describe, expect, test } from 'vitest'
import { compareLines, compareWords, linesOfPaper } from '../../shared/comparison.ts'
import {
  documentNumberOf,
  documentNumberText,
  isWrongNumber,
  numbering,
} from '../../shared/document-number.ts'
import { nearNames } from '../../shared/near-names.ts'
import { contentChecks, unfilledIn } from '../../shared/paper-checks.ts'
import { Draft, demo, paperOf, passages, voted } from './drafted.ts'

const session = demo()
const all = passages(session)
const looks = (draft: Draft) =>
  contentChecks(session, draft.pieces).flatMap(({ state, words, values }) =>
    state === 'look' ? [[words, values]] : [],
  )

describe('checks of the content', () => {
  test('[DP4] an unedited draft has its marks to be filled and nothing else against it', () => {
    expect(looks(new Draft(all)).map(([words]) => words)).toEqual(['missing', 'missing', 'missing'])
    expect(unfilledIn(new Draft(all).pieces)).toEqual(['期号', '抄送机关', '印发日期'])
  })
  test('[DP4] a changed 应到 is flagged with what the log has, and a sentence that does not add up', () => {
    const draft = new Draft(all)
    const opening = draft.piece('session.opening')?.words ?? ''
    draft.write('session.opening', opening.replace('应到32人', '应到33人'))
    expect(looks(draft)).toEqual(
      expect.arrayContaining([
        ['claim', { written: '应到33人', word: '应到', logged: '32' }],
        ['saidSum', { expected: 33, sum: 32 }],
      ]),
    )
    draft.write('session.opening', opening.replace('召开', '在县政协召开'))
    expect(looks(draft).map(([words]) => words)).toEqual(['missing', 'missing', 'missing'])
  })
  test('[DP4] any other figure of a rewritten passage, and votes that a person claims', () => {
    const draft = new Draft(all)
    const told = draft.pieces.find(({ words }) => words.includes('11.6万人'))
    draft.write(told?.passage ?? '', (told?.words ?? '').replace('11.6万', '16.1万'))
    draft.ask({
      kind: 'insert',
      passage: 'own-1',
      after: null,
      form: { kind: 'paragraph' },
      words: '表决时赞成25人，反对1人。',
    })
    expect(looks(draft)).toEqual(
      expect.arrayContaining([
        ['figures', { logged: '11.6', written: '16.1' }],
        ['claim', { written: '赞成25人', word: '赞成', logged: '27、24' }],
      ]),
    )
  })
  test('[DP4] names that are almost one of the roll, words that stand against the log, numbers in wrong brackets', () => {
    const draft = new Draft(all)
    draft.write('session.opening', '县政协主席沈怀运主持会议。')
    draft.composed = all.map((each) =>
      each.passage === 'session.opening' ? { ...each, words: `${each.words}改` } : each,
    )
    draft.write('head.number', '[2026]3号')
    expect(looks(draft).map(([words]) => words)).toEqual(
      expect.arrayContaining(['changed', 'nearName', 'numberForm']),
    )
  })
  test('[DP4] an item that nobody took up', () => {
    const on = voted().do({ kind: 'adjourn' })
    const words = contentChecks(on.session, new Draft(passages(on.session)).pieces).map(
      (check) => check.words,
    )
    expect(words).toContain('untouched')
  })
})

describe('names almost right', () => {
  const roll = ['沈怀远', '王岚', '阿依努尔·吐尔逊', '陈国梁']
  test.for([
    ['主席沈怀运主持', ['沈怀运']],
    ['主席沈淮远、陈国良发言', ['沈淮远', '陈国良']],
    ['阿依努尔·吐尔迅提交', ['阿依努尔·吐尔迅']],
    ['沈怀远、王兰、陈国梁', []],
    ['怀远县的同志', []],
  ] as const)('[DP4] %s', ([text, slips]) => {
    expect(nearNames(text, roll).map(({ written }) => written)).toEqual(slips)
  })
  test('[DP4] two names of the roll that differ in one character are both right', () => {
    expect(nearNames('沈怀远、沈怀运', [...roll, '沈怀运'])).toEqual([])
  })
})

describe('numbers of documents', () => {
  test('[DP7] 〔2026〕3号, with full-width digits too; every other form is refused', () => {
    expect(documentNumberOf('〔2026〕3号')).toEqual({ year: 2026, number: 3 })
    expect(documentNumberOf('〔２０２６〕１２号')).toEqual({ year: 2026, number: 12 })
    expect(documentNumberText({ year: 2026, number: 12 })).toBe('〔2026〕12号')
    for (const wrong of [
      '[2026]3号',
      '【2026】3号',
      '〔2026〕03号',
      '〔26〕3号',
      '〔2026〕第3号',
      '〔2026〕0号',
      '［2026］3号',
    ])
      expect([wrong, documentNumberOf(wrong), isWrongNumber(wrong)]).toEqual([wrong, null, true])
    for (const other of ['（第12期）', '（第【待补：期号】期）', '〔2026〕3号'])
      expect([other, isWrongNumber(other)]).toEqual([other, false])
  })
  test('[DP7] the next one, and the gaps below it', () => {
    expect(numbering([])).toEqual({ next: 1, gaps: [] })
    expect(numbering([5, 1, 2])).toEqual({ next: 6, gaps: [3, 4] })
  })
})

describe('comparing', () => {
  test('[DP5] in a line by words, in a paper by lines', () => {
    expect(compareWords('面积1200平方米。', '面积不少于1200平方米。')).toEqual([
      { kind: 'same', words: '面积' },
      { kind: 'new', words: '不少于' },
      { kind: 'same', words: '1200平方米。' },
    ])
    const before = linesOfPaper(paperOf(session))
    const after = before.map((line) => line.replace('应到32人', '应到33人')).concat('又一行')
    const lines = compareLines(before, after).filter(({ kind }) => kind !== 'same')
    expect(lines.map(({ kind }) => kind)).toEqual(['changed', 'new'])
    expect(lines[0]?.spans.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', words: '32' },
      { kind: 'new', words: '33' },
    ])
  })
  test('[DP5] nothing is lost or made up, even where everything differs', () => {
    const long = Array.from({ length: 3000 }, (_, nth) => String.fromCodePoint(0x4e00 + nth))
    const other = Array.from({ length: 3000 }, (_, nth) => String.fromCodePoint(0x6e00 + nth))
    const lines = compareLines(long, other)
    const said = (kind: string) => lines.filter((line) => line.kind === kind).length
    expect([said('gone'), said('new'), said('same')]).toEqual([3000, 3000, 0])
  })
})
