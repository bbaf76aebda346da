// One loop of painted frames for all who read the time; it rests while nobody does.
const readers = new Set<() => void>()
let looping = false

/** Calls `read` before every painted frame, until what it returns is called. */
export function onEveryFrame(read: () => void): () => void {
  readers.add(read)
  if (!looping) {
    looping = true
    requestAnimationFrame(paint)
  }
  return () => void readers.delete(read)
}

function paint() {
  for (const read of readers) read()
  looping = readers.size > 0
  if (looping) requestAnimationFrame(paint)
}
