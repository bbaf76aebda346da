// The rows of the queue, and which of them head a kind. Where all are of one kind, that needs no heading.
import type { Speaker } from '../../../../shared/session/queue-order.ts'

export type Row = { one: Speaker; heads: boolean }

export function rowsOf(waiting: readonly Speaker[]): readonly Row[] {
  const isMixed =
    new Set(waiting.map((one) => one.turn)).size > 1 ||
    waiting.some((one) => one.turn === 'reply' || one.turn === 'order')
  return waiting.map((one, place) => {
    const above = waiting.slice(0, place).findLast((other) => !other.crossed)
    return { one, heads: isMixed && !one.crossed && above?.turn !== one.turn }
  })
}
