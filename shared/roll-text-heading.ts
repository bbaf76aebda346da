// Lines between the people of a roll: titles, sectors and groups with their numbers, 出席 列席 请假 with whoever follows.
import { labelOf } from './agenda-text-label.ts'
import type { AttendeeRole } from './meeting.ts'
import { folded } from './pasted.ts'
import { looksLikeName } from './person-name.ts'
import { isGroup, isOffice, isSector, isTotal } from './roll-text-words.ts'

export type Heading =
  | { kind: 'title' }
  | { kind: 'total'; count: number | null }
  | { kind: 'section'; role: AttendeeRole; onLeave: boolean; count: number | null; rest: string }
  | { kind: 'sector' | 'group' | 'office' | 'duty'; name: string; count: number | null; rest: string }

const section =
  /^(应邀(?:出席|参加)|特邀嘉宾|邀请|出席|参加|列席|请假|缺席|到会|实到|应到)(?:会议)?(?:人员|领导|委员|单位|代表|嘉宾|同志)?(?:名单)?$/u

const duty = /^(?:召集人|副召集人|组长|副组长|成员|组员|联络员|工作人员)$/u

/** What a line that stands alone announces; null where it is not such a line. */
export function headingIn(text: string): Heading | null {
  const label = labelOf(text)
  const plain = label === null || label.style === 'bullet' ? text : text.slice(label.length)
  const shadow = folded(plain).trim()
  if (isTotal(shadow)) return { kind: 'total', count: numberIn(shadow) }
  if (/^(?:应到|实到|应出席)\d/u.test(shadow)) return { kind: 'total', count: null }
  if (/^\(?(?:共|共计)\s*\d{1,4}\s*[人名位]\)?$/u.test(shadow))
    return { kind: 'total', count: numberIn(shadow) }
  const { name, count, rest } = parted(plain)
  const tight = name.replaceAll(/\s/gu, '')
  const word = folded(tight)
  if (section.test(word)) {
    const role = /列席/u.test(word) ? 'observer' : /应邀|特邀|邀请/u.test(word) ? 'guest' : 'member'
    return { kind: 'section', role, onLeave: /请假/u.test(word), count, rest }
  }
  if (isOffice(word)) return { kind: 'office', name: tight, count, rest }
  if (duty.test(word)) return { kind: 'duty', name: tight, count, rest }
  if (isGroup(word)) return { kind: 'group', name: tight, count, rest }
  if (isSector(word)) return { kind: 'sector', name: tight, count, rest }
  if (count !== null && word !== '' && word.length <= 20 && !looksLikeName(word) && !isTitle(word))
    return { kind: /组|片区|镇|乡|街道/u.test(word) ? 'group' : 'sector', name: tight, count, rest }
  return isTitle(shadow) ? { kind: 'title' } : null
}

type Parted = { name: string; count: number | null; rest: string }

function parted(text: string): Parted {
  const shadow = folded(text)
  const colon = /:(?![^(]*\))/u.exec(shadow)?.index ?? -1
  if (colon >= 0) return { ...numbered(text.slice(0, colon)), rest: text.slice(colon + 1).trim() }
  return { ...numbered(text), rest: '' }
}

/** 中国共产党（22人）, 第一组（城关片区，18人）, 常务委员（按姓氏笔画排列，共25人）: the name and the number. */
function numbered(text: string): Pick<Parted, 'name' | 'count'> {
  const shadow = folded(text).trimEnd()
  const inBracket = /^(.*?)\s*\(([^()]*?)[,、;\s]*(?:(?:共|计|共计)?\s*(\d{1,4})\s*[人名位])?\s*\)$/u.exec(
    shadow,
  )
  if (inBracket !== null) {
    const name = text.slice(0, inBracket[1]?.length ?? 0).trim()
    const more = (inBracket[2] ?? '').trim()
    const count = inBracket[3] === undefined ? null : Number(inBracket[3])
    const ordered = /笔画|为序|排列|排序|^共?$/u.test(more)
    if (count !== null || ordered)
      return { name: more === '' || ordered ? name : `${name}（${more}）`, count }
  }
  const behind = /^(.*?)\s*(?:共|计|共计)?\s*(\d{1,4})\s*[人名位]$/u.exec(shadow)
  if (behind === null) return { name: text.trim(), count: null }
  return { name: text.slice(0, behind[1]?.length ?? 0).trim(), count: Number(behind[2]) }
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
