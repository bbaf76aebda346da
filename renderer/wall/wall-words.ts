// Sentences that several scenes share, put together from the catalogue: lengths, shares, the base, the day of the meeting.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { chineseNumber, itemLabel } from '../../shared/numerals.ts'
import type { Share } from '../../shared/share.ts'
import type { LiveItem } from '../../shared/session/agenda.ts'
import type { Duration } from '../../shared/time.ts'

export type Words = TFunction<'wall'>

export const useWords = (): Words => useTranslation('wall').t

/** 8 分钟, 30 秒, 1 分 30 秒. */
export function lengthWords(t: Words, length: Duration): string {
  const whole = Math.round(length / 1000)
  const [minutes, seconds] = [Math.floor(whole / 60), whole % 60]
  if (seconds === 0) return t('minutes', { minutes })
  return minutes === 0 ? t('seconds', { seconds }) : t('minutesAndSeconds', { minutes, seconds })
}

/** 三分之二 */
export const shareName = (t: Words, { num, den }: Share): string =>
  t('share', { den: chineseNumber(den), num: chineseNumber(num) })

export const isHalf = ({ num, den, strict }: Share): boolean => strict && num * 2 === den

/** What must be reached: 过半数, 三分之二以上. */
export function shareWords(t: Words, share: Share): string {
  if (isHalf(share)) return t('vote.half')
  return t(share.strict ? 'vote.moreThan' : 'vote.atLeast', { share: shareName(t, share) })
}

/** An item as it is called in a sentence: 四、专题协商, or （二）委员协商发言 below it. */
export const itemName = (t: Words, item: LiveItem): string =>
  item.path.length === 1
    ? t('numberAndTitle', { number: itemLabel(item.path), title: item.title })
    : `${itemLabel(item.path)}${item.title}`

/** 2026年9月17日 星期四 and 上午9时: local time in the room, without a zone. */
export function dayWords(t: Words, starts: string): { date: string; time: string } {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = starts.split(/[-T:]/).map(Number)
  const weekday = [...t('welcome.weekdays')][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  const part = t(`welcome.${partOfDay(hour)}`)
  const shown = { part, hour: hour > 12 ? hour - 12 : hour, minute: String(minute).padStart(2, '0') }
  return {
    date: t('welcome.date', { year, month, day, weekday }),
    time: minute === 0 ? t('welcome.hour', shown) : t('welcome.hourAndMinute', shown),
  }
}

function partOfDay(hour: number): 'early' | 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour < 6) return 'early'
  if (hour < 12) return 'morning'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}
