// Lines between the people of a roll: titles, sectors and groups with their numbers, 出席 列席 请假 with whoever follows.
import { labelOf } from './agenda-text-label.ts'
import type { AttendeeRole } from './meeting.ts'
import { folded } from './pasted.ts'
import { looksLikeName } from './person-name.ts'
import { isGroup, isSector, isTotal } from './roll-text-words.ts'

export type Heading =
  | { kind: 'title' }
  | { kind: 'total'; count: number | null }
  | { kind: 'section'; role: AttendeeRole; onLeave: boolean; count: number | null; rest: string }
  | { kind: 'sector' | 'group'; name: string; count: number | null; rest: string }

const counted = /^(.*?)\s*\(?(?:共|计|共计)?\s*(\d{1,4})\s*[人名位]\s*\)?\s*(?::\s*(.*))?$/u
const section =
  /^(应邀(?:出席|参加)|特邀嘉宾|邀请|出席|参加|列席|请假|缺席|到会|实到|应到)(?:会议)?(?:人员|领导|委员|单位|代表|嘉宾|同志)?(?:名单)?$/u

/** What a line that stands alone announces; null where it is not such a line. */
export function headingIn(text: string): Heading | null {
  const label = labelOf(text)
  const plain = label === null || label.style === 'bullet' ? text : text.slice(label.length)
  const shadow = folded(plain).trim()
  if (isTotal(shadow)) return { kind: 'total', count: numberIn(shadow) }
  if (/^\(?(?:共|共计)\s*\d{1,4}\s*[人名位]\)?$/u.test(shadow))
    return { kind: 'total', count: numberIn(shadow) }
  const { name, count, rest } = parted(plain)
  const word = folded(name).replaceAll(/\s/gu, '')
  if (section.test(word)) {
    const role = /列席/u.test(word) ? 'observer' : /应邀|特邀|邀请/u.test(word) ? 'guest' : 'member'
    return { kind: 'section', role, onLeave: /请假/u.test(word), count, rest }
  }
  if (isGroup(word)) return { kind: 'group', name: word, count, rest }
  if (isSector(word)) return { kind: 'sector', name: word, count, rest }
  if (count !== null && word !== '' && word.length <= 20 && !looksLikeName(word) && !isTitle(word))
    return { kind: /组|片区|镇|乡|街道/u.test(word) ? 'group' : 'sector', name: word, count, rest }
  return isTitle(shadow) ? { kind: 'title' } : null
}

function parted(text: string): { name: string; count: number | null; rest: string } {
  const shadow = folded(text)
  const found = counted.exec(shadow)
  if (found !== null) {
    const rest = found[3] === undefined ? '' : text.slice(shadow.length - found[3].length)
    return { name: text.slice(0, found[1]?.length ?? 0).trim(), count: Number(found[2]), rest: rest.trim() }
  }
  const colon = shadow.indexOf(':')
  if (colon < 0) return { name: text.trim(), count: null, rest: '' }
  const head = parted(text.slice(0, colon))
  return { ...head, rest: text.slice(colon + 1).trim() }
}

const isTitle = (text: string): boolean =>
  /名单|名册|花名册|签到表|一览表|登记表|通讯录|笔画|为序|排名不分先后|政协.{2,20}(?:委员会|会议)/u.test(
    text,
  ) ||
  /^\((?:按|共|以|排名).*\)$/u.test(text) ||
  /^(?:填报|填表|制表|报送|联系|单位盖章|时间|日期|注|说明|备注|附件)[^\s]{0,6}[:：\d]/u.test(text) ||
  /^(?:附件\d*|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/u.test(text)

const numberIn = (text: string): number | null => {
  const found = /\d{1,5}/u.exec(text)
  return found === null ? null : Number(found[0])
}
