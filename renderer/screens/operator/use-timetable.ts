// The timetable of this second. Reckoned once a second and not in every frame: a long agenda is walked several times over.
import { useMemo } from 'react'
import { type Timetable, timetable } from '../../../shared/session/agenda-timetable.ts'
import { useLive, useNow, useSession } from '../../live/use-live.tsx'

export function useTimetable(): Timetable | null {
  const live = useLive()
  const { meeting, room } = useSession()
  const second = useNow((now) => Math.floor(now.at / 1000))
  const { agenda } = room
  return useMemo(
    () => (meeting === null || second < 0 ? null : timetable(meeting.starts, agenda, live.now())),
    [meeting, agenda, second, live],
  )
}
