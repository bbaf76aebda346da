// An agenda told in sentences, as a news item or an opening speech tells it: 会议传达学习了…，听取了…，审议通过了…。
import { beginsWithVerb } from './agenda-text-kind.ts'

const ahead =
  /^(?:本次会议|全体会议|会议|会上|大会|全会|常委会|期间)?(?:还|又|分别|一并|并|先后|依次|首先|随后|最后|其间|集体|共同|再次|现场)*/u
const opinion = /^(?:会议|大会|会上)?(?:指出|强调|要求|认为|希望|号召|表示|提出|充分肯定|一致认为)/u
const reported = /^[^，,]{2,24}?(?:通报|汇报|宣读|介绍|解读)了/u
const held =
  /进行了?(?:协商发言|书面交流|交流发言|专题讨论|分组讨论|讨论|审议|民主测评|满意度测评|民主评议|协商)/u
const done =
  /^([^，,]{0,40}?(?:学习|听取|审议|讨论|通过|通报|汇报|传达|协商|宣读|介绍|观看|研究|进行|作|指定|选举|审查|解读))了/u

/** The items a paragraph tells of; empty where it tells of none. */
export function itemsTold(text: string): string[] {
  const items: string[] = []
  for (const sentence of text.split(/[。！!]/u)) {
    if (opinion.test(sentence.trim())) continue
    let open = false
    for (const clause of sentence.split(/[，,；;](?![^《]*》)/u)) {
      const words = clause.trim().replace(ahead, '')
      const said = clause.trim()
      const told = beginsWithVerb(words) ? words : reported.test(said) || held.test(said) ? said : null
      if (told !== null) items.push(told.replace(done, '$1'))
      else if (open && said !== '' && !said.includes('了') && items.length > 0)
        items.push(`${items.pop() ?? ''}，${said}`)
      open = told !== null || (open && !said.includes('了'))
    }
  }
  return items
}

/** A paragraph rather than a line of a list. */
export const isProse = (text: string): boolean =>
  /^(?:[^。]{0,60}，)?(?:本次会议|会议|会上|大会|全会)/u.test(text) &&
  /[。，,；;]/u.test(text) &&
  !opinion.test(text)
