// Measures two ways of doing a thing in turn, so that whatever disturbs the machine disturbs both; and reckons with samples.

export type Measure = () => number | Promise<number>

/** One round of each that does not count, then `rounds` of each, one after the other. */
export async function inTurn(
  rounds: number,
  ours: Measure,
  peer: Measure,
): Promise<{ ours: number[]; peer: number[] }> {
  const samples = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const pair = [await ours(), await peer()] as const
    if (round === 0) continue
    samples.ours.push(pair[0])
    samples.peer.push(pair[1])
  }
  return samples
}

/** How long `work` took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** By nearest rank: the smallest sample that at least this part of all samples does not exceed. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}
