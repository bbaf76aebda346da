// A heading that names a day, or half of one, belongs to the sitting of that time: 9月18日下午, 18日上午, 第二次全体会议.
import { halfOf } from './agenda-text-times.ts'
import type { SittingId } from './id.ts'
import type { Sitting } from './meeting.ts'
import { folded } from './pasted.ts'

const day = /(?:(\d{1,2})月)?(\d{1,2})[日号](?!起|至|前)/u
const half = /上午|下午|晚上|晚/u

/** The first sitting that fits what the words say; null where they say nothing of the kind, or none fits. */
export function sittingNamed(words: string, sittings: readonly Sitting[]): SittingId | null {
  const shadow = folded(words).replaceAll(/\s/gu, '')
  const titled = sittings.find(({ title }) => title.trim() !== '' && shadow.includes(folded(title.trim())))
  if (titled !== undefined) return titled.sitting
  const found = day.exec(shadow)
  if (found === null) return null
  const part = halfOf(half.exec(shadow)?.[0])
  const fits = ({ starts }: Sitting) => {
    const [month, date, hour] = [starts.slice(5, 7), starts.slice(8, 10), starts.slice(11, 13)].map(Number)
    const sameDay = date === Number(found[2]) && (found[1] === undefined || month === Number(found[1]))
    return sameDay && (part === null || (part === 'afternoon') === (hour ?? 0) >= 12)
  }
  return sittings.find(fits)?.sitting ?? null
}
