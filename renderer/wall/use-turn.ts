// A result that takes more than one page turns by itself, at a calm pace, beginning with the first when it is announced.
import type { Stamp } from '../../shared/time.ts'
import { useMoment } from './picture.ts'

/** How long a page stands, in milliseconds: eight lines read from ten metres. */
const pageStands = 15_000

/** How many times a page has been turned since. */
export function useTurn({ published }: { published: Stamp | null }): number {
  return useMoment((now) => Math.floor(Math.max(0, now.time - (published?.time ?? now.time)) / pageStands))
}
