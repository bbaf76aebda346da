// Everything that happened in a session as single moments in the order of time: what a 会议记录 is written from. No layout.
import { remaining, spentBy } from './clock.ts'
import { leaveTold } from './leave.ts'
import { notedRuns } from './record-notes.ts'
import { asSpeaker, bookTitle, closed, lengthWords, withPost } from './paper-sentences.ts'
import { text, wholeSession } from './paper.ts'
import { appraisalMoments } from './record-appraisals.ts'
import { consensusMoments } from './record-consensus.ts'
import { agendaMoments, correctionWords } from './record-agenda.ts'
import { electionMoments } from './record-elections.ts'
import { presenceCorrected } from './presence-words.ts'
import { type Moment, plain } from './record-moment.ts'
import { votingMoments } from './record-votes.ts'
import type { SittingId } from './id.ts'
import { sittingName } from './numerals.ts'
import { beganIn } from './session/agenda.ts'
import { attendeeOf } from './session/attendance.ts'
import type { Marks, PresenceCorrection } from './session/attendance.ts'
import type { TimeCorrection } from './session/room-corrected.ts'
import { type Note, type Summary, belongsToItem } from './session/notes.ts'
import type { Room } from './session/room.ts'
import { voiceOfNote } from './session/room-voices.ts'
import type { Session } from './session/session.ts'
import { type Speech, speechOf } from './session/speeches-record.ts'
import { type Duration, duration } from './time.ts'
import { censusWords } from './turnout-words.ts'

export function momentsOf(session: Session): readonly Moment[] {
  const { room } = session
  return [
    ...agendaMoments(room.agenda),
    ...room.breaks.flatMap(breaks),
    ...room.corrections.map((one) => courseCorrection(room, one)),
    ...comings(room),
    ...countings(room),
    ...room.attendance.corrections.map((one) => presenceCorrection(room, one)),
    ...room.speeches.list.flatMap((speech) => [
      ...(speech.mode === 'written' ? [writtenSpeech(room, speech)] : oralSpeech(session, speech)),
    ]),
    ...room.notes.list.map((note) => noted(room, note)),
    ...room.notes.summaries.flatMap((summary) => summarized(room, summary)),
    ...room.votes.list.flatMap((vote) => votingMoments(session.meeting, vote)),
    ...room.elections.list.flatMap((election) => electionMoments(session.meeting, election)),
    ...room.appraisals.list.flatMap(appraisalMoments),
    ...consensusMoments(room),
    ...session.clockChanges.map(({ at, by }) => plain(at, clockWords(by), [wholeSession])),
  ].toSorted((a, b) => a.stamp.time - b.stamp.time)
}

const breaks = ({ from, to }: Room['breaks'][number]): readonly Moment[] => [
  plain(from, '休会。', [wholeSession]),
  ...(to === null
    ? []
    : [plain(to, `继续开会，休会${lengthWords(duration(to.time - from.time))}。`, [wholeSession])]),
]

/** Whoever came after the meeting began, left it and came back: one line each, at its moment. */
function comings({ attendance, agenda }: Room): readonly Moment[] {
  const ends = agenda.sittings.flatMap(({ closed: ended }) => ended?.time ?? [])
  const signIns: readonly { sitting: SittingId | null; marks: Marks }[] = [
    ...attendance.earlier,
    { sitting: agenda.sitting, marks: attendance.marks },
  ]
  return signIns.flatMap(({ sitting, marks }) => {
    // A mark before the sitting took up its first item is the roll call.
    const began = beganIn({ ...agenda, sitting })?.time ?? null
    return attendance.roll.flatMap(({ person, name }) => {
      const { visits = [], leave = null, state = 'unmarked' } = marks[person] ?? {}
      const reason = leave === null || leaveTold(leave) === '' ? '' : `（${leaveTold(leave)}）`
      return visits.flatMap(({ from, to }, visit) => [
        ...(began !== null && from.time > began
          ? [plain(from, `${name}${visit === 0 ? '到会' : '返会'}。`, [person])]
          : []),
        // Who was there to the end of a sitting did not leave it.
        ...(to === null || began === null || to.time <= began || ends.includes(to.time)
          ? []
          : [
              plain(to, `${name}中途离会${state === 'left' && visit === visits.length - 1 ? reason : ''}。`, [
                person,
              ]),
            ]),
      ])
    })
  })
}

/** Figures that were entered, and what of them was put right: each at its moment. */
const countings = ({ attendance }: Room): readonly Moment[] =>
  [...attendance.earlier, attendance].flatMap(({ counts }) =>
    counts.flatMap(({ at, census, corrections }) => {
      const first = corrections[0]?.from ?? census
      return [
        plain(at, first === null ? '改为按名单统计到会人数。' : `登记到会人数：${censusWords(first)}。`, [
          wholeSession,
        ]),
        ...corrections.map(({ at: when, from, reason, by }, nth) => {
          const to = corrections[nth + 1]?.from ?? census ?? from
          const words = `更正到会人数：由${censusWords(from)}更正为${censusWords(to)}。`
          return plain(when, `${words}原因：${closed(reason)}更正人${by}。`, [wholeSession])
        }),
      ]
    }),
  )

function presenceCorrection({ attendance }: Room, correction: PresenceCorrection): Moment {
  const name = attendeeOf(attendance, correction.person)?.name ?? ''
  return plain(correction.at, presenceCorrected(name, correction), [correction.person])
}

function courseCorrection({ agenda }: Room, { edge, ...correction }: TimeCorrection): Moment {
  const sitting = edge.of === 'sitting' && agenda.sittings.find((one) => one.sitting === edge.sitting)
  const what =
    edge.of === 'break' ? '休会' : sitting === false || sitting === undefined ? '会议' : sittingName(sitting)
  return plain(correction.at, correctionWords(what, correction), [wholeSession])
}

const writtenSpeech = (room: Room, { called, voice, title, speech }: Speech): Moment =>
  plain(called, `${asSpeaker(room.attendance, voice)}提交书面发言${bookTitle(title)}。`, [speech])

function oralSpeech({ room, last }: Session, speech: Speech): readonly Moment[] {
  if (speech.intervals.length === 0) return []
  const spent = spentBy(speech.clock, last.time)
  const left = remaining(speech.clock, last.time)
  const over = left !== null && left <= -1000 ? `，超时${lengthWords(left)}` : ''
  const limit = speech.clock.budget === null ? '' : `，限时${lengthWords(speech.clock.budget)}`
  const more = speech.extensions.map(
    ({ by, allowedBy }) =>
      `，${by < 0 ? '减' : '加'}时${lengthWords(by)}${allowedBy === '' ? '' : `由${allowedBy}同意`}`,
  )
  const length = `净用时${lengthWords(spent)}${limit}${more.join('')}${over}`
  const unfinished = speech.state === 'ended' ? '' : '，尚未结束'
  const who = withPost(room.attendance, speech.voice)
  return [
    {
      ...plain(speech.called, `${who}发言${entitled(speech)}（${length}${unfinished}）。`, [speech.speech]),
      voice: speech.voice.name,
    },
    ...speech.corrections.map((one) => plain(one.at, correctionWords(`${who}发言`, one), [speech.speech])),
    ...speech.interruptions.map(({ interval, voice, clock, interruption }) => {
      const words = `${withPost(room.attendance, voice)}插话（${lengthWords(spentBy(clock, last.time))}）。`
      return { ...plain(interval.from, words, [interruption]), voice: voice.name }
    }),
  ]
}

/** ，题目是《…》，由黎志坚宣读: as it was registered. */
const entitled = ({ title, reader }: Pick<Speech, 'title' | 'reader'>): string =>
  `${title === '' ? '' : `，题目是${bookTitle(title)}`}${reader === '' ? '' : `，由${reader}宣读`}`

/** The text stands as it was written down; only a missing full stop is added, and who, when and how where it was noted with it. */
function noted(room: Room, note: Note): Moment {
  const voice = voiceOfNote(room, note)
  const said = { stamp: note.taken, runs: [...notedRuns(room, note)], sources: [note.note], joined: true }
  return voice === null || belongsToItem(note) ? said : { ...said, voice: voice.name }
}

/** What a speech came to, after the last of it. */
const summarized = (room: Room, { speech: of, text: words, written }: Summary): readonly Moment[] => {
  const speech = speechOf(room.speeches, of)
  if (speech === undefined) return []
  return [
    {
      stamp: speech.intervals.at(-1)?.to ?? written,
      runs: [text('发言摘要：', 'kai'), text(closed(words))],
      sources: [speech.speech],
      joined: true,
      voice: speech.voice.name,
    },
  ]
}

const clockWords = (by: Duration): string =>
  `计算机时间被调${by > 0 ? '快' : '慢'}${lengthWords(by)}，以下时刻按调整后的时间，发言用时不受影响。`
