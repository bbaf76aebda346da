// Every beginning and end that stands in the record of a meeting and can be set right, the latest first.
import { itemLabel } from '../../../../shared/numerals.ts'
import type { ItemId } from '../../../../shared/id.ts'
import type { Room } from '../../../../shared/session/room.ts'
import { type Correctable, correctableAt } from '../../../../shared/session/room-corrections.ts'
import type { Edge } from '../../../../shared/session/values.ts'
import type { SessionTime } from '../../../../shared/time.ts'

/** `name` is what began or ended: an item's label and title, or whoever spoke. `again` counts later visits of an item. */
export type Recorded = Correctable & { edge: Edge; id: string; name: string; again: number }

/** Of one item and what was said under it, or of the whole meeting. */
export function recordedEdges(room: Room, only: ItemId | null, now: SessionTime): readonly Recorded[] {
  const ends = ['from', 'to'] as const
  const told = (edge: Edge, name: string, again: number): readonly Recorded[] => {
    const found = correctableAt(room, edge, now)
    return found === null ? [] : [{ ...found, edge, id: JSON.stringify(edge), name, again }]
  }
  const items = room.agenda.items.filter(({ item }) => only === null || item === only)
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
  ].toSorted((a, b) => b.at.time - a.at.time)
}
