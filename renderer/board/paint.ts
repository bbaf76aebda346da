// How a piece looks, whatever it is drawn on. Every drawing begins at the piece's own upper left corner.
import { type Dress, fontOf } from './dress.ts'
import { paintCard } from './paint-card.ts'
import type { LookOf, Piece, Place } from './piece.ts'
import { grown } from './places.ts'
import type { Sheet } from './sheet.ts'
import { lockSign } from './signs.ts'

export function paintPiece(sheet: Sheet, piece: Piece, dress: Dress): void {
  const { look, place } = piece
  switch (look.as) {
    case 'card':
      paintCard(sheet, look, place, dress)
      break
    case 'line':
      paintLine(sheet, look, place, dress)
      break
    case 'column':
      paintColumn(sheet, look, place, dress)
      break
    case 'frame':
      paintFrame(sheet, look, place, dress)
      break
    case 'words':
      paintWords(sheet, look, place, dress)
      break
    case 'pen':
    case 'highlighter':
    case 'arrow':
      paintStroke(sheet, look, dress)
      break
    case 'picture':
      paintPicture(sheet, look, place, dress)
      break
    default:
      look satisfies never
  }
  if (piece.locked && !dress.far && look.as !== 'column')
    sheet.path(lockSign.path, { x: place.width - 20, y: 8 }, 1, { fill: dress.colours.ink3 })
}

/** Where its marks can reach: strokes are wider than their points, signs stand out a little. */
export function marked({ place, look }: Piece): Place {
  if ('points' in look) return grown(place, look.width * (look.as === 'arrow' ? 4 : 1) + 4)
  return grown(place, 8)
}

function paintLine(sheet: Sheet, look: LookOf<'line'>, place: Place, dress: Dress): void {
  const { colours } = dress
  const whole = { ...place, x: 0, y: 0 }
  sheet.box(whole, { fill: colours.paper, stroke: look.reading ? colours.ink : colours.rule })
  if (look.reading) sheet.box({ ...whole, width: 3 }, { fill: colours.now })
  const font = look.reading ? fontOf(dress, 16, 600) : fontOf(dress, 14)
  const high = look.reading ? 24 : 20
  const foot = look.note === '' ? 0 : 20
  const most = Math.max(1, Math.floor((place.height - 16 - foot) / high))
  const wide = place.width - 64
  if (dress.far) return bars(sheet, look.text, { x: 52, y: 12, wide, high, most }, colours.ink2)
  const lines = dress.lines(look, look.text, font, wide, most)
  const top = Math.max(8, (place.height - lines.length * high - foot) / 2)
  sheet.words(dress.line(look.code, fontOf(dress, 13), 38), {
    at: { x: 12, y: top + high * 0.73 },
    font: fontOf(dress, 13),
    fill: colours.ink3,
  })
  for (const [at, text] of lines.entries())
    sheet.words(text, { at: { x: 52, y: top + high * (at + 0.73) }, font, fill: colours.ink })
  if (look.note === '') return
  const small = fontOf(dress, 12)
  sheet.words(dress.line(look.note, small, wide), {
    at: { x: 52, y: top + lines.length * high + 15 },
    font: small,
    fill: colours.ink2,
  })
}

function paintColumn(sheet: Sheet, look: LookOf<'column'>, place: Place, dress: Dress): void {
  const { colours } = dress
  sheet.box({ x: 0, y: 0, width: place.width, height: place.height }, { stroke: colours.rule })
  sheet.box({ x: 0, y: 44, width: place.width, height: 0.5 }, { fill: colours.rule })
  if (dress.far)
    return bars(sheet, look.title, { x: 12, y: 16, wide: place.width - 24, high: 16, most: 1 }, colours.ink)
  const title = fontOf(dress, 16, 700, true)
  const small = fontOf(dress, 13)
  const note = dress.line(look.note, small, place.width / 2)
  const left = place.width - 32 - dress.widths(small)(note)
  sheet.words(dress.line(look.title, title, left), { at: { x: 12, y: 28 }, font: title, fill: colours.ink })
  sheet.words(note, { at: { x: place.width - 12, y: 28 }, font: small, fill: colours.ink3, end: true })
}

function paintFrame(sheet: Sheet, look: LookOf<'frame'>, place: Place, dress: Dress): void {
  const { colours } = dress
  sheet.box(
    { ...place, x: 0, y: 0 },
    { fill: colours.select, stroke: colours.outline, corner: 4, dash: [6, 4] },
  )
  if (dress.far) return
  const font = fontOf(dress, 13, 600)
  const title = dress.line(look.title, font, place.width - 16)
  sheet.words(title, { at: { x: 8, y: 20 }, font, fill: colours.ink2 })
}

function paintWords(sheet: Sheet, look: LookOf<'words'>, place: Place, dress: Dress): void {
  const high = look.size * 1.5
  const most = Math.max(1, Math.floor((place.height + 1) / high))
  const font = fontOf(dress, look.size)
  const fill = dress.colours.inks[look.ink]
  if (dress.far && look.size < 40)
    return bars(sheet, look.text, { x: 0, y: 0, wide: place.width, high, most }, fill)
  for (const [at, text] of dress.lines(look, look.text, font, place.width, most).entries())
    sheet.words(text, { at: { x: 0, y: high * (at + 0.74) }, font, fill })
}

function paintStroke(sheet: Sheet, look: LookOf<'pen' | 'highlighter' | 'arrow'>, dress: Dress): void {
  const stroke = dress.colours.inks[look.ink]
  const { width } = look
  const at = { x: 0, y: 0 }
  if (look.as === 'arrow') return sheet.path(arrowPath(look.points, width), at, 1, { stroke, width })
  const opacity = look.as === 'highlighter' ? 0.35 : undefined
  sheet.path(smooth(look.points), at, 1, { stroke, width, ...(opacity === undefined ? {} : { opacity }) })
}

const smoothed = new WeakMap<readonly number[], string>()

/** Through the middles between the points, bent at the points. */
export function smooth(points: readonly number[]): string {
  const found = smoothed.get(points)
  if (found !== undefined) return found
  const at = (index: number) => Math.round((points[index] ?? 0) * 10) / 10
  let path = `M${at(0)} ${at(1)}`
  if (points.length < 4) path += `l0.01 0`
  for (let index = 2; index + 3 < points.length; index += 2) {
    const [x, y, nextX, nextY] = [at(index), at(index + 1), at(index + 2), at(index + 3)]
    path += `Q${x} ${y} ${Math.round((x + nextX) * 5) / 10} ${Math.round((y + nextY) * 5) / 10}`
  }
  if (points.length >= 4) path += `L${at(points.length - 2)} ${at(points.length - 1)}`
  smoothed.set(points, path)
  return path
}

function arrowPath(points: readonly number[], width: number): string {
  const [x0 = 0, y0 = 0] = points
  const [x1 = 0, y1 = 0] = points.slice(-2)
  const angle = Math.atan2(y1 - y0, x1 - x0)
  const length = Math.min(8 + 2 * width, Math.hypot(x1 - x0, y1 - y0))
  const side = (turn: number) =>
    `${(x1 - length * Math.cos(angle + turn)).toFixed(1)} ${(y1 - length * Math.sin(angle + turn)).toFixed(1)}`
  return `M${x0} ${y0}L${x1} ${y1}M${side(0.45)}L${x1} ${y1}L${side(-0.45)}`
}

function paintPicture(sheet: Sheet, look: LookOf<'picture'>, place: Place, dress: Dress): void {
  const whole = { ...place, x: 0, y: 0 }
  if (look.source !== null && sheet.picture(look.source, whole)) return
  sheet.box(whole, { fill: dress.colours.paper, stroke: dress.colours.outline, dash: [4, 4] })
  if (dress.far) return
  const font = fontOf(dress, 13)
  const alt = dress.line(look.alt, font, place.width - 24)
  sheet.words(alt, { at: { x: 12, y: Math.min(28, place.height - 8) }, font, fill: dress.colours.ink3 })
}

type Bars = { x: number; y: number; wide: number; high: number; most: number }

/** About as long as the words would be. */
export function bars(sheet: Sheet, text: string, { x, y, wide, high, most }: Bars, fill: string): void {
  let left = Math.min(text.length, 400) * high * 0.68
  for (let at = 0; at < most && left > 0; at += 1, left -= wide)
    sheet.box({ x, y: y + at * high + high * 0.3, width: Math.min(left, wide), height: high * 0.4 }, { fill })
}
