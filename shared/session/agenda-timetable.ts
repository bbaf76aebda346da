// Planned, actual and forecast times of an agenda, and how far the meeting is ahead or behind. Rules AG7–AG9 in SPEC.md.
import { spentBy } from '../clock.ts'
import type { ItemId, SittingId } from '../id.ts'
import type { AgendaItem, Sitting } from '../meeting.ts'
import { type Duration, type SessionTime, type Stamp, duration, localOf, minus, plus, zero } from '../time.ts'
import {
  type LiveAgenda,
  type LiveItem,
  heldBefore,
  isLeaf,
  leavesUnder,
  numbered,
  partsOf,
} from './agenda.ts'
import { betweenSince, inSittings } from './agenda-sittings.ts'

/** Milliseconds since local midnight of the meeting's first day; may pass 24 h, over midnight and on the days that follow. */
export type TimeOfDay = Duration

export type Planned = { item: ItemId; starts: TimeOfDay; length: Duration | null }
export type Row = { item: ItemId; planned: TimeOfDay; actual: TimeOfDay | null; forecast: TimeOfDay | null }
/** `sitting` is null for the one sitting of a meeting that sits once. */
export type PlannedSitting = { sitting: SittingId | null; starts: TimeOfDay; end: TimeOfDay }
export type Timetable = {
  rows: readonly Row[]
  /** By the plan, and as forecast for the sitting that goes on and those to come: null for those that are over. */
  sittings: readonly (PlannedSitting & { forecast: TimeOfDay | null })[]
  /** Of the sitting that goes on, or comes next. */
  end: { planned: TimeOfDay; forecast: TimeOfDay }
  /** Positive when late, negative when early: by the end of that sitting. */
  late: Duration
}

const dayMs = 86_400_000

export function timeOfDay(local: string): TimeOfDay {
  const [hour = 0, minute = 0] = local.slice(11).split(':').map(Number)
  return duration((hour * 60 + minute) * 60_000)
}

const daysFrom = (starts: string, day: number): number =>
  (day - Date.parse(`${starts.slice(0, 10)}T00:00:00Z`)) / dayMs

/** A stamp read against the day on which the meeting was to start. */
export function readAgainst(starts: string, stamp: Pick<Stamp, 'at' | 'zone'>): TimeOfDay {
  const local = localOf(stamp)
  const days = daysFrom(starts, Date.UTC(local.year, local.month - 1, local.day))
  return duration(days * dayMs + ((local.hour * 60 + local.minute) * 60 + local.second) * 1000)
}

/** A time that was written down, read against the same day. */
const writtenAgainst = (starts: string, local: string): TimeOfDay =>
  duration(daysFrom(starts, Date.parse(`${local.slice(0, 10)}T00:00:00Z`)) * dayMs + timeOfDay(local))

/** An item's planned length: what was written beside it, or the sum of its parts. Null where nothing was written. */
export function plannedLength(items: readonly AgendaItem[], item: AgendaItem): Duration | null {
  const lengths = partsOf(items, item.item)
    .map((part) => plannedLength(items, part))
    .filter((length) => length !== null)
  return item.planned ?? (lengths.length === 0 ? null : lengths.reduce(plus, zero))
}

type Slot = { sitting: SittingId | null; starts: TimeOfDay }

const slotsOf = (starts: string, sittings: readonly Sitting[]): readonly Slot[] =>
  sittings.length === 0
    ? [{ sitting: null, starts: timeOfDay(starts) }]
    : sittings.map((one) => ({ sitting: one.sitting, starts: writtenAgainst(starts, one.starts) }))

/**
 * When each item should start by the plan, and when each sitting and the meeting should end. An item lasts no less than its
 * parts; one whose parts stand in several sittings lasts as long as they do.
 */
export function planOf(
  starts: string,
  agenda: readonly AgendaItem[],
  sittings: readonly Sitting[] = [],
): { rows: readonly Planned[]; sittings: readonly PlannedSitting[]; end: TimeOfDay } {
  const items = inSittings(numbered(agenda), sittings).map(({ item }) => item)
  const rows = new Map<ItemId, Planned>()
  const within = sittingsWithin(items)
  const place = (parent: ItemId | null, from: TimeOfDay, { sitting }: Slot): TimeOfDay =>
    partsOf(items, parent).reduce((at, item) => {
      const sits = within(item)
      if (!sits.has(sitting)) return at
      const length = plannedLength(items, item)
      if (!rows.has(item.item)) rows.set(item.item, { item: item.item, starts: at, length })
      const parts = place(item.item, at, { sitting, starts: at })
      return sits.size > 1 ? parts : latest(parts, plus(at, length ?? zero))
    }, from)
  const placed = slotsOf(starts, sittings).map((slot) => ({ ...slot, end: place(null, slot.starts, slot) }))
  return {
    rows: [...rows.values()],
    sittings: placed,
    end: placed.map(({ end }) => end).reduce(latest, timeOfDay(starts)),
  }
}

/** The sittings in which an item is taken up: its own, or those of its parts. */
function sittingsWithin(items: readonly AgendaItem[]): (item: AgendaItem) => ReadonlySet<SittingId | null> {
  const found = new Map<ItemId, ReadonlySet<SittingId | null>>()
  const of = (item: AgendaItem): ReadonlySet<SittingId | null> => {
    const known = found.get(item.item)
    if (known !== undefined) return known
    const parts = partsOf(items, item.item)
    const sits = new Set(parts.length === 0 ? [item.sitting] : parts.flatMap((part) => [...of(part)]))
    found.set(item.item, sits)
    return sits
  }
  return of
}

/**
 * The timetable at `now`: first what is left of a break and of the open item, then the waiting leaves of this sitting in their
 * order, then those that were passed over. The sittings to come begin as planned, or when the one before is over. Time planned
 * for an item as a whole counts on where its parts do not use it up.
 */
export function timetable(starts: string, agenda: LiveAgenda, now: Stamp, breakLeft = zero): Timetable {
  const { items, sittings } = agenda
  const plan = planOf(starts, items, sittings)
  const planned = new Map(plan.rows.map((row) => [row.item, row.starts]))
  const within = sittingsWithin(items)
  const goesOn = betweenSince(agenda) === null
  const opened = sittings.find((one) => one.sitting === agenda.sitting)?.opened?.time ?? 0
  const begun = items.some(({ visits }) => visits.some(({ from }) => from.time >= opened))
  const lastTaken = items.findLastIndex((item) => item.visits.length > 0 && item.sitting === agenda.sitting)
  const held = heldBefore(agenda)
  const isOver = (sitting: SittingId | null) =>
    held(sitting) || (sitting !== null && sitting === agenda.sitting && !goesOn)
  const isPassedOver = (item: LiveItem) =>
    isOver(item.sitting) || (item.sitting === agenda.sitting && items.indexOf(item) < lastTaken)
  const forecasts = new Map<ItemId, TimeOfDay>()

  const forecast = (at: TimeOfDay, item: LiveItem): TimeOfDay => {
    forecasts.set(item.item, at)
    return plus(at, item.allotted ?? zero)
  }
  const walk = (parent: ItemId | null, from: TimeOfDay, sitting: SittingId | null): TimeOfDay =>
    partsOf(items, parent).reduce((at, item) => {
      const sits = within(item)
      if (!sits.has(sitting)) return at
      if (isLeaf(items, item)) return waits(item) && !isPassedOver(item) ? forecast(at, item) : at
      if (!forecasts.has(item.item)) forecasts.set(item.item, at)
      const parts = walk(item.item, at, sitting)
      return sits.size > 1 ? parts : latest(parts, plus(at, restOf(items, item, now.time)))
    }, from)

  const open = items.find((item) => item.item === agenda.open)
  const onward = plus(
    readAgainst(starts, now),
    plus(breakLeft, open === undefined ? zero : leftOf(open, now.time)),
  )
  const passedOver = items.filter((item) => isLeaf(items, item) && waits(item) && isPassedOver(item))
  let at = onward
  let present: { planned: TimeOfDay; forecast: TimeOfDay } | null = null
  const ends = new Map<SittingId | null, TimeOfDay>()
  const isPresent = ({ sitting }: Slot) => goesOn && sitting === agenda.sitting
  const toCome = plan.sittings.filter((slot) => !isOver(slot.sitting) && !isPresent(slot))
  for (const slot of [...plan.sittings.filter(isPresent), ...toCome]) {
    const first = present === null
    const walked = walk(null, isPresent(slot) && begun ? at : latest(at, slot.starts), slot.sitting)
    at = first ? passedOver.reduce(forecast, walked) : walked
    present ??= { planned: slot.end, forecast: at }
    ends.set(slot.sitting, at)
  }
  const end = present ?? { planned: plan.end, forecast: onward }

  const rows = items.map((item): Row => {
    const visits = leavesUnder(items, item).flatMap((leaf) => leaf.visits)
    const first = visits.toSorted((a, b) => a.from.time - b.from.time)[0]
    return {
      item: item.item,
      planned: planned.get(item.item) ?? timeOfDay(starts),
      actual: first === undefined ? null : readAgainst(starts, first.from),
      forecast: first === undefined ? (forecasts.get(item.item) ?? null) : null,
    }
  })
  const told = plan.sittings.map((slot) => ({ ...slot, forecast: ends.get(slot.sitting) ?? null }))
  return { rows, sittings: told, end, late: minus(end.forecast, end.planned) }
}

const latest = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a < b ? b : a)
const waits = (item: LiveItem) => item.state === 'waiting'
const atLeastNothing = (length: Duration): Duration => (length < 0 ? zero : length)

/** What the plan still gives an open leaf; nothing once it has used it up. */
const leftOf = (leaf: LiveItem, now: SessionTime): Duration =>
  leaf.allotted === null ? zero : atLeastNothing(minus(leaf.allotted, spentBy(leaf.clock, now)))

/** What is left of the time for an item as a whole, beside what its open part has left; nothing when nothing of it is to come. */
function restOf(items: readonly LiveItem[], item: LiveItem, now: SessionTime): Duration {
  const leaves = leavesUnder(items, item)
  const isDone = ({ state }: LiveItem) => state === 'closed' || state === 'skipped'
  if (item.allotted === null || leaves.every(isDone)) return zero
  const used = leaves.map((leaf) =>
    plus(spentBy(leaf.clock, now), leaf.state === 'open' ? leftOf(leaf, now) : zero),
  )
  return atLeastNothing(minus(item.allotted, used.reduce(plus, givenUp(items, item))))
}

/** The time that went with the parts that were skipped. */
function givenUp(items: readonly LiveItem[], whole: LiveItem): Duration {
  const skipped = leavesUnder(items, whole).every(({ state }) => state === 'skipped')
  if (skipped && whole.allotted !== null) return whole.allotted
  return partsOf(items, whole.item)
    .map((part) => givenUp(items, part))
    .reduce(plus, zero)
}
