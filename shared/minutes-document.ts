// A session turned into 主席会议纪要, 常委会会议纪要 and their kin: the arranged paper (domain notes B.3 to B.8), a draft at any time.
import type { Attendee, MeetingFacts, MeetingKind } from './meeting.ts'
import { itemBlocks } from './minutes-item.ts'
import { chineseNumber, dateText, itemLabel, sittingName } from './numerals.ts'
import { namesInLine } from './paper-names.ts'
import { chairRuns, dayText, turnoutRuns } from './paper-sentences.ts'
import { titleLines } from './paper-title.ts'
import { type Told, type Turnout, beganAt, countWords, turnoutOf } from './paper-turnout.ts'
import { type Block, type Paper, type Run, missing, text, wholeSession } from './paper.ts'
import { type LiveItem, partsOf } from './session/agenda.ts'
import { linesOf } from './session/consensus.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'
import { type Stamp, localOf } from './time.ts'

/** The words of the red mark behind the committee's name. */
const marks: Readonly<Record<MeetingKind, string>> = {
  plenary: '全体会议纪要',
  standing: '常务委员会会议纪要',
  chair: '主席会议纪要',
  sectoral: '协商会议纪要',
  micro: '协商会议纪要',
}

/** Null while the session has not been opened: there is nothing to tell. */
export function minutesOf(session: Session): Paper | null {
  const { meeting, room } = session
  const began = beganAt(room)
  if (meeting === null || began === null) return null
  const turnout = turnoutOf(room)
  const name = paperTitle(meeting, '纪要')
  const office = `${meeting.committee}办公室`
  return {
    name,
    masthead: {
      mark: `${meeting.committee}${marks[meeting.kind]}`,
      number: [text('（第'), missing('期号'), text('期）')],
      office,
      date: [text(dateText(began))],
    },
    title: titleLines(name),
    blocks: [
      opening(meeting, room, began, turnout),
      ...agendaBlocks(meeting, room),
      { kind: 'blank', sources: [] },
      ...attendance(room, turnout),
    ],
    colophon: { copies: [missing('抄送机关')], office, printed: [missing('印发日期')] },
  }
}

/** 政协清溪县第十一届委员会常务委员会第十二次会议纪要, from the full title of the meeting. */
export const paperTitle = ({ fullTitle, title }: MeetingFacts, word: string): string => {
  const full = fullTitle === '' ? title : fullTitle
  return full.endsWith('会议') ? `${full}${word}` : `${full}会议${word}`
}

function opening(meeting: MeetingFacts, room: Room, began: Stamp, turnout: Turnout): Block {
  const counted = turnoutRuns(meeting, turnout)
  const figures = counted.length === 0 ? [] : [text('会议'), ...counted]
  const name = meeting.fullTitle === '' ? meeting.title : meeting.fullTitle
  return {
    kind: 'paragraph',
    runs: [
      text(`${daysText(room, began)}，`),
      ...chairRuns(meeting),
      text(`主持召开${name}。`),
      ...sittingsRuns(room),
      ...figures,
      text('现纪要如下：'),
    ],
    sources: [wholeSession],
    part: 'opening',
  }
}

/** 会议分两场举行：开幕会（9月17日）、闭幕会（9月20日）。 Nothing of a meeting that sat once. */
function sittingsRuns({ agenda }: Room): readonly Run[] {
  const held = agenda.sittings.flatMap((one) =>
    one.opened === null ? [] : [{ ...one, day: dayText(one.opened) }],
  )
  if (held.length < 2) return []
  const count = held.length === 2 ? '两' : chineseNumber(held.length)
  return [
    text(`会议分${count}场举行：${held.map((one) => `${sittingName(one)}（${one.day}）`).join('、')}。`),
  ]
}

/** 9月17日; 9月17日至20日 where sittings were held on several days. */
function daysText({ agenda }: Room, began: Stamp): string {
  const last = agenda.sittings.findLast(({ opened }) => opened !== null)?.opened ?? began
  const [first, then] = [localOf(began), localOf(last)]
  if (dateText(last) === dateText(began)) return dayText(began)
  return `${dayText(began)}至${first.month === then.month ? `${then.day}日` : dayText(last)}`
}

function agendaBlocks(meeting: MeetingFacts, room: Room): readonly Block[] {
  return room.agenda.items.flatMap((item) => {
    const level = levelOf(item.path.length)
    const heading: Block = {
      kind: 'heading',
      level,
      runs: [text(`${itemLabel(item.path)}${mark[level]}${item.title.replace(/[。；，]$/u, '')}`)],
      sources: [item.item],
      part: 'heading',
    }
    return [heading, ...(touched(room, item) ? itemBlocks(meeting, room, item) : [untouched(room, item)])]
  })
}

const levelOf = (depth: number) => (depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4)
const mark = { 1: '、', 2: '', 3: '.', 4: '' } as const

/** Whether anything happened under an item or under one of its parts. */
function touched(room: Room, item: LiveItem): boolean {
  const here =
    item.visits.length > 0 ||
    room.speeches.list.some((speech) => speech.item === item.item) ||
    room.notes.list.some((note) => note.item === item.item) ||
    linesOf(room.consensus, item.item).length > 0
  return here || partsOf(room.agenda.items, item.item).some((part) => touched(room, part))
}

const untouched = (room: Room, item: LiveItem): Block => ({
  kind: 'paragraph',
  runs:
    item.state === 'skipped'
      ? [text('本项议程本次会议略过，未进行。')]
      : room.phase === 'adjourned'
        ? [text('本项议程未进行。')]
        : [text('（尚未进行）')],
  sources: [item.item],
  part: 'untouched',
})

/** 出席, 请假, 列席 in the order of GB/T 9704-2012 10.3; 缺席 and 应邀 where there are any. */
function attendance(room: Room, turnout: Turnout): readonly Block[] {
  const names = (part: string, label: string, list: readonly Attendee[]): readonly Block[] =>
    list.length === 0
      ? []
      : [
          {
            kind: 'names',
            label,
            names: list.map(({ name }) => name),
            sources: list.map(({ person }) => person),
            part,
          },
        ]
  const hung = (part: string, label: string, runs: readonly Run[], list: readonly Attendee[]): Block => ({
    kind: 'hung',
    label,
    runs,
    sources: list.map(({ person }) => person),
    part,
  })
  const posted = (part: string, label: string, list: readonly Attendee[]): readonly Block[] =>
    list.length === 0
      ? []
      : [hung(part, label, [text(namesInLine(list.map(({ unit, name }) => `${unit}${name}`)))], list)]
  /** Names tell it where they are all there are; else the figures do. */
  const either = (label: string, of: Told, tell: typeof names): readonly Block[] => {
    const words = countWords(turnout, of)
    if (words === null) return tell(of, label, turnout[of])
    return [{ kind: 'hung', label, runs: [text(words)], sources: [wholeSession], part: of }]
  }
  const { unmarked, observers, guests, figures, counted } = turnout
  const invited = room.attendance.roll.filter(({ role }) => role !== 'member')
  const unseen =
    invited.length > 0 && observers.length + guests.length + figures.observers + figures.guests === 0
  return [
    ...either('出席', 'attended', names),
    ...(unmarked.length === 0 || counted.length > 0
      ? []
      : [
          hung(
            'unchecked',
            '待核',
            [missing(`${namesInLine(unmarked.map(({ name }) => name))}是否到会`)],
            unmarked,
          ),
        ]),
    ...either('请假', 'leave', names),
    ...either('缺席', 'absent', names),
    ...either('应邀', 'guests', posted),
    ...either('列席', 'observers', posted),
    ...(unseen ? [hung('observers', '列席', [missing('列席人员')], invited)] : []),
  ]
}
