// The last steps in words: as far back as their rooms are kept with all they say, before that by what kind of step they were.
import type { CommandId } from '../../../shared/id.ts'
import type { Listed } from '../../../shared/session/undo.ts'
import { type Session, evolve } from '../../../shared/session/session.ts'
import { type LastStep, lastStep, stepTold } from './last-step.ts'

/** `stop`: undo goes no further than this. */
export type ToldStep = Listed & { told: LastStep | null; stop: boolean }

/** Newest first. */
export function stepsTold(session: Session): readonly ToldStep[] {
  const told = new Map<CommandId, LastStep>()
  let after = session.room
  for (let step = session.past; step !== null && told.size < session.steps.length; ) {
    told.set(step.command, stepTold(step.what, step.before, after))
    after = step.before
    const { earlier } = step
    step = earlier === null || 'packed' in earlier ? null : earlier
  }
  // What could be done again is told as if it had been.
  let redone = session
  while (redone.undone !== null && told.size < session.steps.length) {
    const { command, what } = redone.undone
    const fact = { kind: 'stepRedone', redone: command, what } as const
    redone = evolve(redone, { ...session.last, seq: session.seq, boot: '', command, fact })
    const step = lastStep(redone)
    if (step !== null) told.set(command, step)
  }
  const stop = session.steps.findLast((one) => one.mark)?.command
  return session.steps
    .map((one): ToldStep => ({ ...one, told: told.get(one.command) ?? null, stop: one.command === stop }))
    .toReversed()
}
