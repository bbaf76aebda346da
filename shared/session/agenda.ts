// The agenda while it is lived: which item is open, its visits, its clock and the sittings. Rules AG in SPEC.md.
import type { Clock } from '../clock.ts'
import type { ItemId, SittingId } from '../id.ts'
import type { AgendaItem, MeetingFacts, Sitting } from '../meeting.ts'
import type { Duration, Interval, Stamp } from '../time.ts'
import { type TimingCard, untimed } from '../timing-card.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Fact } from './fact.ts'
import type { Correction } from './values.ts'

export type LiveItem = AgendaItem & {
  /** Position in the tree, counted from 1: `[4, 2]` is （二） under 四. */
  path: readonly number[]
  state: 'waiting' | 'open' | 'closed' | 'skipped'
  /** What it may take now: `planned`, until a new share of the time was accepted. The plan stays as it was. */
  allotted: Duration | null
  /** When it was passed over, and why; kept where it is taken up later. */
  skipped: { at: Stamp; reason: string } | null
  visits: readonly Interval[]
  corrections: readonly (Correction & { visit: number })[]
  clock: Clock
}
export type Replan = {
  at: Stamp
  changes: readonly { item: ItemId; before: Duration | null; after: Duration }[]
  allowedBy: string
}
/** `no` counts from 1 in the order of the plan. */
export type LiveSitting = Sitting & { no: number; opened: Stamp | null; closed: Stamp | null }
export type LiveAgenda = {
  items: readonly LiveItem[]
  open: ItemId | null
  /** Empty for a meeting that sits once. */
  sittings: readonly LiveSitting[]
  /** The sitting that goes on, or the last that did. */
  sitting: SittingId | null
  /** From the end of a sitting to the beginning of the next; the last one may still go on. */
  recesses: readonly Interval[]
  /** Every new share of the time that was accepted. */
  replans: readonly Replan[]
}

export const emptyAgenda: LiveAgenda = {
  items: [],
  open: null,
  sittings: [],
  sitting: null,
  recesses: [],
  replans: [],
}

export const itemOf = (agenda: LiveAgenda, item: ItemId | null): LiveItem | undefined =>
  agenda.items.find((one) => one.item === item)

export const openItemOf = (agenda: LiveAgenda): LiveItem | undefined => itemOf(agenda, agenda.open)

/** When this sitting came to its agenda, or the meeting where it sits once: the first item taken up since it opened. */
export function beganIn({ items, sittings, sitting }: LiveAgenda): Stamp | null {
  const opened = sittings.find((one) => one.sitting === sitting)?.opened?.time ?? 0
  let first: Stamp | null = null
  for (const { visits } of items)
    for (const { from } of visits)
      if (from.time >= opened && (first === null || from.time < first.time)) first = from
  return first
}

/** An item that is taken up itself: one with parts below it is taken up through them. */
export const isLeaf = (items: readonly AgendaItem[], item: AgendaItem): boolean =>
  !items.some((other) => other.parent === item.item)

/**
 * The first waiting leaf of this sitting behind the last one that was opened, or any waiting leaf of it, or one that an earlier
 * sitting left behind. What stands in a sitting to come waits for it.
 */
export function nextItemOf(agenda: LiveAgenda): LiveItem | undefined {
  const { items, sitting } = agenda
  const lastVisited = items.findLastIndex((item) => item.visits.length > 0 && item.sitting === sitting)
  const waits = (item: LiveItem) => item.state === 'waiting' && isLeaf(items, item)
  const waitsHere = (item: LiveItem) => waits(item) && item.sitting === sitting
  const held = heldBefore(agenda)
  return (
    items.slice(lastVisited + 1).find(waitsHere) ??
    items.find(waitsHere) ??
    items.find((item) => waits(item) && held(item.sitting))
  )
}

/** Whether a sitting was over before the present one. */
export function heldBefore({ sittings, sitting }: LiveAgenda): (which: SittingId | null) => boolean {
  const held = new Set(
    sittings.filter((one) => one.opened !== null && one.sitting !== sitting).map((one) => one.sitting),
  )
  return (which) => which !== null && held.has(which)
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
  command: CommandOf<'openItem' | 'closeItem' | 'skipItem'>,
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
    case 'skipItem': {
      const { reason } = command
      const left = leavesUnder(agenda.items, named).filter((leaf) => leaf.state === 'waiting')
      if (left.length === 0) return refuse('ITEM_NOT_WAITING', named.title)
      return facts(...left.map(({ item }): Fact => ({ kind: 'itemSkipped', item, reason })))
    }
    default:
      return command satisfies never
  }
}

/** The item to take up where `item` is named: itself, or of its parts the open one, else the first that waits, else the first. */
function leafOf(agenda: LiveAgenda, item: LiveItem): LiveItem {
  const leaves = leavesUnder(agenda.items, item)
  const open = leaves.find((leaf) => leaf.state === 'open')
  return open ?? leaves.find((leaf) => leaf.state === 'waiting') ?? leaves[0] ?? item
}

/** What is taken up of an item: itself, or all its parts that have no parts. */
export const leavesUnder = (items: readonly LiveItem[], item: LiveItem): readonly LiveItem[] =>
  items.filter((one) => item.path.every((step, depth) => one.path[depth] === step) && isLeaf(items, one))

/**
 * The timing that holds for a speech under `item`: the item's own, or the meeting's. What is set for one person comes on top of
 * it, by `limitedTo`.
 */
export const timingFor = ({ rules }: MeetingFacts, item: AgendaItem): TimingCard =>
  item.timing === undefined ? rules.timing : (item.timing ?? untimed)

/** The facts that close whatever is open. */
export const closing = (agenda: LiveAgenda): readonly Fact[] =>
  agenda.open === null ? [] : [{ kind: 'itemClosed', item: agenda.open }]
