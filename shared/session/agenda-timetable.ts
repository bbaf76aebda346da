// Planned, actual and forecast times of an agenda, and how far the meeting is ahead or behind. Rules AG7–AG9 in SPEC.md.
import { spentBy } from '../clock.ts'
import type { ItemId } from '../id.ts'
import type { AgendaItem } from '../meeting.ts'
import { type Duration, type Stamp, duration, localOf, plus, zero } from '../time.ts'
import { type LiveAgenda, isLeaf, partsOf } from './agenda.ts'

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

/** When each item should start by the plan, and when the meeting should end. */
export function planOf(
  starts: string,
  items: readonly AgendaItem[],
): { rows: readonly Planned[]; end: TimeOfDay } {
  const rows: Planned[] = []
  const place = (parent: ItemId | null, from: TimeOfDay): TimeOfDay => {
    let at = from
    for (const item of partsOf(items, parent)) {
      const length = plannedLength(items, item)
      rows.push({ item: item.item, starts: at, length })
      const partsEnd = place(item.item, at)
      at = duration(Math.max(partsEnd, plus(at, length ?? zero)))
    }
    return at
  }
  const end = place(null, timeOfDay(starts))
  return { rows, end }
}

/** The timetable at `now`: waiting leaves follow one another from now, after what the open item still has. */
export function timetable(starts: string, agenda: LiveAgenda, now: Stamp): Timetable {
  const plan = planOf(starts, agenda.items)
  const begun = agenda.items.some((item) => item.visits.length > 0)
  const open = agenda.items.find((item) => item.item === agenda.open)
  const left =
    open?.planned == null ? zero : duration(Math.max(0, open.planned - spentBy(open.clock, now.time)))
  const clockNow = readAgainst(starts, now)
  let next = begun ? plus(clockNow, left) : duration(Math.max(clockNow, timeOfDay(starts)))
  const rows = agenda.items.map((item): Row => {
    const planned = plan.rows.find((row) => row.item === item.item)?.starts ?? timeOfDay(starts)
    const first = item.visits[0]
    const firstPart = agenda.items.find((part) => isBelow(agenda, part, item.item) && part.visits.length > 0)
      ?.visits[0]
    const actual = first ?? firstPart
    if (actual !== undefined)
      return { item: item.item, planned, actual: readAgainst(starts, actual.from), forecast: null }
    const forecast = next
    if (isLeaf(agenda.items, item)) next = plus(next, item.planned ?? zero)
    return { item: item.item, planned, actual: null, forecast }
  })
  return { rows, end: { planned: plan.end, forecast: next }, late: duration(next - plan.end) }
}

function isBelow(agenda: LiveAgenda, part: AgendaItem, above: ItemId): boolean {
  if (part.parent === null) return false
  if (part.parent === above) return true
  const parent = agenda.items.find((item) => item.item === part.parent)
  return parent !== undefined && isBelow(agenda, parent, above)
}
