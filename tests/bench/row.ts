// One line of the benchmark: what was measured, against whom, and what it should come to. Smaller is better in every row.

/** `times`: the peer's figure times this. `plus`: the peer's figure and this on top. `atMost`: this, whatever the peer did. */
export type Bound = { times: number } | { plus: number } | { atMost: number }

export type Row = {
  id: string
  name: string
  unit: 'ms' | 'µs' | 'kB'
  ours: number
  peer: number
  /** Who the peer is. */
  against: string
  goal: Bound
  aim: Bound
  /** How it was measured, and what the reader should know before believing it. */
  note: string
  /** Everything that was measured, for whoever wants to reckon anew. */
  samples: Readonly<Record<string, readonly number[]>>
}

export const ratioOf = (row: Pick<Row, 'ours' | 'peer'>): number => row.ours / row.peer

export function isWithin({ ours, peer }: Pick<Row, 'ours' | 'peer'>, bound: Bound): boolean {
  if ('times' in bound) return ours <= peer * bound.times
  return ours <= ('plus' in bound ? peer + bound.plus : bound.atMost)
}

export function boundText(bound: Bound, unit: Row['unit']): string {
  if ('times' in bound) return `≤ ${bound.times} × peer`
  return 'plus' in bound ? `≤ peer + ${bound.plus} ${unit}` : `≤ ${bound.atMost} ${unit}`
}

export const rounded = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3))
