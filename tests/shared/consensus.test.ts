// Lines that the room agreed on: drafted from cards, read, fixed, revised; and hands shown for cards. Rules CO.
import { describe, expect, test } from 'vitest'
import { LineId } from '../../shared/id.ts'
import { lineOf, linesOf, readingOf, sensedOf, shownLines } from '../../shared/session/consensus.ts'
import { codeOfLine, sourcesOf, tasksOf } from '../../shared/session/room-consensus.ts'
import { emptySession, evolve } from '../../shared/session/session.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { minutes } from '../../shared/time.ts'
import { elementId, gesture } from './board-stage.ts'
import { draft, drafted, fix, hands, read, revise, show, staffing } from './consensus-stage.ts'
import { itemId, sitting, type Stage } from './stage.ts'

const a = itemId('a')
const line = (stage: Stage) => lineOf(stage.room.consensus, fix.line)!
const onWall = (stage: Stage) =>
  stage.entries.reduce((fold, entry) => evolve(fold, seenBy(entry, 'projector')), emptySession)
const two = [
  { who: '钟鸣', text: '派驻前先定待遇归属' },
  { who: '', text: '先派驻，待遇随后再议' },
]

describe('a line', () => {
  test('[CO1] is drafted from cards, counted within its item, and lists its sources whatever becomes of the cards', () => {
    const stage = drafted()
      .do({ ...draft, item: itemId('b'), body: { ...staffing, sources: [] } })
      .do(draft)
    const codes = stage.room.consensus.lines.map((each) => codeOfLine(stage.room, each))
    expect(codes).toEqual(['议1-共1', '议2-共1', '议1-共2'])
    stage.do(gesture({ remove: [elementId('element-1')] }))
    expect(sourcesOf(stage.room, line(stage)).map(({ code, text }) => [code, text])).toEqual([
      ['议1-意1', '派驻全科医生'],
    ])
    const stray = { ...staffing, sources: [elementId('element-99')] }
    expect(stage.ask({ ...draft, body: stray }).refused).toBe('ELEMENT_UNKNOWN')
  })
  test('[CO2] a draft is changed and dropped freely; its number is not given again', () => {
    const stage = drafted().do({
      kind: 'changeLine',
      line: fix.line,
      body: { ...staffing, money: '380万元' },
    })
    expect(line(stage).body.money).toBe('380万元')
    stage.do({ kind: 'dropLine', line: fix.line }).do(draft)
    expect(linesOf(stage.room.consensus, a).map(({ no }) => no)).toEqual([2])
    expect(stage.ask({ kind: 'changeLine', line: fix.line, body: staffing }).refused).toBe('LINE_UNKNOWN')
    expect(stage.ask({ ...draft, body: { ...staffing, text: '长'.repeat(2001) } })).toMatchObject({
      refused: 'TEXT_TOO_LONG',
      about: '2000',
    })
  })
  test('[CO3] one line at a time is read aloud, until it is fixed or the reading, the item or the sitting ends', () => {
    const stage = drafted().do(draft).do(read)
    const second = LineId.parse('line-2')
    stage.do({ kind: 'readLine', line: second })
    expect(readingOf(stage.room.consensus)?.line).toBe('line-2')
    expect(stage.ask({ kind: 'endReading' }).refused).toBeNull()
    expect(stage.ask({ kind: 'endReading' }).refused).toBe('LINE_NOT_READ')
    for (const end of [
      { kind: 'closeItem', item: a },
      { kind: 'startBreak', length: minutes(5) },
      { kind: 'dropLine', line: fix.line },
      { kind: 'adjourn' },
    ] as const) {
      const ended = drafted().do(read).do(end)
      expect([end.kind, ended.room.consensus.reading]).toEqual([end.kind, null])
    }
    expect(drafted().do({ kind: 'startBreak', length: null }).ask(read).refused).toBe('ON_BREAK')
  })
  test('[CO4] a line is fixed while it is read, and when nobody objects it is agreed', () => {
    const stage = drafted()
    expect(stage.ask(fix).refused).toBe('LINE_NOT_READ')
    stage.do(read).pass(minutes(1)).do(fix)
    expect(line(stage)).toMatchObject({ state: 'fixed', level: 'agreed', hands: null })
    expect(line(stage).fixed?.time).toBe(minutes(1))
    expect(stage.room.consensus.reading).toBeNull()
    expect(stage.ask({ kind: 'changeLine', line: fix.line, body: staffing }).refused).toBe('LINE_FIXED')
    expect(stage.do(read).ask(fix).refused).toBe('LINE_FIXED')
  })
  test('[CO5] a level claims no more than the hands bear out, and hands are never more than people', () => {
    const stage = drafted().do(read)
    const asked = (level: 'agreed' | 'majority', ...counts: Parameters<typeof hands>) =>
      stage.refusal({ ...fix, level, counts: hands(...counts) })
    expect(asked('agreed', 4, 0, 1, 0)).toBe('LEVEL_UNFIT')
    expect(asked('agreed', 3, 2, 0, 0)).toBeNull()
    expect(asked('majority', 2, 0, 1, 0)).toBe('LEVEL_UNFIT')
    expect(asked('majority', 2, 1, 1, 1)).toBeNull()
    expect(asked('majority', 4, 2, 0, 0)).toBe('COUNTS_EXCEED_PRESENT')
    expect(stage.refusal({ ...fix, level: 'majority' })).toBe('LEVEL_UNFIT')
    const typed = { ...fix, level: 'majority', counts: hands(20, 5, 3, 0), present: 40 } as const
    expect(stage.do(typed).room.consensus.lines[0]?.hands).toEqual({
      counts: hands(20, 5, 3, 0),
      present: 40,
    })
  })
  test('[CO6] a reserved line keeps what was reserved, one without agreement both views', () => {
    const keeping = (views: typeof two) =>
      drafted()
        .do({ kind: 'changeLine', line: fix.line, body: { ...staffing, views } })
        .do(read)
    expect(keeping([]).ask({ ...fix, level: 'reserved' }).refused).toBe('VIEWS_MISSING')
    expect(keeping(two.slice(0, 1)).ask({ ...fix, level: 'reserved' }).refused).toBeNull()
    expect(keeping(two.slice(0, 1)).ask({ ...fix, level: 'open' }).refused).toBe('VIEWS_MISSING')
    expect(line(keeping(two).do({ ...fix, level: 'open' })).body.views).toEqual(two)
  })
  test('[CO7] a fixed line is changed by a new version with a reason and a name, also after adjourning', () => {
    const stage = drafted().do(read).do(fix).do({ kind: 'adjourn' })
    expect(stage.ask({ ...revise, body: staffing }).refused).toBe('NOTHING_TO_CORRECT')
    stage.do(revise)
    expect(line(stage).body.due).toBe('2026年11月底前')
    expect(line(stage).versions).toMatchObject([
      { body: { due: '2026年10月底前' }, level: 'agreed', reason: '期限有误', by: '宋佳' },
    ])
    expect(stage.undo() && line(stage).versions).toEqual([])
  })
  test('[CO8] a fixed line that names who leads and by when asks for work, one row; no agreement asks for none', () => {
    const stage = drafted().do(draft).do(read).do(fix)
    expect(tasksOf(stage.room, a).map(({ code, lead, due }) => [code, lead, due])).toEqual([
      ['议1-共1-办1', '县卫健局', '2026年10月底前'],
    ])
    stage.do({ ...revise, body: { ...staffing, lead: ' ' } })
    expect(tasksOf(stage.room, a)).toEqual([])
    stage.do({ ...revise, body: { ...staffing, views: two }, level: 'open' })
    expect(tasksOf(stage.room, a)).toEqual([])
  })
  test('[CO10] other seats see a line once it is read, as it is then, and never a draft, a name beside a view or a reason', () => {
    const stage = drafted()
    expect(shownLines(onWall(stage).room.consensus, a)).toEqual([])
    expect(JSON.stringify(onWall(stage).room.consensus)).not.toContain('轮换')
    stage.do(read).do({ kind: 'changeLine', line: fix.line, body: { ...staffing, views: two } })
    const [shown] = shownLines(onWall(stage).room.consensus, a)
    expect(shown).toMatchObject({ no: 1, state: 'draft', body: { text: staffing.text } })
    expect(shown?.body.views.map(({ who }) => who)).toEqual(['', ''])
    stage
      .do({ ...fix, level: 'open' })
      .do({ ...revise, body: { ...staffing, views: two, due: '年底' }, level: 'open' })
    const wall = JSON.stringify(onWall(stage))
    expect([wall.includes('钟鸣'), wall.includes('期限有误')]).toEqual([false, false])
    expect(shownLines(onWall(stage).room.consensus, a)[0]).toMatchObject({
      level: 'open',
      body: { due: '年底' },
    })
  })
})

describe('hands shown for a card', () => {
  test('[CO9] are four figures within those present and never a person; again with a reason, and what was counted stays', () => {
    const stage = drafted().do(show)
    expect(sensedOf(stage.room.consensus, show.card)).toMatchObject({ counts: show.counts, present: 5 })
    expect(stage.ask(show).refused).toBe('REASON_MISSING')
    stage.do({ ...show, counts: hands(4, 1, 0, 0), reason: '说明后再问' })
    expect(sensedOf(stage.room.consensus, show.card)).toMatchObject({
      counts: hands(4, 1, 0, 0),
      earlier: [{ counts: hands(3, 1, 1, 0), reason: '说明后再问' }],
    })
    const many = { ...show, card: elementId('element-2'), counts: hands(5, 1, 0, 0) }
    expect(stage.ask(many)).toMatchObject({ refused: 'COUNTS_EXCEED_PRESENT', about: '5' })
    expect(stage.ask({ ...many, present: 6 }).refused).toBeNull()
    expect(sitting().ask(show).refused).toBe('ELEMENT_UNKNOWN')
  })
})
