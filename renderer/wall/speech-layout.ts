// Which words stand beside the ring, how large and on how many lines: what does not fit is left out, never made too small.
import { type FittedName, fitName, linesOf } from './measure.ts'
import type { CanvasShape } from './picture.ts'

export type SpeechWords = {
  /** The item as it is written line by line: its kind, its title, its part. */
  title: readonly string[]
  name: string
  sector: string
  unit: string
  /** Whether something stands at the foot of the column: who is next, or whose time is kept. */
  foot: boolean
  /** Height of the notice in the column, 0 without one. */
  notice: number
}
export type SpeechLayout = {
  /** For each line of the title how many lines it may take. */
  title: readonly number[]
  name: FittedName
  sector: boolean
  unit: 0 | 1 | 2
  foot: boolean
}

/** Pixels of the canvas. `width` is the column's, `title` that of the upper part, where the ring bends away. */
const columns = {
  wide: {
    top: 190,
    width: 780,
    title: 780,
    largest: 168,
    titleSize: 54,
    titleLine: 76,
    from: 80,
    unit: 72,
    unitSize: 54,
    footTop: 934,
  },
  tight: {
    top: 160,
    width: 420,
    title: 480,
    largest: 168,
    titleSize: 46,
    titleLine: 62,
    from: 70,
    unit: 60,
    unitSize: 44,
    footTop: 954,
  },
} satisfies Record<CanvasShape, object>

export const nameLine = 1.12
export const gaps = { name: 44, from: 18 }
const floor = 24

export function speechLayout(shape: CanvasShape, words: SpeechWords): SpeechLayout {
  const column = columns[shape]
  const noticed = words.notice > 0
  const foot = words.foot && !noticed
  const bottom = noticed ? 1080 - words.notice : foot ? column.footTop : 1026
  const room = bottom - floor - column.top
  const name = fitName(words.name, column.width, column.largest)
  const wanted = words.title.map((line) => linesOf(line, Math.floor(column.title / column.titleSize)))
  const unitLines =
    words.unit === '' ? 0 : Math.min(2, linesOf(words.unit, Math.floor(column.width / column.unitSize)))
  const height = (title: readonly number[], sector: boolean, unit: number) =>
    title.reduce((sum, lines) => sum + lines, 0) * column.titleLine +
    gaps.name +
    name.lines.length * name.size * nameLine +
    gaps.from +
    (sector ? column.from : 0) +
    unit * column.unit
  const hasSector = words.sector !== ''
  for (const layout of attempts(wanted, hasSector, unitLines))
    if (height(layout.title, layout.sector, layout.unit) <= room) return { ...layout, name, foot }
  return { title: [], sector: false, unit: 0, name, foot }
}

/** From everything to the least: first the title gets fewer lines, then the unit goes, then the title, then the sector. */
function* attempts(
  wanted: readonly number[],
  sector: boolean,
  unit: number,
): Generator<Omit<SpeechLayout, 'name' | 'foot'>> {
  const units = ([2, 1, 0] as const).filter((lines) => lines <= unit)
  for (const most of [3, 2, 1]) {
    const title = wanted.map((lines) => Math.min(lines, most))
    for (const lines of units) if (lines === units[0] || most === 1) yield { title, sector, unit: lines }
  }
  yield { title: wanted.slice(-1).map(() => 1), sector, unit: 0 }
  yield { title: [], sector, unit: 0 }
  yield { title: [], sector: false, unit: 0 }
}
