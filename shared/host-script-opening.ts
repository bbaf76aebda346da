// The chair's words around the agenda: the opening with its figures, the anthem, who else is here, the agenda itself, sittings, breaks, the end.
import { type Cue, type Wording, createCue, createCueOf, gap } from './host-cue.ts'
import { addressed, bare, named } from './host-script-names.ts'
import type { MeetingFacts } from './meeting.ts'
import { chineseNumber, sittingName } from './numerals.ts'
import { lengthWords } from './paper-sentences.ts'
import type { LiveItem, LiveSitting } from './session/agenda.ts'
import { type Headcount, quorum } from './session/attendance.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'
import { type Gathering, gatheringOf } from './turnout.ts'
import {
  type SentenceForm,
  sentenceForms,
  turnoutBlank,
  turnoutSentence,
  usualForm,
} from './turnout-words.ts'

type Held = Pick<Session, 'meeting' | 'room'> & { meeting: MeetingFacts }

/** The beginning of the meeting, or of the first of its sittings. */
export function openingCues(held: Held): readonly Cue[] {
  const { meeting, room } = held
  const [first] = room.agenda.sittings
  return [
    opening(held, first),
    ...(meeting.kind === 'plenary' ? [anthem] : []),
    ...presentation(room),
    ...agendaCues(held),
  ]
}

const anthem = createCue({ cue: 'anthem', item: null, moment: 'anthem' }, '请全体起立，奏国歌。……请坐下。')

/** The full name, as the chair says it once; the short one where nobody has written it down. */
const fullName = ({ fullTitle, title }: MeetingFacts): string => bare(fullTitle === '' ? title : fullTitle)

function opening(held: Held, sitting: LiveSitting | undefined): Cue {
  const { meeting } = held
  const turnout = turnoutIn(held, sitting)
  const of = sitting === undefined ? '' : sittingName(sitting)
  const name = `${fullName(meeting)}${of}`
  const wording = (sentence: SentenceForm): Wording => {
    const words = turnout(sentence)
    const [called, end] = sentence === 'plenary' ? ['', '，'] : ['现在召开', '。']
    const begins = words.open ? '现在开会。' : ''
    const figures = words.text === null ? '' : '【到会情况】'
    return {
      form: sentence,
      template: `${addressed(meeting.kind)}：\n${called}${name}${figures === '' && called === '' ? '。' : end}${figures}${begins}`,
      slots: words.text === null ? {} : { 到会情况: words.text },
    }
  }
  const usual = usualForm(meeting.kind)
  const others = sentenceForms.filter((form) => form !== usual)
  const made = { cue: 'open', item: null, moment: 'open' as const }
  return turnout(usual).text === null
    ? createCueOf(made, wording('usual'))
    : createCueOf(made, wording(usual), ...others.map(wording))
}

/** The sentence on who is here: as it was counted when the sitting came to its agenda, before that as it is now, before the sign-in as a gap. */
function turnoutIn(held: Held, sitting: LiveSitting | undefined) {
  const { room, meeting } = held
  const count = countOf(room, sitting)
  const now = gatheringOf(held)
  const found = count === null ? null : quorum(count, meeting.rules.quorum)
  const gathering: Gathering =
    count === null ? now : { ...now, figures: count, needed: found?.needed ?? null, met: found?.met ?? null }
  return (form: SentenceForm): { text: string | null; open: boolean } =>
    count === null
      ? { text: turnoutBlank(now, form, gap), open: true }
      : { text: turnoutSentence(gathering, form), open: gathering.met !== false }
}

/** Null where nobody has signed in to this sitting. */
function countOf(room: Room, sitting: LiveSitting | undefined): Headcount | null {
  const { attendance, agenda } = room
  const before = attendance.earlier.find((one) => one.sitting === sitting?.sitting)
  if (before !== undefined) return before.opening?.count ?? null
  if (sitting !== undefined && sitting.sitting !== agenda.sitting) return null
  if (attendance.opening !== null) return attendance.opening.count
  const { figures } = gatheringOf({ room, meeting: null })
  return figures.present === 0 ? null : figures
}

/** Who is here besides the members, so far as nobody says that they are not. */
function presentation({ attendance }: Room): readonly Cue[] {
  const here = attendance.roll.filter(({ person, role }) => {
    const state = attendance.marks[person]?.state
    return role !== 'member' && state !== 'leave' && state !== 'absent'
  })
  if (here.length === 0) return []
  const [guests, observers] = [
    here.filter(({ role }) => role === 'guest'),
    here.filter(({ role }) => role === 'observer'),
  ]
  const clauses = [
    ...(guests.length === 0 ? [] : ['应邀出席今天会议的有：【应邀人员】。']),
    ...(observers.length === 0 ? [] : ['列席会议的有：【列席人员】。']),
  ]
  const template = `${clauses.join('')}让我们以热烈的掌声，对各位的到来表示欢迎！`
  const slots = { 应邀人员: named(guests), 列席人员: named(observers) }
  return [createCue({ cue: 'present', item: null, moment: 'present' }, template, slots)]
}

function agendaCues({ meeting, room }: Held): readonly Cue[] {
  const { items, sittings } = room.agenda
  const top = items.filter(({ path }) => path.length === 1)
  if (top.length === 0) return []
  const agenda = createCue({ cue: 'agenda', item: null, moment: 'agenda' }, ...agendaWords(top))
  const here = sittings.length > 1 ? sittingAgenda(items, sittings[0]) : null
  const adopts = meeting.kind === 'standing' && !items.some(({ title }) => /议程/u.test(title))
  return [
    agenda,
    ...(here === null ? [] : [createCue({ cue: 'agenda.here', item: null, moment: 'agenda' }, here)]),
    ...(adopts ? [adopting] : []),
  ]
}

function agendaWords(top: readonly LiveItem[]): [string, Record<string, string>] {
  const [only] = top
  if (top.length === 1 && only !== undefined)
    return ['本次会议的议程是：【议程】。', { 议程: bare(only.title) }]
  const each = top.map(({ title }, at) => `${chineseNumber(at + 1)}是${bare(title)}`)
  return ['本次会议共有【几】项议程：【议程】。', { 几: chineseNumber(top.length), 议程: each.join('；') }]
}

/** The standing committee passes its own agenda (domain notes C.7), unless an item of it says so. */
const adopting = createCueOf(
  { cue: 'adopt', item: null, moment: 'adopt' },
  {
    form: 'applause',
    template: '以上议程（草案），各位有什么意见，请发表。……如无意见，请鼓掌通过。（鼓掌）通过。',
    slots: {},
  },
  {
    form: 'hands',
    template:
      '以上议程（草案），各位有什么意见，请发表。……没有意见，现在进行表决。同意的，请举手。……请放下。不同意的，请举手。……没有（或有人，请放下）。弃权的，请举手。……没有（或有人，请放下）。通过。',
    slots: {},
  },
)

/** 本场会议的议程是…: the items of one sitting; null where it has none. */
function sittingAgenda(items: readonly LiveItem[], sitting: LiveSitting | undefined): string | null {
  const here = items.filter(
    (item) =>
      item.sitting === sitting?.sitting &&
      !items.some(({ item: above, sitting: of }) => above === item.parent && of === item.sitting),
  )
  return here.length === 0
    ? null
    : `今天这场会议的议程是：${here.map(({ title }) => bare(title)).join('；')}。`
}

/** Every later sitting opens with its own sign-in. */
export function sittingCue(held: Held, sitting: LiveSitting): Cue {
  const { meeting, room } = held
  const turnout = turnoutIn(held, sitting)(usualForm(meeting.kind))
  const agenda = sittingAgenda(room.agenda.items, sitting) ?? ''
  const comma = meeting.kind === 'plenary' ? '，' : '。'
  const figures = turnout.text === null ? '。' : `${comma}【到会情况】`
  const called = comma === '，' ? '' : '现在召开'
  return createCue(
    { cue: `${sitting.sitting}.sitting`, item: null, moment: 'sitting' },
    `${addressed(meeting.kind)}：\n${called}${fullName(meeting)}${sittingName(sitting)}${figures}${turnout.open ? '现在开会。' : ''}${agenda}`,
    turnout.text === null ? {} : { 到会情况: turnout.text },
  )
}

export const sittingEnd = ({ sitting }: LiveSitting): Cue =>
  createCue({ cue: `${sitting}.rest`, item: null, moment: 'rest' }, '今天这场会议的议程进行完毕。现在休会。')

export function closingCue(meeting: MeetingFacts): Cue {
  const made = { cue: 'close', item: null, moment: 'close' as const }
  const done = `${addressed(meeting.kind)}，本次会议的各项议程已经进行完毕。`
  if (meeting.kind !== 'plenary') return createCue(made, `${done}现在散会。`)
  return createCue(
    made,
    `${done}\n请全体起立，奏国歌。……请坐下。\n现在宣布，${fullName(meeting)}闭幕。散会。`,
  )
}

/** Read when they are wanted, wherever the meeting stands. */
export function spareCues({ pause }: Room): readonly Cue[] {
  const spare = (moment: 'break' | 'resume', template: string, slots = {}) =>
    createCue({ cue: moment, item: null, moment, spare: true }, template, slots)
  const length = pause?.length == null ? `${gap}分钟` : lengthWords(pause.length)
  return [
    spare('break', '现在休会【休会时长】。', { 休会时长: length }),
    spare('resume', '请各位就座，现在继续开会。'),
  ]
}
