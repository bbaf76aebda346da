// The sign-in of a meeting as tables to hand on: 签到情况, one for each sitting, and 汇总. Data only; never a phone.
import { kindWords, leaveKinds } from './leave.ts'
import type { Attendee, AttendeeRole, MeetingFacts } from './meeting.ts'
import { clockText, dateText, sittingName } from './numerals.ts'
import { presenceCorrected } from './presence-words.ts'
import { beganIn } from './session/agenda.ts'
import type { Presence } from './session/attendance-presence.ts'
import { type Attendance, type Opening, attendeeOf } from './session/attendance.ts'
import { type Counted, censusIn } from './session/attendance-counts.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'
import type { Stamp } from './time.ts'
import { censusWords, quorumLine, sumLine, turnoutSentence, unexplained, usualForm } from './turnout-words.ts'
import { figuresOf, gatheringOf, lateness, mainTurnout } from './turnout.ts'

export type Cell = string | number
/** `widths` in characters; the first `heads` rows are headings. */
export type Sheet = {
  name: string
  rows: readonly (readonly Cell[])[]
  heads: number
  widths: readonly number[]
}

/** One sign-in: of a sitting, or of the whole meeting where it sits once. */
type SignIn = { title: string; room: Room; ended: Stamp | null; opening: Opening | null }
type Held = Pick<Attendance, 'marks' | 'opening' | 'counts' | 'expected'>

/** Null while the session has not been opened: nobody could sign in. */
export function attendanceSheets(session: Session): readonly Sheet[] | null {
  const { meeting, room } = session
  if (meeting === null || room.opened === null) return null
  const all = signIns(room)
  return [
    ...all.map((one, at) => listSheet(meeting, one, all.length > 1 ? at + 1 : null)),
    summarySheet(meeting, all, room),
  ]
}

function signIns(room: Room): readonly SignIn[] {
  const { agenda, attendance } = room
  const of = (held: Held, sitting: Room['agenda']['sitting']): SignIn => {
    const found = agenda.sittings.find((one) => one.sitting === sitting)
    const { marks, opening, counts, expected } = held
    const then = { ...attendance, marks, opening, counts, expected }
    return {
      title: found === undefined ? '' : sittingName(found),
      room: { ...room, agenda: { ...agenda, sitting }, attendance: then },
      ended: found?.closed ?? null,
      opening,
    }
  }
  return [...attendance.earlier.map((held) => of(held, held.sitting)), of(attendance, agenda.sitting)]
}

const head = [
  '序号',
  '姓名',
  '界别',
  '组别',
  '职务/单位',
  '身份',
  '状态',
  '到会时间',
  '离会',
  '返会',
  '请假种类',
  '批准人',
  '书面请假',
]
const roles: Readonly<Record<AttendeeRole, string>> = { member: '委员', observer: '列席', guest: '应邀' }
const states: Readonly<Record<Presence['state'], string>> = {
  present: '到会',
  left: '中途离会',
  leave: '请假',
  absent: '缺席',
  unmarked: '未说明',
}
const order: readonly AttendeeRole[] = ['member', 'observer', 'guest']

function listSheet(meeting: MeetingFacts, signIn: SignIn, no: number | null): Sheet {
  const { room, title, ended } = signIn
  const people = order.flatMap((role) => room.attendance.roll.filter((one) => one.role === role))
  const began = beganIn(room.agenda)
  return {
    name: sheetName(no === null ? '签到情况' : `签到${no} ${title}`),
    heads: 1,
    rows: [
      head,
      ...people.map((one, nth) => [
        nth + 1,
        ...personCells(one, room.attendance.marks[one.person], (presence) =>
          lateness(presence, began, meeting.rules.lateAfter),
        ),
        ...timeCells(room.attendance.marks[one.person], ended),
        ...leaveCells(room.attendance.marks[one.person]),
      ]),
    ],
    widths: [6, 14, 18, 14, 34, 8, 18, 10, 10, 10, 10, 12, 10],
  }
}

function personCells(
  { name, sector, group, office, unit, role }: Attendee,
  presence: Presence | undefined,
  lateBy: (presence: Presence | undefined) => number | null,
): readonly Cell[] {
  const by = lateBy(presence)
  const late = by === null ? '' : `（迟到${Math.floor(by / 60_000)}分钟）`
  const post = [office, unit].filter((words) => words !== '').join(' ')
  // Of observers and guests only their presence is counted: nothing said is nothing missing.
  const state = role !== 'member' && presence === undefined ? '' : states[presence?.state ?? 'unmarked']
  return [name, sector, group, post, roles[role], `${state}${late}`]
}

function timeCells(presence: Presence | undefined, ended: Stamp | null): readonly Cell[] {
  const visits = presence?.visits ?? []
  const times = (stamps: readonly (Stamp | null)[]) =>
    stamps
      .flatMap((stamp) => (stamp === null || stamp.time === ended?.time ? [] : [clockText(stamp)]))
      .join('、')
  return [
    times(visits.slice(0, 1).map(({ from }) => from)),
    times(visits.map(({ to }) => to)),
    times(visits.slice(1).map(({ from }) => from)),
  ]
}

const leaveCells = (presence: Presence | undefined): readonly Cell[] => {
  const leave = presence?.leave ?? null
  return leave === null ? ['', '', ''] : [kindWords[leave.kind], leave.approver, leave.written ? '有' : '']
}

function summarySheet(meeting: MeetingFacts, all: readonly SignIn[], room: Room): Sheet {
  const several = all.length > 1
  return {
    name: '汇总',
    heads: 0,
    rows: [
      ['会议', meeting.fullTitle === '' ? meeting.title : meeting.fullTitle],
      ['日期', room.opened === null ? '' : dateText(room.opened)],
      ['地点', meeting.place],
      ...all.flatMap((one) => [...(several ? [[], ['场次', one.title]] : []), ...figureRows(meeting, one)]),
      ...correctionRows(room),
      ...voteRows(room),
      ...turnoutRows(room),
    ],
    widths: [16, 60, 10, 10],
  }
}

function figureRows(meeting: MeetingFacts, { room, opening }: SignIn): readonly (readonly Cell[])[] {
  const figures = figuresOf({ room, meeting })
  const gathering = gatheringOf({ room, meeting })
  const { rule } = gathering
  const why = unexplained(figures)
  const sentence = turnoutSentence(gathering, usualForm(meeting.kind))
  const { counts } = room.attendance
  const byCount = censusIn(counts) !== null
  return [
    ['应到', figures.expected],
    ['实到', figures.present],
    ['中途离会', figures.left],
    ['请假', figures.leave],
    // Figures alone say neither why anybody is away nor who came late.
    ...(byCount ? [] : leaveKinds.map((kind) => [`其中${kindWords[kind]}`, figures.leaveBy[kind]])),
    ['缺席', figures.absent],
    ['未说明', figures.unmarked],
    ...(byCount ? [] : [['迟到', figures.late]]),
    ['列席', figures.observers],
    ['应邀', figures.guests],
    ['核对', sumLine(figures)],
    ...(why === null ? [] : [['说明', why]]),
    ...(rule === null || figures.expected === 0 ? [] : [['到会要求', quorumLine(figures.expected, rule)]]),
    ...(opening === null ? [] : [[`开会时（${clockText(opening.at)}）实到`, opening.count.present]]),
    ...(sentence === null ? [] : [['主持人用语', sentence]]),
    ...countRows(counts),
  ]
}

/** What was typed in, each with its moment, and what of it was put right why and by whom. */
const countRows = (counts: readonly Counted[]): readonly (readonly Cell[])[] =>
  counts.flatMap(({ at, census, corrections }) => [
    [`按人数登记（${clockText(at)}）`, census === null ? '改为按名单统计' : censusWords(census)],
    ...corrections.map((one) => [
      `更正（${clockText(one.at)}）`,
      `原登记${censusWords(one.from)}。原因：${one.reason}（${one.by}）`,
    ]),
  ])

/** Who stood here as having come, and never did. */
const correctionRows = ({ attendance }: Room): readonly (readonly Cell[])[] =>
  attendance.corrections.length === 0
    ? []
    : [
        [],
        ...attendance.corrections.map((one) => [
          '签到更正',
          `${clockText(one.at)}　${presenceCorrected(attendeeOf(attendance, one.person)?.name ?? '', one)}`,
        ]),
      ]

/** Who was in the room when each vote was opened: frozen then, whoever came or went later. */
const voteRows = ({ votes }: Room): readonly (readonly Cell[])[] =>
  votes.list.length === 0
    ? []
    : [
        [],
        ['表决时实到', '表决事项', '应到', '实到'],
        ...votes.list.map(({ opened, motion, base, present }) => [clockText(opened), motion, base, present]),
      ]

function turnoutRows(room: Room): readonly (readonly Cell[])[] {
  const groups = mainTurnout(room)
  return groups.length === 0
    ? []
    : [
        [],
        ['分组到会', '名称', '应到', '实到'],
        ...groups.map(({ name, expected, present }) => ['', name, expected, present]),
      ]
}

/** What a spreadsheet takes as the name of a sheet: 31 characters, none of `[]:*?/\`. */
const sheetName = (words: string): string =>
  [...words.replaceAll(/[[\]:*?/\\']/gu, ' ')].slice(0, 30).join('')
