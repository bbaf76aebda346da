// Which display the projector is, as far as the X server tells. Elsewhere nobody can be asked, and the window is moved by hand.
import { execFile } from 'node:child_process'
import type { Rect } from './browser.ts'

/** The first display that is on and not the primary one; null when there is one display, or both show the same. */
export function otherDisplay(xrandr: string): Rect | null {
  const displays = [...xrandr.matchAll(/^(\S+) connected (primary )?(\d+)x(\d+)\+(\d+)\+(\d+)/gm)].map(
    ([, , primary, width, height, x, y]) => ({
      primary: primary !== undefined,
      rect: { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    }),
  )
  const main = displays.find(({ primary }) => primary) ?? displays[0]
  const other = displays.find(
    (display) => display !== main && (display.rect.x !== main?.rect.x || display.rect.y !== main.rect.y),
  )
  return other?.rect ?? null
}

export function findOtherDisplay(env: Readonly<Record<string, string | undefined>>): Promise<Rect | null> {
  if (!env['DISPLAY']) return Promise.resolve(null)
  return new Promise((resolve) => {
    execFile('xrandr', ['--query'], { timeout: 1000, env: { ...env, LC_ALL: 'C' } }, (error, stdout) =>
      resolve(error === null ? otherDisplay(stdout) : null),
    )
  })
}
