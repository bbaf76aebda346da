// What was done or undone last while this page looked on, for as long as a toast shows it.
import { useEffect, useRef, useState } from 'react'
import type { FactKind } from '../../../../shared/session/fact.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { useLiveState } from '../../../live/use-live.tsx'

/** Milliseconds; the same as `--undo`. */
const shownFor = 10_000

type Past = Session['past']
export type Done = { no: number } & ({ kind: 'done' } | { kind: 'undone'; what: FactKind })

export function useLastDone(): Done | null {
  const { session, caughtUp } = useLiveState()
  const { past } = session
  const before = useRef<{ past: Past } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  useEffect(() => {
    const last = before.current
    if (caughtUp) before.current = { past }
    if (!caughtUp || last === null || last.past?.command === past?.command) return
    const undone = last.past !== null && wasBefore(past, last.past) ? last.past.what : null
    setDone((one) => {
      const no = (one?.no ?? 0) + 1
      return undone === null ? { no, kind: 'done' } : { no, kind: 'undone', what: undone }
    })
  }, [past, caughtUp])
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), shownFor)
    return () => clearTimeout(timer)
  }, [done])
  return done
}

/** Whether `past` already stood behind `later`: then what came after it was taken back. */
function wasBefore(past: Past, later: NonNullable<Past>): boolean {
  for (let one = later.earlier; one !== null; one = one.earlier)
    if (one.command === past?.command) return true
  return past === null
}
