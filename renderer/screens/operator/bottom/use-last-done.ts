// What was done, undone or redone last while this page looked on, for as long as a toast shows it.
import { useEffect, useState } from 'react'
import type { Session } from '../../../../shared/session/session.ts'
import { useLive } from '../../../live/use-live.tsx'
import { type LastStep, stepTold } from '../last-step.ts'

/** Milliseconds; the same as `--undo`. */
const shownFor = 10_000

/** `no` counts, so that the same thing done twice is shown twice. */
export type Done = { no: number } & ({ kind: 'done' | 'redone' } | { kind: 'undone'; told: LastStep })

export function useLastDone(): Done | null {
  const live = useLive()
  const [done, setDone] = useState<Done | null>(null)
  useEffect(() => {
    let before = live.get().session
    let no = 0
    return live.subscribe(() => {
      const { session, caughtUp } = live.get()
      const last = before
      before = session
      if (!caughtUp || last.past?.command === session.past?.command) return
      no += 1
      setDone({ no, ...turned(last, session) })
    })
  }, [live])
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), shownFor)
    return () => clearTimeout(timer)
  }, [done])
  return done
}

function turned(
  last: Session,
  session: Session,
): { kind: 'done' | 'redone' } | { kind: 'undone'; told: LastStep } {
  const undone = session.undone?.command
  if (last.past !== null && undone === last.past.command)
    return { kind: 'undone', told: stepTold(last.past.what, session.room, last.room) }
  return { kind: last.undone !== null && last.undone.command === session.past?.command ? 'redone' : 'done' }
}
