// Joins the parts of a meeting: `decide` answers a command, `evolve` folds a fact. Pure; every screen and paper is such a fold.
import { CommandId, type ItemId } from '../id.ts'
import type { MeetingFacts } from '../meeting.ts'
import { type Duration, type SessionTime, type Stamp, instant, sessionTime } from '../time.ts'
import { itemOf, openItemOf } from './agenda.ts'
import { betweenSince } from './agenda-sittings.ts'
import { type Answer, facts, refuse } from './answer.ts'
import { decideAppraisal } from './appraisals-decide.ts'
import { lastAppraisalOn } from './appraisals.ts'
import { censusIn, decideCount } from './attendance-counts.ts'
import { decideAttendance, decidePresence } from './attendance.ts'
import type { Command, CommandOf } from './command.ts'
import { decideElection } from './elections-decide.ts'
import { lastElectionOn } from './elections.ts'
import type { Entry } from './fact.ts'
import type { Scene } from './values.ts'
import { decideCorrection } from './room-corrections.ts'
import { overOf, signInOf } from './room-attendance.ts'
import { hallFor, isVoting, roomForVote, votersIn } from './room-ballots.ts'
import { decideBoarding, following } from './room-board.ts'
import { decideAgreeing } from './room-consensus.ts'
import { decideUnderway, heard } from './room-course.ts'
import { decideNoting } from './room-notes.ts'
import { type Room, emptyRoom, evolveRoom, givenBack } from './room.ts'
import { type Wall, evolveWall, sceneFrom } from './scenes.ts'
import { currentSpeech, nextBell } from './speeches-record.ts'
import { listing } from './speeches.ts'
import {
  type Listed,
  type Past,
  type Step,
  type Undone,
  behind,
  listed,
  redone,
  remembered,
  struck,
  undoneWith,
} from './undo.ts'
import { decideVote } from './votes-decide.ts'
import { lastVoteOn } from './votes.ts'

export type Session = {
  seq: number
  /** The stamp of the last fact: no fact may come before it. */
  last: Stamp
  meeting: MeetingFacts | null
  room: Room
  wall: Wall<Room>
  past: Past<Room>
  /** What can be done again: the steps taken back since the last one that was taken. */
  undone: Undone
  /** The last steps, oldest first, those taken back among them. */
  steps: readonly Listed[]
  /** The last return after a crash or restart, and every time the machine's calendar was changed. */
  resumed: { at: Stamp; away: Duration; basis: 'uptime' | 'calendar' } | null
  clockChanges: readonly { at: Stamp; by: Duration }[]
}

export const emptySession: Session = {
  seq: 0,
  last: { at: instant(0), zone: 0, time: sessionTime(0) },
  meeting: null,
  room: emptyRoom,
  wall: { held: null, about: null, black: false, budgets: false, message: null, frozen: null },
  past: null,
  undone: null,
  steps: [],
  resumed: null,
  clockChanges: [],
}

/** The scene the wall shows: held by hand, or following the room (the frozen one, where the picture is frozen). */
export function sceneOf(session: Session): Scene {
  const room = session.wall.frozen?.room ?? session.room
  const item = openItemOf(room.agenda)
  return (
    session.wall.held ??
    sceneFrom({
      phase: room.phase,
      onBreak: room.pause !== null || betweenSince(room.agenda) !== null,
      speaking: room.speeches.current !== null,
      voting: isVoting(room),
      resultFresh: item !== undefined && hasFreshResult(room, item.item),
      signingIn: isSigningIn(room.attendance),
      itemOpen: item !== undefined,
      queued: room.queue.waiting.length > 0,
    })
  )
}

/** From the first one marked present, or the first figures, until the sitting comes to its agenda. */
const isSigningIn = ({ opening, marks, counts }: Room['attendance']): boolean =>
  opening === null &&
  (censusIn(counts) !== null || Object.values(marks).some(({ state }) => state === 'present'))

/** A published result stays on the wall until somebody speaks again under the item. */
function hasFreshResult({ votes, elections, appraisals, speeches }: Room, item: ItemId): boolean {
  const published = [
    lastVoteOn(votes, item)?.published,
    lastElectionOn(elections, item)?.published,
    lastAppraisalOn(appraisals, item)?.published,
  ]
  const spoken = speeches.list.findLast((speech) => speech.item === item && speech.mode === 'oral')
  return published.some((at) => at != null && (spoken === undefined || spoken.called.time <= at.time))
}

/**
 * The one moment at which something happens by itself, and the command to give then. Null while nothing is due, as in a break
 * or after adjourning: both take whoever speaks off the clock.
 */
export function nextDeadline({ room }: Session): { at: SessionTime; command: CommandOf<'ringBell'> } | null {
  const bell = nextBell(currentSpeech(room.speeches))
  return bell === null
    ? null
    : { at: bell.at, command: { kind: 'ringBell', speech: bell.speech, left: bell.left } }
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
      if (command.about !== null && itemOf(room.agenda, command.about) === undefined)
        return opened(room) ?? refuse('ITEM_UNKNOWN')
      return opened(room) ?? facts({ ...command, kind: 'sceneHeld' })
    case 'blackenWall':
      return opened(room) ?? facts({ kind: 'wallBlackened', on: command.on })
    case 'showBudgets':
      return opened(room) ?? facts({ kind: 'budgetsShown', on: command.on })
    case 'freezeWall':
      return opened(room) ?? facts({ kind: 'wallFrozen', on: command.on })
    case 'showMessage':
      return opened(room) ?? facts({ kind: 'messageShown', text: command.text })
    case 'undoStep':
      return withBoards(session, decideUndo(session, command), now)
    case 'redoStep':
      return withBoards(session, decideRedo(session, command), now)
    case 'markAttendance':
      return (
        opened(room) ??
        decideAttendance(room.attendance, command, {
          signIn: signInOf(room),
          between: room.phase === 'open' && betweenSince(room.agenda) !== null,
          now: instant(session.last.at + (now - session.last.time)),
        })
      )
    case 'countAttendance':
    case 'correctAttendance':
      return opened(room) ?? decideCount(room.attendance.counts, command, overOf(room))
    case 'correctPresence':
      return opened(room) ?? decidePresence(room.attendance, command)
    case 'takeNote':
    case 'changeNote':
    case 'writeSummary':
    case 'removeNote':
      return opened(room) ?? withBoards(session, decideNoting(room, command), now)
    case 'changeBoard':
    case 'mergeCards':
    case 'splitCard':
    case 'undoGesture':
    case 'redoGesture':
      return opened(room) ?? decideBoarding(room, command)
    case 'draftLine':
    case 'changeLine':
    case 'dropLine':
    case 'reviseLine':
      return opened(room) ?? decideAgreeing(room, command)
    case 'listWrittenSpeech': {
      if (room.phase === 'waiting') return refuse('SESSION_NOT_OPEN')
      if (itemOf(room.agenda, command.item) === undefined) return refuse('ITEM_UNKNOWN')
      const voice = heard(room, command.voice)
      return 'refusal' in voice ? voice : facts(listing(room.speeches, { ...command, voice }))
    }
    case 'correctTime':
      return opened(room) ?? decideCorrection(room, command, now)
    case 'correctResult':
      return opened(room) ?? decideVote(room.votes, command, roomForVote(session))
    case 'correctAppraisal':
      return opened(room) ?? decideAppraisal(room.appraisals, command, votersIn(room))
    case 'correctElection':
      return opened(room) ?? decideElection(room.elections, command, hallFor(session))
    default:
      return decideUnderway(session, command, now)
  }
}

function decideUndo({ past }: Session, command: CommandOf<'undoStep'>): Answer {
  if (past === null) return refuse('NOTHING_TO_UNDO')
  if (past.mark) return refuse('UNDO_STOPS_HERE', past.what)
  if (past.command !== command.step) return refuse('STALE')
  return facts({ kind: 'stepUndone', undone: past.command, what: past.what })
}

function decideRedo({ undone }: Session, command: CommandOf<'redoStep'>): Answer {
  if (undone === null) return refuse('NOTHING_TO_REDO')
  if (undone.command !== command.step) return refuse('STALE')
  return facts({ kind: 'stepRedone', redone: undone.command, what: undone.what })
}

/** The answer with what the boards have to follow: the cards of notes that it changes, takes away or gives back. */
function withBoards(session: Session, answer: Answer, now: SessionTime): Answer {
  if ('refusal' in answer || session.room.boards.list.length === 0) return answer
  const { last } = session
  const stamp: Stamp = { at: instant(last.at + (now - last.time)), zone: last.zone, time: now }
  const after = answer.facts.reduce(
    (fold, fact) => evolve(fold, { ...stamp, seq: fold.seq + 1, boot: '', command: ahead, fact }),
    session,
  )
  return facts(...answer.facts, ...following(after.room))
}

/** Stands for the command that is being answered, whose name no rule asks for. */
const ahead = CommandId.parse('ahead')

const opened = (room: Room): Answer | undefined =>
  room.phase === 'waiting' ? refuse('SESSION_NOT_OPEN') : undefined

/** Folds one fact. A withheld one changes nothing but `seq`. */
export function evolve(session: Session, entry: Entry): Session {
  const { fact, at, zone, time } = entry
  const stamp: Stamp = { at, zone, time }
  const seen: Session = { ...session, seq: entry.seq, last: stamp }
  switch (fact.kind) {
    case 'withheld':
      return seen
    case 'stepUndone':
      return session.past?.command === fact.undone ? withoutStep(seen, session.past) : seen
    case 'stepRedone':
      return session.undone?.command === fact.redone ? withStep(seen, session.undone) : seen
    case 'sessionResumed':
      return { ...seen, resumed: { at: stamp, away: fact.away, basis: fact.basis } }
    case 'clockChanged':
      return { ...seen, clockChanges: [...session.clockChanges, { at: stamp, by: fact.by }] }
    case 'sceneHeld':
    case 'wallBlackened':
    case 'budgetsShown':
    case 'wallFrozen':
    case 'messageShown':
      return { ...seen, wall: evolveWall(session.wall, fact, session.room, stamp) }
    case 'boardChanged':
    case 'cardsShown':
      return { ...seen, room: evolveRoom(session.room, fact, stamp) }
    default: {
      const room = evolveRoom(session.room, fact, stamp)
      const meeting = fact.kind === 'sessionOpened' ? fact.meeting : session.meeting
      const past = remembered(session.past, entry, session.room)
      return { ...seen, meeting, room, past, undone: null, steps: listed(session.steps, entry) }
    }
  }
}

function withoutStep(session: Session, step: Step<Room>): Session {
  return {
    ...session,
    room: givenBack(step.before, session.room),
    past: behind(step, again),
    undone: undoneWith(step, session.undone),
    steps: struck(session.steps, step.command, true),
  }
}

function withStep(session: Session, step: NonNullable<Undone>): Session {
  const { room, past } = redone(session.past, step, session.room, again)
  return {
    ...session,
    room: givenBack(room, session.room),
    past,
    undone: step.earlier,
    steps: struck(session.steps, step.command, false),
  }
}

const again = (room: Room, entry: Entry): Room => evolve({ ...emptySession, room }, entry).room
