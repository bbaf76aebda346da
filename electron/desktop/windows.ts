// Makes the two kinds of window. Each is hidden until its first picture is there, so that nothing flashes.
import { BrowserWindow } from 'electron'
import type { Seat } from '../../shared/session/seat.ts'
import { createLimiter } from '../host/limiter.ts'
import type { Ports } from './ports.ts'
import { type DevOrigin, origin, preferences } from './policy.ts'

export type WindowMaker = {
  operator(): BrowserWindow
  /** `to` is where the page begins: `/MEETING`. */
  projector(to: string): BrowserWindow
}

export function createWindowMaker(
  preload: string,
  isPackaged: boolean,
  ports: Ports,
  dev: DevOrigin,
): WindowMaker {
  const make = (seat: Seat, page: string, shape: Electron.BrowserWindowConstructorOptions) => {
    const window = new BrowserWindow({
      ...shape,
      show: false,
      autoHideMenuBar: true,
      webPreferences: preferences(preload, isPackaged),
    })
    ports.seat(window.webContents, seat)
    void window.loadURL(`${dev ?? origin}${page}`)
    return window
  }
  const mayReload = createLimiter(3, 60_000, () => performance.now())
  return {
    operator() {
      const shape = { width: 1366, height: 768, minWidth: 1024, minHeight: 640, title: '同心议事' }
      const window = make('operator', '/index.html', { ...shape, backgroundColor: '#f7f5f0' })
      window.once('ready-to-show', () => window.show())
      // The page holds nothing that is not on disk: a crashed one is simply loaded again.
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit' && mayReload()) window.webContents.reload()
      })
      return window
    },
    projector: (to) =>
      make('projector', `/projector.html#${to}`, {
        width: 1280,
        height: 720,
        title: '大屏 · 同心议事',
        backgroundColor: '#101010',
        frame: false,
      }),
  }
}
