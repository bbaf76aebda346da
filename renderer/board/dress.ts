// What every piece is drawn with: colours, faces, measured letters and pictures; and how much of it can be seen at this distance.
import { breakLines, oneLine, type Widths } from './break-lines.ts'
import { type Colours, coloursOf, fontsOf } from './colours.ts'
import { createMeasure, type Fonts, type Measure } from './measure.ts'
import type { Piece } from './piece.ts'
import type { Pictures } from './sheet.ts'

export type Dress = {
  colours: Colours
  sans: string
  song: string
  widths(font: string): Widths
  pictures: Pictures
  /** From afar letters are bars: they could not be read, and cost most. */
  far: boolean
  /** Lines of a text, kept as long as its look is. */
  lines(look: Piece['look'], text: string, font: string, width: number, most: number): readonly string[]
  line(text: string, font: string, width: number): string
  /** The theme or the faces have changed. */
  refresh(): void
}

export const fontOf = (
  dress: Pick<Dress, 'sans' | 'song'>,
  size: number,
  weight = 400,
  song = false,
): string => `${weight} ${size}px ${song ? dress.song : dress.sans}`

export function facesOf(element: Element): Fonts {
  const faces = fontsOf(element)
  return { text: fontOf(faces, 14), strong: fontOf(faces, 14, 600), title: fontOf(faces, 16, 700, true) }
}

export function createDress(element: HTMLElement, pictures: Pictures): Dress {
  const measure: Measure = createMeasure(element.ownerDocument)
  let broken = new WeakMap<Piece['look'], Map<string, readonly string[]>>()
  const dress: Dress = {
    colours: coloursOf(element),
    ...fontsOf(element),
    widths: measure.widths,
    pictures,
    far: false,
    lines(look, text, font, width, most) {
      const kept = broken.get(look) ?? new Map<string, readonly string[]>()
      broken.set(look, kept)
      const name = `${font} ${width} ${most}`
      const found = kept.get(name) ?? breakLines(text, width, most, measure.widths(font))
      kept.set(name, found)
      return found
    },
    line: (text, font, width) => oneLine(text, width, measure.widths(font)),
    refresh() {
      measure.forget()
      broken = new WeakMap()
      Object.assign(dress, { colours: coloursOf(element), ...fontsOf(element) })
    },
  }
  return dress
}
