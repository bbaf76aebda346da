// Every beginning and end that stands in the record of a meeting and can be set right, the latest first.
import { itemLabel, sittingName } from '../../../../shared/numerals.ts'
import type { ItemId } from '../../../../shared/id.ts'
import type { Room } from '../../../../shared/session/room.ts'
import { type Correctable, correctableAt } from '../../../../shared/session/room-corrections.ts'
import type { Edge } from '../../../../shared/session/values.ts'
import type { SessionTime } from '../../../../shared/time.ts'

/**
 * `name` is what began or ended: an item's label and title, whoever spoke, or a sitting; empty for a break and for a meeting that
 * sits once. `again` counts later visits of an item, and breaks.
 */
export type Recorded = Correctable & { edge: Edge; id: string; name: string; again: number }

/** Of one item with what was said and what break there was under it, or of the whole meeting; of the sittings always. */
export function recordedEdges(room: Room, only: ItemId | null, now: SessionTime): readonly Recorded[] {
  const ends = ['from', 'to'] as const
  const told = (edge: Edge, name: string, again: number): readonly Recorded[] => {
    const found = correctableAt(room, edge, now)
    return found === null ? [] : [{ ...found, edge, id: JSON.stringify(edge), name, again }]
  }
  const items = room.agenda.items.filter(({ item }) => only === null || item === only)
  const within = (at: SessionTime) =>
    only === null ||
    items.some(({ visits }) =>
      visits.some(({ from, to }) => from.time <= at && (to === null || at <= to.time)),
    )
  const { sittings } = room.agenda
  const speeches = room.speeches.list.filter(({ item }) => only === null || item === only)
  return [
    ...items.flatMap(({ item, path, title, visits }) =>
      visits.flatMap((_, visit) =>
        ends.flatMap((end) => told({ of: 'visit', item, visit, end }, `${itemLabel(path)}　${title}`, visit)),
      ),
    ),
    ...speeches.flatMap(({ speech, voice }) =>
      ends.flatMap((end) => told({ of: 'speech', speech, end }, voice.name, 0)),
    ),
    ...room.breaks.flatMap(({ from }, nth) =>
      within(from.time) ? ends.flatMap((end) => told({ of: 'break', nth, end }, '', nth)) : [],
    ),
    ...(sittings.length === 0
      ? ends.flatMap((end) => told({ of: 'sitting', sitting: null, end }, '', 0))
      : sittings.flatMap((one) =>
          ends.flatMap((end) => told({ of: 'sitting', sitting: one.sitting, end }, sittingName(one), 0)),
        )),
  ].toSorted((a, b) => b.at.time - a.at.time)
}
