// Hands papers to the thread that writes Word files, and starts it at the first one. Never imports the writer itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Paper } from '../../../shared/paper.ts'

export type Asked = { id: number; paper: Paper; pages: number | null }
export type Written = { id: number; bytes: Uint8Array } | { id: number; fault: string }

export type DocxWriter = {
  write(paper: Paper, pages: number | null): Promise<Uint8Array>
  close(): Promise<void>
}

type Waiting = { done(bytes: Uint8Array): void; failed(cause: Error): void }

/** Beside this file in the sources, beside the bundle in a build. */
const file = ['docx-worker.ts', 'docx-worker.js', '../docx-worker.js']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path))

export function openDocxWriter(): DocxWriter {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let worker: Worker | null = null

  function start(): Worker {
    if (file === undefined) throw new Error('the writer of Word files is not installed')
    const started = new Worker(file)
    started.unref() // a program that ends does not wait for it
    started.on('message', (written: Written) => {
      const one = waiting.get(written.id)
      waiting.delete(written.id)
      if ('bytes' in written) one?.done(written.bytes)
      else one?.failed(new Error(`the Word file could not be written: ${written.fault}`))
    })
    const end = (cause: Error) => {
      if (worker === started) worker = null
      for (const { failed } of waiting.values()) failed(cause)
      waiting.clear()
    }
    started.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => end(new Error('the writer of Word files ended')))
    return started
  }

  return {
    write: (paper, pages) =>
      new Promise((done, failed) => {
        worker ??= start()
        asked += 1
        waiting.set(asked, { done, failed })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ id: asked, paper, pages } satisfies Asked)
      }),
    async close() {
      await worker?.terminate()
    },
  }
}
