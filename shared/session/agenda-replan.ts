// Sharing a delay, or time gained, over what is still to come: a proposal in whole minutes, and the new lengths once accepted.
import type { ItemId } from '../id.ts'
import { type Duration, duration, minutes } from '../time.ts'
import { type LiveAgenda, type LiveItem, heldBefore, isLeaf, itemOf, leavesUnder } from './agenda.ts'
import { betweenSince, nextSitting } from './agenda-sittings.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'

/** What no item is cut below. [K] A preset of ours: no rule of any house says it. */
export const leastLength = minutes(3)

export type Proposal = {
  /** Every item the sharing could touch, in order, with what it would have afterwards. */
  rows: readonly { item: ItemId; before: Duration; after: Duration }[]
  /** What to accept: the changed ones, with the items they are parts of. */
  lengths: CommandOf<'replanAgenda'>['lengths']
  /** Whole minutes that are shared out; and those for which there is no room. Both positive for a delay. */
  shared: Duration
  left: Duration
}

/**
 * `late` shared over the waiting items of this sitting in proportion to their lengths, in whole minutes; negative where time is
 * to be given. Items in `fixed` keep theirs, none is cut below `leastLength`, and whatever has no length has none to share.
 */
export function proposalFor(agenda: LiveAgenda, late: Duration, fixed: ReadonlySet<ItemId>): Proposal {
  const units = unitsOf(agenda)
  // Adding to zero makes no difference but one: nothing is then never −0.
  const whole = 0 + Math.round(late / minute)
  const open = units.filter(({ item }) => !fixed.has(item))
  const shares = sharedOut(
    Math.abs(whole),
    open.map(({ allotted }) => ({
      weight: allotted,
      most: whole < 0 ? Infinity : Math.max(0, Math.floor((allotted - leastLength) / minute)),
    })),
  )
  const changes = new Map(
    open.map(({ item }, at) => [item, duration((shares[at] ?? 0) * -Math.sign(whole) * minute)]),
  )
  const given = 0 + shares.reduce((sum, share) => sum + share, 0) * Math.sign(whole)
  return {
    rows: units.map(({ item, allotted }) => ({
      item,
      before: allotted,
      after: duration(allotted + (changes.get(item) ?? 0)),
    })),
    lengths: lengthsAfter(agenda, changes),
    shared: minutes(given),
    left: minutes(whole - given),
  }
}

const minute = 60_000
type Unit = { item: ItemId; allotted: Duration }

/** What a length can be taken from or given to: leaves, and items with a length of their own whose parts have none. */
function unitsOf(agenda: LiveAgenda): readonly Unit[] {
  const { items } = agenda
  const sitting = betweenSince(agenda) === null ? agenda.sitting : (nextSitting(agenda)?.sitting ?? null)
  const held = heldBefore(agenda)
  return items.flatMap((item): Unit[] => {
    if (item.allotted === null || !(item.sitting === sitting || held(item.sitting))) return []
    const below = items.filter((one) => one !== item && isWithin(one, item))
    if (below.some((one) => one.allotted !== null)) return []
    const leaves = leavesUnder(items, item)
    const untouched = leaves.every(({ state }) => state === 'waiting' || state === 'skipped')
    return untouched && leaves.some(({ state }) => state === 'waiting')
      ? [{ item: item.item, allotted: item.allotted }]
      : []
  })
}

const isWithin = (part: LiveItem, whole: LiveItem): boolean =>
  whole.path.every((step, depth) => part.path[depth] === step)

/** An item with a length of its own is changed by as much as its parts, so that the forecast moves with them. */
function lengthsAfter(agenda: LiveAgenda, changes: ReadonlyMap<ItemId, Duration>): Proposal['lengths'] {
  return agenda.items.flatMap((item) => {
    if (item.allotted === null) return []
    const by = agenda.items
      .filter((one) => isWithin(one, item))
      .reduce((sum, one) => sum + (changes.get(one.item) ?? 0), 0)
    return by === 0 ? [] : [{ item: item.item, length: duration(Math.max(minute, item.allotted + by)) }]
  })
}

/** Whole numbers in proportion to the weights, as seats are given to lists (Sainte-Laguë); nobody gets more than `most`. */
function sharedOut(count: number, among: readonly { weight: number; most: number }[]): readonly number[] {
  const shares = among.map(() => 0)
  for (let left = count; left > 0; left -= 1) {
    let best = -1
    let quotient = 0
    for (const [at, { weight, most }] of among.entries()) {
      const share = shares[at] ?? 0
      const its = share < most ? weight / (2 * share + 1) : 0
      if (its > quotient) [best, quotient] = [at, its]
    }
    if (best < 0) break
    shares[best] = (shares[best] ?? 0) + 1
  }
  return shares
}

export function decideReplan(agenda: LiveAgenda, command: CommandOf<'replanAgenda'>): Answer {
  for (const { item: name } of command.lengths) {
    const item = itemOf(agenda, name)
    if (item === undefined) return refuse('ITEM_UNKNOWN')
    const comes = ({ state }: LiveItem) => state === 'waiting' || state === 'open'
    if (!(isLeaf(agenda.items, item) ? comes(item) : leavesUnder(agenda.items, item).some(comes)))
      return refuse('ITEM_NOT_WAITING', item.title)
  }
  return facts({ kind: 'agendaReplanned', lengths: command.lengths, allowedBy: command.allowedBy })
}
