// The installed browser that shows our windows: where it is, and with which switches it is started. Starts nothing itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

const places: Partial<Record<NodeJS.Platform, (env: Env) => readonly string[]>> = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/chromium-browser',
  ],
  darwin: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: (env) =>
    [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
}

/** `CHROMIUM` names one that stands elsewhere. */
export function findBrowser(env: Env, platform: NodeJS.Platform, isThere = existsSync): string | undefined {
  const named = env['CHROMIUM']
  if (named !== undefined && named !== '') return isThere(named) ? named : undefined
  return places[platform]?.(env).find((place) => isThere(place))
}

/** Without a display no window can be opened, and a browser would only fail slowly. */
export const hasDisplay = (env: Env, platform: NodeJS.Platform): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])

export type Rect = { x: number; y: number; width: number; height: number }

export type WindowWish = {
  /** The browser's folder for this window alone: no extension, no account, no other site ever sees it. */
  profile: string
  /** Where the window begins. It never holds a token: everybody on this machine can read a command line. */
  address: string
  /** The display to fill, where one was found. */
  fill: Rect | null
}

export function switchesFor(wish: WindowWish, env: Env, isRoot: boolean): string[] {
  return [
    `--user-data-dir=${wish.profile}`,
    `--app=${wish.address}`,
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []), // it refuses to start as root otherwise, and would say so for ever
    ...(env['DISPLAY'] ? ['--ozone-platform=x11'] : []), // Wayland lets nobody place a window
    ...(wish.fill === null
      ? ['--window-size=1366,768']
      : [
          `--window-position=${wish.fill.x},${wish.fill.y}`,
          `--window-size=${wish.fill.width},${wish.fill.height}`,
          '--start-fullscreen',
        ]),
    ...steady,
  ]
}

const steady = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--lang=zh-CN',
  '--autoplay-policy=no-user-gesture-required', // the bell rings when its time has come
  // A window behind another one or on a sleeping display must go on painting time.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]
