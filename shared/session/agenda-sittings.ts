// The sittings of a meeting that sits more than once: which items belong to which, and how one ends and the next begins. Rules AG.
import type { ItemId, SittingId } from '../id.ts'
import type { AgendaItem, Sitting } from '../meeting.ts'
import { type Duration, type SessionTime, type Stamp, lengthOf, plus, zero } from '../time.ts'
import { type LiveAgenda, type LiveSitting, closing } from './agenda.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { Fact } from './fact.ts'

/** The first sitting opens with the session. A sitting that stands twice counts once. */
export const sittingsFrom = (plan: readonly Sitting[], stamp: Stamp): readonly LiveSitting[] =>
  plan
    .filter((one, at) => plan.findIndex(({ sitting }) => sitting === one.sitting) === at)
    .map((one, at) => ({ ...one, no: at + 1, opened: at === 0 ? stamp : null, closed: null }))

/**
 * Every item, in tree order, with the sitting it belongs to: its own, else that of the item above it, else the first. Null all
 * through where the meeting sits once.
 */
export function inSittings<T extends { item: AgendaItem }>(
  items: readonly T[],
  sittings: readonly Sitting[],
): readonly T[] {
  const known = new Set(sittings.map(({ sitting }) => sitting))
  const found = new Map<ItemId, SittingId | null>()
  const own = (sitting: SittingId | null) => (sitting !== null && known.has(sitting) ? sitting : null)
  return items.map((row) => {
    const { item } = row
    const above = item.parent === null ? null : (found.get(item.parent) ?? null)
    const sitting = own(item.sitting) ?? above ?? sittings[0]?.sitting ?? null
    found.set(item.item, sitting)
    return { ...row, item: { ...item, sitting } }
  })
}

/** The sitting that goes on, or the last that did; undefined where the meeting sits once. */
export const presentSitting = ({ sittings, sitting }: LiveAgenda): LiveSitting | undefined =>
  sittings.find((one) => one.sitting === sitting)

/** The first sitting, in the order of the plan, that has not begun. */
export const nextSitting = ({ sittings }: LiveAgenda): LiveSitting | undefined =>
  sittings.find((one) => one.opened === null)

/** Since when the meeting waits for its next sitting; null while one goes on. */
export function betweenSince({ recesses }: LiveAgenda): Stamp | null {
  const last = recesses.at(-1)
  return last === undefined || last.to !== null ? null : last.from
}

/** How long the meeting has stood between its sittings up to `until`: no time of the meeting. */
export const recessed = ({ recesses }: LiveAgenda, until: SessionTime): Duration =>
  recesses.map((one) => lengthOf(one, until)).reduce(plus, zero)

export function decideSitting(
  agenda: LiveAgenda,
  command: CommandOf<'closeSitting' | 'openSitting'>,
  endings: readonly Fact[],
): Answer {
  const between = betweenSince(agenda) !== null
  switch (command.kind) {
    case 'closeSitting':
      if (between) return refuse('BETWEEN_SITTINGS')
      if (nextSitting(agenda) === undefined) return refuse('LAST_SITTING')
      return facts(...endings, ...closing(agenda), { kind: 'sittingClosed' })
    case 'openSitting': {
      const named = agenda.sittings.find((one) => one.sitting === command.sitting)
      if (named === undefined) return refuse('SITTING_UNKNOWN')
      if (named.opened !== null) return refuse('SITTING_HELD', named.title)
      return between ? facts({ kind: 'sittingOpened', sitting: named.sitting }) : refuse('SITTING_OPEN')
    }
    default:
      return command satisfies never
  }
}

export const sittingClosed = (agenda: LiveAgenda, stamp: Stamp): LiveAgenda => ({
  ...agenda,
  sittings: agenda.sittings.map((one) => (one.sitting === agenda.sitting ? { ...one, closed: stamp } : one)),
  recesses: [...agenda.recesses, { from: stamp, to: null }],
})

export const sittingOpened = (agenda: LiveAgenda, sitting: SittingId, stamp: Stamp): LiveAgenda => ({
  ...agenda,
  sitting,
  sittings: agenda.sittings.map((one) => (one.sitting === sitting ? { ...one, opened: stamp } : one)),
  recesses: agenda.recesses.map((one) => (one.to === null ? { ...one, to: stamp } : one)),
})
