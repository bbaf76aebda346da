// A session turned into 会议记录: who met and how, then everything in the order of time, to be signed by hand (domain notes B.10, F.1).
import { leaveTold } from './leave.ts'
import type { Attendee } from './meeting.ts'
import { paperTitle } from './minutes-document.ts'
import { clockText, dateText } from './numerals.ts'
import { namesInLine } from './paper-names.ts'
import { chairRuns, turnoutRuns } from './paper-sentences.ts'
import { titleLines } from './paper-title.ts'
import { type Told, type Turnout, beganAt, countWords, turnoutOf } from './paper-turnout.ts'
import { type Block, type Paper, type Run, type Source, missing, text, wholeSession } from './paper.ts'
import type { Moment } from './record-moment.ts'
import { momentsOf } from './record-moments.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'

/** Null while the session has not been opened. */
export function recordOf(session: Session): Paper | null {
  const { meeting, room } = session
  const began = beganAt(room)
  if (meeting === null || began === null) return null
  const turnout = turnoutOf(room)
  const name = paperTitle(meeting, '记录')
  const counted = turnoutRuns(meeting, turnout)
  const orMissing = (words: string, what: string): Run => (words === '' ? missing(what) : text(words))
  const ended: Run =
    room.adjourned === null
      ? missing('散会时间')
      : text(
          `${dateText(room.adjourned) === dateText(began) ? '' : dateText(room.adjourned)}${clockText(room.adjourned)}`,
        )
  return {
    name,
    masthead: null,
    title: titleLines(name),
    blocks: [
      hung('会议名称', [text(meeting.fullTitle === '' ? meeting.title : meeting.fullTitle)]),
      hung('时　　间', [text(`${dateText(began)}${clockText(began)}—`), ended]),
      hung('地　　点', [orMissing(meeting.place, '地点')]),
      hung('主　　持', chairRuns(meeting)),
      hung('记　　录', [orMissing(meeting.recorder, '记录人')]),
      ...(counted.length === 0 ? [] : [hung('到会情况', counted)]),
      ...people(room, turnout),
      { kind: 'blank', sources: [] },
      { kind: 'moment', at: clockText(began), runs: [text('会议开始。')], sources: [wholeSession] },
      ...courseBlocks(momentsOf(session)),
      ...closing(room),
      { kind: 'blank', sources: [] },
      { kind: 'signature', labels: ['主持人（签名）：', '记录人（签名）：'], sources: [] },
      { kind: 'paragraph', runs: [text('（本会议记录共'), { kind: 'pages' }, text('页）')], sources: [] },
    ],
    colophon: null,
  }
}

const hung = (label: string, runs: readonly Run[], sources: readonly Source[] = [wholeSession]): Block => ({
  kind: 'hung',
  label,
  runs,
  sources,
})

function people(room: Room, turnout: Turnout): readonly Block[] {
  const { attended, unmarked, counted } = turnout
  const ids = (list: readonly Attendee[]) => list.map(({ person }) => person)
  const reason = ({ person, name }: Attendee) => {
    const leave = room.attendance.marks[person]?.leave ?? null
    const why = leave === null ? '' : leaveTold(leave)
    return why === '' ? name : `${name}（${why}）`
  }
  const told = (label: string, of: Told, say: (one: Attendee) => string): readonly Block[] => {
    const words = countWords(turnout, of)
    const list = turnout[of]
    // Names that are known stand beside a figure they do not make up.
    const named = list.length === 0 ? '' : `${namesInLine(list.map(say))}，`
    if (words !== null) return [hung(label, [text(of === 'attended' ? words : `${named}共${words}`)])]
    return list.length === 0 ? [] : [hung(label, [text(`${named}共${list.length}人`)], ids(list))]
  }
  const posted = ({ unit, name }: Attendee) => `${unit}${name}`
  return [
    ...(countWords(turnout, 'attended') !== null
      ? told('出　　席', 'attended', ({ name }) => name)
      : attended.length === 0
        ? []
        : [
            {
              kind: 'names' as const,
              label: '出　　席',
              names: attended.map(({ name }) => name),
              sources: ids(attended),
            },
          ]),
    ...(unmarked.length === 0 || counted.length > 0
      ? []
      : [
          hung(
            '到会待核',
            [missing(`${namesInLine(unmarked.map(({ name }) => name))}是否到会`)],
            ids(unmarked),
          ),
        ]),
    ...told('请　　假', 'leave', reason),
    ...told('缺　　席', 'absent', reason),
    ...told('应　　邀', 'guests', posted),
    ...told('列　　席', 'observers', posted),
  ]
}

function courseBlocks(moments: readonly Moment[]): readonly Block[] {
  let heard = ''
  return moments.flatMap(({ stamp, runs, sources, joined, voice, table }) => {
    const named = joined === true && voice !== undefined && voice !== heard
    heard = voice ?? (joined === true ? heard : '')
    const line: Block = {
      kind: 'moment',
      at: joined === true ? '' : clockText(stamp),
      runs: named ? [text(`${voice}，`, 'kai'), ...runs] : runs,
      sources,
    }
    return table === undefined ? [line] : [line, { kind: 'table', table, sources }]
  })
}

/** 散会 stands on a line of its own; a draft of a running meeting says that it runs. */
function closing({ adjourned, pause }: Room): readonly Block[] {
  if (adjourned !== null)
    return [{ kind: 'moment', at: clockText(adjourned), runs: [text('散会')], sources: [wholeSession] }]
  return [
    {
      kind: 'moment',
      at: '',
      runs: [missing(pause === null ? '会议尚未结束' : '休会中')],
      sources: [wholeSession],
    },
  ]
}
