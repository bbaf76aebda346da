// The browser coat's press: one warm headless Chromium, started at the first page and again after it died. Never a visible window.
import type { Page } from '../host/desk.ts'
import { type Press, openPress } from '../host/paper/press.ts'
import { type ChromiumPage, openChromiumPage } from './chromium-pipe.ts'

/** `onRefused` hears of every address that a page asked for and did not get; there should never be one. */
export type Printing = { pdf(page: Page): Promise<Uint8Array>; close(): Promise<void> }

type Running = { chromium: ChromiumPage; press: Press }

export function openPrinting({
  browser,
  onRefused = () => undefined,
}: {
  browser: string
  onRefused?: (url: string) => void
}): Printing {
  let running: Promise<Running> | null = null
  let closed = false

  function start(): Promise<Running> {
    const forget = () => {
      if (running === starting) running = null
    }
    const starting = openChromiumPage(browser).then(async (chromium) => {
      void chromium.gone.then(forget)
      return { chromium, press: await openPress(chromium.wire, onRefused) }
    })
    starting.catch(forget)
    return starting
  }

  return {
    async pdf(page) {
      if (closed) throw new Error('printing is closed')
      running ??= start()
      const { press } = await running
      return press.pdf(page)
    },
    async close() {
      closed = true
      const last = running
      running = null
      if (last !== null) await last.then(({ chromium }) => chromium.close())
    },
  }
}
