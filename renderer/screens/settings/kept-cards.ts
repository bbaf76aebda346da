// The cards of this machine while they are edited: shown at once, saved one after the other, and told when that fails.
import type { Link } from '../../link/open-link.ts'
import type { TimingCardId } from '../../../shared/id.ts'
import { TimingCard } from '../../../shared/timing-card.ts'

export type CardsState = {
  /** Null until they have been read. */
  cards: readonly TimingCard[] | null
  saving: 'saved' | 'under way' | 'failed'
}

export type KeptCards = {
  get(): CardsState
  subscribe(listener: () => void): () => void
  /** Keeps a card as it stands; one that is no card yet is not asked for. */
  put(card: TimingCard): void
  remove(card: TimingCardId): void
  /** Reads them, and once more what could not be saved when the line is back. Until the returned handle is called. */
  start(): () => void
}

export function keepCards(link: Link, report: (error: unknown) => void): KeptCards {
  let state: CardsState = { cards: null, saving: 'saved' }
  const listeners = new Set<() => void>()
  const change = (next: Partial<CardsState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  /** What is not on disk yet, by card: the last change counts, null takes it away. */
  const pending = new Map<TimingCardId, TimingCard | null>()
  let busy = false
  const save = async () => {
    if (busy) return
    busy = true
    change({ saving: 'under way' })
    try {
      for (let next = first(pending); next !== undefined; next = first(pending)) {
        const [card, kept] = next
        if (kept === null) await link.client.library.removeTimingCard({ card })
        else await link.client.library.saveTimingCard({ card: kept })
        if (pending.get(card) === kept) pending.delete(card)
      }
      change({ saving: 'saved' })
    } catch (error) {
      change({ saving: 'failed' })
      if (!link.isLineFault(error)) report(error)
    } finally {
      busy = false
    }
  }
  const read = async () => {
    try {
      if (pending.size > 0) await save()
      if (pending.size === 0) change({ cards: await link.client.library.timingCards() })
    } catch (error) {
      if (!link.isLineFault(error)) report(error)
    }
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    put(card) {
      const cards = state.cards ?? []
      const at = cards.findIndex((one) => one.card === card.card)
      change({ cards: at < 0 ? [...cards, card] : cards.with(at, card) })
      if (!TimingCard.safeParse(card).success) return
      pending.set(card.card, card)
      void save()
    },
    remove(card) {
      change({ cards: (state.cards ?? []).filter((one) => one.card !== card) })
      pending.set(card, null)
      void save()
    },
    start() {
      void read()
      return link.onState((line) => {
        if (line === 'open') void read()
      })
    },
  }
}

const first = <K, V>(all: ReadonlyMap<K, V>): [K, V] | undefined => all.entries().next().value
