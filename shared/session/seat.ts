// Who sits at the other end of a line, and what of the log that seat is shown. A page cannot choose its own seat.
import { z } from 'zod'
import { audience } from './audience.ts'
import { type Entry, Fact } from './fact.ts'

/** `host` is the machine itself (bells, recovery); it never sits at a wire. */
export const Seat = z.enum(['operator', 'projector', 'guest'])
export type Seat = z.infer<typeof Seat>
export type Actor = Seat | 'host'

/** The entry as `seat` may see it: whole, with fields blanked, or withheld; `seq`, time and command always stay. */
export function seenBy(entry: Entry, seat: Seat): Entry {
  if (seat === 'operator') return entry
  const sight = audience[entry.fact.kind]
  if (sight === 'operator') return { ...entry, fact: { kind: 'withheld' } }
  const blanks = new Map<string, unknown>(
    Object.entries(sight).filter(([, look]) => typeof look === 'function'),
  )
  if (blanks.size === 0) return entry
  const fields = Object.entries(entry.fact).map(([field, value]: [string, unknown]) => {
    const blank = blanks.get(field)
    const shown: unknown = typeof blank === 'function' ? Reflect.apply(blank, undefined, [value]) : value
    return [field, shown]
  })
  return { ...entry, fact: Fact.parse(Object.fromEntries(fields)) }
}
