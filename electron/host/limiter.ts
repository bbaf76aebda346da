// Allows something a few times a minute. What happens more often than that will not get better by being done again.

/** `monotonic` in milliseconds. Each call of the returned function counts, and tells whether it was allowed. */
export function createLimiter(most: number, within: number, monotonic: () => number): () => boolean {
  let recent: number[] = []
  return () => {
    const now = monotonic()
    recent = [...recent.filter((time) => now - time < within), now]
    return recent.length <= most
  }
}
