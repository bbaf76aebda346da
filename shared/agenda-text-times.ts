// Times as an office writes them into an agenda: 9:00—9:30, 下午2:30, 9时30分, 30分钟, 一个半小时, 每人8分钟.
import { readChineseNumber } from './agenda-text-label.ts'
import { folded } from './pasted.ts'
import { type Duration, duration, minutes } from './time.ts'

/** Since local midnight. */
export type TimeWritten = { starts: Duration; ends: Duration | null; length: number }
export type Half = 'morning' | 'afternoon'

const half = '(上午|早上|早晨|中午|下午|傍晚|晚上|晚间|晚|凌晨)?\\s*'
const clock = `${half}(\\d{1,2})(?::(\\d{2})|[时点](?:(\\d{1,2})分?|(半|整|一刻|三刻))?)(?!\\d)`
const until = '\\s*(?:-{1,2}|~|至|到)\\s*'
const range = new RegExp(`^${clock}(?:${until}${clock})?`, 'u')
const dottedRange = /^(\d{1,2})\.([0-5]\d)\s*(?:-{1,2}|~|至|到)\s*(\d{1,2})\.([0-5]\d)(?!\d)/u

/** A time or a stretch of time that begins this text. `context` says which half of the day a bare 2:30 belongs to. */
export function timeAt(text: string, context: Half | null): TimeWritten | null {
  const shadow = folded(text)
  const dots = dottedRange.exec(shadow)
  if (dots !== null) {
    const [starts, ends] = [ofDay(dots[1], dots[2], context), ofDay(dots[3], dots[4], context)]
    return starts === null || ends === null ? null : { starts, ends, length: dots[0].length }
  }
  const found = range.exec(shadow)
  if (found === null || !/\d\s*(?::|[时点])/u.test(found[0])) return null
  // 三点要求 begins with no time: a bare hour is one where half a day, a gap or another time stands beside it
  const next = shadow.slice(found[0].length)
  if (found[1] === undefined && /[时点]$/u.test(found[0]) && /^[\p{Script=Han}《“"]/u.test(next)) return null
  const first = halfOf(found[1]) ?? context
  const starts = ofDay(found[2], minutesIn(found[3], found[4], found[5]), first)
  if (starts === null) return null
  const second = halfOf(found[6]) ?? first
  const ends =
    found[7] === undefined ? null : ofDay(found[7], minutesIn(found[8], found[9], found[10]), second)
  return { starts, ends: ends !== null && ends > starts ? ends : null, length: found[0].length }
}

const minutesIn = (colon?: string, spoken?: string, word?: string): string =>
  colon ?? spoken ?? { 半: '30', 一刻: '15', 三刻: '45' }[word ?? ''] ?? '0'

export function halfOf(word: string | undefined): Half | null {
  if (word === undefined || word === '') return null
  return /下午|傍晚|晚/u.test(word) ? 'afternoon' : word === '中午' ? null : 'morning'
}

/** Seven in the morning is the earliest a meeting begins: a bare 2:30 is half past two in the afternoon. */
function ofDay(hour: string | undefined, minute: string | undefined, context: Half | null): Duration | null {
  const [written, past] = [Number(hour), Number(minute)]
  if (written > 24 || past > 59) return null
  const late = written < 12 && (context === 'afternoon' || (context === null && written < 7))
  return duration(((late ? written + 12 : written) * 60 + past) * 60_000)
}

const number = '(\\d{1,3}(?:\\.\\d)?|[零一二三四五六七八九十百两]{1,4}|半)'
const lengthForms: readonly [RegExp, (found: readonly string[]) => number][] = [
  [new RegExp(`^${number}个?小时(?:零|又)?${number}分钟?$`, 'u'), ([, h, m]) => amount(h) * 60 + amount(m)],
  [new RegExp(`^${number}个半小时$`, 'u'), ([, h]) => amount(h) * 60 + 30],
  [new RegExp(`^${number}个?(?:小时|钟头)$`, 'u'), ([, h]) => amount(h) * 60],
  [/^半个?小时$/u, () => 30],
  [new RegExp(`^${number}(?:分钟|分|min(?:s|utes)?|'|′)$`, 'iu'), ([, m]) => amount(m)],
]
const around =
  /^(?:预计|计划|大约|约|用时|时长|时间|限时|发言|控制在|不超过|以内|安排|共|为|:|\s)+|(?:左右|以内|之内|内)$/gu

/** 30分钟, 约1小时, 时长：20分钟: how long something is planned to take. Null where the text says anything else. */
export function lengthIn(text: string): Duration | null {
  const shadow = folded(text).replaceAll(/\s/gu, '').replaceAll(around, '')
  for (const [form, count] of lengthForms) {
    const found = form.exec(shadow)
    const total = found === null ? 0 : count(found)
    if (total >= 1 && total <= 24 * 60) return minutes(Math.round(total))
  }
  return null
}

function amount(written: string | undefined): number {
  if (written === undefined || written === '') return 0
  if (written === '半') return 0.5
  return /^\d/u.test(written) ? Number(written) : readChineseNumber(written)
}

/** 每人8分钟, 每位发言不超过5分钟, 8分钟/人: the limit of one person's turn. */
export function limitIn(text: string): Duration | null {
  const shadow = folded(text).replaceAll(/\s/gu, '')
  const found =
    /每(?:人|位|名|个|篇)[^\d零一二三四五六七八九十]{0,10}?(\d{1,3}|[零一二三四五六七八九十]{1,3})(?:分|'|′|min)/u.exec(
      shadow,
    ) ?? /(\d{1,3}|[零一二三四五六七八九十]{1,3})分钟?\/(?:人|位)/u.exec(shadow)
  const count = amount(found?.[1])
  return count >= 1 && count <= 240 ? minutes(count) : null
}

/** 9人, 6名委员: how many will speak, where a title says so. */
export function speakersIn(text: string): number | null {
  const found = /(?:^|[^\d第])(\d{1,3})\s*(?:人|位|名)(?!次)/u.exec(folded(text))
  const count = Number(found?.[1] ?? 0)
  return count > 0 ? count : null
}
