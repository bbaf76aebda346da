// How much room a text takes before it is painted, counted in widths of one 汉字. An estimate that never says too little.

const narrow = /[\u0020-\u007e\u00a0-\u00b6\u00b8-\u024f]/u

/** Digits and Latin letters are counted as 0.6 of a 汉字, everything else as one. */
export function unitsOf(text: string): number {
  let units = 0
  for (const sign of text) units += narrow.test(sign) ? 0.6 : 1
  return units
}

export type FittedName = { lines: readonly string[]; size: number }

/** No name on the big screen is smaller: 9 % of the picture's height. */
export const smallestName = 97

/** A name as large as its box allows, on one line while it can be; a long one breaks after its · or between words. */
export function fitName(name: string, width: number, largest: number, mostLines: number): FittedName {
  const units = unitsOf(name)
  if (units * smallestName <= width)
    return {
      lines: [name],
      size: Math.max(smallestName, Math.min(largest, Math.floor(width / (units * 1.06)))),
    }
  const perLine = Math.floor(width / smallestName)
  const packed = pack(piecesOf(name, perLine), perLine)
  const lines =
    packed.length <= mostLines ? packed : [...packed.slice(0, mostLines - 1), cut(packed, mostLines, perLine)]
  const widest = Math.max(...lines.map((line) => printedUnits(line) + (line.endsWith('·') ? dot : 0)))
  return {
    lines,
    size: Math.max(smallestName, Math.min(largest * 0.76, Math.floor(width / (widest * 1.05)))),
  }
}

const dot = 0.4

/** A · at the end of a line stands outside of the box: it is next to nothing, and belongs to the part before it. */
const printedUnits = (line: string) => unitsOf(line.trimEnd().replace(/·$/u, ''))

function piecesOf(name: string, perLine: number): string[] {
  return name.split(/(?<=[·\s])/u).flatMap((piece) => {
    if (printedUnits(piece) <= perLine) return [piece]
    const signs = [...piece]
    const lines = Math.ceil(printedUnits(piece) / perLine)
    const each = Math.ceil(signs.length / lines)
    return Array.from({ length: lines }, (_, at) => signs.slice(at * each, (at + 1) * each).join(''))
  })
}

function pack(pieces: readonly string[], perLine: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && printedUnits(last + piece) <= perLine) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map((line) => line.trim())
}

const cut = (lines: readonly string[], mostLines: number, perLine: number) =>
  `${[...(lines[mostLines - 1] ?? '')].slice(0, perLine - 1).join('')}…`

/** In lists a name of two 汉字 gets a full-width space inside, so that it stands as wide as its neighbours (domain notes G.5). */
export const listed = (name: string): string =>
  /^\p{Script=Han}{2}$/u.test(name) ? [...name].join('\u3000') : name
