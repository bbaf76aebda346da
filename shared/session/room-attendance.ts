// Which sign-in a mark goes to, as the agenda has it: when its sitting began, and whether it is over. Rules AT in SPEC.md.
import type { Stamp } from '../time.ts'
import { type LiveAgenda, beganIn } from './agenda.ts'
import { betweenSince, presentSitting } from './agenda-sittings.ts'
import type { SignIn } from './attendance-presence.ts'

type Held = { agenda: LiveAgenda; opened: Stamp | null; adjourned: Stamp | null }

export const signInOf = ({ agenda, opened, adjourned }: Held): SignIn => ({
  began: beganIn(agenda) !== null,
  opened: presentSitting(agenda)?.opened ?? opened,
  ended: betweenSince(agenda) ?? adjourned,
  before: agenda.recesses.findLast(({ to }) => to !== null)?.from ?? null,
})

/** Why nobody is counted any more; null while a sitting goes on. */
export function overOf({ agenda, adjourned }: Held): 'BETWEEN_SITTINGS' | 'SESSION_ADJOURNED' | null {
  if (adjourned !== null) return 'SESSION_ADJOURNED'
  return betweenSince(agenda) === null ? null : 'BETWEEN_SITTINGS'
}
