// Lines of an agenda paper that are no items: its title, the sentence ahead, when and where, the signature. Each with its reason.
import { folded } from './pasted.ts'

/** Why a line became no item; the words for it stand in the catalogue. */
export type IgnoredWhy =
  | 'title' // 标题、题注
  | 'lead' // 议程前的引语
  | 'fact' // 时间、地点、主持人，属于会议信息
  | 'date'
  | 'closing' // 落款、附注
  | 'tableHead'
  | 'decoration' // 分隔线、页码
  | 'remark' // 备注、地点等
  | 'repeated'
  | 'tooLong'
  | 'tooMany'
  | 'unplaced'

const tight = (text: string) => folded(text).replaceAll(/\s/gu, '')

/** Rules, page numbers, and marks without a word. */
export const isDecoration = (text: string): boolean =>
  /^[\p{P}\p{S}\s]*$/u.test(text) ||
  /^(?:-+\d{1,3}-+|第?\d{1,3}页(?:[,/]?共\d{1,3}页)?)$/u.test(tight(text)) ||
  /^\d{1,3}\/\d{1,3}$/u.test(tight(text))

/** An address or a heading mark that came along from a web page. */
export const isWebMark = (text: string): boolean => /^(?:https?:\/\/|#+\s)/u.test(text.trim())

const fact =
  /^(?:会议|活动|协商|召开)?(?:时间|日期|地点|会期|会场|主持人?|主持者|召集人|记录人?|记录员|出席|出席人员|出席范围|列席|列席人员|列席范围|参会|参会人员|参会范围|参加人员|参加范围|参加单位|参加对象|与会人员|邀请人员|邀请单位|应邀出席|缺席|请假|名称|会议名称|主题|会议主题|目的|联系人|联系电话|电话|联系方式|着装|形式|会议形式|方式|主办|承办单位|主办单位|协办单位|责任分工|有关要求|会议要求|工作要求|相关要求|要求|注意事项|有关事项|其他事项|其它事项|会务安排|会务保障|筹备工作|会前准备)(?:安排|及要求)?(?::|$)/u
/** 时间：…, 地点：…, 主持人：…: it belongs to the facts of the meeting. */
export const isMeetingFact = (text: string): boolean => fact.test(tight(text))

/** 汇报人：…    时间：20分钟 on one line are two things said of the item. */
export const factsApart = (text: string): string[] =>
  text
    .split(
      /\s+(?=(?:报告人|汇报人|通报人|发言人|主讲人|汇报单位|责任单位|时间|时长|用时|地点|列席|列席人员|列席单位|主持|主持人|记录|记录人|参加人员)\s*[:：])/u,
    )
    .filter((piece) => piece !== '')

const section =
  /^(?:会议|主要|本次会议|本次|建议|建议会议的主要|协商|活动|大会|具体|会议主要|常委会|会议的)*(?:议程|议题|日程|内容|流程|程序|议程安排|日程安排|会议议程安排)(?:安排|如下|为|有|共有|是|事项)*(?:[一二三四五六七八九十\d]+项|[一二三四五六七八九十\d]+个)?(?:议程|议题)?:?$/u
/** 会议议程：, a head under which the items stand. */
export const isSection = (title: string): boolean => section.test(tight(title))

const led =
  /^.{0,60}?(?:议程|议题|日程|流程|内容)(?:安排)?(?:如下|为|是|有|共有|共)?(?:[一二三四五六七八九十\d]{1,3}[项个](?:议程|议题)?)?\s*(?::|,分别是:?|,即:?)/u
/** The sentence ahead of a list and what follows it on the same line: 会议议程：听取…；审议…。 */
export function leadOf(text: string): { lead: string; rest: string } | null {
  const found = led.exec(folded(text))
  if (found === null) return null
  return { lead: found[0], rest: text.slice(found[0].length).trim() }
}

const papers =
  /(?:议程|日程|议题|安排|安排表|议程表|日程表|议题单|方案|通知|决定|会议|主持词|协商会|座谈会|指南|手册|程序|流程)(?:\([^()]*\))?$/u
/** The head of the paper, or a caption in brackets below it. */
export const isPaperTitle = (text: string): boolean => {
  const one = tight(text)
  return (
    one.length <= 80 &&
    (papers.test(one) || /^\([^()]*\)$/u.test(one) || /^(?:政协|中国人民政治协商会议|关于).*$/u.test(one)) &&
    !/[。;:]$/u.test(one)
  )
}

const date =
  /^(?:二[〇○零O0]|\d{2,4}|一九)[〇○零O一二三四五六七八九\d]*年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:\(?(?:星期|周)[一二三四五六日天]\)?)?$/u
export const isDate = (text: string): boolean => date.test(tight(text))

const after =
  /^(?:本次|以上|上述|特此|请各|望|妥否|妥当否|附件|附:|注:|注意|说明:|备注|抄送|主题词|印发|温馨提示|敬请|散会|会议结束|来源|记者|编辑|责任编辑|发布|作者|未尽事宜|如有|另:|联系|各位委员|各位领导)|议程\S{0,6}(?:进行完毕|全部结束)/u
const bodies =
  /^(?:中国人民政治协商会议|政协|中共)?\S{2,30}(?:委员会|办公室|办公厅|委员会办公室|秘书处|政协)$/u
/** Signature, date, notes: what follows the list. */
export const isClosing = (text: string): boolean => {
  const one = tight(text)
  return after.test(one) || isSignature(one)
}
export const isSignature = (text: string): boolean => {
  const one = tight(text)
  return (bodies.test(one) && one.length <= 30) || isDate(one)
}
/** 附件：1. … 2. …: the numbers behind it count papers. */
export const isAnnex = (text: string): boolean => /^附(?:件|:)/u.test(tight(text))

/** That a meeting was held, who came and what was said there, in a news item. */
export const isReport = (text: string): boolean => {
  const one = tight(text)
  return (
    /^(?:来源|记者|编辑|发布)/u.test(one) ||
    /^[^。]{0,50}(?:召开|举行)[^。]{0,50}(?:会议|会)(?:。|$)/u.test(one) ||
    /^\S{2,10}?(?:要求|讲到|强调|指出|表示|认为|说),/u.test(one)
  )
}
