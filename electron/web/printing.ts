// The browser coat's way to paper: pages go to a thread that owns the browser and its pipe. Never lays out anything itself.
import type { Page } from '../host/desk.ts'
import { openThread } from '../host/thread.ts'

export type Printing = { pdf(page: Page): Promise<Uint8Array>; close(): Promise<void> }

export type PageAsked = { browser: string; page: Page }
/** `refused`: what the page asked for and did not get. */
export type PageLaid = { pdf: Uint8Array; refused: readonly string[] }

/** `onRefused` hears of every address that a page asked for and did not get; there should never be one. */
export function openPrinting({
  browser,
  onRefused = () => undefined,
}: {
  browser: string
  onRefused?: (url: string) => void
}): Printing {
  const thread = openThread<PageAsked, PageLaid>(import.meta.dirname, 'printing-worker')
  let closed = false
  return {
    async pdf(page) {
      if (closed) throw new Error('printing is closed')
      const { pdf, refused } = await thread.ask({ browser, page })
      for (const url of refused) onRefused(url)
      return pdf
    },
    close() {
      closed = true
      return thread.close()
    },
  }
}
