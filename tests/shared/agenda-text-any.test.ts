// Whatever is pasted as an agenda: it never throws, no line is lost in silence, and every title can be kept.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParsedItem } from '../../shared/agenda-text-item.ts'
import { readAgenda } from '../../shared/agenda-text.ts'

describe('whatever is pasted', () => {
  const bits = fc.constantFrom(
    '一、',
    '（一）',
    '1.',
    '(2)',
    '①',
    '第一项',
    '•',
    '9:00',
    '9:00-9:30',
    '上午',
    '下午',
    '1月2日',
    '审议',
    '通过',
    '听取',
    '《甲》',
    '（',
    '）',
    '“',
    '\t',
    '\n',
    '　',
    ' ',
    '；',
    '。',
    '：',
    '分钟',
    '每人',
    '8',
    '报告人：',
    '张三',
    '委员会',
    '议程',
    '序号\t议题',
    '"',
    '\r\n',
    '\u202e',
    '𠮷',
    '会议',
    '——',
    '附件：',
    '2026年1月1日',
  )
  const texts = fc.oneof(
    fc.array(bits, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  const allLines = (items: readonly ParsedItem[]): number[] =>
    items.flatMap((item) => [...item.lines, ...allLines(item.parts)])
  const readable = (line: string) => /[\p{L}\p{N}]/u.test(line.normalize('NFC'))

  test('no line that says anything is lost without a word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readAgenda(text)
        const known = new Set([...allLines(read.items), ...read.ignored.map((one) => one.line)])
        const lines = text.replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n').split('\n')
        const quoted = text.includes('"') // a quoted cell may hold line ends: its first line stands for all
        const lost = lines.flatMap((line, at) => (readable(line) && !known.has(at + 1) ? [at + 1] : []))
        expect(quoted ? [] : lost).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('every title is short enough to keep and says something', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const check = (items: readonly ParsedItem[]): void => {
          for (const item of items) {
            expect(item.title.trim()).not.toBe('')
            expect(item.title.length).toBeLessThanOrEqual(200)
            expect(item.presenter.length).toBeLessThanOrEqual(64)
            check(item.parts)
          }
        }
        check(readAgenda(text).items)
      }),
      { numRuns: 1000 },
    )
  })

  test('nine hundred lines are read within a second, four hundred of them become items', () => {
    const text = Array.from({ length: 900 }, (_, at) => `${at + 1}、审议第${at}号议案的报告（10分钟）`).join(
      '\n',
    )
    const begun = performance.now()
    const read = readAgenda(text)
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(read.items).toHaveLength(400)
    expect(read.ignored.filter((one) => one.why === 'tooMany')).toHaveLength(500)
  })
})
