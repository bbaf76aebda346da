// Hands papers to the thread that writes Word files, and starts it at the first one. Never imports the writer itself.
import type { Paper } from '../../../shared/paper.ts'
import { openThread } from '../thread.ts'

export type PaperAsked = { paper: Paper; pages: number | null }

export type DocxWriter = {
  write(paper: Paper, pages: number | null): Promise<Uint8Array>
  close(): Promise<void>
}

export function openDocxWriter(): DocxWriter {
  const { ask, close } = openThread<PaperAsked, Uint8Array>(import.meta.dirname, 'docx-worker')
  return { write: (paper, pages) => ask({ paper, pages }), close }
}
