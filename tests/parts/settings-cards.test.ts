// Editing timing cards: whatever is changed, a card comes of it; what is changed is saved, in order, and again after the line was down.
import { createRouterClient, implement } from '@orpc/server'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Link, LinkState } from '../../renderer/link/open-link.ts'
import * as edits from '../../renderer/screens/settings/card-edits.ts'
import { keepCards } from '../../renderer/screens/settings/kept-cards.ts'
import { contract } from '../../shared/contract.ts'
import { duration, minutes, seconds } from '../../shared/time.ts'
import { TimingCard, eightMinutes, shippedCards } from '../../shared/timing-card.ts'

const overtime = fc.constantFrom(
  { kind: 'runOn' as const },
  { kind: 'hold' as const },
  { kind: 'ringOn' as const, every: seconds(5) },
)
const length = fc.integer({ min: 10, max: 900 }).map((count) => seconds(count))
const edit = fc.oneof(
  fc.option(length).map((limit) => (card: TimingCard) => edits.withLimit(card, limit)),
  overtime.map((kind) => (card: TimingCard) => (card.limit === null ? card : edits.withOvertime(card, kind))),
  fc.constant(edits.withMoreBells),
  fc
    .nat(5)
    .map((nth) => (card: TimingCard) => (nth < card.bells.length ? edits.withoutBell(card, nth) : card)),
  fc
    .tuple(fc.nat(5), fc.nat(899), fc.integer({ min: 1, max: 3 }))
    .map(([nth, left, strokes]) => (card: TimingCard) => {
      const bell = card.bells[nth]
      // The boxes let nobody put a bell outside the speech, nor move the one at the limit.
      return bell === undefined || bell.left === 0 || card.limit === null || seconds(left + 1) >= card.limit
        ? card
        : edits.withBell(card, nth, { left: seconds(left + 1), strokes })
    }),
)

describe('editing', () => {
  test('[CK14] a card stays a card', () => {
    const property = fc.property(fc.array(edit, { maxLength: 30 }), (steps) => {
      for (const start of shippedCards) {
        const card = steps.reduce((one, step) => step(one), start)
        expect(TimingCard.safeParse(card).error).toBeUndefined()
      }
    })
    fc.assert(property, { seed: 917, numRuns: 300 })
  })
  test('bells keep their distance to a new limit, and go where they no longer fit', () => {
    expect(edits.withLimit(eightMinutes, minutes(5)).bells).toEqual(eightMinutes.bells)
    expect(edits.withLimit(eightMinutes, seconds(50)).bells).toEqual([{ left: 0, strokes: 2 }])
    expect(edits.momentOf(minutes(8), { left: duration(60_000), strokes: 1 })).toBe(minutes(7))
  })
  test('the bell that a pause is rung in by cannot be taken away', () => {
    const held = edits.withOvertime({ ...eightMinutes, bells: [] }, { kind: 'hold' })
    expect(held.bells).toEqual([{ left: 0, strokes: 2 }])
    expect(edits.withoutBell(held, 0)).toBe(held)
  })
})

function smallShelf() {
  const kept = new Map(shippedCards.map((card) => [card.card, card]))
  const listeners = new Set<(state: LinkState) => void>()
  const asked: string[] = []
  let lost = false
  const reach = (what: string) => {
    if (lost) throw new Error('the line is down')
    asked.push(what)
  }
  const os = implement(contract)
  const client = createRouterClient({
    library: {
      timingCards: os.library.timingCards.handler(() => {
        reach('read')
        return [...kept.values()]
      }),
      saveTimingCard: os.library.saveTimingCard.handler(({ input: { card } }) => {
        reach(`save ${card.name}`)
        kept.set(card.card, card)
        return { saved: true as const }
      }),
      removeTimingCard: os.library.removeTimingCard.handler(({ input: { card } }) => {
        reach(`remove ${card}`)
        return { removed: kept.delete(card) }
      }),
    },
  })
  const link: Link = {
    client: client as unknown as Link['client'],
    seat: 'operator',
    state: () => (lost ? 'lost' : 'open'),
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    whenOpen: () => Promise.resolve(),
    isLineFault: (_error): _error is never => lost,
    close: () => undefined,
  }
  return {
    link,
    kept,
    asked,
    turn(state: LinkState) {
      lost = state === 'lost'
      for (const listener of listeners) listener(state)
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('keeping', () => {
  test('the last of many changes is on disk, and nothing is left to save', async () => {
    const shelf = smallShelf()
    const cards = keepCards(shelf.link, (error) => expect.fail(String(error)))
    cards.start()
    await settled()
    for (const name of ['甲', '甲乙', '甲乙丙']) cards.put({ ...eightMinutes, name })
    expect(cards.get().cards?.[1]?.name).toBe('甲乙丙')
    await settled()
    expect(shelf.kept.get(eightMinutes.card)?.name).toBe('甲乙丙')
    expect(cards.get().saving).toBe('saved')
  })
  test('what is no card is shown and never asked for', async () => {
    const shelf = smallShelf()
    const cards = keepCards(shelf.link, (error) => expect.fail(String(error)))
    cards.start()
    await settled()
    cards.put({ ...eightMinutes, name: ' ' })
    await settled()
    expect(cards.get().cards?.[1]?.name).toBe(' ')
    expect(shelf.asked).toEqual(['read'])
  })
  test('a change made while the line is down is told, kept on the page, and saved when it is back', async () => {
    const shelf = smallShelf()
    const cards = keepCards(shelf.link, (error) => expect.fail(String(error)))
    cards.start()
    await settled()
    shelf.turn('lost')
    cards.put({ ...eightMinutes, name: '断线时改的' })
    cards.remove(shippedCards[0]!.card)
    await settled()
    expect(cards.get().saving).toBe('failed')
    shelf.turn('open')
    await settled()
    expect(cards.get().saving).toBe('saved')
    expect(shelf.kept.get(eightMinutes.card)?.name).toBe('断线时改的')
    expect(shelf.kept.has(shippedCards[0]!.card)).toBe(false)
  })
})
