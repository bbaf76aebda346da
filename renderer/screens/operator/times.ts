// Times of day and lengths as the console writes them: 9:30, 80 分, 1 分 12 秒.
import type { TimeOfDay } from '../../../shared/session/agenda-timetable.ts'
import type { Room } from '../../../shared/session/room.ts'
import { type Duration, type SessionTime, duration, since, zero } from '../../../shared/time.ts'

/** 9:30, also past midnight: minutes are cut, as a clock on a wall would show them. */
export function timeOfDayText(time: TimeOfDay): string {
  const whole = Math.floor(time / 60_000)
  return `${Math.floor(whole / 60) % 24}:${String(((whole % 60) + 60) % 60).padStart(2, '0')}`
}

/** Whole minutes, rounded: how late a meeting runs, how long an item was planned. */
export const wholeMinutes = (length: Duration): number => Math.round(length / 60_000)

/** Whole seconds that have still to pass, a begun one counted. */
export const secondsLeft = (length: Duration): number => Math.max(0, Math.ceil(length / 1000))

/** What a break with a length has still to last; nothing once it has run out. */
export const breakLeft = ({ pause }: Pick<Room, 'pause'>, now: SessionTime): Duration =>
  pause === null || pause.length === null
    ? zero
    : duration(Math.max(0, pause.length - since(pause.since.time, now)))
