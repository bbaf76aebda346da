// How wide letters are, learnt once from a canvas. Must not be asked before the faces are loaded.
import type { Widths } from './break-lines.ts'

export type Fonts = { text: string; strong: string; title: string }

export type Measure = {
  widths(font: string): Widths
  /** Faces have come or gone. */
  forget(): void
}

/** One ideograph is as wide as the next. */
const han = String.fromCodePoint(0x56fd)
const ideograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

export function createMeasure(page: Document): Measure {
  const context = page.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('this page can draw nothing')
  const known = new Map<string, Map<string, number>>()

  const learn = (font: string): Widths => {
    const letters = known.get(font) ?? new Map<string, number>()
    known.set(font, letters)
    const widthOf = (letter: string): number => {
      const found = letters.get(letter)
      if (found !== undefined) return found
      context.font = font
      const width = context.measureText(letter).width
      letters.set(letter, width)
      return width
    }
    const square = widthOf(han)
    return (text) => {
      let sum = 0
      for (const letter of text) {
        const code = letter.codePointAt(0) ?? 0
        sum += ideograph(code) ? square : widthOf(letter)
      }
      return sum
    }
  }

  const learnt = new Map<string, Widths>()
  return {
    widths(font) {
      const widths = learnt.get(font) ?? learn(font)
      learnt.set(font, widths)
      return widths
    },
    forget() {
      known.clear()
      learnt.clear()
    },
  }
}

/** Resolves when every face the board writes with has been loaded, or has failed to: then the next in its list is used. */
export async function facesLoaded(page: Document, fonts: Fonts): Promise<void> {
  await Promise.allSettled(Object.values(fonts).map((font) => page.fonts.load(font, `${han}g1`)))
}
