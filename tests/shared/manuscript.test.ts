// Drafts: what is composed and what people wrote, side by side through every correction of the log.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextChange } from '../../shared/manuscript-edits.ts'
import { conflictsIn, draftedPaper, merge } from '../../shared/manuscript.ts'
import { passagesOf } from '../../shared/passage.ts'
import { Draft, demo, paperOf, passages, voted } from './drafted.ts'
import { paperText } from './paper-text.ts'
import { agendaItem, sitting } from './stage.ts'

describe('the names of passages', () => {
  test('[DP1] each is named once, and the same meeting gives the same names', () => {
    const all = passages(demo()).map(({ passage }) => passage)
    expect(new Set(all).size).toBe(all.length)
    expect(passages(demo()).map(({ passage }) => passage)).toEqual(all)
    expect(all).toContain('head.number')
    expect(all).toContain('session.opening')
    expect(all.some((name) => name.includes('.decision.vote-'))).toBe(true)
    for (const name of all) expect(name).toMatch(/^[A-Za-z0-9_.~-]+$/)
  })
  test('[DP1] a name stays when more is said: a second speech changes words, not names', () => {
    const on = sitting({
      agenda: [agendaItem('a', { kind: 'speeches', title: '委员发言', decision: 'none' })],
    })
    on.queue('p1', 'p2').call()
    const before = passages(on.session).find(({ passage }) => passage === 'a.speakers')
    on.pass(60_000).call()
    const after = passages(on.session).find(({ passage }) => passage === 'a.speakers')
    expect([before?.words, after?.words]).toEqual(['委员p1作了发言。', '委员p1、委员p2作了发言。'])
  })
  test('[DP3] passages put together are the paper again, to the letter', () => {
    const paper = paperOf(demo())
    expect(draftedPaper(paper, merge(passagesOf(paper), []))).toEqual(paper)
  })
})

describe('a person’s words', () => {
  test('[DP2] outlive a correction of the log, which is shown; mine, the new text, or both by hand', () => {
    const on = voted()
    const draft = new Draft(passages(on.session))
    const key = `a.decision.${on.vote.vote}`
    const first = draft.piece(key)?.words ?? ''
    expect(first).toContain('赞成4人，反对1人')
    expect(draft.write(key, '会议以举手方式表决，赞成4人，予以通过。')).toBe('done')
    expect(conflictsIn(draft.pieces)).toEqual([])
    const counts = { for: 3, against: 2, abstain: 0 }
    const { vote } = on.vote
    on.do({ kind: 'correctResult', vote, counts, ballots: null, override: '', reason: '点错', by: '宋佳' })
    draft.composed = passages(on.session)
    expect(draft.piece(key)).toMatchObject({
      words: '会议以举手方式表决，赞成4人，予以通过。',
      made: first,
      conflict: 'changed',
    })
    expect(draft.piece(key)?.composed).toContain('赞成3人')
    const kept = new Draft(draft.composed)
    kept.edits = draft.edits
    kept.ask({ kind: 'keepMine', passage: key, made: kept.piece(key)?.composed ?? '' })
    expect(kept.piece(key)).toMatchObject({
      words: '会议以举手方式表决，赞成4人，予以通过。',
      conflict: null,
    })
    const taken = new Draft(draft.composed)
    taken.edits = draft.edits
    taken.ask({ kind: 'giveBack', passage: key })
    expect(taken.piece(key)).toMatchObject({ standing: 'composed', conflict: null })
    draft.write(key, '会议以举手方式表决，赞成3人，予以通过。')
    expect(draft.piece(key)).toMatchObject({
      words: '会议以举手方式表决，赞成3人，予以通过。',
      conflict: null,
    })
  })
  test('[DP2] words whose passage is composed no more stay in their place until a person says', () => {
    const draft = new Draft(passages(voted().session))
    draft.write('b.untouched', '本项议程改到下次会议。')
    const at = draft.pieces.findIndex(({ passage }) => passage === 'b.untouched')
    draft.composed = draft.composed.filter(({ passage }) => passage !== 'b.untouched')
    expect(draft.pieces[at]).toMatchObject({ words: '本项议程改到下次会议。', conflict: 'gone' })
    expect(draft.ask({ kind: 'keepMine', passage: 'b.untouched', made: '' })).toBe('done')
    expect(draft.pieces[at]).toMatchObject({
      standing: 'own',
      words: '本项议程改到下次会议。',
      conflict: null,
    })
  })
  test('[DP2] the composed words typed again are no edit; empty ones are refused, and so is what is fixed', () => {
    const draft = new Draft(passages(voted().session))
    draft.write('session.opening', '甲')
    draft.write('session.opening', draft.piece('session.opening')?.composed ?? '')
    expect(draft.edits).toEqual([])
    expect(draft.write('session.opening', ' ')).toBe('EMPTY_WORDS')
    expect(draft.write('session.blank', '甲')).toBe('FIXED_PASSAGE')
    expect(draft.write('nothing', '甲')).toBe('UNKNOWN_PASSAGE')
    expect(draft.ask({ kind: 'hide', passage: 'head.mark', made: '', reason: '不要' })).toBe('FIXED_PASSAGE')
    expect(draft.ask({ kind: 'remove', passage: 'own-1' })).toBe('NOT_OWN')
    expect(draft.ask({ kind: 'move', passage: 'session.opening', after: 'nowhere' })).toBe('PLACE_UNKNOWN')
  })
})

describe('putting in, leaving out, moving', () => {
  const headings = (draft: Draft) =>
    draft.pieces.flatMap(({ form, words, hidden }) =>
      form.kind === 'heading' && hidden === null ? [words] : [],
    )
  test('[DP3] a heading takes its section along, and those that nobody wrote count on', () => {
    const draft = new Draft(passages(demo()))
    const [first, second] = headings(draft)
    const key = (nth: number) =>
      draft.composed.filter(({ form }) => form.kind === 'heading' && form.level === 1)[nth]?.passage ?? ''
    const lastOfSecond =
      draft.composed[draft.composed.findIndex(({ passage }) => passage === key(2)) - 1]?.passage ?? ''
    expect(draft.ask({ kind: 'move', passage: key(0), after: lastOfSecond })).toBe('done')
    expect(headings(draft).slice(0, 2)).toEqual([
      second?.replace('二、', '一、'),
      first?.replace('一、', '二、'),
    ])
    draft.ask({ kind: 'hide', passage: key(1), made: second ?? '', reason: '不入纪要' })
    expect(headings(draft)[0]).toBe(first)
    draft.ask({ kind: 'show', passage: key(1) })
    expect(headings(draft)).toHaveLength(headings(new Draft(draft.composed)).length)
  })
  test('[DP3] what was put in prints where it stands, a line a paragraph, and can be taken out', () => {
    const session = demo()
    const draft = new Draft(passages(session))
    const words = '会议还研究了其他事项。\n请各委室抓好落实。'
    const ask = {
      kind: 'insert',
      passage: 'own-1',
      after: 'session.opening',
      form: { kind: 'paragraph' },
      words,
    } as const
    expect(draft.ask(ask)).toBe('done')
    expect(draft.ask(ask)).toBe('NAME_TAKEN')
    const printed = paperText(draftedPaper(paperOf(session), draft.pieces))
    expect(printed).toContain('现纪要如下：\n　　会议还研究了其他事项。\n　　请各委室抓好落实。\n# 一、')
    draft.ask({ kind: 'remove', passage: 'own-1' })
    expect(draftedPaper(paperOf(session), draft.pieces)).toEqual(paperOf(session))
  })
  test('[DP3] names, head and foot print as they were written; a mark that is typed is a mark', () => {
    const session = demo()
    const draft = new Draft(passages(session))
    draft.write('head.number', '〔2026〕3号')
    draft.write('foot.copies', '县委、县政府，【待补：其他机关】')
    draft.write('session.leave', '石磊、冯玉成')
    draft.write('head.title', '政协清溪县委员会\n常委会纪要')
    const paper = draftedPaper(paperOf(session), draft.pieces)
    expect(paper.masthead?.number).toEqual([{ kind: 'text', text: '〔2026〕3号' }])
    expect(paper.colophon?.copies.at(-1)).toEqual({ kind: 'missing', what: '其他机关' })
    expect(paper.title).toEqual(['政协清溪县委员会', '常委会纪要'])
    const leave = paper.blocks.find((block) => block.kind === 'names' && block.label === '请假')
    expect(leave).toMatchObject({ names: ['石磊', '冯玉成'] })
  })
})

describe('any sequence of changes', () => {
  const session = demo()
  const all = passages(session)
  const keys = all.map(({ passage }) => passage)
  const own = ['own-1', 'own-2', 'own-3']
  const key = fc.constantFrom(...keys, ...own, 'nowhere')
  const after = fc.option(key, { nil: null })
  const words = fc.constantFrom('甲', '乙乙\n乙', '【待补：丙】', ' ')
  const change: fc.Arbitrary<TextChange> = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      writes: fc.array(fc.record({ passage: key, made: words, words }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('giveBack' as const, 'show' as const), passage: key }),
    fc.record({ kind: fc.constant('keepMine' as const), passage: key, made: words }),
    fc.record({
      kind: fc.constant('hide' as const),
      passage: key,
      made: words,
      reason: fc.constant('不入纪要'),
    }),
    fc.record({ kind: fc.constant('move' as const), passage: key, after }),
    fc.record({
      kind: fc.constant('insert' as const),
      passage: fc.constantFrom(...own),
      after,
      form: fc.constantFrom({ kind: 'paragraph' as const }, { kind: 'heading' as const, level: 1 as const }),
      words,
    }),
    fc.record({ kind: fc.constant('remove' as const), passage: fc.constantFrom(...own) }),
  )
  /** What a correction of the log may do: take passages away and change the words of others. */
  const regenerated = fc.record({
    gone: fc.subarray(keys, { maxLength: 6 }),
    changed: fc.subarray(keys, { maxLength: 6 }),
  })

  test('[DP2] [DP3] every composed passage and every word of a person stands in the draft once', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), regenerated, (changes, { gone, changed }) => {
        const draft = new Draft(all)
        for (const each of changes) draft.ask(each)
        draft.composed = all
          .filter(({ passage }) => !gone.includes(passage))
          .map((each) => (changed.includes(each.passage) ? { ...each, words: `${each.words}改` } : each))
        const { pieces } = draft
        const names = pieces.map(({ passage }) => passage)
        expect(new Set(names).size).toBe(names.length)
        for (const { passage } of draft.composed) expect(names).toContain(passage)
        for (const edit of draft.edits)
          if (edit.kind === 'rewritten' || edit.kind === 'inserted')
            expect(pieces.find(({ passage }) => passage === edit.passage)?.words).toBe(edit.words)
        for (const { standing, conflict, composed, made, words: shown, hidden } of pieces)
          if (standing === 'rewritten' && made !== composed && shown !== composed && hidden === null)
            expect(conflict).not.toBeNull()
        // Head and foot stay where they are.
        expect(names.slice(0, 5).filter((name) => name.startsWith('head.'))).toHaveLength(
          draft.composed.filter(({ passage }) => passage.startsWith('head.')).length,
        )
      }),
      { numRuns: 200, seed: 20_260_917 },
    )
  })
})
