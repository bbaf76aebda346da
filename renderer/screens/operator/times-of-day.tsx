// The timetable as it is written, reckoned once a second for all who show it: a long agenda is walked several times over.
import { type ReactNode, createContext, use, useMemo } from 'react'
import { z } from 'zod'
import type { LiveAgenda } from '../../../shared/session/agenda.ts'
import { type Timetable, timetable } from '../../../shared/session/agenda-timetable.ts'
import type { Room } from '../../../shared/session/room.ts'
import type { Stamp } from '../../../shared/time.ts'
import { useLive, useNow, useSession } from '../../live/use-live.tsx'
import { breakLeft, timeOfDayText, wholeMinutes } from './times.ts'

const RowTimes = z.object({
  planned: z.string(),
  actual: z.string().nullable(),
  forecast: z.string().nullable(),
})
const Written = z.object({
  rows: z.record(z.string(), RowTimes),
  end: z.object({ planned: z.string(), forecast: z.string() }),
  /** Whether the meeting is over when this sitting is. */
  last: z.boolean(),
  /** Whole minutes; negative when early. */
  late: z.number(),
})
type Written = z.infer<typeof Written>

const WrittenContext = createContext<Written | null>(null)

/** Null outside a meeting that was opened. */
export const useTimetable = (): Written | null => use(WrittenContext)

export function TimetableProvider({ children }: { children: ReactNode }) {
  const live = useLive()
  const { meeting, room } = useSession()
  const second = useNow((now) => Math.floor(now.at / 1000))
  const { agenda, pause } = room
  const text = useMemo(
    () =>
      meeting === null || second < 0
        ? ''
        : JSON.stringify(timesAt(meeting.starts, agenda, pause, live.now())),
    [meeting, agenda, pause, second, live],
  )
  // Most seconds change no text: then nobody who shows one is drawn again.
  const value = useMemo(() => (text === '' ? null : Written.parse(JSON.parse(text))), [text])
  return <WrittenContext value={value}>{children}</WrittenContext>
}

const timesAt = (starts: string, agenda: LiveAgenda, pause: Room['pause'], now: Stamp): Written =>
  written(timetable(starts, agenda, now, breakLeft({ pause }, now.time)))

const written = ({ rows, end, late, sittings }: Timetable): Written => ({
  rows: Object.fromEntries(
    rows.map(({ item, planned, actual, forecast }) => [
      item,
      {
        planned: timeOfDayText(planned),
        actual: actual === null ? null : timeOfDayText(actual),
        forecast: forecast === null ? null : timeOfDayText(forecast),
      },
    ]),
  ),
  end: { planned: timeOfDayText(end.planned), forecast: timeOfDayText(end.forecast) },
  late: wholeMinutes(late),
  last: sittings.filter(({ forecast }) => forecast !== null).length < 2,
})
