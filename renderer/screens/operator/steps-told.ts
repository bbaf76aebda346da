// The last steps in words: as far back as their rooms are kept with all they say, before that by what kind of step they were.
import type { CommandId } from '../../../shared/id.ts'
import type { Listed } from '../../../shared/session/undo.ts'
import type { Session } from '../../../shared/session/session.ts'
import { type LastStep, stepTold } from './last-step.ts'

/** `next`: the one Ctrl+Z, or Ctrl+Shift+Z, comes to next. `stop`: undo goes no further than this. */
export type ToldStep = Listed & { told: LastStep | null; next: 'undo' | 'redo' | null; stop: boolean }

/** Newest first. */
export function stepsTold(session: Session): readonly ToldStep[] {
  const told = new Map<CommandId, LastStep>()
  let after = session.room
  for (let step = session.past; step !== null; ) {
    told.set(step.command, stepTold(step.what, step.before, after))
    after = step.before
    const { earlier } = step
    step = earlier === null || 'packed' in earlier ? null : earlier
  }
  const undo = session.past?.mark === true ? undefined : session.past?.command
  const stop = session.steps.findLast((one) => one.mark)?.command
  return session.steps
    .map((one): ToldStep => {
      const next =
        one.command === undo && !one.undone
          ? 'undo'
          : one.command === session.undone?.command && one.undone
            ? 'redo'
            : null
      return { ...one, told: told.get(one.command) ?? null, next, stop: one.command === stop }
    })
    .toReversed()
}
