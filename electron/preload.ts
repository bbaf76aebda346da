// The sandboxed door of a page: passes one message port on when the page asks for it, and exposes nothing.
import { ipcRenderer } from 'electron'

/** What the page says and hears; the same words stand in renderer/link. */
const asked = 'tongxin-port-please'
const given = 'tongxin-port'

declare const window: {
  addEventListener(type: 'message', listener: (event: { data: unknown; source: unknown }) => void): void
  postMessage(message: string, target: string, transfer: readonly unknown[]): void
}

window.addEventListener('message', ({ data, source }) => {
  if (source === window && data === asked) ipcRenderer.send(given)
})
ipcRenderer.on(given, ({ ports }) => {
  window.postMessage(given, '/', ports)
})
