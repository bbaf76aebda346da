// Fractional order: places between places, as text that sorts. Rule BO2.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byOrder, orderBetween, ordersAfter } from '../../shared/session/board-order.ts'
import { Order } from '../../shared/session/values-board.ts'

describe('the order of a board', () => {
  test('[BO2] a place can be found between any two, at both ends and again and again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 120 }), (picks) => {
        const list: string[] = []
        for (const pick of picks) {
          const at = pick % 4 === 0 ? pick % (list.length + 1) : pick % 4 === 1 ? 0 : list.length
          list.splice(at, 0, orderBetween(list[at - 1] ?? null, list[at] ?? null))
        }
        expect(list).toEqual(list.toSorted())
        expect(new Set(list).size).toBe(list.length)
        for (const order of list) Order.parse(order)
      }),
    )
  })
  test('[BO2] thousands added at an end stay short, and so do hundreds put into one gap', () => {
    const orders = ordersAfter(null, 5000)
    expect(orders).toEqual(orders.toSorted())
    expect(Math.max(...orders.map((order) => order.length))).toBeLessThan(6)
    let first = 'a0'
    for (let n = 0; n < 5000; n += 1) first = orderBetween(null, first)
    expect(first.length).toBeLessThan(6)
    let [low, high] = ['a0', 'a1']
    for (let n = 0; n < 400; n += 1)
      [low, high] = n % 2 === 0 ? [orderBetween(low, high), high] : [low, orderBetween(low, high)]
    expect(low < high && high.length <= 200).toBe(true)
  })
  test('[BO2] equal places are told apart by name', () => {
    const [one, two] = [
      { order: 'a1', id: 'element-1' },
      { order: 'a1', id: 'element-2' },
    ]
    expect([two, { order: 'a0', id: 'element-3' }, one].toSorted(byOrder).map(({ id }) => id)).toEqual([
      'element-3',
      'element-1',
      'element-2',
    ])
    expect(orderBetween('a1', 'a1') > 'a1').toBe(true)
  })
})
