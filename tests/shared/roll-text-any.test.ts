// Whatever is pasted as a roll: it never throws, no row is lost in silence, and everybody fits the roll.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRoll } from '../../shared/roll-text.ts'

const table = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')

describe('whatever is pasted', () => {
  const bits = fc.constantFrom(
    '姓名',
    '界别',
    '单位',
    '手机',
    '序号',
    '张静',
    '李国强',
    '王',
    '芳',
    '县医院',
    '（女）',
    '（3人）',
    '工会',
    '第一组',
    '列席：',
    '请假',
    '病假',
    '\t',
    '\n',
    '、',
    '，',
    ' ',
    '　',
    '"',
    '1',
    '1.',
    '13900001111',
    '合计',
    '名单',
    '\u202e',
    '𠮷',
    '<b>',
    '·',
    '\r\n',
    '(',
    '）',
  )
  const texts = fc.oneof(
    fc.array(bits, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  test('no row that says anything is lost without a word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readRoll(text)
        const known = new Set([...read.people.map((one) => one.row), ...read.problems.map((one) => one.row)])
        const lines = text.replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n').split('\n')
        const lost = lines.flatMap((line, at) =>
          /[\p{L}\p{N}]/u.test(line) && !known.has(at + 1) ? [at + 1] : [],
        )
        expect(text.includes('"') ? [] : lost).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('everybody has a name and fits the roll', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const person of readRoll(text).people) {
          expect(person.name).toMatch(/[\p{L}\p{N}]/u)
          expect(person.name.length).toBeLessThanOrEqual(64)
          expect(person.unit.length).toBeLessThanOrEqual(200)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('quality I-16: of three thousand rows two thousand are read, within two seconds, and the rest is counted', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [
      String(at),
      `张${String.fromCodePoint(0x4e00 + at)}`,
      '县医院',
    ])
    const begun = performance.now()
    const read = readRoll(table(['序号', '姓名', '单位'], ...rows))
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(read.people).toHaveLength(2000)
    expect(read.problems.find((one) => one.why === 'tooMany')?.count).toBe(1000)
  })
})
