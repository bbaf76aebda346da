// The agenda while it is lived: which item is open, its visits and its clock. Rules AG in SPEC.md.
import { type Clock, newClock, started, stopped } from '../clock.ts'
import type { ItemId } from '../id.ts'
import type { AgendaItem, MeetingFacts } from '../meeting.ts'
import type { Interval, Stamp } from '../time.ts'
import { type TimingCard, untimed } from '../timing-card.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Fact, FactOf } from './fact.ts'

export type LiveItem = AgendaItem & {
  /** Position in the tree, counted from 1: `[4, 2]` is （二） under 四. */
  path: readonly number[]
  state: 'waiting' | 'open' | 'closed'
  visits: readonly Interval[]
  clock: Clock
}
export type LiveAgenda = { items: readonly LiveItem[]; open: ItemId | null }

export const emptyAgenda: LiveAgenda = { items: [], open: null }

export const itemOf = (agenda: LiveAgenda, item: ItemId | null): LiveItem | undefined =>
  agenda.items.find((one) => one.item === item)

export const openItemOf = (agenda: LiveAgenda): LiveItem | undefined => itemOf(agenda, agenda.open)

/** An item that is taken up itself: one with parts below it is taken up through them. */
export const isLeaf = (items: readonly AgendaItem[], item: AgendaItem): boolean =>
  !items.some((other) => other.parent === item.item)

/** The first waiting leaf behind the last one that was opened, or any waiting leaf where none is behind it. */
export function nextItemOf(agenda: LiveAgenda): LiveItem | undefined {
  const lastVisited = agenda.items.findLastIndex((item) => item.state !== 'waiting')
  const waits = (item: LiveItem) => item.state === 'waiting' && isLeaf(agenda.items, item)
  return agenda.items.slice(lastVisited + 1).find(waits) ?? agenda.items.find(waits)
}

/** The parts directly below an item, or the top-level items for null; an item whose parent is gone counts as top-level. */
export function partsOf<T extends AgendaItem>(items: readonly T[], parent: ItemId | null): readonly T[] {
  if (parent !== null) return items.filter((item) => item.parent === parent)
  const known = new Set(items.map((item) => item.item))
  return items.filter((item) => item.parent === null || !known.has(item.parent))
}

/** An agenda that makes a tree: an id stands once, and an item whose parent is lost or leads round in a circle is top-level. */
export function orderly(plan: readonly AgendaItem[]): readonly AgendaItem[] {
  const items = new Map<ItemId, AgendaItem>()
  for (const item of plan) if (!items.has(item.item)) items.set(item.item, item)
  for (const item of items.values())
    if (!isRooted(items, item)) items.set(item.item, { ...item, parent: null })
  return [...items.values()]
}

function isRooted(items: ReadonlyMap<ItemId, AgendaItem>, item: AgendaItem): boolean {
  let at: AgendaItem | undefined = item
  for (let steps = 0; at !== undefined && at.parent !== null; steps += 1) {
    if (steps > items.size) return false
    at = items.get(at.parent)
  }
  return at !== undefined
}

/** Puts a planned agenda into tree order and numbers it. Refuses nothing. */
export function numbered(agenda: readonly AgendaItem[]): { item: AgendaItem; path: readonly number[] }[] {
  const plan = orderly(agenda)
  const rows: { item: AgendaItem; path: readonly number[] }[] = []
  const walk = (parent: ItemId | null, above: readonly number[]) => {
    for (const [index, item] of partsOf(plan, parent).entries()) {
      const path = [...above, index + 1]
      rows.push({ item, path })
      walk(item.item, path)
    }
  }
  walk(null, [])
  return rows
}

export function decideAgenda(
  agenda: LiveAgenda,
  command: CommandOf<'openItem' | 'closeItem'>,
  endings: readonly Fact[],
): Answer {
  const named = itemOf(agenda, command.item)
  if (named === undefined) return refuse('ITEM_UNKNOWN')
  switch (command.kind) {
    case 'openItem': {
      const item = leafOf(agenda, named)
      if (agenda.open === item.item) return refuse('ITEM_ALREADY_OPEN', item.title)
      return facts(...endings, ...closing(agenda), { kind: 'itemOpened', item: item.item })
    }
    case 'closeItem':
      if (agenda.open !== named.item) return refuse('ITEM_NOT_OPEN', named.title)
      return facts(...endings, ...closing(agenda))
    default:
      return command satisfies never
  }
}

/** The item to take up where `item` is named: itself, or of its parts the open one, else the first that waits, else the first. */
function leafOf(agenda: LiveAgenda, item: LiveItem): LiveItem {
  const leaves = agenda.items.filter(
    (one) => item.path.every((step, depth) => one.path[depth] === step) && isLeaf(agenda.items, one),
  )
  const open = leaves.find((leaf) => leaf.state === 'open')
  return open ?? leaves.find((leaf) => leaf.state === 'waiting') ?? leaves[0] ?? item
}

/**
 * The timing that holds for a speech under `item`: the item's own, or the meeting's. What is set for one person comes on top of
 * it, by `limitedTo`.
 */
export const timingFor = ({ rules }: MeetingFacts, item: AgendaItem): TimingCard =>
  item.timing === undefined ? rules.timing : (item.timing ?? untimed)

/** The facts that close whatever is open. */
export const closing = (agenda: LiveAgenda): readonly Fact[] =>
  agenda.open === null ? [] : [{ kind: 'itemClosed', item: agenda.open }]

export function evolveAgenda(
  agenda: LiveAgenda,
  fact: FactOf<'sessionOpened' | 'itemOpened' | 'itemClosed' | 'breakStarted' | 'breakEnded'>,
  stamp: Stamp,
): LiveAgenda {
  switch (fact.kind) {
    case 'sessionOpened':
      return {
        open: null,
        items: numbered(fact.agenda).map(({ item, path }) => ({
          ...item,
          path,
          state: 'waiting',
          visits: [],
          clock: newClock(item.planned),
        })),
      }
    case 'itemOpened':
      return {
        open: fact.item,
        items: changed(agenda, fact.item, (item) => ({
          ...item,
          state: 'open',
          visits: [...item.visits, { from: stamp, to: null }],
          clock: started(item.clock, stamp.time),
        })),
      }
    case 'itemClosed':
      return {
        open: null,
        items: changed(agenda, fact.item, (item) => ({
          ...item,
          state: 'closed',
          visits: item.visits.map((visit) => (visit.to === null ? { ...visit, to: stamp } : visit)),
          clock: stopped(item.clock, stamp.time),
        })),
      }
    case 'breakStarted':
      return {
        ...agenda,
        items: changed(agenda, agenda.open, (item) => ({ ...item, clock: stopped(item.clock, stamp.time) })),
      }
    case 'breakEnded':
      return {
        ...agenda,
        items: changed(agenda, agenda.open, (item) => ({ ...item, clock: started(item.clock, stamp.time) })),
      }
    default:
      return fact satisfies never
  }
}

function changed(agenda: LiveAgenda, which: ItemId | null, change: (item: LiveItem) => LiveItem) {
  const at = agenda.items.findIndex((item) => item.item === which)
  const item = agenda.items[at]
  return item === undefined ? agenda.items : agenda.items.with(at, change(item))
}
