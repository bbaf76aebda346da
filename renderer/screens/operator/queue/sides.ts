// The shapes of the sides of a question, the same as those of a vote where there is one.
import type { Side } from '../../../../shared/session/values.ts'
import type { ShapeName } from '../../../parts/Shape.tsx'

export const sideShapes: Readonly<Record<Side, ShapeName>> = {
  for: 'circle',
  against: 'cross',
  question: 'diamond',
}
