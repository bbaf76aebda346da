// One person's coming and going as intervals: 到会, 中途离会, 返会; and what one more mark makes of it. Rules AT in SPEC.md.
import type { Leave } from '../leave.ts'
import { type Instant, type Interval, type Stamp, instant, sessionTime } from '../time.ts'
import type { Mark } from './values.ts'

export type Presence = {
  state: Mark['state']
  since: Stamp
  /** With `leave`, and with `left` where the going was asked for. Blank for every seat but the operator's. */
  leave: Leave | null
  /** The stretches in the room, in order; the last one is open while the person is there. */
  visits: readonly Interval[]
}

/** The sign-in that marks go to: of the sitting that goes on, or of the last that did. */
export type SignIn = {
  /** An item was taken up: before, a mark puts the roll call right; after, leave is a going. */
  began: boolean
  opened: Stamp | null
  /** Null while the sitting goes on. */
  ended: Stamp | null
  /** When the sitting before ended: nobody came to this one earlier. */
  before: Stamp | null
}

/** When this person first came; null for whoever has not been here. */
export const cameAt = (presence: Presence | undefined): Stamp | null => presence?.visits[0]?.from ?? null

/** When this person went and has not come back. */
export const wentAt = (presence: Presence | undefined): Stamp | null => presence?.visits.at(-1)?.to ?? null

export const isHere = (presence: Presence | undefined): boolean =>
  presence !== undefined && presence.visits.length > 0 && wentAt(presence) === null

/** Before this moment a mark of this state may not lie: what came before it in the room. Null where nothing did. */
export function earliestFor(before: Presence | undefined, state: Mark['state']): Stamp | null {
  const visits = before?.visits ?? []
  const last = visits.at(-1)
  if (last === undefined) return null
  // A present person's coming, or a gone person's going, is put right: what counts is what lies before it.
  if (state === 'present') return last.to === null ? (visits.at(-2)?.to ?? null) : last.to
  return last.from
}

export function afterMark(
  before: Presence | undefined,
  mark: Mark,
  stamp: Stamp,
  { began, opened, ended, before: earlier }: SignIn,
): Presence {
  const visits = before?.visits ?? []
  const latest = ended ?? stamp
  // Whoever is entered afterwards, and no more is said, was there all the time.
  const unsaid =
    ended !== null && mark.state === 'present' && visits.length === 0 ? (opened ?? latest) : latest
  const at = mark.at === null ? unsaid : momentOf(mark.at, latest, earliestFor(before, mark.state) ?? earlier)
  switch (mark.state) {
    case 'present': {
      if (!isHere(before)) return came([...visits, { from: at, to: null }], at)
      if (before !== undefined && mark.at === null) return before
      return came([...visits.slice(0, -1), { from: at, to: null }], at)
    }
    case 'left':
      return gone(before, mark, at)
    case 'leave':
      return began && visits.length > 0 ? gone(before, mark, at) : away(mark, at)
    case 'absent':
    case 'unmarked':
      return away(mark, at)
    default:
      return mark.state satisfies never
  }
}

const came = (visits: readonly Interval[], since: Stamp): Presence => ({
  state: 'present',
  since,
  leave: null,
  visits,
})

const away = ({ state, leave }: Mark, since: Stamp): Presence => ({ state, since, leave, visits: [] })

function gone(before: Presence | undefined, { leave, at: given }: Mark, at: Stamp): Presence {
  const visits = before?.visits ?? []
  const last = visits.at(-1)
  // Whoever is gone already stays gone since then, unless another moment is given.
  const to = last?.to != null && given === null ? last.to : at
  const ended = last === undefined ? [] : [...visits.slice(0, -1), { from: last.from, to }]
  return { state: 'left', since: to, leave, visits: ended }
}

/** A moment given by hand, in both times: never before what lies before it, never after `latest`. What was before the opening is its beginning. */
function momentOf(given: Instant, latest: Stamp, earliest: Stamp | null): Stamp {
  const at = Math.min(latest.at, Math.max(given, earliest?.at ?? given))
  const time = Math.max(latest.time - (latest.at - at), earliest?.time ?? 0, 0)
  return { at: instant(at), zone: latest.zone, time: sessionTime(Math.min(time, latest.time)) }
}
