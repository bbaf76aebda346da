// Writes Word files in a thread of its own, so that no clock in the room waits for one. Started by docx-writer.ts alone.
import { parentPort } from 'node:worker_threads'
import { paperDocx } from './docx.ts'
import type { Asked, Written } from './docx-writer.ts'

parentPort?.on('message', ({ id, paper, pages }: Asked) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const tell = (written: Written) => parentPort?.postMessage(written)
  paperDocx(paper, pages).then(
    (bytes) => tell({ id, bytes }),
    (error: unknown) =>
      tell({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
