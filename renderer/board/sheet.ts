// What is drawn on: a few marks, made on a canvas or written as SVG, so that the room, the export and the print have one drawing.
import type { Place, Point } from './piece.ts'

export type Style = {
  fill?: string
  stroke?: string
  width?: number
  corner?: number
  dash?: readonly number[]
  opacity?: number
}

export type Words = { at: Point; font: string; fill: string; end?: boolean }

export type Sheet = {
  box(place: Place, style: Style): void
  /** An SVG path, moved to `at` and drawn `scale` times its size. */
  path(path: string, at: Point, scale: number, style: Style): void
  words(text: string, words: Words): void
  /** False where there is no such picture yet. */
  picture(source: string, place: Place): boolean
}

export type Pictures = (source: string) => CanvasImageSource | null

const paths = new Map<string, Path2D>()

/** Signs and strokes are drawn again and again; only what is drawn now is worth keeping. */
function pathOf(path: string): Path2D {
  const found = paths.get(path)
  if (found !== undefined) return found
  if (paths.size > 4000) paths.clear()
  const made = new Path2D(path)
  paths.set(path, made)
  return made
}

export function canvasSheet(context: CanvasRenderingContext2D, pictures: Pictures): Sheet {
  const dress = (style: Style, draw: { fill: () => void; stroke: () => void }) => {
    const { fill, stroke, opacity, dash } = style
    if (opacity !== undefined) context.globalAlpha = opacity
    if (fill !== undefined) {
      context.fillStyle = fill
      draw.fill()
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke
      if (dash !== undefined) context.setLineDash([...dash])
      draw.stroke()
      if (dash !== undefined) context.setLineDash([])
    }
    if (opacity !== undefined) context.globalAlpha = 1
  }
  return {
    box({ x, y, width, height }, style) {
      context.lineWidth = style.width ?? 1
      if (style.corner === undefined)
        return dress(style, {
          fill: () => context.fillRect(x, y, width, height),
          stroke: () => context.strokeRect(x, y, width, height),
        })
      context.beginPath()
      context.roundRect(x, y, width, height, style.corner)
      dress(style, { fill: () => context.fill(), stroke: () => context.stroke() })
    },
    path(path, at, scale, style) {
      context.save()
      context.translate(at.x, at.y)
      if (scale !== 1) context.scale(scale, scale)
      context.lineWidth = style.width ?? 1
      context.lineJoin = 'round'
      context.lineCap = 'round'
      const drawn = pathOf(path)
      dress(style, { fill: () => context.fill(drawn), stroke: () => context.stroke(drawn) })
      context.restore()
    },
    words(text, { at, font, fill, end = false }) {
      context.font = font
      context.fillStyle = fill
      context.textAlign = end ? 'right' : 'left'
      context.fillText(text, at.x, at.y)
    },
    picture(source, { x, y, width, height }) {
      const picture = pictures(source)
      if (picture === null) return false
      context.drawImage(picture, x, y, width, height)
      return true
    },
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** Writes what is drawn; `parts` joined is the inside of an svg element. Holds no script, no reference, no foreign object. */
export function svgSheet(): Sheet & { parts: string[] } {
  const parts: string[] = []
  const styled = ({ fill = 'none', stroke, width = 1, dash, opacity }: Style) =>
    [
      `fill="${escaped(fill)}"`,
      stroke === undefined ? '' : `stroke="${escaped(stroke)}" stroke-width="${number(width)}"`,
      dash === undefined ? '' : `stroke-dasharray="${dash.join(' ')}"`,
      opacity === undefined ? '' : `opacity="${number(opacity)}"`,
    ]
      .filter((part) => part !== '')
      .join(' ')
  const rect = ({ x, y, width, height }: Place) =>
    `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
  return {
    parts,
    box(place, style) {
      const corner = style.corner === undefined ? '' : ` rx="${number(style.corner)}"`
      parts.push(`<rect ${rect(place)}${corner} ${styled(style)}/>`)
    },
    path(path, at, scale, style) {
      const where = `transform="translate(${number(at.x)} ${number(at.y)}) scale(${number(scale)})"`
      parts.push(
        `<path d="${path}" ${where} ${styled(style)} stroke-linejoin="round" stroke-linecap="round"/>`,
      )
    },
    words(text, { at, font, fill, end = false }) {
      const anchor = end ? ' text-anchor="end"' : ''
      parts.push(
        `<text x="${number(at.x)}" y="${number(at.y)}" fill="${escaped(fill)}" style="font:${escaped(font)}" xml:space="preserve"${anchor}>${escaped(text)}</text>`,
      )
    },
    picture(source, place) {
      if (!source.startsWith('data:image/')) return false
      parts.push(`<image ${rect(place)} href="${escaped(source)}" preserveAspectRatio="none"/>`)
      return true
    },
  }
}
