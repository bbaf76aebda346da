// Timing cards: what makes one, what comes along, and what becomes of one under another limit. Rules CK.
import { describe, expect, test } from 'vitest'
import { duration, minutes, seconds } from '../../shared/time.ts'
import {
  TimingCard,
  bellsFor,
  eightMinutes,
  limitName,
  limitedTo,
  noticeOf,
  shippedCards,
  untimed,
} from '../../shared/timing-card.ts'

const isCard = (change: Partial<Record<keyof TimingCard, unknown>>) =>
  TimingCard.safeParse({ ...eightMinutes, ...change }).success
const bell = (left: number, strokes = 1) => ({ left, strokes })

describe('a timing card', () => {
  test.each([
    ['a notice as long as the limit', { bells: [bell(minutes(8))] }],
    ['notices in the wrong order', { bells: [bell(1000), bell(2000)] }],
    ['one moment twice', { bells: [bell(1000), bell(1000, 2)] }],
    ['a bell without a limit', { limit: null }],
    ['four strokes', { bells: [bell(0, 4)] }],
    ['none', { bells: [bell(0, 0)] }],
    ['a hold that nothing rings in', { bells: [bell(1000)], overtime: { kind: 'hold' } }],
    ['ringing without end', { overtime: { kind: 'ringOn', every: 0 } }],
    ['a blank name', { name: ' ' }],
  ])('[CK14] has no %s', (_, change) => {
    expect(isCard(change)).toBe(false)
  })
  test('[CK14] has the longest notice first', () => {
    expect(isCard({ bells: [bell(seconds(60)), bell(seconds(30), 2), bell(0, 3)] })).toBe(true)
    expect(isCard({ overtime: { kind: 'hold' } })).toBe(true)
  })
  test('those that come along are cards: 7 分钟提醒、8 分钟响铃, and one example', () => {
    for (const card of shippedCards) expect(TimingCard.parse(card)).toEqual(card)
    expect(new Set(shippedCards.map(({ card }) => card)).size).toBe(shippedCards.length)
    expect(eightMinutes).toMatchObject({ name: '8分钟', bells: [bell(minutes(1)), bell(0, 2)] })
    const [example, ...others] = shippedCards.filter((card) => card.example)
    expect(others).toEqual([])
    expect(example).toMatchObject({
      name: '5分钟',
      limit: minutes(5),
      bells: [bell(seconds(60)), bell(seconds(30), 2)],
      overtime: { kind: 'ringOn' },
    })
  })
  test('under another limit it is a card of its own, and keeps what fits', () => {
    const short = limitedTo(eightMinutes, seconds(45))
    expect(TimingCard.parse(short)).toMatchObject({ card: 'own', name: '45秒', bells: [bell(0, 2)] })
    expect(limitedTo(eightMinutes, minutes(8))).toBe(eightMinutes)
    expect(TimingCard.parse(limitedTo(untimed, minutes(4))).bells).toEqual(eightMinutes.bells)
    const held = TimingCard.parse({ ...eightMinutes, overtime: { kind: 'hold' } })
    expect(TimingCard.parse(limitedTo(held, null))).toMatchObject({ name: '不限时', bells: [] })
  })
  test('[CK9] the first notice is the first that fits', () => {
    expect(noticeOf(eightMinutes, minutes(8))).toBe(minutes(1))
    expect(noticeOf(eightMinutes, seconds(60))).toBe(0)
    expect(noticeOf(untimed, null)).toBe(0)
    expect(bellsFor(eightMinutes, seconds(60))).toEqual([bell(0, 2)])
  })
  test.each([
    [minutes(8), '8分钟'],
    [seconds(270), '4分30秒'],
    [seconds(45), '45秒'],
    [null, '不限时'],
  ])('%i is %s', (limit, name) => {
    expect(limitName(limit === null ? null : duration(limit))).toBe(name)
  })
})
