// What was done or undone last while this page looked on, for as long as a toast shows it.
import { useEffect, useState } from 'react'
import type { FactKind } from '../../../../shared/session/fact.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { useLive } from '../../../live/use-live.tsx'

/** Milliseconds; the same as `--undo`. */
const shownFor = 10_000

type Past = Session['past']
/** `no` counts, so that the same thing done twice is shown twice. */
export type Done = { no: number } & ({ kind: 'done' } | { kind: 'undone'; what: FactKind })

export function useLastDone(): Done | null {
  const live = useLive()
  const [done, setDone] = useState<Done | null>(null)
  useEffect(() => {
    let before = live.get().session.past
    let no = 0
    return live.subscribe(() => {
      const { session, caughtUp } = live.get()
      const last = before
      before = session.past
      if (!caughtUp || last?.command === session.past?.command) return
      no += 1
      const undone = last !== null && stoodBefore(session.past, last)
      setDone(undone ? { no, kind: 'undone', what: last.what } : { no, kind: 'done' })
    })
  }, [live])
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), shownFor)
    return () => clearTimeout(timer)
  }, [done])
  return done
}

/** Whether `past` already stood behind `later`: then what came after it was taken back. */
function stoodBefore(past: Past, later: NonNullable<Past>): boolean {
  for (let one = later.earlier; one !== null; one = one.earlier)
    if (one.command === past?.command) return true
  return past === null
}
