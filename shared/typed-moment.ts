// A time of day as somebody types it, read as a moment of the meeting near the one that stands in the record.
import { localOf, sessionTime, type SessionTime, type Stamp } from './time.ts'

const dayMs = 86_400_000
const written = /^(\d{1,2})(?:[:.时点])(\d{1,2})(?:(?:[:.分])(\d{1,2})?秒?)?$/u

/**
 * 9:32, 9:32:10, 9时32分; null for anything else. Without seconds any second of that minute may be meant: where `from`, the
 * earliest that is possible, lies within that minute, it is that.
 */
export function typedMoment(
  text: string,
  { at, from }: { at: Stamp; from: SessionTime },
): SessionTime | null {
  const found = written.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''))
  if (found === null) return null
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  const stood = localOf(at)
  const away =
    ((hour - stood.hour) * 3600 + (minute - stood.minute) * 60 + second - stood.second) * 1000 -
    (((at.at % 1000) + 1000) % 1000)
  // The nearest of the same time on three days: a meeting may run over midnight.
  const days = Math.round(away / dayMs)
  const time = at.time + away - days * dayMs
  const last = found[3] === undefined ? time + 59_999 : time + 999
  if (time < from && from <= last) return from
  return sessionTime(Math.max(0, time))
}
