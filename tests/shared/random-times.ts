// What an operator would pick in a random meeting, and other lengths for what is to come.
import { proposalFor } from '../../shared/session/agenda-replan.ts'
import type { CommandOf } from '../../shared/session/command.ts'
import type { Session } from '../../shared/session/session.ts'
import { duration } from '../../shared/time.ts'

/** One of `names`, or now and then one that is not there. */
export const one = <T>(names: readonly T[], stray: T, pick: number): T =>
  pick % 13 === 12 || names.length === 0 ? stray : names[pick % names.length]!

/** The proposal for so much delay, or now and then a length for whatever item. */
export function replanning({ room }: Session, pick: number, other: number): CommandOf<'replanAgenda'> {
  const { lengths } = proposalFor(room.agenda, duration((other - 500) * 2000), new Set())
  const item = room.agenda.items[pick % room.agenda.items.length]!.item
  return {
    kind: 'replanAgenda',
    lengths:
      pick % 3 === 0 || lengths.length === 0 ? [{ item, length: duration(1 + other * 1000) }] : lengths,
    allowedBy: '沈怀远',
  }
}
