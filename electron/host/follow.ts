// Brings a seat the log from where it stopped reading, then every new fact, and a beat each second. Holds nothing back for the slow.
import type { Followed, Now } from '../../shared/contract.ts'
import type { MeetingId } from '../../shared/id.ts'
import { type Seat, seenBy } from '../../shared/session/seat.ts'
import type { Bell } from './bell.ts'
import type { Log } from './log.ts'
import type { Sessions } from './sessions.ts'

export type Following = {
  follow(
    meeting: MeetingId,
    since: number,
    seat: Seat,
    signal?: AbortSignal,
  ): AsyncGenerator<Followed, void, undefined>
  /** How many of a seat follow any meeting now. */
  count(seat: Seat): number
}

/** A message of about this many characters of facts: large enough to be quick, small enough not to block a line. */
const messageSize = 64_000

/** The log does not reach as far as the follower says it has read: it was replaced by a backup. */
export class AheadOfLog extends Error {
  override name = 'AheadOfLog'
}

export function createFollowing({
  log,
  bell,
  sessions,
}: {
  log: Log
  bell: Bell
  sessions: Sessions
}): Following {
  const followers = new Map<Seat, number>()
  const step = (seat: Seat, by: number) => followers.set(seat, (followers.get(seat) ?? 0) + by)

  async function* follow(meeting: MeetingId, since: number, seat: Seat, signal?: AbortSignal) {
    const now = (): Now => sessions.now(meeting)
    if (since > sessions.session(meeting).seq) throw new AheadOfLog(`${meeting} has not reached ${since}`)
    const ear = bell.listen(meeting)
    // A generator that waits does not hear that its reader has left; the bell wakes it.
    signal?.addEventListener('abort', ear.close)
    step(seat, 1)
    try {
      let seq = since
      let caughtUp = false
      for (;;) {
        if (signal?.aborted === true || ear.over()) return
        const page = log.page(meeting, seq, messageSize)
        if (page.length > 0) {
          seq = page.at(-1)?.seq ?? seq
          yield { kind: 'entries' as const, entries: page.map((entry) => seenBy(entry, seat)), now: now() }
          continue
        }
        if (!caughtUp) yield { kind: 'caughtUp' as const, seq, now: now() }
        caughtUp = true
        const rings = await ear.heard()
        if (rings.has('beat') && !rings.has('facts') && !ear.over())
          yield { kind: 'beat' as const, now: now() }
      }
    } finally {
      signal?.removeEventListener('abort', ear.close)
      step(seat, -1)
      ear.close()
    }
  }
  return { follow, count: (seat) => followers.get(seat) ?? 0 }
}
