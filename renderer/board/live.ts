// The live layer: what a hand holds, drawn by fabric into a canvas of its own just large enough, and then only slid along.
import { StaticCanvas } from 'fabric'
import type { Dress } from './dress.ts'
import type { Drawn } from './drawn.ts'
import { marked } from './paint.ts'
import type { Piece, Place, Point } from './piece.ts'
import { around, bottom, type Camera, type Extent, grown, right, seen } from './places.ts'
import { farAt } from './scenery.ts'

export type Live = {
  /** Draws these and nothing else. */
  hold(pieces: readonly Piece[], camera: Camera, view: Extent, ratio: number): void
  /** How far they have come since, in board units. */
  slide(by: Point, camera: Camera): void
  clear(): void
  close(): void
}

export function createLive(stage: HTMLElement, dress: Dress, drawnOf: (piece: Piece) => Drawn): Live {
  const element = stage.ownerDocument.createElement('canvas')
  element.setAttribute('aria-hidden', 'true')
  Object.assign(element.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    willChange: 'transform',
    pointerEvents: 'none',
    display: 'none',
  })
  stage.append(element)
  const canvas = new StaticCanvas(element, {
    renderOnAddRemove: false,
    enableRetinaScaling: false,
    skipOffscreen: false,
    width: 1,
    height: 1,
  })
  let area: Place = { x: 0, y: 0, width: 1, height: 1 }

  return {
    hold(pieces, camera, view, ratio) {
      const whole = around(pieces.map(marked))
      if (whole === null) return
      // What is far outside the view is not seen before it is put down: half a view around is enough, and bounds the memory.
      const near = grown(seen(camera, view), Math.max(view.width, view.height) / 2 / camera.scale)
      const [x, y] = [Math.max(whole.x, near.x), Math.max(whole.y, near.y)]
      const k = camera.scale * ratio
      const width = Math.max(1, Math.ceil((Math.min(right(whole), right(near)) - x) * k) + 1)
      const height = Math.max(1, Math.ceil((Math.min(bottom(whole), bottom(near)) - y) * k) + 1)
      area = { x, y, width: width / k, height: height / k }
      dress.far = farAt(camera.scale)
      canvas.remove(...canvas.getObjects())
      canvas.add(...pieces.map(drawnOf))
      if (element.width !== width || element.height !== height)
        canvas.setDimensions({ width, height }, { backstoreOnly: true })
      canvas.setViewportTransform([k, 0, 0, k, -x * k, -y * k])
      canvas.renderAll()
      element.style.width = `${width / ratio}px`
      element.style.height = `${height / ratio}px`
      element.style.display = 'block'
      this.slide({ x: 0, y: 0 }, camera)
    },
    slide(by, camera) {
      const x = (area.x + by.x - camera.x) * camera.scale
      const y = (area.y + by.y - camera.y) * camera.scale
      element.style.transform = `translate(${x}px, ${y}px)`
    },
    clear() {
      canvas.remove(...canvas.getObjects())
      element.style.display = 'none'
    },
    close() {
      void canvas.dispose()
      element.remove()
    },
  }
}
