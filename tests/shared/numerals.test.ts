// Numbers, dates and lengths as an office writes them. Rules MI.
import { describe, expect, test } from 'vitest'
import {
  chineseNumber,
  clockText,
  clockTextWithSeconds,
  countdownText,
  dateText,
  itemCode,
  itemLabel,
  lengthText,
  cardCode,
  lineCode,
  noteCode,
  speechCode,
} from '../../shared/numerals.ts'
import { duration, instant } from '../../shared/time.ts'

describe('numerals', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [52, '五十二'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [200, '二百'],
    [320, '三百二十'],
    [999, '九百九十九'],
  ])('[MI1] %i is %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text)
  })
  test('[MI1] no two numbers are written alike, none holds 一十 at its head, others are refused', () => {
    const all = Array.from({ length: 1000 }, (_, n) => chineseNumber(n))
    expect(new Set(all).size).toBe(1000)
    expect(all.filter((text) => text.startsWith('一十'))).toEqual([])
    for (const n of [-1, 1.5, 1000, Number.NaN]) expect(() => chineseNumber(n)).toThrow(RangeError)
  })
})

describe('dates', () => {
  const stamp = (...local: Parameters<typeof Date.UTC>) => ({
    at: instant(Date.UTC(...local) - 8 * 3_600_000),
    zone: 480,
  })
  test('[MI2] nothing is padded but minutes and seconds', () => {
    const morning = stamp(2026, 2, 7, 9, 5, 7)
    expect(dateText(morning)).toBe('2026年3月7日')
    expect(clockText(morning)).toBe('9:05')
    expect(clockTextWithSeconds(morning)).toBe('9:05:07')
    expect(clockText(stamp(2026, 2, 7, 0, 0))).toBe('0:00')
  })
  test('[MI2] the stamp’s own zone is read, over the turn of the year too', () => {
    expect(dateText({ at: instant(Date.UTC(2026, 11, 31, 16)), zone: 480 })).toBe('2027年1月1日')
    expect(dateText({ at: instant(Date.UTC(2026, 11, 31, 16)), zone: -480 })).toBe('2026年12月31日')
    expect(clockText({ at: instant(Date.UTC(2026, 0, 1)), zone: 345 })).toBe('5:45')
  })
})

describe('labels', () => {
  test.each([
    [[4], '四', '议4'],
    [[4, 2], '（二）', '议4.2'],
    [[4, 2, 1], '1', '议4.2.1'],
    [[4, 2, 1, 3], '（3）', '议4.2.1.3'],
    [[12], '十二', '议12'],
  ])('[MI3] %j is %s, %s', (path, label, code) => {
    expect([itemLabel(path), itemCode(path)]).toEqual([label, code])
  })
  test('[MI3] the codes of speeches and cards', () => {
    expect([speechCode(3), noteCode(2)]).toEqual(['言3', '意2'])
    expect([cardCode([3], 5, 2), lineCode([4, 2], 1)]).toEqual(['议3-言5-意2', '议4.2-记1'])
  })
})

describe('lengths', () => {
  test.each([
    [0, '0:00'],
    [999, '0:00'],
    [460_900, '7:40'],
    [3_599_999, '59:59'],
    [3_723_000, '1:02:03'],
  ])('[MI4] %i ms last %s', (ms, text) => {
    expect(lengthText(duration(ms))).toBe(text)
  })
  test.each([
    [480_000, '08:00'],
    [479_999, '08:00'],
    [320_000, '05:20'],
    [1, '00:01'],
    [0, '00:00'],
    [-999, '00:00'],
    [-1000, '+0:01'],
    [-66_500, '+1:06'],
    [-3_661_000, '+1:01:01'],
    [6_000_000, '100:00'],
  ])('[MI4] with %i ms left the countdown reads %s', (ms, text) => {
    expect(countdownText(duration(ms))).toBe(text)
  })
})
