// The still layer: everything that does not move, drawn once into a bitmap wider than the view, which the page then only slides
// and scales. Repaints what changed and what came into sight, never the whole board while a hand is moving.
import type { Point, Place } from './piece.ts'
import { type Camera, covers, type Extent, grown, right, bottom, seen, touches } from './places.ts'

export type Painted = { render(context: CanvasRenderingContext2D): void }

export type Scenery = {
  /** From the lowest to the highest. */
  inside(area: Place): readonly Painted[]
  ground(context: CanvasRenderingContext2D, area: Place): void
  /** Said before anything is painted at this many pixels a unit. */
  distance(scale: number): void
}

export type Still = {
  resize(view: Extent, ratio: number): void
  show(camera: Camera): void
  /** These places look different now. */
  changed(areas: readonly Place[]): void
  repaint(): void
  /** Whether what is seen is as sharp as it will be. */
  isSharp(): boolean
  close(): void
}

type Bitmap = {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
  origin: Point
  scale: number
  extent: Extent
}

/** CSS pixels beyond each side of the view. */
const margin = 256
/** A frame has 16.7 ms; what is left belongs to the page. */
const slice = 4
const rest = 110

export function createStill(stage: HTMLElement, scenery: Scenery): Still {
  const page = stage.ownerDocument
  const frames = page.defaultView ?? window
  let [front, back] = [bitmapIn(stage), bitmapIn(stage)]
  let view: Extent = { width: 1, height: 1 }
  let ratio = 1
  let camera: Camera | null = null
  let empty = true
  let resting: ReturnType<typeof setTimeout> | undefined
  let job: { pieces: readonly Painted[]; at: number; frame: number } | null = null

  const areaOf = ({ origin, scale, extent }: Bitmap): Place => ({
    ...origin,
    width: extent.width / scale,
    height: extent.height / scale,
  })

  /** Makes the bitmap stand for what the camera sees and a margin around. */
  function aim(bitmap: Bitmap, { x, y, scale }: Camera): void {
    const extent = { width: view.width + 2 * margin, height: view.height + 2 * margin }
    const [width, height] = [Math.ceil(extent.width * ratio), Math.ceil(extent.height * ratio)]
    if (bitmap.canvas.width !== width || bitmap.canvas.height !== height) {
      bitmap.canvas.width = width
      bitmap.canvas.height = height
      bitmap.canvas.style.width = `${width / ratio}px`
      bitmap.canvas.style.height = `${height / ratio}px`
    }
    Object.assign(bitmap, { extent, scale, origin: { x: x - margin / scale, y: y - margin / scale } })
  }

  function transform({ context, origin, scale }: Bitmap): void {
    const k = scale * ratio
    context.setTransform(k, 0, 0, k, -origin.x * k, -origin.y * k)
  }

  function paint(bitmap: Bitmap, area: Place): void {
    const whole = areaOf(bitmap)
    if (!touches(whole, area)) return
    const { context } = bitmap
    const inner = onPixels(bitmap, clipped(area, whole))
    context.save()
    transform(bitmap)
    context.beginPath()
    context.rect(inner.x, inner.y, inner.width, inner.height)
    context.clip()
    scenery.distance(bitmap.scale)
    scenery.ground(context, inner)
    for (const piece of scenery.inside(inner)) piece.render(context)
    context.restore()
  }

  /** Whole pixels, so that no seam is left where two areas meet. */
  function onPixels({ origin, scale }: Bitmap, area: Place): Place {
    const k = scale * ratio
    const [left, top] = [Math.floor((area.x - origin.x) * k), Math.floor((area.y - origin.y) * k)]
    const far = Math.ceil((right(area) - origin.x) * k)
    const low = Math.ceil((bottom(area) - origin.y) * k)
    return { x: origin.x + left / k, y: origin.y + top / k, width: (far - left) / k, height: (low - top) / k }
  }

  function place(): void {
    if (camera === null) return
    const times = camera.scale / front.scale
    const near = Math.abs(times - 1) < 1e-9
    const onPixel = (value: number) => (near ? Math.round(value * ratio) / ratio : value)
    const x = onPixel((front.origin.x - camera.x) * camera.scale)
    const y = onPixel((front.origin.y - camera.y) * camera.scale)
    front.canvas.style.transform = `translate(${x}px, ${y}px)${near ? '' : ` scale(${times})`}`
  }

  function swap(): void {
    ;[front, back] = [back, front]
    front.canvas.style.visibility = 'visible'
    back.canvas.style.visibility = 'hidden'
    empty = false
  }

  function paintWhole(): void {
    stop()
    if (camera === null) return
    aim(back, camera)
    paint(back, areaOf(back))
    swap()
    place()
  }

  /** Same distance, farther along: what stood already is moved over, the rest is painted. */
  function scroll(to: Camera): void {
    const before = areaOf(front)
    aim(back, to)
    const after = areaOf(back)
    if (!touches(before, after)) return paintWhole()
    const k = front.scale * ratio
    const dx = Math.round((front.origin.x - back.origin.x) * k)
    const dy = Math.round((front.origin.y - back.origin.y) * k)
    // Moved by whole pixels, so the bitmap stands where those say.
    back.origin = { x: front.origin.x - dx / k, y: front.origin.y - dy / k }
    back.context.setTransform(1, 0, 0, 1, 0, 0)
    back.context.drawImage(front.canvas, dx, dy)
    const now = areaOf(back)
    const kept = clipped(before, now)
    for (const strip of remainders(now, kept)) paint(back, strip)
    swap()
  }

  function begin(): void {
    clearTimeout(resting)
    resting = undefined
    if (camera === null) return
    if (job !== null) frames.cancelAnimationFrame(job.frame)
    aim(back, camera)
    const area = areaOf(back)
    back.context.save()
    transform(back)
    scenery.ground(back.context, area)
    back.context.restore()
    job = { pieces: scenery.inside(area), at: 0, frame: frames.requestAnimationFrame(step) }
  }

  function step(): void {
    if (job === null) return
    const until = performance.now() + slice
    back.context.save()
    transform(back)
    scenery.distance(back.scale)
    while (job.at < job.pieces.length && performance.now() < until)
      for (const last = job.at + 12; job.at < last && job.at < job.pieces.length; job.at += 1)
        job.pieces[job.at]?.render(back.context)
    back.context.restore()
    if (job.at < job.pieces.length) return void (job.frame = frames.requestAnimationFrame(step))
    job = null
    swap()
    if (camera !== null) show(camera)
  }

  function stop(): void {
    clearTimeout(resting)
    resting = undefined
    if (job !== null) frames.cancelAnimationFrame(job.frame)
    job = null
  }

  function show(next: Camera): void {
    camera = next
    if (empty) return paintWhole()
    const needed = seen(next, view)
    const covered = covers(areaOf(front), needed)
    if (Math.abs(next.scale / front.scale - 1) < 1e-9) {
      if (!covered) {
        stop()
        scroll(next)
      }
    } else if (job === null) {
      const times = next.scale / front.scale
      if (times > 2 || times < 0.5 || !covered) begin()
      else {
        clearTimeout(resting)
        resting = setTimeout(begin, rest)
      }
    }
    place()
  }

  return {
    show,
    resize(nextView, nextRatio) {
      const same = view.width === nextView.width && view.height === nextView.height && ratio === nextRatio
      view = nextView
      ratio = nextRatio
      if (!same && camera !== null) paintWhole()
    },
    changed(areas) {
      if (empty || areas.length === 0) return
      const whole = areaOf(front)
      const inSight = areas.filter((area) => touches(area, whole))
      if (inSight.length > 24) paint(front, whole)
      else for (const area of inSight) paint(front, area)
      if (job !== null) begin()
    },
    repaint: () => paintWhole(),
    isSharp: () => job === null && resting === undefined,
    close() {
      stop()
      front.canvas.remove()
      back.canvas.remove()
    },
  }
}

function bitmapIn(stage: HTMLElement): Bitmap {
  const canvas = stage.ownerDocument.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  Object.assign(canvas.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    transformOrigin: '0 0',
    willChange: 'transform',
    visibility: 'hidden',
    pointerEvents: 'none',
  })
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('this page can draw nothing')
  stage.append(canvas)
  return { canvas, context, origin: { x: 0, y: 0 }, scale: 1, extent: { width: 1, height: 1 } }
}

function clipped(area: Place, by: Place): Place {
  const x = Math.max(area.x, by.x)
  const y = Math.max(area.y, by.y)
  return { x, y, width: Math.min(right(area), right(by)) - x, height: Math.min(bottom(area), bottom(by)) - y }
}

/** What is left of `whole` without `kept`: above and below over the full width, then at the sides. */
function remainders(whole: Place, kept: Place): Place[] {
  const side = { y: kept.y, height: kept.height }
  return [
    { ...whole, height: kept.y - whole.y },
    { ...whole, y: bottom(kept), height: bottom(whole) - bottom(kept) },
    { ...side, x: whole.x, width: kept.x - whole.x },
    { ...side, x: right(kept), width: right(whole) - right(kept) },
  ].filter(({ width, height }) => width > 1e-6 && height > 1e-6)
}

/** A little more than is seen: marks reach beyond their piece's place. */
export const reaching = (area: Place): Place => grown(area, 16)
