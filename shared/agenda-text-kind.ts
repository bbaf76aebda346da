// What kind of item its words make it (domain notes B.8): the verb in front first, then the word at its end.
import type { AgendaItem, ItemKind } from './meeting.ts'

const ahead =
  '(?:(?:会议|大会|全体会议|本次会议|举行|进行|召开|开展|组织|集中|分组|分别|逐项|逐一|再次|继续|现场|共同|依次|统一|请|并|由)\\s*)*'
const starts = (words: string) => new RegExp(`^${ahead}(?:${words})`, 'u')
/** 通过 as a verb, not 通过视频方式. */
const passing = '通过(?!\\S{0,6}(?:方式|形式|视频|观看|实地|现场|自学))'

const byFront: readonly [ItemKind, RegExp][] = [
  ['other', starts('列席|参观|观看|观摩|考察|视察|报到|合影|休息')],
  ['exchange', starts('书面(?:交流|审议|发言|汇报|通报|报告|印发)')],
  ['adoptInPrinciple', starts('(?:审议|讨论|协商)?[、并]?原则(?:上)?(?:通过|同意)')],
  ['adopt', starts(`\\S{0,8}?(?:审议|讨论|表决|协商|酝酿|宣读|审查|研究)[、，,]?(?:并)?\\s*${passing}`)],
  ['adopt', starts(`${passing}|表决(?!办法)|批准|审议批准|追认|授权|提请(?!\\S*发言)|决定|投票表决|审定`)],
  ['elect', starts('选举|补选|增选|增补|改选|推选|等额选举|差额选举')],
  ['designate', starts('指定')],
  ['appraise', starts('(?:民主|满意度|无记名|投票|专项|年度)*\\s*测评|民主评议')],
  ['relay', starts('传达|学习(?!考察)|领学|集体学习|专题学习')],
  ['discuss', starts('(?:听取|听取和|听取、)[、，和并]*(?:审议|讨论|审查|评议)')],
  ['hear', starts('听取|通报|汇报|报告|宣读|介绍|情况介绍|情况通报|说明|作关于|解读')],
  [
    'consult',
    starts(
      '(?:专题|对口|界别|提案办理|双月|远程|网络|小微|自由|互动|季度|月度)*\\s*协商(?!发言|交流)|(?:归纳|形成|达成|凝聚)共识',
    ),
  ],
  ['discuss', starts('审议|讨论|研究|审查|酝酿|评议|评审|商议')],
  [
    'speeches',
    starts('(?:大会|委员|自由|即席|交流|协商|表态|互动|专题|重点|联组|代表)*(?:发言|交流|提问|问答)'),
  ],
  ['address', starts('讲话|总结|致辞|致词')],
]
const byEnd: readonly [ItemKind, RegExp][] = [
  ['exchange', /书面(?:交流|发言|审议)$/u],
  ['appraise', /(?:测评|民主评议|满意度评价)$/u],
  ['address', /(?:讲话|总结|小结|致辞|致词|总结讲话|总结发言|开幕词|闭幕词|主持词|提(?:出)?要求)$/u],
  ['elect', /(?:选举大会|投票选举|选举)$/u],
  ['speeches', /(?:发言|表态|提问|问答|交流|答询|议政会|建言献策大会|建言)$/u],
  ['consult', /协商(?:会)?$/u],
  ['discuss', /(?:审议|讨论|评议|酝酿)$/u],
  ['hear', /(?:汇报|通报|说明|介绍|报告)$/u],
]
/** Someone, then the verb: 县教育局汇报…, 主席沈怀远宣读…. */
const byMiddle: readonly [ItemKind, RegExp][] = [
  ['exchange', /书面(?:交流|发言)/u],
  ['relay', /传达学习|传达/u],
  ['speeches', /(?:大会|委员|交流|协商|表态|即席|自由)发言|发言（|发言\(/u],
  ['address', /讲话|总结/u],
  ['hear', /(?<!工)(?:作|做)\S{0,40}(?:报告|说明|汇报|通报)|通报|汇报|介绍|宣读|解读|说明/u],
  ['appraise', /测评/u],
  ['consult', /协商/u],
]

export function kindOf(title: string): ItemKind {
  const plain = title.trim().replace(/^[《“"（(]+/u, '')
  const bare = plain.replace(/[（(][^（()）]*[）)]$/u, '').replace(/[；;。，,、：:]+$/u, '')
  const front = byFront.find(([, form]) => form.test(plain))
  if (front !== undefined) return front[0]
  if (/^.{0,4}《/u.test(title.trim())) return 'other'
  const end = byEnd.find(([, form]) => form.test(bare))
  if (end !== undefined) return end[0]
  const subject = plain.split(/[《“"]|关于/u)[0] ?? ''
  return byMiddle.find(([, form]) => form.test(subject))?.[0] ?? 'other'
}

/** The line begins with what a meeting does. */
export const beginsWithVerb = (text: string): boolean => byFront.some(([, form]) => form.test(text.trim()))

/** What is adopted asks for raised hands, an election for ballots; an appraisal has its own plan. */
export function decisionOf(kind: ItemKind): AgendaItem['decision'] {
  if (kind === 'elect') return 'election'
  return kind === 'adopt' || kind === 'adoptInPrinciple' ? 'hands' : 'none'
}
