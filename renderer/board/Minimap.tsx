// All of the board small, with what the view sees of it; a press takes the view there.
import { useEffect, useRef } from 'react'
import styles from './Board.module.css'
import { coloursOf } from './colours.ts'
import type { Drawing } from './drawing.ts'
import { type Piece, type Place, readPieces } from './piece.ts'
import { around, type Camera, fitted, seen, toBoard, toView } from './places.ts'

type Props = {
  drawing: Drawing
  records: readonly Piece[]
  camera: Camera
  label: string
  width?: number
  height?: number
}

export function Minimap({ drawing, records, camera, label, width = 176, height = 112 }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const reach = useRef<Camera>({ x: 0, y: 0, scale: 1 })
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (element === null || context === null || context === undefined) return
    const view = seen(camera, drawing.work.view())
    const pieces = [...readPieces(records).pieces.values()]
    const whole = around([view, ...pieces.map(({ place }) => place)])
    if (whole === null) return
    const small = fitted(whole, { width, height }, 6)
    reach.current = small
    const colours = coloursOf(element)
    const ratio = element.ownerDocument.defaultView?.devicePixelRatio ?? 1
    element.width = width * ratio
    element.height = height * ratio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const box = (place: Place) => {
      const at = toView(small, place)
      return [
        at.x,
        at.y,
        Math.max(1, place.width * small.scale),
        Math.max(1, place.height * small.scale),
      ] as const
    }
    for (const { place, look } of pieces) {
      context.fillStyle = look.as === 'card' ? colours.tones[look.tone] : colours.rule
      context.fillRect(...box(place))
    }
    context.strokeStyle = colours.ink
    context.lineWidth = 1.5
    context.strokeRect(...box(view))
  }, [drawing, records, camera, width, height])

  const go = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = toBoard(reach.current, { x: event.clientX - box.left, y: event.clientY - box.top })
    const { scale } = drawing.work.camera()
    const view = drawing.work.view()
    drawing.work.look({ scale, x: at.x - view.width / 2 / scale, y: at.y - view.height / 2 / scale })
  }
  return (
    <canvas
      ref={canvas}
      className={styles['map']}
      role="img"
      aria-label={label}
      style={{ width, height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) go(event)
      }}
    />
  )
}
