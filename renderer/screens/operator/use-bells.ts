// Rings when the record says that a bell rang, and only while looking on: what is read afterwards stays silent.
import { useEffect, useRef, useState } from 'react'
import type { BellMark } from '../../../shared/session/fact.ts'
import type { Session } from '../../../shared/session/session.ts'
import { useLive, useLiveState } from '../../live/use-live.tsx'
import { ringBell } from './bell.ts'
import { volumeNow } from './choices.ts'

/** Milliseconds: a bell that reached this page later belongs to the past. */
const fresh = 3000
const seenFor = 6000

/** The bell that has just rung, for as long as its sign is shown. */
export function useBells(): BellMark | null {
  const live = useLive()
  const { session, caughtUp } = useLiveState()
  const heard = useRef<number | null>(null)
  const [rung, setRung] = useState<{ mark: BellMark; no: number } | null>(null)
  const { count, last } = bellsOf(session)
  useEffect(() => {
    const before = heard.current
    if (caughtUp) heard.current = count
    if (before === null || count <= before || last === null) return
    if (live.now().time - live.get().session.last.time > fresh) return
    ringBell(last, volumeNow())
    setRung({ mark: last, no: count })
  }, [live, caughtUp, count, last])
  useEffect(() => {
    if (rung === null) return
    const timer = setTimeout(() => setRung(null), seenFor)
    return () => clearTimeout(timer)
  }, [rung])
  return rung?.mark ?? null
}

function bellsOf({ room }: Session): { count: number; last: BellMark | null } {
  const rung = room.speeches.list.flatMap((speech) => speech.bells)
  const current = room.speeches.list.find((speech) => speech.speech === room.speeches.current)
  return { count: rung.length, last: current?.bells.at(-1)?.mark ?? null }
}
