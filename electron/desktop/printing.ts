// Electron's press: a hidden window that loads nothing but the page it is handed, driven by its own debugger. Never shown, never online.
import { BrowserWindow, session } from 'electron'
import type { Page } from '../host/desk.ts'
import { type Press, type Wire, openPress } from '../host/paper/press.ts'

export type Printing = { pdf(page: Page): Promise<Uint8Array>; close(): void }

/** `onRefused` hears of every address that a page asked for and did not get; there should never be one. */
export function openPrinting(onRefused: (url: string) => void): Printing {
  let running: { window: BrowserWindow; press: Promise<Press> } | null = null

  function start(): { window: BrowserWindow; press: Promise<Press> } {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        // In memory, and shared with no other window; permissions and downloads are refused.
        session: alone(),
        backgroundThrottling: false,
        spellcheck: false,
      },
    })
    const started = { window, press: openPress(wireTo(window), onRefused) }
    const forget = () => {
      if (running === started) running = null
    }
    window.once('closed', forget)
    window.webContents.once('render-process-gone', () => window.destroy())
    started.press.catch(() => window.destroy())
    return started
  }

  return {
    async pdf(page) {
      running ??= start()
      return (await running.press).pdf(page)
    },
    close() {
      running?.window.destroy()
      running = null
    },
  }
}

function alone(): Electron.Session {
  const made = session.fromPartition('printing')
  made.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  made.setPermissionCheckHandler(() => false)
  return made
}

function wireTo(window: BrowserWindow): Wire {
  const { debugger: line } = window.webContents
  line.attach()
  return {
    send: (method, params) => line.sendCommand(method, params),
    listen(onEvent) {
      line.on('message', (_event, method: string, params: unknown) => onEvent(method, params))
    },
  }
}
