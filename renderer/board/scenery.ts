// What the still layer shows: the sheet with the rows of its zones, and on it the pieces that nobody holds.
import { type Dress, fontOf } from './dress.ts'
import type { Drawn } from './drawn.ts'
import type { Field } from './field.ts'
import type { Layer, Piece, Place, Sign } from './piece.ts'
import { bottom, grown, right, touches } from './places.ts'
import type { Sheet } from './sheet.ts'
import { canvasSheet } from './sheet.ts'
import { stanceSigns } from './signs.ts'
import type { Scenery } from './still.ts'

/** A zone: a row across the columns. Below the opinions rows are white, as the sheet one works on. */
export type Row = { y: number; height: number; title: string; sign: Sign | null; white: boolean }
/** Where the rows run from and to, and how wide their titles' margin is. */
export type Ground = { x: number; width: number; margin: number; rows: readonly Row[] }

/** Letters of a card under 5.5 pixels cannot be read. */
export const farAt = (scale: number): boolean => scale * 14 < 5.5

export function paintGround(sheet: Sheet, ground: Ground, area: Place, dress: Dress): void {
  const { colours } = dress
  sheet.box(area, { fill: colours.ground })
  const [left, far] = [Math.max(ground.x, area.x), Math.min(ground.x + ground.width, right(area))]
  const line = dress.far ? 2 : 1
  for (const { y, height, title, sign, white } of ground.rows) {
    if (far <= left || y > bottom(area) || y + height < area.y) continue
    const margin = { x: ground.x, y, width: ground.margin, height }
    if (white) sheet.box({ x: left, y, width: far - left, height }, { fill: colours.paper })
    else if (touches(margin, area)) sheet.box(margin, { fill: colours.paper })
    sheet.box({ x: left, y: y + height - line, width: far - left, height: line }, { fill: colours.rule })
    if (dress.far || !touches(margin, area)) continue
    sheet.box({ x: ground.x + ground.margin - line, y, width: line, height }, { fill: colours.rule })
    const middle = white ? y + height / 2 : y + 24
    const at = { x: ground.x + (sign === null ? 16 : 38), y: middle + 5 }
    sheet.words(title, { at, font: fontOf(dress, 14, 600), fill: colours.ink })
    if (sign === null) continue
    const { path, full, width } = stanceSigns[sign]
    const drawn = full ? { fill: colours.ink } : { stroke: colours.ink, width }
    sheet.path(path, { x: ground.x + 16, y: middle - 7 }, 14 / 12, drawn)
    if (sign === 'halfDisc')
      sheet.path('M6 1.2a4.8 4.8 0 0 1 0 9.6z', { x: ground.x + 16, y: middle - 7 }, 14 / 12, {
        fill: colours.ink,
      })
  }
}

type Needed = {
  field: Field
  dress: Dress
  drawnOf: (piece: Piece) => Drawn
  ground: () => Ground
  hidden: () => ReadonlySet<Layer>
}

export function createScenery({ field, dress, drawnOf, ground, hidden }: Needed): Scenery {
  return {
    distance(scale) {
      dress.far = farAt(scale)
    },
    ground: (context, area) => paintGround(canvasSheet(context, dress.pictures), ground(), area, dress),
    inside(area) {
      const away = hidden()
      const pieces = field.inside(grown(area, 16))
      return (away.size === 0 ? pieces : pieces.filter(({ layer }) => !away.has(layer))).map(drawnOf)
    },
  }
}
