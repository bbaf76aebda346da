// How names stand on paper: cells of three characters with one between, six a line (GB/T 9704-2012 10.3, domain notes A.7 and G.5).

/** A line of 28 characters less 2 of indent and 3 of 出席： leaves 23: six cells of three with five gaps. */
const perLine = 6

/** Width in 汉字: Latin letters, digits and the interpunct count half. */
export const widthOf = (name: string): number =>
  [...name].reduce((width, letter) => width + (/[\u0020-\u00ff]/u.test(letter) ? 0.5 : 1), 0)

/** A two-character Han name gets one full-width space inside; every other name stands as written. */
export const spaced = (name: string): string =>
  /^\p{Script=Han}{2}$/u.test(name) ? [...name].join('\u3000') : name

/** How many cells a name takes: one up to three characters, two up to seven, three up to eleven. */
export const cellsOf = (name: string): number => Math.min(perLine, Math.ceil((widthOf(spaced(name)) + 1) / 4))

export type Cell = { name: string; cells: number }

/** Names in the rows they fall into, none broken between two lines. */
export function nameRows(names: readonly string[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let used = perLine
  for (const name of names) {
    const cells = cellsOf(name)
    if (used + cells > perLine) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push({ name: spaced(name), cells })
    used += cells
  }
  return rows
}

/** In running text names stand without inner space, joined by 、. */
export const namesInLine = (names: readonly string[]): string => names.join('、')
