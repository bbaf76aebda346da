// Rings when the record says that a bell rang, in the one window the host named, and only while looking on: what is read later is silent.
import { useEffect, useState } from 'react'
import type { Rung } from '../../shared/session/values.ts'
import type { Session } from '../../shared/session/session.ts'
import { currentSpeech } from '../../shared/session/speeches-record.ts'
import { prepareBell, ringBell, volumeNow } from '../parts/bell-sound.ts'
import { useLive } from './use-live.tsx'

/** Milliseconds: a bell that reached this page later belongs to the past. */
const fresh = 3000
const seenFor = 6000

/** The bell that has just rung, for as long as its sign is shown; `silent` where the browser kept it from being heard. */
export type BellSign = Rung & { silent: boolean }

export function useBells(): BellSign | null {
  const live = useLive()
  const [rung, setRung] = useState<(Rung & { no: number }) | null>(null)
  const [silent, setSilent] = useState(false)
  useEffect(() => {
    prepareBell().catch(reportError)
    let heard = bellsOf(live.get().session)
    const stop = live.subscribe(() => {
      const { session, caughtUp, rings } = live.get()
      const [before, now] = [heard, bellsOf(session)]
      heard = now
      const late = live.now().time - session.last.time > fresh
      if (!caughtUp || late || now.count <= before.count || now.last === null) return
      setRung({ ...now.last, no: now.count })
      if (!rings) return setSilent(false)
      ringBell(now.last.strokes, volumeNow()).then((how) => setSilent(how === 'forbidden'), reportError)
    })
    return stop
  }, [live])
  useEffect(() => {
    if (rung === null) return
    const timer = setTimeout(() => setRung(null), seenFor)
    return () => clearTimeout(timer)
  }, [rung])
  return rung === null ? null : { ...rung, silent }
}

const bellsOf = ({ room }: Session): { count: number; last: Rung | null } => ({
  count: room.speeches.list.reduce((sum, speech) => sum + speech.bells.length, 0),
  last: currentSpeech(room.speeches)?.bells.at(-1) ?? null,
})
