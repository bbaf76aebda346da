// Random steps of an operator and a host: small numbers, so that fast-check can shrink them, read against the session of the moment.
import fc from 'fast-check'
import {
  CommandId,
  InterruptionId,
  ItemId,
  NoteId,
  RegistrationId,
  SpeakerId,
  SpeechId,
} from '../../shared/id.ts'
import { leaveFor } from '../../shared/leave.ts'
import { required } from '../../shared/phrase-bank.ts'
import { Command, type CommandKind } from '../../shared/session/command.ts'
import { isHere } from '../../shared/session/attendance-presence.ts'
import { betweenSince } from '../../shared/session/agenda-sittings.ts'
import { offeredUnder } from '../../shared/session/queue.ts'
import type { Census } from '../../shared/session/values-attendance.ts'
import { AwayState, Side, TurnKind } from '../../shared/session/values.ts'
import type { NoteBody, Voice } from '../../shared/session/values.ts'
import type { Session } from '../../shared/session/session.ts'
import { lastSpoken, openInterruption } from '../../shared/session/speeches-record.ts'
import { duration, instant } from '../../shared/time.ts'
import { itemId, personId, sittingId } from './stage.ts'
import { correcting } from './random-corrections.ts'
import { appraisable, appraisalCommand, appraising } from './random-appraisals.ts'
import { boardCommand, drawing } from './random-board.ts'
import { agreeing, lineCommand } from './random-consensus.ts'
import { one, replanning } from './random-times.ts'
import { randomElection, randomVote, sensibleElection, sensibleVote } from './random-ballots.ts'

const kinds = Command.options
  .map((option) => option.shape.kind.value)
  .filter((kind) => kind !== 'openSession' && kind !== 'ringBell')

type Asked = Exclude<CommandKind, 'openSession' | 'ringBell'>

/** What an operator who looks at the room would do. */
function sensible(session: Session, chance: number): readonly Asked[] {
  const { room } = session
  const always: readonly Asked[] = [
    'takeNote',
    'queueSpeaker',
    'queueRegistered',
    'moveSpeaker',
    'markAttendance',
    'countAttendance',
    'correctAttendance',
    'undoStep',
    'redoStep',
    'writeSummary',
    'setBudget',
    'correctTime',
    ...drawing(chance),
    ...agreeing(room, chance),
    'correctPresence',
  ]
  if (betweenSince(room.agenda) !== null) return [...always, 'openSitting', 'openSitting']
  if (room.pause !== null) return [...always, 'endBreak', 'endBreak', 'changeBreakLength']
  const asked = appraising(room)
  if (asked !== null) return asked
  const vote = sensibleVote(session)
  if (vote !== null) return [...vote, 'undoStep']
  const election = sensibleElection(session)
  if (election !== null) return [...election, 'undoStep']
  const current = room.speeches.list.find((speech) => speech.speech === room.speeches.current)
  if (current === undefined) {
    const next: Asked = room.agenda.open === null ? 'openItem' : 'openVote'
    const settled = room.votes.list.some((vote) => vote.published !== null)
    const elected = room.elections.list.some((election) => election.published !== null)
    return [
      ...always,
      next,
      room.queue.waiting.length > 0 ? 'callSpeaker' : next,
      settled ? 'correctResult' : 'openItem',
      settled ? 'correctResult' : next,
      'replanAgenda',
      'closeSitting',
      appraisable(room),
      appraisable(room),
      room.agenda.open === null ? next : 'openElection',
      elected ? 'correctElection' : 'openItem',
    ]
  }
  if (current.interruptions.some(({ interval }) => interval.to === null))
    return [...always, 'endInterruption', 'endInterruption', 'endSpeech', 'callSpeaker', 'startBreak']
  if (current.state === 'called') return [...always, 'startSpeech', 'startSpeech', 'endSpeech']
  const turn: Asked = current.state === 'running' ? 'pauseSpeech' : 'resumeSpeech'
  return [...always, turn, turn, 'startInterruption', 'extendLimit', 'endSpeech', 'callSpeaker', 'openItem']
}

export type Step = {
  /** Null for what is sensible; else asked for whatever the room looks like. */
  kind: Asked | null
  wait: number
  /** The host was away meanwhile: what was due rings late. */
  away: boolean
  pick: number
  other: number
}

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(...kinds) },
  ),
  wait: fc.oneof(fc.nat(2), fc.nat(90_000), fc.nat(600_000)),
  away: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  pick: fc.nat(999),
  other: fc.nat(999),
})

function bodyOf(pick: number, other: number, voice: Voice): NoteBody {
  const text = other % 9 === 0 ? ' ' : `第${other}条`
  const who = other % 2 === 0 ? voice : null
  switch (pick % 5) {
    case 0:
      return { as: 'pledge', text, who, unit: '县民政局', due: '年底前' }
    case 1:
      return { as: 'dissent', text, who, reserved: other % 4 === 0 }
    case 2:
      return { as: 'line', text, phrase: required }
    default:
      return { as: 'advice', text }
  }
}

/** Mostly with enough people for a vote; sometimes more than there can be. */
const censusOf = (pick: number, other: number): Census => ({
  expected: 5 + (pick % 3),
  present: 3 + (other % 4),
  left: pick % 2,
  leave: other % 2,
  absent: pick % 7 === 0 ? 1 : 0,
  observers: other % 3,
  guests: pick % 2,
})

export function commandOf({ kind: asked, pick, other }: Step, session: Session): Command {
  const { room, past } = session
  const likely = sensible(session, pick + other)
  const kind = asked ?? likely[(pick * 7 + other) % likely.length]!
  const speeches = room.speeches.list
  const item = one(
    room.agenda.items.map((each) => each.item),
    ItemId.parse('x'),
    pick,
  )
  const openItem = pick % 5 === 0 ? item : (room.agenda.open ?? item)
  const current = room.speeches.current ?? SpeechId.parse('speech-0')
  const speech =
    other % 5 === 0
      ? one(
          speeches.map((each) => each.speech),
          current,
          pick,
        )
      : current
  const speaker = one(
    room.queue.waiting.map((each) => each.speaker),
    SpeakerId.parse('speaker-0'),
    pick,
  )
  const before = one(
    [...room.queue.waiting.map((each) => each.speaker), null],
    SpeakerId.parse('speaker-0'),
    other,
  )
  const person = one(
    room.attendance.roll.map((each) => each.person),
    personId('p99'),
    pick,
  )
  const voice =
    other % 6 === 0
      ? { person: null, name: other % 12 === 0 ? ' ' : '居民', from: '' }
      : { person, name: '', from: '' }
  const note = one(
    room.notes.list.map((each) => each.note),
    NoteId.parse('note-0'),
    pick,
  )
  const by = other % 3 === 0 ? '宋佳' : other % 3 === 1 ? '吕建平' : '马文斌'
  const on = pick % 2 === 0
  switch (kind) {
    case 'resumeSession':
      return { kind, away: duration(other), basis: on ? 'uptime' : 'calendar' }
    case 'recordClockChange':
      return { kind, by: duration(other * 1000 - 500_000) }
    case 'startBreak':
      return { kind, length: on ? null : duration(600_000) }
    case 'changeBreakLength':
      return { kind, length: on ? null : duration(other * 1000 + 1) }
    case 'endBreak':
      return { kind }
    case 'closeSitting':
      return { kind: pick % 4 === 0 ? kind : 'endBreak' }
    case 'openSitting':
      return { kind, sitting: sittingId(`s${1 + (pick % 4)}`) }
    case 'skipItem':
      return pick % 4 === 0 ? { kind, item, reason: '改期' } : { kind: 'openItem', item }
    case 'replanAgenda':
      return replanning(session, pick, other)
    case 'correctTime':
      return correcting(session, pick, other)
    case 'adjourn':
      return { kind: pick % 8 === 0 ? kind : 'endBreak' }
    case 'openItem':
      return { kind, item }
    case 'closeItem':
      return { kind, item: openItem }
    case 'markAttendance': {
      const state = (['present', 'present', 'leave', 'absent', 'unmarked', 'left'] as const)[other % 6]!
      const here = room.attendance.roll.filter((each) => isHere(room.attendance.marks[each.person]))
      const everyone = (state === 'left' ? here : room.attendance.roll).map((each) => each.person)
      const leave = { kind: 'duty', reason: '因公', approver: '秘书长', written: on } as const
      // A few minutes back, at the hour itself, or ahead of time.
      const given = instant(session.last.at + ((pick % 7) - 5) * 60_000)
      const marks = (other % 2 === 0 && everyone.length > 0 ? everyone : [person]).map((each) => ({
        person: each,
        state,
        leave: pick % 3 === 0 ? leave : null,
        at: other % 3 === 0 ? given : null,
      }))
      return { kind, marks }
    }
    case 'countAttendance':
      // Now and then the roll counts again.
      return { kind, census: pick % 5 === 0 ? null : censusOf(pick, other) }
    case 'correctAttendance':
      return { kind, census: censusOf(pick, other), reason: '门口漏计', by }
    case 'correctPresence': {
      const here = room.attendance.roll.filter((each) => isHere(room.attendance.marks[each.person]))
      const who = one(
        here.map((each) => each.person),
        person,
        other,
      )
      const leave = on ? leaveFor('因病') : null
      return { kind, person: who, state: AwayState.options[pick % 3]!, leave, reason: '误记', by }
    }
    case 'queueSpeaker':
      return {
        kind,
        voice,
        turn: TurnKind.options[pick % 4]!,
        before: other % 3 === 0 ? before : null,
      }
    case 'queueRegistered': {
      const offered = offeredUnder(room.queue, room.agenda.open ?? itemId('a')).map(
        (each) => each.registration,
      )
      const any = one(
        room.queue.registered.map((each) => each.registration),
        RegistrationId.parse('r-x'),
        pick,
      )
      return { kind, registrations: on && offered.length > 0 ? offered : [any] }
    }
    case 'moveSpeaker':
      return { kind, speaker, before, crossing: (['refused', 'place', 'kind'] as const)[other % 3]! }
    case 'changeTurn':
      return { kind, speaker, turn: TurnKind.options[other % 4]! }
    case 'takeSide':
      return { kind, speaker, side: [...Side.options, null][other % 4]! }
    case 'limitSpeaker':
      return { kind, speaker, limit: on ? null : duration(60_000 + other * 500) }
    case 'limitWaiting':
      return { kind, limit: on ? null : duration(60_000 + other * 500), allowedBy: '沈怀远' }
    case 'closeQueue':
    case 'reopenQueue':
      return { kind }
    case 'cedeTime':
      return {
        kind,
        speech: other % 3 === 0 ? speech : (speeches.at(-1)?.speech ?? speech),
        speaker,
        allowedBy: '沈怀远',
      }
    case 'recallSpeaker':
      return {
        kind,
        speech: other % 4 === 0 ? speech : (lastSpoken(room.speeches)?.speech ?? speech),
        after: other % 9 === 0 ? speech : room.speeches.current,
      }
    case 'withdrawSpeaker':
      return { kind, speaker }
    case 'callSpeaker':
      return { kind, speaker, after: other % 9 === 0 ? speech : room.speeches.current }
    case 'startSpeech':
    case 'pauseSpeech':
    case 'resumeSpeech':
    case 'endSpeech':
      return { kind, speech }
    case 'extendLimit':
      return { kind, speech, by: duration((other - 400) * 500), allowedBy: '沈怀远' }
    case 'startInterruption':
      return { kind, speech, voice }
    case 'endInterruption': {
      const open = openInterruption(speeches.find((each) => each.speech === speech))?.interruption
      return { kind, interruption: open ?? InterruptionId.parse('interruption-1') }
    }
    case 'setBudget': {
      const of = on ? 'group' : 'sector'
      const name = other % 11 === 0 ? ' ' : pick % 3 === 0 ? '农业界' : '一组'
      return { kind, of, name, length: pick % 4 === 0 ? null : duration(60_000 * (1 + (other % 9))) }
    }
    case 'listWrittenSpeech':
      return { kind, item, voice, title: '书面发言' }
    case 'redoStep': {
      const undone = session.undone?.command ?? CommandId.parse('step-y')
      return { kind, step: pick % 13 === 12 ? CommandId.parse('step-x') : undone }
    }
    case 'writeSummary':
      return { kind, speech, text: other % 4 === 0 ? '' : `摘要${other}` }
    case 'takeNote':
      return {
        kind,
        item: openItem,
        speech: on ? null : speech,
        body: bodyOf(pick, other, voice),
      }
    case 'changeNote':
      return { kind, note, body: bodyOf(pick, other, voice) }
    case 'removeNote':
      return { kind, note }
    case 'countStances':
    case 'draftLine':
    case 'changeLine':
    case 'dropLine':
    case 'readLine':
    case 'endReading':
    case 'fixLine':
    case 'reviseLine':
      return lineCommand(kind, room, { pick, other, item: openItem, by })
    case 'changeBoard':
    case 'mergeCards':
    case 'splitCard':
    case 'undoGesture':
    case 'redoGesture':
      return boardCommand(kind, room, { pick, other, item: openItem })
    case 'openVote':
    case 'countVotes':
    case 'checkCount':
    case 'publishResult':
    case 'voidVote':
    case 'abandonVote':
    case 'correctResult':
      return randomVote(kind, session, openItem, { pick, other, by })
    case 'openAppraisal':
    case 'countAppraisal':
    case 'checkAppraisal':
    case 'publishAppraisal':
    case 'voidAppraisal':
    case 'abandonAppraisal':
    case 'correctAppraisal':
      return appraisalCommand(kind, room, { pick, other, item: openItem, person, by })
    case 'openElection':
    case 'countElection':
    case 'checkElection':
    case 'publishElection':
    case 'abandonElection':
    case 'voidElection':
    case 'correctElection':
      return randomElection(kind, session, openItem, { pick, other, by })
    case 'holdScene':
      return { kind, scene: on ? null : 'item', about: on ? null : item }
    case 'showBudgets':
    case 'blackenWall':
    case 'freezeWall':
      return { kind, on }
    case 'showMessage':
      return { kind, text: on ? null : '请安静' }
    case 'undoStep':
      return { kind, step: pick % 13 === 12 || past === null ? CommandId.parse('step-x') : past.command }
    default:
      return kind satisfies never
  }
}
