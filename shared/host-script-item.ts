// The chair's words for one item: taking it up and giving it to whoever presents it, calling who speaks, the question, the result.
import { type Cue, type CueMoment, type Slots, createCue, createCueOf, gap } from './host-cue.ts'
import { appraisalStep, decisionSteps } from './host-script-decision.ts'
import { bare, called, motionIn } from './host-script-names.ts'
import { resultWordings } from './host-script-result.ts'
import type { ItemKind, MeetingFacts, Registration } from './meeting.ts'
import { chineseNumber } from './numerals.ts'
import { type LiveItem, isLeaf } from './session/agenda.ts'
import type { Room } from './session/room.ts'
import type { Speaker } from './session/queue-order.ts'

type Where = { meeting: MeetingFacts; room: Room; item: LiveItem }

export function itemCues(where: Where): readonly Cue[] {
  const { meeting, room, item } = where
  const of = (moment: CueMoment, name: string = moment) => ({
    cue: `${item.item}.${name}`,
    item: item.item,
    moment,
  })
  const cue = (moment: CueMoment, template: string, slots: Slots = {}) =>
    createCue(of(moment), template, slots)
  const leaf = isLeaf(room.agenda.items, item)
  const enter = cue(
    'enter',
    `${entering(item)}${leaf || item.presenter.trim() !== '' ? invitation(where) : ''}`,
  )
  if (!leaf) return [enter]
  const registered = room.queue.registered.filter((one) => one.item === item.item)
  const speaks = registered.length > 0 || ['speeches', 'consult'].includes(item.kind)
  const heard = speaks || (item.kind === 'discuss' && item.decision === 'none')
  const [usual, ...others] = resultWordings(meeting, room, item)
  return [
    enter,
    ...(item.kind === 'consult' ? [consulting(of('consult'))] : []),
    ...registered.map((one, at) =>
      createCue(
        { cue: callOf(one), item: item.item, moment: 'call' },
        ...callWords(where, one, registered[at + 1]),
      ),
    ),
    ...(heard ? [cue('floor', floorWords(where, registered.length), { 发言人: nextWords(where) })] : []),
    ...decisionSteps(where, heard).map(({ moment, template, slots }) => cue(moment, template, slots)),
    ...(item.kind === 'appraise'
      ? [appraisalStep(item)].map(({ template }) => cue('appraise', template))
      : []),
    ...(usual === undefined ? [] : [createCueOf(of('verdict'), usual, ...others)]),
  ]
}

/** The passage that calls whoever registered. */
export const callOf = ({ registration }: Pick<Registration, 'registration'>): string => `${registration}.call`

const consulting = (made: Pick<Cue, 'cue' | 'item' | 'moment'>): Cue =>
  createCueOf(
    made,
    { form: 'thrice', template: '有事多商量、遇事多商量、做事多商量。现在进入协商环节。', slots: {} },
    { form: 'plain', template: '现在进入协商环节。', slots: {} },
  )

const entering = ({ path, title }: LiveItem): string => {
  const at = chineseNumber(path.at(-1) ?? 1)
  return path.length === 1
    ? `现在进行第${at}项议程：${bare(title)}。`
    : `下面进行第${at}小项：${bare(title)}。`
}

const gives: Partial<Record<ItemKind, string>> = {
  relay: '传达',
  hear: '汇报',
  discuss: '作说明',
  adopt: '宣读',
  adoptInPrinciple: '宣读',
  address: '讲话',
  designate: '宣读',
}

const readOut = '（待宣读完毕）'

function invitation({ meeting, room, item }: Where): string {
  const { kind, presenter, title } = item
  const nobody = presenter.trim() === ''
  const oneself = !nobody && presenter.trim() === meeting.chair.trim()
  const name = called(room.attendance.roll, presenter)
  switch (kind) {
    case 'speeches': {
      const registered = room.queue.registered.some((one) => one.item === item.item)
      if (!nobody) return `请${name}发言。`
      return registered ? '' : `请各位${meeting.kind === 'micro' ? '代表' : '委员'}围绕这一议题发言。`
    }
    case 'consult':
      return nobody ? '' : `请${name}介绍情况。`
    case 'exchange':
      return '材料已经印发，请大家会后审阅。'
    case 'elect':
    case 'appraise':
    case 'other':
      return nobody ? '' : `请${name}${/回应|表态/u.exec(title)?.[0] ?? '作说明'}。`
    default: {
      const word = /(通报|报告|说明|汇报|传达|宣读|讲话|总结)(?:（[^）]*）)?$/u.exec(bare(title))?.[1]
      const gave =
        word === undefined
          ? (gives[kind] ?? '汇报')
          : ['说明', '报告', '总结'].includes(word)
            ? `作${word}`
            : word
      if (oneself) return /讲话|总结/u.test(gave) ? '下面，我讲几点意见。（讲话）' : `由我${gave}。`
      if (gave === '宣读') return `请${nobody ? '工作人员' : name}宣读。${readOut}`
      return `请${name}${gave}。`
    }
  }
}

/** 请陈国梁委员发言，题目是《…》。请罗玉兰委员作准备。 Of a body the one who reads is called. */
function callWords(
  { room, meeting }: Where,
  one: Registration,
  next: Registration | undefined,
): [string, Slots] {
  const topic = one.topic.trim() === '' ? '' : `，题目是《${bare(one.topic).replace(/^《(.*)》$/u, '$1')}》`
  const waiting = room.queue.waiting.findIndex(({ registration }) => registration === one.registration)
  const after = waiting < 0 ? undefined : room.queue.waiting[waiting + 1]
  const ready = after === undefined ? (next === undefined ? '' : voiceOf(next)) : after.voice.name
  const who = (name: string) => called(room.attendance.roll, name)
  const prepared = ready === '' || meeting.kind === 'micro' ? '' : `请${who(ready)}作准备。`
  const whole = one.reader.trim() === '' ? who(one.name) : `${who(one.reader)}代表${one.name}`
  return [`请${whole}发言${topic}。【下一位】`, { 下一位: prepared }]
}

const voiceOf = ({ name, reader }: Registration): string => (reader.trim() === '' ? name : reader)

function floorWords({ item, meeting }: Where, registered: number): string {
  if (registered > 0)
    return meeting.kind === 'plenary'
      ? '【发言人】'
      : '登记发言的同志都讲完了，哪位还要发言，请举手示意。……【发言人】'
  if (item.kind === 'speeches') return '哪位发言，请举手示意。……【发言人】'
  return `各位对${motionIn(item.title)}有什么意见，请发表。……【发言人】`
}

/** Who is at the head of the queue while this item is open. */
function nextWords({ room, item }: Where): string {
  const [head, next] = room.agenda.open === item.item ? room.queue.waiting : []
  if (head === undefined) return `请${gap}发言。`
  const who = ({ voice }: Speaker) =>
    voice.person === null && voice.from !== ''
      ? `${voice.from}${voice.name}`
      : called(room.attendance.roll, voice.name)
  return `请${who(head)}${head.turn === 'reply' ? '回应' : '发言'}。${next === undefined ? '' : `请${who(next)}作准备。`}`
}
