// Is there an Electron binary to run? Looks at files only: requiring 'electron' would start a download.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const home = join(import.meta.dirname, '../../node_modules/electron')
const names: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

export function electronHere(): string | undefined {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = join(own ?? join(home, 'dist'), names[process.platform] ?? 'electron')
  return existsSync(file) && (own !== undefined || existsSync(join(home, 'path.txt'))) ? file : undefined
}
