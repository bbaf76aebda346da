// What a window of ours may be and where it may go: the decisions of the guard, without Electron, so that they can be tested.
import type { WebPreferences } from 'electron'

export const scheme = 'app'
const ownHost = 'tongxin'
export const origin = `${scheme}://${ownHost}`

/** Where a page may come from besides our scheme: Vite, while developing. Never in a packaged program. */
export type DevOrigin = string | undefined

/** Compared by parts: `app://tongxin.evil/` begins like ours and is not. A non-web scheme has no origin in Node's parser. */
export function isOurs(address: string, dev: DevOrigin): boolean {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return (url.protocol === `${scheme}:` && url.host === ownHost) || (dev !== undefined && url.origin === dev)
}

/** The key of the page map an address names, or null. The parser has resolved every `..`; a map knows no others. */
export function pageKey(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || !isOurs(address, undefined) || url.search !== '') return null
  return url.pathname === '' ? '/' : url.pathname
}

/** A page fetches from itself alone. Blobs and data are made in the page and never leave it. */
export const mayFetch = (address: string, dev: DevOrigin): boolean =>
  isOurs(address, dev) ||
  /^(blob|data|devtools):/.test(address) ||
  (dev !== undefined && address.startsWith(dev.replace(/^http/, 'ws')))

/** Quality C1, items 2 to 12: the same for every window. */
export const preferences = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !isPackaged,
  // A console behind another window goes on painting time, and the bell rings when its time has come.
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
  v8CacheOptions: 'bypassHeatCheck',
})

/**
 * Whether the program has to start itself again with X11: under Wayland nobody may place a window, and the switch is read
 * before any of our code runs. Without an X server beside Wayland's there is nothing to be done.
 */
export function needsX11(
  platform: NodeJS.Platform,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return (
    platform === 'linux' &&
    Boolean(env['WAYLAND_DISPLAY']) &&
    Boolean(env['DISPLAY']) &&
    !argv.some((each) => each.startsWith('--ozone-platform='))
  )
}

/** Only these messages ask for a port, and only the top frame of a window we made, showing a page of ours, is given one. */
export const mayHavePort = (
  asked: { seat: string | undefined; isTopFrame: boolean; address: string },
  dev: DevOrigin,
): boolean => asked.seat !== undefined && asked.isTopFrame && isOurs(asked.address, dev)
