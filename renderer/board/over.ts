// What lies over the board and is no part of it: which pieces are selected, the lasso, the stroke being drawn.
import type { Colours } from './colours.ts'
import { type Dress } from './dress.ts'
import { paintPiece } from './paint.ts'
import type { Piece, Place, Point } from './piece.ts'
import { around, type Camera, type Extent, grown, toView } from './places.ts'
import { canvasSheet } from './sheet.ts'

export type Shown = {
  selected: readonly Place[]
  /** Where the one selected piece can be taken to make it larger. */
  handle: Point | null
  rubber: Place | null
  lasso: readonly Point[]
  stroke: Piece | null
}

export const nothing: Shown = { selected: [], handle: null, rubber: null, lasso: [], stroke: null }
export const handleSize = 10

export type Over = {
  resize(view: Extent, ratio: number): void
  draw(shown: Shown, camera: Camera): void
  /** Slides along with what is held, in CSS pixels. */
  slide(by: Point): void
  close(): void
}

/** More than this are shown by the one frame around all of them. */
const most = 300

export function createOver(stage: HTMLElement, dress: Dress): Over {
  const canvas = stage.ownerDocument.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  Object.assign(canvas.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    pointerEvents: 'none',
    display: 'none',
  })
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this page can draw nothing')
  stage.append(canvas)
  let ratio = 1

  return {
    resize(view, nextRatio) {
      ratio = nextRatio
      canvas.width = Math.ceil(view.width * ratio)
      canvas.height = Math.ceil(view.height * ratio)
      canvas.style.width = `${view.width}px`
      canvas.style.height = `${view.height}px`
    },
    draw(shown, camera) {
      const { selected, handle, rubber, lasso, stroke } = shown
      const empty = selected.length === 0 && rubber === null && lasso.length === 0 && stroke === null
      canvas.style.display = empty ? 'none' : 'block'
      canvas.style.transform = 'none'
      if (empty) return
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, canvas.width, canvas.height)
      drawSelected(context, selected, camera, dress.colours)
      if (handle !== null) drawHandle(context, toView(camera, handle), dress.colours)
      if (stroke !== null) {
        const at = toView(camera, stroke.place)
        context.save()
        context.translate(at.x, at.y)
        context.scale(camera.scale, camera.scale)
        paintPiece(canvasSheet(context, dress.pictures), stroke, { ...dress, far: false })
        context.restore()
      }
      drawRubber(context, rubber, lasso, camera, dress.colours)
    },
    slide(by) {
      canvas.style.transform = `translate(${by.x}px, ${by.y}px)`
    },
    close: () => canvas.remove(),
  }
}

function drawSelected(
  context: CanvasRenderingContext2D,
  places: readonly Place[],
  camera: Camera,
  { focus, paper }: Colours,
): void {
  const whole = around(places)
  const shown = places.length > most && whole !== null ? [whole] : places
  for (const place of shown) {
    const at = toView(camera, place)
    const frame = grown({ ...at, width: place.width * camera.scale, height: place.height * camera.scale }, 2)
    context.lineWidth = 4
    context.strokeStyle = paper
    context.strokeRect(frame.x, frame.y, frame.width, frame.height)
    context.lineWidth = 2
    context.strokeStyle = focus
    context.strokeRect(frame.x, frame.y, frame.width, frame.height)
  }
}

function drawHandle(context: CanvasRenderingContext2D, at: Point, { focus, paper }: Colours): void {
  context.fillStyle = paper
  context.strokeStyle = focus
  context.lineWidth = 2
  const [x, y] = [at.x - handleSize / 2, at.y - handleSize / 2]
  context.fillRect(x, y, handleSize, handleSize)
  context.strokeRect(x, y, handleSize, handleSize)
}

function drawRubber(
  context: CanvasRenderingContext2D,
  rubber: Place | null,
  lasso: readonly Point[],
  camera: Camera,
  { focus }: Colours,
): void {
  context.strokeStyle = focus
  context.lineWidth = 1.5
  context.setLineDash([5, 4])
  if (rubber !== null) {
    const at = toView(camera, rubber)
    context.strokeRect(at.x, at.y, rubber.width * camera.scale, rubber.height * camera.scale)
  }
  if (lasso.length > 1) {
    context.beginPath()
    for (const point of lasso) {
      const { x, y } = toView(camera, point)
      context.lineTo(x, y)
    }
    context.closePath()
    context.stroke()
  }
  context.setLineDash([])
}
