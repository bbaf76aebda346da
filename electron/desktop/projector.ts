// Keeps the projector window on the projector: places it, follows plugs that are pulled and put back, and opens it again after a crash.
import type { BrowserWindow, Screen } from 'electron'
import type { MeetingId } from '../../shared/id.ts'
import { createLimiter } from '../host/limiter.ts'
import { type Remembered, isPlaced, placeProjector } from './placing.ts'

export type Projector = {
  open(meeting: MeetingId): boolean
  /** False when none was open. */
  close(): boolean
}

type Parts = {
  screen: Screen
  make(to: string): BrowserWindow
  /** The window the secretary works at. */
  operator(): BrowserWindow | null
  note(what: string): void
  monotonic(): number
}

export function openProjectorKeeper({ screen, make, operator, note, monotonic }: Parts): Projector {
  const mayReload = createLimiter(3, 60_000, monotonic)
  let shown: { window: BrowserWindow; meeting: MeetingId } | null = null
  let remembered: Remembered = null

  const place = () => {
    if (shown === null) return
    const { window } = shown
    const bounds = operator()?.getBounds() ?? { x: 0, y: 0, width: 1, height: 1 }
    const placing = placeProjector(screen.getAllDisplays(), screen.getDisplayMatching(bounds).id, remembered)
    switch (placing.kind) {
      case 'park':
        return window.hide()
      case 'window':
        return window.show()
      case 'fill': {
        const { display } = placing
        remembered = { id: display.id, label: display.label }
        if (isPlaced(display.bounds, window.getContentBounds()) && window.isVisible()) return
        leaveFull(window)
        window.setContentBounds(display.bounds)
        window.showInactive()
        // With displays of different scales the first placing is measured with the wrong one.
        if (!isPlaced(display.bounds, window.getContentBounds())) window.setContentBounds(display.bounds)
        fill(window)
        return
      }
      default:
        placing satisfies never
    }
  }
  screen.on('display-added', place)
  screen.on('display-removed', place)
  screen.on('display-metrics-changed', place)

  const close = () => {
    const closing = shown
    shown = null
    remembered = null
    closing?.window.destroy()
    return closing !== null
  }
  return {
    close,
    open(meeting) {
      if (shown?.meeting === meeting) {
        place()
        return true
      }
      close()
      const window = make(`/${meeting}`)
      shown = { window, meeting }
      window.once('ready-to-show', place)
      window.once('closed', () => {
        if (shown?.window === window) shown = null
      })
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        note(`the projector page ended: ${reason}`)
        if (shown?.window === window && reason !== 'clean-exit' && mayReload()) window.webContents.reload()
      })
      return true
    },
  }
}

const isMac = process.platform === 'darwin'
const fill = (window: BrowserWindow) =>
  isMac ? window.setSimpleFullScreen(true) : window.setFullScreen(true)
const leaveFull = (window: BrowserWindow) =>
  isMac ? window.setSimpleFullScreen(false) : window.setFullScreen(false)
