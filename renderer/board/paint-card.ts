// A card as it lies on the board: kind as shape, word and colour; what was said; who said it, and under which code.
import { type Dress, fontOf } from './dress.ts'
import type { LookOf, Place } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { stanceSigns, toneSigns } from './signs.ts'

const padding = { left: 10, right: 8, top: 6, bottom: 6 }
const row = 20
const gap = 2
/** The edges of merged cards stand out below and to the right. */
const edge = 3

const stack = (merged: number): number => (merged > 1 ? 2 * edge : 0)

/** As high as a card of this width must be to show all of its text, up to `most` lines. */
export function cardHeight(look: LookOf<'card'>, width: number, dress: Dress, most = 8): number {
  const wide = width - stack(look.merged) - padding.left - padding.right
  const lines = dress.lines(look, look.text, fontOf(dress, 14), wide, most).length
  return padding.top + row + gap + Math.max(1, lines) * row + gap + row + padding.bottom + stack(look.merged)
}

export function paintCard(sheet: Sheet, look: LookOf<'card'>, place: Place, dress: Dress): void {
  const { colours } = dress
  const tone = colours.tones[look.tone]
  const face = {
    x: 0.5,
    y: 0.5,
    width: place.width - stack(look.merged) - 1,
    height: place.height - stack(look.merged) - 1,
  }
  if (dress.far) return paintFar(sheet, look, face, dress, tone)
  const paper = { fill: colours.paper, stroke: colours.outline, corner: 4 }
  for (let under = stack(look.merged); under > 0; under -= edge)
    sheet.box({ ...face, x: face.x + under, y: face.y + under }, paper)
  sheet.box(face, paper)

  const inner = { left: padding.left, right: face.width - padding.right }
  const sign = toneSigns[look.tone]
  const drawn = sign.full ? { fill: tone } : { stroke: tone, width: sign.width }
  sheet.path(sign.path, { x: inner.left, y: padding.top + 4 }, 1, drawn)
  const strong = fontOf(dress, 13, 600)
  sheet.words(look.label, { at: { x: inner.left + 18, y: padding.top + 15 }, font: strong, fill: tone })
  paintStances(sheet, look, inner.left + 30 + dress.widths(strong)(look.label), inner.right, dress)

  const font = fontOf(dress, 14)
  const wide = place.width - stack(look.merged) - padding.left - padding.right
  const top = padding.top + row + gap
  const foot = face.height - padding.bottom - row
  const most = Math.max(1, Math.floor((foot - gap - top + 2) / row))
  for (const [at, text] of dress.lines(look, look.text, font, wide, most).entries())
    sheet.words(text, { at: { x: inner.left, y: top + at * row + 15 }, font, fill: colours.ink })

  const small = fontOf(dress, 12)
  const code = dress.line(look.code, small, wide * 0.65)
  const left = wide - 8 - dress.widths(small)(code)
  const who = fontOf(dress, 12, 600)
  if (look.who !== '')
    sheet.words(dress.line(look.who, who, left), {
      at: { x: inner.left, y: foot + 15 },
      font: who,
      fill: colours.ink2,
    })
  sheet.words(code, { at: { x: inner.right, y: foot + 15 }, font: small, fill: colours.ink3, end: true })
}

/** From the right, as many as there is room for. */
function paintStances(sheet: Sheet, look: LookOf<'card'>, from: number, to: number, dress: Dress): void {
  const font = fontOf(dress, 12)
  let right = to
  for (const { sign, text } of look.stances.toReversed()) {
    const left = right - dress.widths(font)(text) - 12
    if (left < from) return
    const drawing = stanceSigns[sign]
    const fill = dress.colours.ink2
    sheet.words(text, { at: { x: right, y: padding.top + 14.5 }, font, fill, end: true })
    const drawn = drawing.full ? { fill } : { stroke: fill, width: drawing.width }
    sheet.path(drawing.path, { x: left, y: padding.top + 5.5 }, 0.75, drawn)
    right = left - 10
  }
}

function paintFar(sheet: Sheet, look: LookOf<'card'>, face: Place, dress: Dress, tone: string): void {
  const { colours } = dress
  sheet.box(face, { fill: colours.outline })
  sheet.box({ x: 2, y: 2, width: face.width - 3, height: face.height - 3 }, { fill: colours.paper })
  sheet.box({ x: 10, y: 10, width: 44, height: 12 }, { fill: tone })
  const wide = face.width - 20
  let left = Math.min(look.text.length, 400) * 14
  for (let y = 34; y < face.height - 24 && left > 0; y += row, left -= wide)
    sheet.box({ x: 10, y, width: Math.min(left, wide), height: 8 }, { fill: colours.outline })
}
