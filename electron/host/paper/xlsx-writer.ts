// Hands tables to the thread that writes Excel files, and starts it at the first one. Never imports the writer itself.
import type { Sheet } from '../../../shared/attendance-sheet.ts'
import { openThread } from '../thread.ts'

export type XlsxWriter = {
  write(sheets: readonly Sheet[]): Promise<Uint8Array>
  close(): Promise<void>
}

export function openXlsxWriter(): XlsxWriter {
  const { ask, close } = openThread<readonly Sheet[], Uint8Array>(import.meta.dirname, 'xlsx-worker')
  return { write: ask, close }
}
