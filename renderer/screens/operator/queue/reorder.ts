// Where a row goes, as the record wants it: before whom. Null is the end; undefined, that nothing would change.
import type { SpeakerId } from '../../../../shared/id.ts'

/** One place up (−1) or down (1). */
export function placeBefore(
  order: readonly SpeakerId[],
  speaker: SpeakerId,
  by: 1 | -1,
): SpeakerId | null | undefined {
  const at = order.indexOf(speaker)
  if (at < 0 || at + by < 0 || at + by >= order.length) return undefined
  return by < 0 ? (order[at - 1] ?? null) : (order[at + 2] ?? null)
}

/** Dropped before or after another row. */
export function placeAfterDrop(
  order: readonly SpeakerId[],
  speaker: SpeakerId,
  on: SpeakerId,
  position: 'before' | 'after',
): SpeakerId | null | undefined {
  const rest = order.filter((one) => one !== speaker)
  const at = rest.indexOf(on)
  if (at < 0 || rest.length === order.length) return undefined
  const before = rest[position === 'before' ? at : at + 1] ?? null
  const now = order[order.indexOf(speaker) + 1] ?? null
  return before === now ? undefined : before
}
