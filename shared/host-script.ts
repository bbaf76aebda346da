// 主持词: the chair's words from the opening to 散会, in order, made from the meeting's own figures and never from last year's file (domain notes B.6).
import { announcement as appraisalWords, voidedWords } from './appraisal-words.ts'
import type { Cue, CueMoment } from './host-cue.ts'
import type { ItemKind, MeetingFacts, MeetingKind } from './meeting.ts'
import { chineseNumber, itemLabel } from './numerals.ts'
import { type LiveItem, isLeaf, nextItemOf, openItemOf } from './session/agenda.ts'
import { openAppraisalOf } from './session/appraisals.ts'
import { openElectionOf } from './session/elections.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'
import { openVoteOf } from './session/votes.ts'
import { turnoutSentence } from './turnout-words.ts'
import { gatheringOf } from './turnout.ts'
import { electionAnnouncement } from './verdict-election.ts'
import { announcement } from './verdict.ts'

/** A gap that the chair fills with silence, as scripts write it. */
const wait = '……'

export function scriptOf(session: Pick<Session, 'meeting' | 'room'>): readonly Cue[] {
  const { meeting, room } = session
  if (meeting === null) return []
  const whole = (cue: CueMoment, generated: string): Cue => ({ cue, item: null, moment: cue, generated })
  const { items } = room.agenda
  return [
    whole('open', opening(meeting, session)),
    ...(meeting.kind === 'plenary' ? [whole('anthem', `请全体起立，奏国歌。${wait}请坐下。`)] : []),
    whole('agenda', agendaWords(items)),
    ...items.flatMap((item) => itemCues(meeting.kind, room, item)),
    whole('break', '现在休会。'),
    whole('resume', '现在继续开会。'),
    whole('close', `${addressed(meeting.kind)}，本次会议的各项议程已经进行完毕。现在散会。`),
  ]
}

const addressed = (kind: MeetingKind): string =>
  kind === 'plenary' ? '各位委员' : kind === 'standing' ? '各位常委、同志们' : '同志们'

function opening(meeting: MeetingFacts, session: Pick<Session, 'meeting' | 'room'>): string {
  const gathering = gatheringOf(session)
  const { expected, present, leave } = gathering.figures
  const hello = `${addressed(meeting.kind)}：`
  // Before anybody has signed in there is no figure to read, and none is made up.
  if (present === 0) {
    const away = leave === 0 ? '' : `，请假${leave}人`
    const figures = expected === 0 ? '' : `应到${expected}人，实到＿＿人${away}，符合规定人数。`
    return `${hello}${meeting.fullTitle}${figures === '' ? '' : `，${figures}`}现在开会。`
  }
  const sentence = turnoutSentence(gathering, meeting.kind === 'plenary' ? 'plenary' : 'reasoned') ?? ''
  return `${hello}${meeting.fullTitle}现在开始。${sentence}${gathering.met === false ? '' : '现在开会。'}`
}

function agendaWords(items: readonly LiveItem[]): string {
  const top = items.filter(({ path }) => path.length === 1)
  const each = top.map(({ title }, at) => `${chineseNumber(at + 1)}是${bare(title)}`)
  return `本次会议共有${chineseNumber(top.length)}项议程：${each.join('；')}。`
}

const bare = (words: string): string => words.trim().replace(/[。；;，,、]+$/u, '')

function itemCues(kind: MeetingKind, room: Room, item: LiveItem): readonly Cue[] {
  const cue = (moment: CueMoment, generated: string): Cue => ({
    cue: `${item.item}.${moment}`,
    item: item.item,
    moment,
    generated,
  })
  const leaf = isLeaf(room.agenda.items, item)
  const enter = cue('enter', `${entering(item)}${leaf ? invitation(item) : ''}`)
  if (!leaf) return [enter]
  const verdict = verdictOf(kind, room, item)
  return [
    enter,
    ...(item.kind === 'consult'
      ? [cue('consult', '有事多商量、遇事多商量、做事多商量。现在进入协商环节。')]
      : []),
    ...decision(item).map(([moment, words]) => cue(moment, words)),
    ...(item.kind === 'appraise'
      ? [
          cue(
            'appraise',
            `现在进行民主测评。测评采用无记名画票的方式，一次发票、一次收票，当场公布结果。请工作人员分发测评票。${wait}请画票。${wait}请工作人员收票、计票。`,
          ),
        ]
      : []),
    ...(verdict === null ? [] : [cue('verdict', verdict)]),
  ]
}

const entering = ({ path, title }: LiveItem): string =>
  path.length === 1
    ? `现在进行第${chineseNumber(path[0] ?? 1)}项议程：${bare(title)}。`
    : `下面进行${itemLabel(path)}${path.length === 3 ? '．' : ''}${bare(title)}。`

const gives: Partial<Record<ItemKind, string>> = {
  relay: '传达',
  hear: '汇报',
  discuss: '作说明',
  adopt: '宣读',
  adoptInPrinciple: '宣读',
  address: '讲话',
  designate: '宣读',
}

function invitation({ kind, presenter, title }: LiveItem): string {
  const name = presenter.trim()
  switch (kind) {
    case 'speeches':
      return name === '' ? '请各位委员围绕这一议题发言。' : `请${name}发言。`
    case 'consult':
      return name === '' ? '' : `请${name}介绍情况。`
    case 'exchange':
      return '这一项为书面交流，材料已经印发，请大家会后审阅。'
    case 'elect':
    case 'appraise':
    case 'other':
      return name === '' ? '' : `请${name}作说明。`
    default: {
      const word = /(通报|报告|说明|汇报|传达|宣读|讲话|总结)(?:（[^）]*）)?$/u.exec(bare(title))?.[1]
      const gave =
        word === undefined
          ? (gives[kind] ?? '汇报')
          : ['说明', '报告', '总结'].includes(word)
            ? `作${word}`
            : word
      const read = gave === '宣读' ? `${wait}宣读完毕。` : ''
      return `请${name === '' ? '工作人员' : name}${gave}。${read}`
    }
  }
}

/** The chair's question step by step, by the form of the decision. */
function decision({ decision: form, title }: LiveItem): readonly (readonly [CueMoment, string])[] {
  const asked = `各位对${motionIn(title)}有什么意见，请发表。${wait}`
  switch (form) {
    case 'none':
      return []
    case 'hands':
      return [
        ['for', `${asked}没有意见，现在进行表决。同意的，请举手。${wait}请放下。`],
        ['against', `不同意的，请举手。${wait}没有（或有人，请放下）。`],
        ['abstain', `弃权的，请举手。${wait}没有（或有人，请放下）。`],
      ]
    case 'applause':
      return [['vote', `${asked}如无意见，请鼓掌通过。`]]
    case 'consensus':
      return [['vote', `${asked}大家还有没有不同意见？${wait}`]]
    case 'keypad':
      return [['vote', `现在进行表决，请按表决器。${wait}表决结束，请工作人员宣读表决结果。`]]
    case 'ballot':
      return [
        [
          'vote',
          `现在进行无记名投票表决，请工作人员分发表决票。${wait}请填票。${wait}请投票。${wait}请计票。`,
        ],
      ]
    case 'election':
      return [['vote', `现在进行选举，请工作人员分发选票。${wait}请填票。${wait}请投票。${wait}请计票。`]]
    default:
      return form satisfies never
  }
}

/** 《…（草案）》, where the title names a text, else the title without its verb. */
const motionIn = (title: string): string =>
  /《.+》/u.exec(title)?.[0] ?? bare(title).replace(/^(?:审议通过|审议|通过|讨论|协商|听取)/u, '')

/** What is announced: only figures that two people found alike, or that were announced already. */
function verdictOf(kind: MeetingKind, room: Room, item: LiveItem): string | null {
  const settled = ({ item: of, state }: { item: string; state: string }) =>
    of === item.item && ['checked', 'published', 'void'].includes(state)
  const vote = room.votes.list.findLast(settled)
  const election = room.elections.list.findLast(settled)
  const appraisal = room.appraisals.list.findLast(settled)
  const words = [
    vote === undefined ? null : announcement(vote, kind),
    election === undefined ? null : electionAnnouncement(election, kind),
    appraisal?.voided != null
      ? voidedWords(appraisal.voided)
      : appraisal?.tally == null
        ? null
        : appraisalWords(appraisal, appraisal.tally),
  ].filter((one) => one !== null)
  return words.length === 0 ? null : words.join('')
}

/** Which passage belongs to this moment of the meeting; null where there is no script. */
export function presentCue({ room }: Pick<Session, 'room'>, cues: readonly Cue[]): string | null {
  const has = (...names: readonly string[]) =>
    names.find((name) => cues.some(({ cue }) => cue === name)) ?? null
  if (room.phase === 'adjourned') return has('close')
  if (room.pause !== null) return has('resume')
  if (room.agenda.items.every(({ visits }) => visits.length === 0)) return has('open')
  const item = openItemOf(room.agenda)
  if (item === undefined) {
    const next = nextItemOf(room.agenda)
    return next === undefined ? has('close') : has(`${next.item}.enter`)
  }
  const at = (...moments: readonly CueMoment[]) => has(...moments.map((moment) => `${item.item}.${moment}`))
  const voting = openVoteOf(room.votes) ?? openElectionOf(room.elections)
  const appraising = openAppraisalOf(room.appraisals)
  if (voting?.state === 'checked' || appraising?.state === 'checked') return at('verdict', 'enter')
  if (voting !== undefined) return at('vote', 'for', 'enter')
  if (appraising !== undefined) return at('appraise', 'enter')
  const announced = [room.votes, room.elections, room.appraisals].some(({ list }) =>
    list.some((one) => one.item === item.item && one.published !== null),
  )
  if (announced) return at('verdict', 'enter')
  const spoken = room.speeches.list.some((speech) => speech.item === item.item && speech.mode === 'oral')
  if (room.speeches.current !== null || !spoken || room.queue.waiting.length > 0)
    return spoken ? at('consult', 'enter') : at('enter')
  return at('vote', 'for', 'appraise', 'consult', 'enter')
}
