// One warm headless Chromium that lays pages out, started at the first page and again after it died. Never a visible window.
import type { Page } from '../host/desk.ts'
import { type Press, openPress } from '../host/paper/press.ts'
import { type ChromiumPage, openChromiumPage } from './chromium-pipe.ts'

export type WarmPress = { pdf(page: Page): Promise<Uint8Array>; close(): Promise<void> }

/** Ninety-six pages take little more than a second; this is for a machine at its end. */
const patience = 120_000

type Running = { chromium: ChromiumPage; press: Press }

/** `onRefused` hears of every address that a page asked for and did not get; there should never be one. */
export function openWarmPress(browser: string, onRefused: (url: string) => void): WarmPress {
  let running: Promise<Running> | null = null
  let closed = false

  function start(): Promise<Running> {
    const forget = () => {
      if (running === starting) running = null
    }
    const starting = openChromiumPage(browser, onRefused).then(async (chromium) => {
      void chromium.gone.then(forget)
      return { chromium, press: await openPress(chromium.wire) }
    })
    starting.catch(forget)
    return starting
  }

  return {
    async pdf(page) {
      if (closed) throw new Error('printing is closed')
      running ??= start()
      const { press, chromium } = await running
      // A browser that hangs is ended: what waits for it fails, and the next page gets a new one.
      const hung = setTimeout(() => void chromium.close(), patience)
      try {
        return await press.pdf(page)
      } finally {
        clearTimeout(hung)
      }
    },
    async close() {
      closed = true
      const last = running
      running = null
      if (last !== null) await last.then(({ chromium }) => chromium.close())
    },
  }
}
