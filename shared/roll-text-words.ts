// Words a roll is made of: sectors, offices of the committee, groups, leave, sex and nationality. Lists are presets, not law.
import { folded } from './pasted.ts'

/** Domain notes G.3: the national sectors and a county's nineteen; anything else ending in 界 counts as well. */
const sectors = new Set(
  `中国共产党 中共 中共界 民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 无党派人士 无党派 无党派界 共青团 团委 共青团和青联 总工会 工会 妇联 青联 工商联 科协 台联 侨联 文化艺术 文化艺术界 科技 科学技术界 社会科学界 社科 社科界 经济 经济界 农业 农业界 农业农村 教育 教育界 体育 体育界 新闻出版 新闻出版界 医药卫生 医药卫生界 对外友好界 社会福利和社会保障界 社会福利保障 社会福利和社会保障 少数民族 少数民族界 宗教 宗教界 环境资源 环境资源界 特邀 特邀人士 特邀香港人士 特邀澳门人士 特别邀请人士 港澳台侨 侨台 工青妇`.split(
    ' ',
  ),
)
const tight = (text: string) => folded(text).replaceAll(/\s/gu, '')

export const isSector = (text: string): boolean =>
  sectors.has(tight(text)) || /^[\p{Script=Han}、]{2,12}界(?:别)?(?:委员)?$/u.test(tight(text))

export const isGroup = (text: string): boolean =>
  /^(?:第?[一二三四五六七八九十\d]{1,3}(?:小?组|片区|联组)|[\p{Script=Han}、]{1,14}(?:小组|片区|联络组|活动组|讨论组|委员组|界别组|(?<!党)组))$/u.test(
    tight(text),
  )

const offices =
  '主席|副主席|秘书长|副秘书长|常务委员|常委|委员|党组书记|党组副书记|党组成员|执行主席|住会常委|专职常委|名誉主席'
const office = new RegExp(
  `^(?:(?:县|区|市|州)?政协)?(?:党组书记|党组副书记|党组成员)?[、,]?(?:${offices})(?:[、,/](?:${offices}))*$`,
  'u',
)
export const isOffice = (text: string): boolean => office.test(tight(text))
/** Of a seat, never of a post at work. */
export const isSeat = (text: string): boolean =>
  /^(?:县政协|区政协|市政协|政协)?(?:常委|常务委员|委员)$/u.test(tight(text))

export const isSex = (text: string): boolean => /^[男女]$/u.test(tight(text))
export const isNation = (text: string): boolean => /^(?:\p{Script=Han}{1,5}族)$/u.test(tight(text))

export type Leave = { onLeave: boolean; reason: string }
/** 请假, 病假, 因公外出: on leave, and why. Null where the words say nothing of it. */
export function leaveIn(text: string): Leave | null {
  const one = text.trim().replace(/^[（(]|[）)]$/gu, '')
  if (one === '' || one.length > 60) return null
  if (
    !/请假|病假|事假|公假|产假|婚假|丧假|休假|因[病事公]|出差|公出|外出|住院|生病|请[病事公]假|学习培训/u.test(
      one,
    )
  )
    return null
  const inner = /^请假[（(](.*)[）)]?$/u.exec(one)?.[1]
  const reason = (inner ?? one)
    .replace(/^(?:已|提前|会前)?请假(?:[：:，,]|$)/u, '')
    .replace(/(?<=^因\S{1,20})请假$/u, '')
  return { onLeave: true, reason: reason.trim() }
}

export const isPhone = (text: string): boolean =>
  /^(?:\+?86)?1[3-9]\d{9}$/u.test(digits(text)) ||
  /^0\d{2,3}-?\d{7,8}$/u.test(tight(text)) ||
  /^\d{7,8}$/u.test(tight(text))
/** A telephone number as it is kept: bare digits, without the `.0` of a spreadsheet. */
export const phoneOf = (text: string): string => digits(text).slice(0, 32)
const digits = (text: string) =>
  tight(text)
    .replace(/\.0+$/u, '')
    .replaceAll(/[^\d+]/gu, '')
/** 1.39E+10: the spreadsheet has lost digits. */
export const isBrokenPhone = (text: string): boolean => /^\d(?:\.\d+)?E\+?\d+$/iu.test(tight(text))

export const isTotal = (text: string): boolean =>
  /^(?:合计|小计|总计|共计|总人数|人数合计)/u.test(tight(text))
/** 等32人 behind a list of names. */
export const isRest = (text: string): boolean =>
  /^等?共?\d*(?:人|名|位)?(?:同志)?$/u.test(tight(text)) && /人|名|位|等/u.test(tight(text))
