// What the supervisor and its host process say to each other, as schemas: the two may be of different moments, never of different minds.
import { z } from 'zod'

const Role = z.enum(['operator', 'projector', 'paper'])

export const FromHost = z.discriminatedUnion('kind', [
  /** It answers at this address. `link` is where a person may begin; null when a window was there before. */
  z.object({ kind: z.literal('ready'), link: z.string().nullable() }),
  /** Another program holds the folder, and this link leads to it. */
  z.object({ kind: z.literal('taken'), link: z.string() }),
  /** It cannot start, and will not be able to next time: a sentence for the user. */
  z.object({ kind: z.literal('cannotStart'), sentence: z.string() }),
  z.object({ kind: z.literal('open'), id: z.number(), role: Role, address: z.string() }),
  z.object({ kind: z.literal('close'), id: z.number(), role: Role }),
])
export type FromHost = z.infer<typeof FromHost>

export const FromSupervisor = z.discriminatedUnion('kind', [
  /** The answer to `open` and `close`. */
  z.object({ kind: z.literal('done'), id: z.number(), done: z.boolean() }),
  /** A window's browser crashed. */
  z.object({ kind: z.literal('crashed'), role: Role }),
  z.object({ kind: z.literal('end') }),
])
export type FromSupervisor = z.infer<typeof FromSupervisor>
