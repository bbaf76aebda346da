// Run as a process of its own with `--expose-gc`: prints the megabytes that a session holds after so many notes without a mark.
import { itemId, sitting } from './stage.ts'

const count = Number(process.argv[2])
const stage = sitting()
const used = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
const before = used()
for (let nth = 0; nth < count; nth += 1) {
  const body = { as: 'fact', text: `第${nth}条` } as const
  stage.pass(1000).do({ kind: 'takeNote', item: itemId('a'), speech: null, body })
}
console.log((used() - before) / 1_000_000)
// Kept alive to here, so that what was measured was still held.
if (stage.room.notes.list.length !== count) throw new Error('notes are missing')
