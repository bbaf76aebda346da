// The name of a share in the catalogue: 过半数, 三分之二以上, or the figures themselves.
import type { Share } from '../../../shared/share.ts'

export function shareName({ num, den, strict }: Share): 'half' | 'twoThirds' | 'over' | 'reached' {
  if (num === 1 && den === 2 && strict) return 'half'
  if (num === 2 && den === 3 && !strict) return 'twoThirds'
  return strict ? 'over' : 'reached'
}
