// Who presents an item, where the agenda writes it: 报告人：…, （县教育局局长 李四）, ——张三, or a name behind a gap.
import { folded } from './pasted.ts'
import { looksLikeName, personName } from './person-name.ts'

const titles =
  '主席|副主席|秘书长|副秘书长|书记|副书记|主任|副主任|局长|副局长|县长|副县长|区长|副区长|市长|副市长|镇长|乡长|部长|副部长|院长|检察长|主委|副主委|委员|常委|组长|副组长|会长|处长|科长|站长|校长|董事长|总经理|经理|代表|召集人|负责人|负责同志|同志|教授|行长|理事长|巡视员|调研员'
const bodies =
  '局|委|办|办公室|法院|检察院|公司|镇|乡|街道|社区|委员会|中心|部|县政府|区政府|市政府|政府|总工会|妇联|团委|工商联|科协|侨联|台联|红十字会|协会|民革|民盟|民建|民进|农工党|致公党|九三学社|支部|总支|学校|医院|专委会|工委|村'
const label = new RegExp(
  `^(?:会议|议题|大会)?(?:报告|汇报|通报|发言|主讲|主发言|介绍|宣读|说明|传达|领学|讲话|交流|解读|责任|承办|牵头|提交|提请|列席汇报|主汇报)(?:人|单位|部门|领导|委员|者)\\s*:\\s*`,
  'u',
)
const notPeople =
  /草案|稿|修订|试行|书面|扩大|暂定|待定|附后|另附|口头|视频|名单|方案|办法|以下|同上|^略$|会议$|全文|议题|^\d+[位名人个]|^各|^全体/u

/** The presenter a text names and nothing else, or null. */
export function presenterIn(text: string): string | null {
  const plain = text.trim().replace(/[；;。，,]+$/u, '')
  const named = label.exec(folded(plain))
  if (named !== null) {
    const name = plain.slice(named[0].length)
    return looksLikeName(name) ? personName(name) : tidy(name)
  }
  if (plain === '' || plain.length > 40 || notPeople.test(plain)) return null
  if (looksLikeName(plain)) return personName(plain)
  const people = plain.split(/[、，,]|\s{2,}/u)
  if (people.every(looksLikeName)) return people.map(personName).join('、')
  return people.every(isOfficeHolder) ? tidy(plain) : null
}

/** `报告人：` stands at the head of the text. */
export const isPresenterLine = (text: string): boolean => label.test(folded(text.trim()))

function isOfficeHolder(text: string): boolean {
  const one = text.trim()
  if (/[《》“”:：。；;]/u.test(one)) return false
  if (new RegExp(`(?:${titles})$`, 'u').test(one)) return true
  const spaced = /^(.*\S)\s+(\S{2,}|\S \S)$/u.exec(one)
  if (spaced !== null && looksLikeName(spaced[2] ?? ''))
    return new RegExp(`(?:${titles}|${bodies})$`, 'u').test(spaced[1] ?? '')
  const tail = new RegExp(`(?:${titles})(\\p{Script=Han}{2,4})$`, 'u').exec(one)
  if (tail !== null && looksLikeName(tail[1] ?? '')) return true
  return (
    one.length <= 16 &&
    new RegExp(`(?:${bodies})$`, 'u').test(one) &&
    !/^(?:听取|审议|讨论|通过|传达)/u.test(one)
  )
}

const tidy = (text: string): string | null => {
  const one = text.trim().replaceAll(/\s+/gu, ' ')
  return one === '' ? null : one.slice(0, 64)
}

export type WithPresenter = { title: string; presenter: string }

/** Takes a presenter off the end of a title: behind a label, a dash, or a gap of two spaces. */
export function presenterAtEnd(title: string): WithPresenter {
  const shadow = folded(title)
  const labelled =
    /[\s,;。]+(?=\S{0,2}(?:报告|汇报|通报|发言|主讲|介绍|宣读|说明|传达|领学|责任|承办|牵头|提交)(?:人|单位|部门|领导)\s*:)/u.exec(
      shadow,
    )
  const cuts = [
    labelled,
    /\s*--+\s*(?=[^-]+$)/u.exec(shadow),
    /(?<=\S)(?:\s{2,}|\t)(?=\S+(?:\s\S+)?$)/u.exec(shadow),
  ]
  for (const cut of cuts) {
    if (cut === null || cut.index === 0) continue
    const presenter = presenterIn(title.slice(cut.index + cut[0].length))
    if (presenter !== null) return { title: title.slice(0, cut.index), presenter }
  }
  return { title, presenter: '' }
}

/** 何秀珍（妇联）：关于…的建议, 何秀珍 县妇联 《…》: a speaker in front of what is said. Only asked where people speak. */
export function speakerAhead(title: string): WithPresenter | null {
  const shadow = folded(title)
  for (const form of speakers) {
    const found = form.exec(shadow)
    const written = title.slice(0, found?.[1]?.length ?? 0)
    if (found === null || !looksLikeName(written)) continue
    const behind = title.slice(written.length, found[0].length)
    const from = behind.replace(/[)）]?\s*[:：]?\s*$/u, '').replace(/^\s*[(（]?/u, '')
    const presenter = from === '' ? personName(written) : `${personName(written)}（${from}）`
    return { title: title.slice(found[0].length), presenter: presenter.slice(0, 64) }
  }
  return null
}
const speakers = [
  /^([\p{Script=Han}·\s]{2,12}?)\s*(?:\([^()]{1,40}\))?\s*(?::|\s+(?=[《"“]|关于))\s*(?=\S)/u,
  /^([\p{Script=Han}·]{2,8}|\p{Script=Han} \p{Script=Han})\s+\S{2,30}(?:\s\S{2,12})?\s*[:\s]\s*(?=[《"“]|关于)/u,
]
