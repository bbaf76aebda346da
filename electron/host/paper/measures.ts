// The measures of GB/T 9704-2012 in the units of Word, and the one size both writers must agree on. Sources: domain notes A.1 and A.2.
import { widthOf } from '../../../shared/paper-names.ts'

/** Twentieths of a point. */
const twips = (points: number): number => Math.round(points * 20)
const millimetres = (mm: number): number => twips((mm * 72) / 25.4)

/** 22 × 28.95 pt fits the 637.8 pt of the type area; with 29 pt Word sets 21 lines. */
export const line = 579
/** 156 mm ÷ 28 in twentieths of a point. */
export const chars = (count: number): number => Math.round(count * 315.86)
/** 三号 is 16 pt: 28 of them are 5.8 pt wider than 156 mm, so each gives up a little. Word counts whole twentieths. */
export const tracking = -5
/** Half points. */
export const body = 32

/** To be read aloud: 小二号, 24 characters a line, 17 lines a page; the same in resources/paper/paper.css. */
export const reading = {
  body: 36,
  line: 740,
  tracking: 8,
  chars: (count: number): number => Math.round(count * 368.4),
}
export const small = 28
export const title = 44

export const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  // The footer's distance is measured so that the dash, not its line box, lies 7 mm below the type area.
  margin: { top: 2098, left: 1587, right: 1474, bottom: 1984, header: 851, footer: 1445 },
}
export const typeArea = 8844

/** The red mark as large as one line of 156 mm allows, in points. */
export const markSize = (mark: string): number =>
  Math.min(36, Math.floor(4400 / Math.max(1, widthOf(mark))) / 10)
/** How far the ink of 小标宋 begins below the top of its em square, as a part of its size: measured, a little above it. */
export const inkTop = -0.018

export const fromTopToMark = millimetres(35)
export const fromIssueToRule = millimetres(4)
