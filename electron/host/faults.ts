// Turns what was thrown into what a page may know: that it failed, and of which sort. The text stays in the journal.
import { ORPCError } from '@orpc/server'
import type { Journal } from './journal.ts'
import { AheadOfLog } from './follow.ts'
import { ChainBroken } from './log.ts'
import { StorageFault } from './storage.ts'

export class UnknownMeeting extends Error {
  override name = 'UnknownMeeting'
}

/** `NOT_SAVED`: nothing of this command is kept, all before it is. `LOG_BROKEN`: a fact is not what was written. */
export function faultOf(error: unknown, where: string, journal: Journal): ORPCError<string, undefined> {
  // Bad input is no fault of ours; an answer that does not fit the contract is.
  if (error instanceof ORPCError && error.status < 500) return fault(String(error.code), error.status)
  journal.fault(where, error)
  if (error instanceof StorageFault) return fault('NOT_SAVED', 507)
  if (error instanceof ChainBroken) return fault('LOG_BROKEN', 500)
  if (error instanceof UnknownMeeting) return fault('NOT_FOUND', 404)
  if (error instanceof AheadOfLog) return fault('CONFLICT', 409)
  return fault('INTERNAL_SERVER_ERROR', 500)
}

const fault = (code: string, status: number) =>
  new ORPCError<string, undefined>(code, { status, message: code })

/** The same for what is thrown while a stream is being read. */
export async function* faultless<T>(
  stream: AsyncGenerator<T, void, undefined>,
  where: string,
  journal: Journal,
): AsyncGenerator<T, void, undefined> {
  try {
    yield* stream
  } catch (error) {
    throw faultOf(error, where, journal)
  }
}
