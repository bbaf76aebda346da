// The small shapes of kinds and stances as paths in a square of 12, alike with those of the page. Shape and word first, colour third.
import type { Sign, Tone } from './piece.ts'

export type SignDrawing = { path: string; full: boolean; width: number }

const circle = (radius: number) =>
  `M${6 - radius} 6a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
const hollow = (path: string, width = 1.5): SignDrawing => ({ path, full: false, width })
const full = (path: string): SignDrawing => ({ path, full: true, width: 0 })

export const toneSigns: Readonly<Record<Tone, SignDrawing>> = {
  ask: hollow(circle(4.75)),
  advice: hollow('M6 1.8 10.9 10.4H1.1z'),
  worry: hollow('M6 1.2 10.8 6 6 10.8 1.2 6z'),
  fact: hollow('M6 .9l4.4 2.55v5.1L6 11.1 1.6 8.55v-5.1z'),
  reply: hollow('M1.6 1.6h8.8v8.8H1.6z'),
  pledge: full('M1 1h10v10H1z'),
}

export const stanceSigns: Readonly<Record<Sign, SignDrawing>> = {
  circle: hollow(circle(4.75)),
  disc: full(circle(5)),
  halfDisc: hollow(`${circle(4.75)}M6 1.2a4.8 4.8 0 0 1 0 9.6z`),
  triangle: hollow('M6 1.8 10.9 10.4H1.1z'),
  square: hollow('M1.6 1.6h8.8v8.8H1.6z'),
  cross: hollow('M2 2l8 8M10 2l-8 8', 1.8),
  dash: hollow('M1.5 6h9', 1.8),
}

/** A closed padlock: what is locked says so. */
export const lockSign: SignDrawing = full(
  'M2.5 5.5h7v5.5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5H7V4a1 1 0 0 0-2 0v1.5z',
)
