// Which words stand beside the ring, how large and on how many lines: what does not fit is left out, never made too small.
import { type FittedName, fitName, smallestName } from './measure.ts'
import type { CanvasShape } from './picture.ts'
import { wrap } from './wrap.ts'

export type SpeechWords = {
  /** The item as it is written, a paragraph each: its kind, its title, its part. */
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
  title: readonly string[]
  name: FittedName
  sector: boolean
  unit: readonly string[]
  foot: boolean
}

/** Pixels of the canvas, as SpeechScene.module.css has them. `title` is the width of the upper part, where the ring bends away. */
const columns = {
  wide: {
    nameLines: 3,
    top: 190,
    width: 780,
    title: 780,
    titleSize: 54,
    titleLine: 76,
    from: 80,
    unitSize: 54,
    unit: 72,
    foot: 934,
  },
  tight: {
    nameLines: 6,
    top: 160,
    width: 420,
    title: 480,
    titleSize: 46,
    titleLine: 62,
    from: 70,
    unitSize: 44,
    unit: 60,
    foot: 954,
  },
} satisfies Record<CanvasShape, object>

const largestName = 168
export const nameLine = 1.12
const gaps = { name: 44, from: 18, floor: 24 }

export function speechLayout(shape: CanvasShape, words: SpeechWords): SpeechLayout {
  const column = columns[shape]
  const foot = words.foot && words.notice === 0
  const bottom = words.notice > 0 ? 1080 - words.notice : foot ? column.foot : 1026
  const whole = bottom - column.top - gaps.name - gaps.from - gaps.floor
  const mostLines = Math.min(column.nameLines, Math.floor(whole / (smallestName * nameLine)))
  const name = fitName(words.name, column.width, largestName, mostLines)
  const room = whole - name.lines.length * name.size * nameLine
  const taken = ({ title, sector, unit }: Pick<SpeechLayout, 'title' | 'sector' | 'unit'>) =>
    title.length * column.titleLine + (sector ? column.from : 0) + unit.length * column.unit
  // Each is made only when the one before it does not fit: breaking a title into lines takes longer than drawing it.
  for (const attempt of attemptsFor(shape, words))
    if (taken(attempt) <= room) return { ...attempt, name, foot }
  return { title: [], sector: false, unit: [], name, foot }
}

/** From everything to the least: first the title gets fewer lines, then the unit goes, then the title's upper part. */
function* attemptsFor(
  shape: CanvasShape,
  words: SpeechWords,
): Generator<Pick<SpeechLayout, 'title' | 'sector' | 'unit'>> {
  const column = columns[shape]
  const sector = words.sector !== ''
  const titleOf = (paragraphs: readonly string[], most: number) =>
    paragraphs.flatMap((paragraph) => wrap(paragraph, Math.floor(column.title / column.titleSize), most))
  const unitOf = (most: number) =>
    words.unit === '' ? [] : wrap(words.unit, Math.floor(column.width / column.unitSize), most)
  yield { title: titleOf(words.title, 3), sector, unit: unitOf(2) }
  yield { title: titleOf(words.title, 2), sector, unit: unitOf(2) }
  yield { title: titleOf(words.title, 1), sector, unit: unitOf(2) }
  yield { title: titleOf(words.title, 1), sector, unit: unitOf(1) }
  yield { title: titleOf(words.title, 1), sector, unit: [] }
  yield { title: titleOf(words.title.slice(-1), 1), sector, unit: [] }
  yield { title: [], sector, unit: [] }
}
