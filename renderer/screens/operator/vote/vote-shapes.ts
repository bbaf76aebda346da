// The shapes of the four outcomes of a raised hand, the same wherever a vote is drawn.
import type { ShapeName } from '../../../parts/Shape.tsx'

export const voteShapes = {
  for: 'circle',
  against: 'cross',
  abstain: 'triangle',
  notVoted: 'dash',
} as const satisfies Record<string, ShapeName>
