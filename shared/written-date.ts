// Dates and times of day as people type them: 2026-9-17, 9月17日, 9.17, 9:00, 下午2:30, 0930, in half or full width.
import { timeAt } from './agenda-text-times.ts'
import { folded } from './pasted.ts'

const two = (n: number | string) => String(n).padStart(2, '0')

/** `2026-09-17`, or null where the text is no date. A date without a year belongs to `year`. */
export function readDate(text: string, year: number): string | null {
  const shadow = folded(text).replaceAll(/\s/gu, '')
  const long =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?/u.exec(shadow) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(shadow)
  const short = /^(\d{1,2})[-./月](\d{1,2})日?$/u.exec(shadow)
  const [years, month, day] =
    long === null ? [String(year), short?.[1], short?.[2]] : [long[1], long[2], long[3]]
  if (years === undefined || month === undefined || day === undefined) return null
  const made = new Date(Date.UTC(Number(years), Number(month) - 1, Number(day)))
  const real = made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day)
  return real && Number(years) >= 1949 ? `${years}-${two(month)}-${two(day)}` : null
}

/** `09:30`, or null where the text is no time of day. */
export function readClock(text: string): string | null {
  const shadow = folded(text).replaceAll(/\s/gu, '')
  const bare = /^(\d{1,2})(?:[.:](\d{2})|(\d{2}))?$/u.exec(shadow)
  if (bare !== null) {
    const [hour, minute] = [Number(bare[1]), Number(bare[2] ?? bare[3] ?? '0')]
    return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null
  }
  const time = timeAt(shadow, 'morning')
  if (time === null || time.length !== shadow.length || time.ends !== null) return null
  const all = time.starts / 60_000
  return all < 1440 ? `${two(Math.floor(all / 60))}:${two(all % 60)}` : null
}

/** Days from one `2026-09-17` to another; negative when the second lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** 0 for Sunday, of a `2026-09-17`. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
