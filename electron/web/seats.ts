// Invitations and bearers: how a window proves its seat. Only digests are kept, in a file of this user's alone; never a token.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Seat } from '../../shared/session/seat.ts'

/** A window opens within a minute; a link that is printed for a person lives until its first use. */
export type InvitationLife = 'minute' | 'untilUsed'

export type Seats = {
  /** A token for one use. */
  invite(seat: Seat, life: InvitationLife): string
  /** Turns an invitation into the bearer of a window; null when it is unknown, used or too old. */
  redeem(token: string): { bearer: string; seat: Seat } | null
  seatOf(bearer: string): Seat | null
  /** Whether `secret` is the one written into the owner's note: with it a second starter asks for an invitation. */
  isOwner(secret: string): boolean
  secret: string
  /** In good order: nobody holds a seat any more. A crash leaves the digests, and pages come back with their bearers. */
  close(): void
}

const Kept = z.array(z.object({ digest: z.hex(), seat: Seat }))
type Kept = z.infer<typeof Kept>

const minute = 60_000
/** More windows than anybody has; the oldest loses its seat. */
const most = 64

/** `monotonic` in milliseconds: an invitation's age is measured, never read off the calendar. */
export function openSeats(folder: string, monotonic: () => number): Seats {
  const file = join(folder, 'seats.json')
  const invitations = new Map<string, { seat: Seat; until: number }>()
  const secret = draw()
  let held = readKept(file)

  return {
    secret,
    invite(seat, life) {
      const token = draw()
      invitations.set(digest(token), { seat, until: life === 'minute' ? monotonic() + minute : Infinity })
      return token
    },
    redeem(token) {
      const asked = digest(token)
      for (const [known, { until }] of invitations) if (until < monotonic()) invitations.delete(known)
      const known = [...invitations.keys()].find((each) => same(each, asked))
      const seat = known === undefined ? undefined : invitations.get(known)?.seat
      if (known === undefined || seat === undefined) return null
      invitations.delete(known)
      const bearer = draw()
      held = [...held, { digest: digest(bearer), seat }].slice(-most)
      writeKept(file, held)
      return { bearer, seat }
    },
    seatOf(bearer) {
      const asked = digest(bearer)
      return held.find((each) => same(each.digest, asked))?.seat ?? null
    },
    isOwner: (asked) => same(digest(asked), digest(secret)),
    close() {
      held = []
      invitations.clear()
      rmSync(file, { force: true })
    },
  }
}

/** 256 bits, in letters that stand in an address and in a subprotocol. */
const draw = () => randomBytes(32).toString('base64url')
const digest = (token: string) => createHash('sha256').update(token).digest('hex')
const same = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

function readKept(file: string): Kept {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    // Nobody has a seat then: windows must be opened again, and nothing else is lost.
    if (error instanceof Error) return []
    throw error
  }
}

function writeKept(file: string, held: Kept): void {
  const draft = `${file}.part`
  rmSync(draft, { force: true })
  writeFileSync(draft, JSON.stringify(held), { mode: 0o600, flag: 'wx' })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}
