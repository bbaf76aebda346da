// Times of day as they are typed into a correction.
import { describe, expect, test } from 'vitest'
import { clockTextWithSeconds } from '../../shared/numerals.ts'
import { instant, minutes, seconds, sessionTime } from '../../shared/time.ts'
import { typedMoment } from '../../shared/typed-moment.ts'

/** Twenty minutes into a meeting, 9:20:12 and a bit in the room. */
const at = { at: instant(Date.UTC(2026, 8, 17, 1, 20, 12, 345)), zone: 480, time: sessionTime(minutes(20)) }
const read = (text: string, from = 0) => typedMoment(text, { at, from: sessionTime(from) })
const told = (text: string) => {
  const time = read(text)
  return time === null ? null : clockTextWithSeconds({ ...at, at: instant(at.at + time - at.time) })
}

describe('a typed time of day', () => {
  test.each([
    ['9:32', '9:32:00'],
    ['09:32:10', '9:32:10'],
    ['９：３２', '9:32:00'],
    ['9时32分', '9:32:00'],
    ['9点5分', '9:05:00'],
    ['9.15', '9:15:00'],
    [' 9:20:12 ', '9:20:12'],
  ])('%s is %s', (text, time) => expect(told(text)).toBe(time))
  test.each(['', '九点', '25:00', '9:60', '9', '9:32:61', '-9:32'])('%j is none', (text) =>
    expect(read(text)).toBeNull(),
  )
  test('it is a moment of the meeting', () => {
    expect(read('9:25:12')).toBe(minutes(25) - 345)
    expect(read('8:00')).toBe(0)
  })
  test('without seconds the earliest possible moment of that minute is meant', () => {
    expect(read('9:10', minutes(10) + seconds(2))).toBe(minutes(10) + seconds(2))
    expect(read('9:09', minutes(10) + seconds(2))).toBeLessThan(minutes(10))
  })
  test('over midnight the nearest is meant', () => {
    const late = { at: instant(Date.UTC(2026, 8, 17, 16, 5)), zone: 480, time: sessionTime(minutes(65)) }
    expect(typedMoment('23:58', { at: late, from: sessionTime(0) })).toBe(minutes(58))
  })
})
