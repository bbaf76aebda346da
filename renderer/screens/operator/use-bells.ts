// Rings when the record says that a bell rang, and only while looking on: what is read afterwards stays silent.
import { useEffect, useState } from 'react'
import type { BellMark } from '../../../shared/session/values.ts'
import type { Session } from '../../../shared/session/session.ts'
import { currentSpeech } from '../../../shared/session/speeches-record.ts'
import { useLive } from '../../live/use-live.tsx'
import { ringBell } from './bell.ts'
import { volumeNow } from './choices.ts'

/** Milliseconds: a bell that reached this page later belongs to the past. */
const fresh = 3000
const seenFor = 6000

/** The bell that has just rung, for as long as its sign is shown. */
export function useBells(): BellMark | null {
  const live = useLive()
  const [rung, setRung] = useState<{ mark: BellMark; no: number } | null>(null)
  useEffect(() => {
    let heard = bellsOf(live.get().session)
    return live.subscribe(() => {
      const { session, caughtUp } = live.get()
      const [before, now] = [heard, bellsOf(session)]
      heard = now
      const late = live.now().time - session.last.time > fresh
      if (!caughtUp || late || now.count <= before.count || now.last === null) return
      ringBell(now.last, volumeNow())
      setRung({ mark: now.last, no: now.count })
    })
  }, [live])
  useEffect(() => {
    if (rung === null) return
    const timer = setTimeout(() => setRung(null), seenFor)
    return () => clearTimeout(timer)
  }, [rung])
  return rung?.mark ?? null
}

const bellsOf = ({ room }: Session): { count: number; last: BellMark | null } => ({
  count: room.speeches.list.reduce((sum, speech) => sum + speech.bells.length, 0),
  last: currentSpeech(room.speeches)?.bells.at(-1)?.mark ?? null,
})
