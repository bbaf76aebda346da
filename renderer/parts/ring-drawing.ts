// The measures of the ring in its dresses, in units of its own box, and the dashes of its arc. Numbers only, no colours.

/** `dial` stands on the console's desk, `wall` on the wide canvas, `tightWall` on the canvas for 4:3 and 5:4 displays. */
export type Dress = 'dial' | 'wall' | 'tightWall'

const wall = {
  half: 486,
  rims: [484, 456, 434],
  line: 2,
  disc: 434,
  arc: { radius: 470, thin: 28, thick: 48 },
  tick: { from: 440, to: 500, width: 6 },
  word: { y: -252, size: 64, drop: 22, shape: 28, gap: 28 },
  band: { height: 108, margin: 44, corner: 4 },
  digits: { y: 138, size: 376, width: 760 },
  limit: { y: 262, size: 46 },
}

/** On the tight canvas the ring is smaller, so its digits take more of it: they stay a quarter of the picture high. */
const tightWall: typeof wall = {
  ...wall,
  word: { ...wall.word, y: -270, size: 68, drop: 23 },
  digits: { y: 152, size: 416, width: 796 },
  limit: { y: 276, size: 52 },
}

const dial: typeof wall = {
  half: 116,
  rims: [108, 98, 90],
  line: 1,
  disc: 90,
  arc: { radius: 103, thin: 9, thick: 18 },
  tick: { from: 93, to: 113, width: 2 },
  word: { y: -52, size: 16, drop: 5.5, shape: 6.5, gap: 7 },
  band: { height: 25, margin: 10, corner: 2 },
  digits: { y: 25, size: 70, width: 156 },
  limit: { y: 56, size: 13 },
}

export const drawings = { dial, wall, tightWall } satisfies Record<Dress, typeof wall>

/** The whole round in the units that arcs are measured in. */
export const round = 1000

/** An unbroken arc over `fraction` of the round. */
export const wholeArc = (fraction: number): string => `${clipped(fraction) * round} ${round}`

/** The same arc in dashes: paused, or not in step with the host. */
export function dashedArc(fraction: number): string {
  const [dash, gap] = [10, 12]
  const pairs = Math.floor((clipped(fraction) * round) / (dash + gap))
  return [...Array.from({ length: pairs }, () => `${dash} ${gap}`), `0 ${round}`].join(' ')
}

const clipped = (fraction: number) => Math.max(0, Math.min(1, fraction))

/** Digits fill their box in any font; fewer than five take a smaller one, so that a short time is not drawn out. */
export const digitsWidth = (digits: string, full: number): number =>
  full * Math.min(1, (digits.length + 0.1) / 5)
