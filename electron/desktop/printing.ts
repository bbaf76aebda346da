// Electron's press: a hidden window that loads nothing but the page it is handed, driven by its own debugger. Never shown, never online.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { BrowserWindow, session } from 'electron'
import type { Page } from '../host/desk.ts'
import { type Find, type Press, type Wire, openPress } from '../host/paper/press.ts'

export type Printing = { pdf(page: Page): Promise<Uint8Array>; close(): void }

/** `onRefused` hears of every address that a page asked for and did not get; there should never be one. */
export function openPrinting(onRefused: (url: string) => void): Printing {
  let running: { window: BrowserWindow; press: Promise<Press> } | null = null
  let find: Find = () => null
  const serve = (next: Find) => {
    find = next
    return Promise.resolve()
  }
  const room = alone((url) => find(url), onRefused)

  function start(): { window: BrowserWindow; press: Promise<Press> } {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        // In memory, and shared with no other window; permissions and downloads are refused.
        session: room,
        backgroundThrottling: false,
        spellcheck: false,
      },
    })
    const started = { window, press: openPress({ send: senderTo(window), serve }) }
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

/** Whatever a page in here asks for is found by `find` or refused. Files come in pieces: one in a piece would hold up every clock. */
function alone(find: Find, onRefused: (url: string) => void): Electron.Session {
  const made = session.fromPartition('printing')
  made.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  made.setPermissionCheckHandler(() => false)
  made.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = find(url) === null
    if (cancel) onRefused(url)
    decide({ cancel })
  })
  made.protocol.handle('http', ({ url }) => {
    const source = find(url)
    if (source === null) return new Response(null, { status: 404 })
    if ('html' in source)
      return new Response(source.html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    return new Response(Readable.toWeb(createReadStream(source.file)))
  })
  return made
}

function senderTo(window: BrowserWindow): Wire['send'] {
  const { debugger: line } = window.webContents
  line.attach()
  return (method, params) => line.sendCommand(method, params)
}
