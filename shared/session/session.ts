// Joins the parts of a meeting: `decide` answers a command, `evolve` folds a fact. Pure; every screen and paper is such a fold.
import type { ItemId } from '../id.ts'
import type { AgendaItem, MeetingFacts } from '../meeting.ts'
import { moreThanHalf } from '../share.ts'
import { type Duration, type SessionTime, type Stamp, instant, sessionTime } from '../time.ts'
import { closing, decideAgenda, itemOf, openItemOf } from './agenda.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import { attendeeOf, decideAttendance, headcount, quorum } from './attendance.ts'
import type { Command, CommandOf } from './command.ts'
import type { Entry, Scene, Voice } from './fact.ts'
import { decideNotes } from './notes.ts'
import { decideQueue, voiceOf, waitingOf } from './queue.ts'
import { type Room, emptyRoom, evolveRoom, givenBack } from './room.ts'
import { type Wall, evolveWall, sceneFrom } from './scenes.ts'
import { currentSpeech, nextBell, speechOf } from './speeches-record.ts'
import { calling, decideSpeech, ending, listing, silencing } from './speeches.ts'
import { type Past, remembered } from './undo.ts'
import { decideVote, lastVoteOn } from './votes.ts'

export type Session = {
  seq: number
  /** The stamp of the last fact: no fact may come before it. */
  last: Stamp
  meeting: MeetingFacts | null
  room: Room
  wall: Wall<Room>
  past: Past<Room>
  /** The last return after a crash or restart, and every time the machine's calendar was changed. */
  resumed: { at: Stamp; away: Duration; basis: 'uptime' | 'calendar' } | null
  clockChanges: readonly { at: Stamp; by: Duration }[]
}

export const emptySession: Session = {
  seq: 0,
  last: { at: instant(0), zone: 0, time: sessionTime(0) },
  meeting: null,
  room: emptyRoom,
  wall: { held: null, black: false, message: null, frozen: null },
  past: null,
  resumed: null,
  clockChanges: [],
}

/** The limit that holds for a speech under `item`: the item's own, or the meeting's. */
export const limitFor = (meeting: MeetingFacts, item: AgendaItem): Duration | null =>
  item.speechLimit === undefined ? meeting.rules.speechLimit : item.speechLimit

/** The scene the wall shows: held by hand, or following the room (the frozen one, where the picture is frozen). */
export function sceneOf(session: Session): Scene {
  const room = session.wall.frozen?.room ?? session.room
  const item = openItemOf(room.agenda)
  return (
    session.wall.held ??
    sceneFrom({
      phase: room.phase,
      onBreak: room.pause !== null,
      speaking: room.speeches.current !== null,
      voting: room.votes.open !== null,
      resultFresh: item !== undefined && hasFreshResult(room, item.item),
      itemOpen: item !== undefined,
      queued: room.queue.waiting.length > 0,
    })
  )
}

/** A published result stays on the wall until somebody speaks again under the item. */
function hasFreshResult({ votes, speeches }: Room, item: ItemId): boolean {
  const published = lastVoteOn(votes, item)?.published ?? null
  const spoken = speeches.list.findLast((speech) => speech.item === item && speech.mode === 'oral')
  return published !== null && (spoken === undefined || spoken.called.time <= published.time)
}

/** The one moment at which something happens by itself, and the command to give then. Null while nothing is due. */
export function nextDeadline(session: Session): { at: SessionTime; command: CommandOf<'ringBell'> } | null {
  const { room } = session
  const bell = room.phase === 'open' && room.pause === null ? nextBell(currentSpeech(room.speeches)) : null
  return bell === null
    ? null
    : { at: bell.at, command: { kind: 'ringBell', speech: bell.speech, mark: bell.mark } }
}

/** What `command` comes to in `session` at `now`. Who may ask it was settled before, by `grants`. */
export function decide(session: Session, command: Command, now: SessionTime): Answer {
  const { room } = session
  switch (command.kind) {
    case 'openSession':
      if (session.meeting !== null) return refuse('SESSION_ALREADY_OPEN')
      if (command.agenda.length === 0) return refuse('AGENDA_EMPTY')
      return facts({ ...command, kind: 'sessionOpened' })
    case 'resumeSession':
      return opened(room) ?? facts({ ...command, kind: 'sessionResumed' })
    case 'recordClockChange':
      return opened(room) ?? facts({ kind: 'clockChanged', by: command.by })
    case 'holdScene':
      return opened(room) ?? facts({ kind: 'sceneHeld', scene: command.scene })
    case 'blackenWall':
      return opened(room) ?? facts({ kind: 'wallBlackened', on: command.on })
    case 'freezeWall':
      return opened(room) ?? facts({ kind: 'wallFrozen', on: command.on })
    case 'showMessage':
      return opened(room) ?? facts({ kind: 'messageShown', text: command.text })
    case 'undoStep':
      return decideUndo(session, command)
    case 'markAttendance':
      return opened(room) ?? decideAttendance(room.attendance, command)
    case 'takeNote': {
      const item = itemOf(room.agenda, command.item) !== undefined
      const speech = command.speech === null || speechOf(room.speeches, command.speech)?.item === command.item
      return opened(room) ?? decideNotes(room.notes, command, { item, speech })
    }
    case 'changeNote':
    case 'removeNote':
      return opened(room) ?? decideNotes(room.notes, command, { item: true, speech: true })
    case 'listWrittenSpeech': {
      if (room.phase === 'waiting') return refuse('SESSION_NOT_OPEN')
      if (itemOf(room.agenda, command.item) === undefined) return refuse('ITEM_UNKNOWN')
      const voice = heard(room, command.voice)
      return 'refusal' in voice ? voice : facts(listing(room.speeches, { ...command, voice }))
    }
    case 'correctResult':
      return opened(room) ?? decideVote(room.votes, command, roomForVote(session))
    default:
      return underway(room) ?? decideUnderway(session, command, now)
  }
}

type UnderwayCommand = Exclude<
  Command,
  CommandOf<
    | 'openSession'
    | 'resumeSession'
    | 'recordClockChange'
    | 'holdScene'
    | 'blackenWall'
    | 'freezeWall'
    | 'showMessage'
    | 'undoStep'
    | 'markAttendance'
    | 'takeNote'
    | 'changeNote'
    | 'removeNote'
    | 'listWrittenSpeech'
    | 'correctResult'
  >
>

/** What can be asked only between opening and adjourning. */
function decideUnderway(session: Session, command: UnderwayCommand, now: SessionTime): Answer {
  const { room } = session
  const voting = room.votes.open !== null
  switch (command.kind) {
    case 'startBreak':
      if (room.pause !== null) return refuse('ON_BREAK')
      if (voting) return refuse('VOTE_OPEN')
      return facts(...silencing(room.speeches), { kind: 'breakStarted', length: command.length })
    case 'endBreak':
      return room.pause === null ? refuse('NOT_ON_BREAK') : facts({ kind: 'breakEnded' })
    case 'adjourn':
      if (voting) return refuse('VOTE_OPEN')
      return facts(...ending(room.speeches), ...closing(room.agenda), { kind: 'sessionAdjourned' })
    case 'queueSpeaker':
      return decideQueue(room.queue, command, attendeeOf(room.attendance, command.voice.person))
    case 'moveSpeaker':
    case 'withdrawSpeaker':
      return decideQueue(room.queue, command, undefined)
    case 'endSpeech':
    case 'pauseSpeech':
    case 'extendLimit':
    case 'endInterruption':
    case 'ringBell':
      return decideSpeech(room.speeches, command, now)
    case 'countVotes':
    case 'checkCount':
    case 'publishResult':
    case 'abandonVote':
      return decideVote(room.votes, command, roomForVote(session))
    case 'openItem':
    case 'closeItem':
      if (room.pause !== null) return refuse('ON_BREAK')
      if (voting) return refuse('VOTE_OPEN')
      return decideAgenda(room.agenda, command, ending(room.speeches))
    case 'startSpeech':
    case 'resumeSpeech':
      return room.pause === null ? decideSpeech(room.speeches, command, now) : refuse('ON_BREAK')
    case 'startInterruption': {
      if (room.pause !== null) return refuse('ON_BREAK')
      const voice = heard(room, command.voice)
      return 'refusal' in voice ? voice : decideSpeech(room.speeches, { ...command, voice }, now)
    }
    case 'callSpeaker':
      if (room.pause !== null) return refuse('ON_BREAK')
      return voting ? refuse('VOTE_OPEN') : decideCall(session, command)
    case 'openVote':
      if (room.pause !== null) return refuse('ON_BREAK')
      if (room.speeches.current !== null) return refuse('SPEECH_UNDERWAY')
      return decideVote(room.votes, command, roomForVote(session))
    default:
      return command satisfies never
  }
}

function decideCall({ room, meeting }: Session, command: CommandOf<'callSpeaker'>): Answer {
  const item = openItemOf(room.agenda)
  if (item === undefined || meeting === null) return refuse('NO_OPEN_ITEM')
  if (command.after !== room.speeches.current) return refuse('STALE')
  if (room.queue.waiting.length === 0) return refuse('QUEUE_EMPTY')
  if (waitingOf(room.queue, command.speaker) === undefined) return refuse('SPEAKER_UNKNOWN')
  const { warnBefore, startsOnCall } = meeting.rules
  const called = { speaker: command.speaker, item: item.item, limit: limitFor(meeting, item), warnBefore }
  return facts(...calling(room.speeches, called, startsOnCall))
}

function decideUndo({ past }: Session, command: CommandOf<'undoStep'>): Answer {
  if (past === null) return refuse('NOTHING_TO_UNDO')
  if (past.mark) return refuse('UNDO_STOPS_HERE', past.what)
  if (past.command !== command.step) return refuse('STALE')
  return facts({ kind: 'stepUndone', undone: past.command, what: past.what })
}

/** The voice as the roll knows it, or why it cannot speak. */
function heard(room: Room, voice: Voice): Voice | { refusal: Refusal } {
  const known = voiceOf(voice, attendeeOf(room.attendance, voice.person))
  return (
    known ?? {
      refusal: { code: voice.person === null ? 'NAME_MISSING' : 'PERSON_UNKNOWN', about: voice.name },
    }
  )
}

const opened = (room: Room): Answer | undefined =>
  room.phase === 'waiting' ? refuse('SESSION_NOT_OPEN') : undefined

const underway = (room: Room): Answer | undefined =>
  room.phase === 'adjourned' ? refuse('SESSION_ADJOURNED') : opened(room)

function roomForVote({ room, meeting }: Session) {
  const count = headcount(room.attendance)
  const rules = meeting?.rules
  return {
    open: room.agenda.open,
    members: count.expected,
    present: count.present,
    quorumNeeded: quorum(count, rules?.quorum ?? null)?.needed ?? null,
    rule: rules?.pass ?? moreThanHalf,
  }
}

/** Folds one fact. A withheld one changes nothing but `seq`. */
export function evolve(session: Session, entry: Entry): Session {
  const { fact, at, zone, time } = entry
  const stamp: Stamp = { at, zone, time }
  const seen: Session = { ...session, seq: entry.seq, last: stamp }
  switch (fact.kind) {
    case 'withheld':
      return seen
    case 'stepUndone':
      return session.past?.command === fact.undone
        ? { ...seen, room: givenBack(session.past.before, session.room), past: session.past.earlier }
        : seen
    case 'sessionResumed':
      return { ...seen, resumed: { at: stamp, away: fact.away, basis: fact.basis } }
    case 'clockChanged':
      return { ...seen, clockChanges: [...session.clockChanges, { at: stamp, by: fact.by }] }
    case 'sceneHeld':
    case 'wallBlackened':
    case 'wallFrozen':
    case 'messageShown':
      return { ...seen, wall: evolveWall(session.wall, fact, session.room, stamp) }
    default: {
      const room = evolveRoom(session.room, fact, stamp)
      const meeting = fact.kind === 'sessionOpened' ? fact.meeting : session.meeting
      return { ...seen, meeting, room, past: remembered(session.past, entry, session.room) }
    }
  }
}
