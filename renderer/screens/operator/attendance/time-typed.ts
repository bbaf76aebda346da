// A time of day as it is typed, 9:20, 0920 or 9点20, read as a moment of today. Pure.
import { type Instant, type Stamp, instant, localOf } from '../../../../shared/time.ts'

/** Null where nothing was typed, undefined where it is no time. */
export function momentTyped(text: string, now: Stamp): Instant | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  if (plain === '') return null
  const found = /^(\d{1,2})[:.点时](\d{1,2})分?$/u.exec(plain) ?? /^(\d{1,2})(\d{2})$/u.exec(plain)
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])]
  if (found === null || hour > 23 || minute > 59) return undefined
  const { hour: h, minute: m, second } = localOf(now)
  const midnight = now.at - ((h * 60 + m) * 60 + second) * 1000 - (now.at % 1000)
  return instant(midnight + (hour * 60 + minute) * 60_000)
}
