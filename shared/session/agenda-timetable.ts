// Planned, actual and forecast times of an agenda, and how far the meeting is ahead or behind. Rules AG7–AG9 in SPEC.md.
import { spentBy } from '../clock.ts'
import type { ItemId } from '../id.ts'
import type { AgendaItem } from '../meeting.ts'
import { type Duration, type SessionTime, type Stamp, duration, localOf, minus, plus, zero } from '../time.ts'
import { type LiveAgenda, type LiveItem, isLeaf, orderly, partsOf } from './agenda.ts'

/** Milliseconds since local midnight of the meeting's first day; may pass 24 h when a meeting runs over midnight. */
export type TimeOfDay = Duration

export type Planned = { item: ItemId; starts: TimeOfDay; length: Duration | null }
export type Row = { item: ItemId; planned: TimeOfDay; actual: TimeOfDay | null; forecast: TimeOfDay | null }
export type Timetable = {
  rows: readonly Row[]
  end: { planned: TimeOfDay; forecast: TimeOfDay }
  /** Positive when late, negative when early. */
  late: Duration
}

const dayMs = 86_400_000

export function timeOfDay(local: string): TimeOfDay {
  const [hour = 0, minute = 0] = local.slice(11).split(':').map(Number)
  return duration((hour * 60 + minute) * 60_000)
}

/** A stamp read against the day on which the meeting was to start. */
export function readAgainst(starts: string, stamp: Pick<Stamp, 'at' | 'zone'>): TimeOfDay {
  const local = localOf(stamp)
  const days =
    (Date.UTC(local.year, local.month - 1, local.day) - Date.parse(`${starts.slice(0, 10)}T00:00:00Z`)) /
    dayMs
  return duration(days * dayMs + ((local.hour * 60 + local.minute) * 60 + local.second) * 1000)
}

/** An item's planned length: what was written beside it, or the sum of its parts. Null where nothing was written. */
export function plannedLength(items: readonly AgendaItem[], item: AgendaItem): Duration | null {
  const lengths = partsOf(items, item.item)
    .map((part) => plannedLength(items, part))
    .filter((length) => length !== null)
  return item.planned ?? (lengths.length === 0 ? null : lengths.reduce(plus, zero))
}

/** When each item should start by the plan, and when the meeting should end. An item lasts no less than its parts. */
export function planOf(
  starts: string,
  agenda: readonly AgendaItem[],
): { rows: readonly Planned[]; end: TimeOfDay } {
  const items = orderly(agenda)
  const rows: Planned[] = []
  const place = (parent: ItemId | null, from: TimeOfDay): TimeOfDay =>
    partsOf(items, parent).reduce((at, item) => {
      const length = plannedLength(items, item)
      rows.push({ item: item.item, starts: at, length })
      return latest(place(item.item, at), plus(at, length ?? zero))
    }, from)
  const end = place(null, timeOfDay(starts))
  return { rows, end }
}

/**
 * The timetable at `now`: first what is left of a break and of the open item, then the waiting leaves in their order, then
 * those that were passed over. Time planned for an item as a whole counts on where its parts do not use it up.
 */
export function timetable(starts: string, agenda: LiveAgenda, now: Stamp, breakLeft = zero): Timetable {
  const { items } = agenda
  const plan = planOf(starts, items)
  const planned = new Map(plan.rows.map((row) => [row.item, row.starts]))
  const lastTaken = items.findLastIndex((item) => item.visits.length > 0)
  const isPassedOver = (item: LiveItem) => items.indexOf(item) < lastTaken
  const forecasts = new Map<ItemId, TimeOfDay>()

  const forecast = (at: TimeOfDay, item: LiveItem): TimeOfDay => {
    forecasts.set(item.item, at)
    return plus(at, item.planned ?? zero)
  }
  const walk = (parent: ItemId | null, from: TimeOfDay): TimeOfDay =>
    partsOf(items, parent).reduce((at, item) => {
      if (isLeaf(items, item)) return waits(item) && !isPassedOver(item) ? forecast(at, item) : at
      forecasts.set(item.item, at)
      return latest(walk(item.item, at), plus(at, restOf(items, item, now.time)))
    }, from)

  const open = items.find((item) => item.item === agenda.open)
  const onward = plus(
    readAgainst(starts, now),
    plus(breakLeft, open === undefined ? zero : leftOf(open, now.time)),
  )
  const walked = walk(null, lastTaken < 0 ? latest(onward, timeOfDay(starts)) : onward)
  const passedOver = items.filter((item) => isLeaf(items, item) && waits(item) && isPassedOver(item))
  const end = passedOver.reduce(forecast, walked)

  const rows = items.map((item): Row => {
    const visits = leavesOf(items, item).flatMap((leaf) => leaf.visits)
    const first = visits.toSorted((a, b) => a.from.time - b.from.time)[0]
    return {
      item: item.item,
      planned: planned.get(item.item) ?? timeOfDay(starts),
      actual: first === undefined ? null : readAgainst(starts, first.from),
      forecast: first === undefined ? (forecasts.get(item.item) ?? null) : null,
    }
  })
  return { rows, end: { planned: plan.end, forecast: end }, late: minus(end, plan.end) }
}

const latest = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a < b ? b : a)
const waits = (item: LiveItem) => item.visits.length === 0
const atLeastNothing = (length: Duration): Duration => (length < 0 ? zero : length)

/** What the plan still gives an open leaf; nothing once it has used it up. */
const leftOf = (leaf: LiveItem, now: SessionTime): Duration =>
  leaf.planned === null ? zero : atLeastNothing(minus(leaf.planned, spentBy(leaf.clock, now)))

/** What is left of the time planned for an item as a whole, beside what its open part has left; nothing when all is closed. */
function restOf(items: readonly LiveItem[], item: LiveItem, now: SessionTime): Duration {
  const leaves = leavesOf(items, item)
  if (item.planned === null || leaves.every((leaf) => leaf.state === 'closed')) return zero
  const used = leaves.map((leaf) =>
    plus(spentBy(leaf.clock, now), leaf.state === 'open' ? leftOf(leaf, now) : zero),
  )
  return atLeastNothing(minus(item.planned, used.reduce(plus, zero)))
}

const leavesOf = (items: readonly LiveItem[], item: LiveItem): readonly LiveItem[] => {
  const parts = partsOf(items, item.item)
  return parts.length === 0 ? [item] : parts.flatMap((part) => leavesOf(items, part))
}
