// Brings a seat the log from where it stopped reading, then every new fact, and a beat each second; names the one that rings.
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
  type Follower = { meeting: MeetingId; seat: Seat }
  /** In the order in which they came. */
  const followers = new Set<Follower>()
  const isRinging = (follower: Follower) =>
    [...followers].find(({ meeting, seat }) => meeting === follower.meeting && seat === 'operator') ===
    follower

  async function* follow(meeting: MeetingId, since: number, seat: Seat, signal?: AbortSignal) {
    const follower = { meeting, seat }
    const present = (): { now: Now; rings: boolean } => ({
      now: sessions.now(meeting),
      rings: isRinging(follower),
    })
    if (since > sessions.session(meeting).seq) throw new AheadOfLog(`${meeting} has not reached ${since}`)
    const ear = bell.listen(meeting)
    // A generator that waits does not hear that its reader has left; the bell wakes it.
    signal?.addEventListener('abort', ear.close)
    followers.add(follower)
    try {
      let seq = since
      let caughtUp = false
      for (;;) {
        if (signal?.aborted === true || ear.over()) return
        const page = log.page(meeting, seq, messageSize)
        if (page.length > 0) {
          seq = page.at(-1)?.seq ?? seq
          yield { kind: 'entries' as const, entries: page.map((entry) => seenBy(entry, seat)), ...present() }
          continue
        }
        if (!caughtUp) yield { kind: 'caughtUp' as const, seq, ...present() }
        caughtUp = true
        const rings = await ear.heard()
        if (rings.has('beat') && !rings.has('facts') && !ear.over())
          yield { kind: 'beat' as const, ...present() }
      }
    } finally {
      signal?.removeEventListener('abort', ear.close)
      followers.delete(follower)
      ear.close()
    }
  }
  return { follow, count: (seat) => [...followers].filter((follower) => follower.seat === seat).length }
}
