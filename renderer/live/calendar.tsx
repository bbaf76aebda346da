// The machine's calendar for what is dated: today, how long until a meeting, when something was saved. Never for measuring.
import { type ReactNode, createContext, use, useEffect, useState } from 'react'
import { type Stamp, localOf } from '../../shared/time.ts'

/** A reading of the calendar in its own zone. */
export type Calendar = () => Pick<Stamp, 'at' | 'zone'>

const CalendarContext = createContext<Calendar | null>(null)

export const CalendarProvider = ({ calendar, children }: { calendar: Calendar; children: ReactNode }) => (
  <CalendarContext value={calendar}>{children}</CalendarContext>
)

export function useCalendar(): Calendar {
  const calendar = use(CalendarContext)
  if (calendar === null) throw new Error('a screen stands outside CalendarProvider')
  return calendar
}

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-09-17T16:20`, wall-clock time as a meeting's plan has it. */
export function localTime(reading: Pick<Stamp, 'at' | 'zone'>): string {
  const { year, month, day, hour, minute } = localOf(reading)
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** The present minute, drawn again when it passes. */
export function useMinute(): string {
  const calendar = useCalendar()
  const [minute, setMinute] = useState(() => localTime(calendar()))
  useEffect(() => {
    const timer = setInterval(() => setMinute(localTime(calendar())), 1000)
    return () => clearInterval(timer)
  }, [calendar])
  return minute
}
