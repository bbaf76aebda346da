// Times of day and lengths as the console writes them: 9:30, 80 分, 1 分 12 秒.
import type { TimeOfDay } from '../../../shared/session/agenda-timetable.ts'
import type { Room } from '../../../shared/session/room.ts'
import { type Duration, type SessionTime, duration, since, zero } from '../../../shared/time.ts'

/** 9:30, also past midnight or on the day before: minutes are cut, as a clock on a wall would show them. */
export function timeOfDayText(time: TimeOfDay): string {
  const whole = within(Math.floor(time / 60_000), 24 * 60)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The remainder that a clock shows: never below zero. */
const within = (value: number, all: number): number => ((value % all) + all) % all

/** Whole minutes, rounded: how late a meeting runs, how long an item was planned. */
export const wholeMinutes = (length: Duration): number => Math.round(length / 60_000)

/** Whole seconds that have still to pass, a begun one counted. */
export const secondsLeft = (length: Duration): number => Math.max(0, Math.ceil(length / 1000))

/** What a break with a length has still to last; nothing once it has run out. */
export const breakLeft = ({ pause }: Pick<Room, 'pause'>, now: SessionTime): Duration =>
  pause === null || pause.length === null
    ? zero
    : duration(Math.max(0, pause.length - since(pause.since.time, now)))
