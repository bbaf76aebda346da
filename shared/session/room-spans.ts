// What happened when in a room, as spans that a corrected moment may not pass. Rules AG, CK in SPEC.md.
import type { ItemId } from '../id.ts'
import type { Interval } from '../time.ts'
import type { Room } from './room.ts'
import type { Speech } from './speeches-record.ts'

/** `of` names the speech or visit a span belongs to. */
export type Span = { from: number; to: number; of: string }

/** One may take the other's place only where it leaves each a moment of its own. */
export const least = 1

export const spanOf = ({ from, to }: Interval, now: number, of = ''): Span => ({
  from: from.time,
  to: to?.time ?? now,
  of,
})

export const spansOf = (speech: Speech, now: number): readonly Span[] => [
  ...speech.intervals.map((one) => spanOf(one, now, speech.speech)),
  ...speech.interruptions.map(({ interval }) => spanOf(interval, now, speech.speech)),
]

/** From the opening to the result; one that was given up or void had an opening alone. Without an item: of all. */
export const ballotsUnder = ({ votes, elections, appraisals }: Room, item: ItemId | null): readonly Span[] =>
  [...votes.list, ...elections.list, ...appraisals.list]
    .filter((ballot) => item === null || ballot.item === item)
    .map(({ opened, published }) => ({ from: opened.time, to: (published ?? opened).time, of: '' }))

/** What happened under an item and must stay within one of its visits. */
export function contentsOf(room: Room, item: ItemId, now: number): readonly Span[] {
  const speeches = room.speeches.list.filter((speech) => speech.item === item)
  return [...speeches.flatMap((speech) => spansOf(speech, now)), ...ballotsUnder(room, item)]
}
