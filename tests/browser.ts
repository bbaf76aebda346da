// The installed browser that tests drive, and how it is started. Nothing is ever downloaded.
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export function findBrowser(): string | undefined {
  return process.env['CHROMIUM'] ?? places.find((place) => existsSync(place))
}

export function browserPath(): string {
  const found = findBrowser()
  if (found === undefined)
    throw new Error('no Chromium, Chrome or Edge was found: install one, or name it in CHROMIUM')
  return found
}

export const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // it refuses to start as root otherwise
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--font-render-hinting=none',
]
