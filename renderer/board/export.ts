// The board as a file: the same drawing as in the room, written as SVG or painted once at a chosen size.
import type { Drawing } from './drawing.ts'
import { byHeight, type Place } from './piece.ts'
import { around, grown } from './places.ts'
import { marked } from './paint.ts'
import { paintGround } from './scenery.ts'
import { canvasSheet, svgSheet } from './sheet.ts'

/** No side longer, whatever is asked for: beyond it browsers draw nothing and say nothing. */
const longest = 8192

/** Everything on the board and its rows; null where there is nothing. */
export function extentOf(drawing: Drawing): Place | null {
  const { x, width, rows } = drawing.ground()
  const whole = around([
    ...[...drawing.work.table.pieces()].map(marked),
    ...rows.map(({ y, height }) => ({ x, width, y, height })),
  ])
  return whole === null ? null : grown(whole, 16)
}

const pieces = (drawing: Drawing) => [...drawing.work.table.pieces()].toSorted(byHeight).map(drawing.drawnOf)

export function svgOf(drawing: Drawing): string | null {
  const area = extentOf(drawing)
  if (area === null) return null
  drawing.dress.far = false
  const ground = svgSheet()
  paintGround(ground, drawing.ground(), area, drawing.dress)
  const box = [area.x, area.y, area.width, area.height].map((value) => Math.round(value * 100) / 100)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}">`,
    ...ground.parts,
    ...pieces(drawing).map((drawn) => drawn.toSVG()),
    '</svg>\n',
  ].join('\n')
}

/** `times` pixels a unit, fewer where the board is too large for that. */
export async function pngOf(drawing: Drawing, times: number): Promise<Blob | null> {
  const area = extentOf(drawing)
  if (area === null) return null
  const scale = Math.min(times, longest / area.width, longest / area.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(area.width * scale)
  canvas.height = Math.ceil(area.height * scale)
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('this page can draw nothing')
  context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
  drawing.dress.far = false
  paintGround(canvasSheet(context, drawing.dress.pictures), drawing.ground(), area, drawing.dress)
  for (const drawn of pieces(drawing)) drawn.render(context)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
