// All that a page of ours ever sends: a call by its path, the end of one, and `pong`. No headers, no streams, no types beyond JSON's.
import { z } from 'zod'
import { parseStrict } from './strict-json.ts'

const Id = z.string().min(1).max(16)
const Call = z.strictObject({
  i: Id,
  p: z.strictObject({
    u: z.string().regex(/^\/[A-Za-z]+\/[A-Za-z]+$/),
    b: z.strictObject({ json: z.unknown().optional() }),
  }),
})
const End = z.strictObject({ i: Id, t: z.literal(4) })
const Named = z.object({ i: Id })

export type Asked =
  | { kind: 'call'; id: string; path: string }
  | { kind: 'end'; id: string }
  /** Something else; with an id it can at least be answered. */
  | { kind: 'odd'; id: string | null }

export function readAsked(text: string): Asked {
  const value = parseStrict(text)?.value
  const call = Call.safeParse(value)
  if (call.success) return { kind: 'call', id: call.data.i, path: call.data.p.u }
  const end = End.safeParse(value)
  if (end.success) return { kind: 'end', id: end.data.i }
  const named = Named.safeParse(value)
  return { kind: 'odd', id: named.success ? named.data.i : null }
}
