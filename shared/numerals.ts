// Numbers and dates as an office writes them: 第五十二次, 2026年9月17日, 四、（二）. Rules MI1–MI4 in session/SPEC.md.
import { type Duration, type Stamp, localOf } from './time.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 0–999 in Chinese numerals; 10 is 十, never 一十; 110 is 一百一十. Refuses other numbers. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999) throw new RangeError(`no Chinese numeral for ${n}`)
  if (n < 10) return digits[n] ?? ''
  if (n < 20) return `十${n % 10 === 0 ? '' : chineseNumber(n % 10)}`
  if (n < 100) return `${chineseNumber(Math.floor(n / 10))}十${n % 10 === 0 ? '' : chineseNumber(n % 10)}`
  const rest = n % 100
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${chineseNumber(rest)}`
        : rest < 20
          ? `一${chineseNumber(rest)}`
          : chineseNumber(rest)
  return `${chineseNumber(Math.floor(n / 100))}百${tail}`
}

/** The number of an item in its tree, as it stands before the title: 四, （二）, 1, （1）. GB/T 9704-2012 7.3.3. */
export function itemLabel(path: readonly number[]): string {
  const last = path.at(-1) ?? 0
  if (path.length <= 1) return chineseNumber(last)
  if (path.length === 2) return `（${chineseNumber(last)}）`
  return path.length === 3 ? String(last) : `（${last}）`
}

/** The short code of an item: 议4, and 议4.2 for its second part. */
export const itemCode = (path: readonly number[]): string => `议${path.join('.')}`
export const speechCode = (no: number): string => `言${no}`
export const noteCode = (no: number): string => `意${no}`
/** A note that is no card: 议3-记2. */
export const lineCode = (path: readonly number[], no: number): string => `${itemCode(path)}-记${no}`
/** A card as papers and the board name it: 议3-言5-意2. */
export const cardCode = (path: readonly number[], speech: number, no: number): string =>
  `${itemCode(path)}-${speechCode(speech)}-${noteCode(no)}`
/** A card that was made on the board and not under a speech: 议3-意2. */
export const boardCardCode = (path: readonly number[], no: number): string =>
  `${itemCode(path)}-${noteCode(no)}`
/** A line of the consensus: 议3-共2. */
export const consensusCode = (path: readonly number[], no: number): string => `${itemCode(path)}-共${no}`
/** A piece of work that a line asks for: 议3-共2-办1. */
export const taskCode = (path: readonly number[], line: number, no: number): string =>
  `${consensusCode(path, line)}-办${no}`

/** What a sitting is called: as it was named, or 第二场. */
export const sittingName = ({ title, no }: { title: string; no: number }): string =>
  title.trim() === '' ? `第${chineseNumber(no)}场` : title.trim()

/** 9月18日 14:30 of 2026-09-18T14:30. */
export function sittingTime(starts: string): string {
  const [month, day] = [Number(starts.slice(5, 7)), Number(starts.slice(8, 10))]
  return `${month}月${day}日 ${Number(starts.slice(11, 13))}${starts.slice(13)}`
}

const two = (n: number) => String(n).padStart(2, '0')

/** 2026年9月17日, never zero-padded. */
export function dateText(stamp: Pick<Stamp, 'at' | 'zone'>): string {
  const { year, month, day } = localOf(stamp)
  return `${year}年${month}月${day}日`
}

/** 9:05 */
export function clockText(stamp: Pick<Stamp, 'at' | 'zone'>): string {
  const { hour, minute } = localOf(stamp)
  return `${hour}:${two(minute)}`
}

/** 9:05:07 */
export const clockTextWithSeconds = (stamp: Pick<Stamp, 'at' | 'zone'>): string =>
  `${clockText(stamp)}:${two(localOf(stamp).second)}`

/** 7:40, or 1:02:03 from an hour on: how long something lasted, in whole seconds, cut and not rounded. */
export function lengthText(length: Duration): string {
  const whole = Math.floor(Math.abs(length) / 1000)
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** The digits of a countdown: `05:20` while time is left, `+1:06` in overtime. A begun second still counts as left. */
export function countdownText(left: Duration): string {
  if (left <= -1000) return `+${lengthText(left)}`
  const whole = Math.max(0, Math.ceil(left / 1000))
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}
