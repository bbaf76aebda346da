// The room of a meeting: the parts side by side, and how each fact changes them. All of it is what Ctrl+Z gives back.
import { spentBy } from '../clock.ts'
import type { MeetingFacts } from '../meeting.ts'
import type { Duration, Interval, Stamp } from '../time.ts'
import { type LiveAgenda, beganIn, emptyAgenda, itemOf } from './agenda.ts'
import { evolveAgenda } from './agenda-evolve.ts'
import { type Appraisals, emptyAppraisals, evolveAppraisals } from './appraisals.ts'
import { type Attendance, emptyAttendance, evolveAttendance } from './attendance.ts'
import { countedAtOpening, openingMoved, signInAnew } from './attendance-sittings.ts'
import { signInOf } from './room-attendance.ts'
import { type Boards, emptyBoards, evolveBoards } from './board.ts'
import { type TimeCorrection, correctedCourse } from './room-corrected.ts'
import { type Budgets, emptyBudgets, evolveBudgets } from './budgets.ts'
import { type Consensus, emptyConsensus, evolveConsensus } from './consensus.ts'
import { type Elections, emptyElections, evolveElections } from './elections.ts'
import type { Fact, FactOf } from './fact.ts'
import { type Notes, type UnderSpeech, emptyNotes, evolveNotes } from './notes.ts'
import { type Queue, emptyQueue, waitingOf } from './queue.ts'
import { evolveQueue } from './queue-evolve.ts'
import { evolveSpeeches } from './speeches-evolve.ts'
import { type Speeches, emptySpeeches, firstCalled, speechOf } from './speeches-record.ts'
import type { Edge } from './values.ts'
import { type Votes, emptyVotes, evolveVotes } from './votes.ts'

/** All that a step changes and Ctrl+Z gives back. */
export type Room = {
  phase: 'waiting' | 'open' | 'adjourned'
  opened: Stamp | null
  adjourned: Stamp | null
  pause: { since: Stamp; length: Duration | null } | null
  /** Every break so far, the present one open: the record tells when the meeting stopped and went on. */
  breaks: readonly Interval[]
  /** Beginnings and ends of breaks and sittings that were set right. */
  corrections: readonly TimeCorrection[]
  agenda: LiveAgenda
  budgets: Budgets
  queue: Queue
  speeches: Speeches
  attendance: Attendance
  votes: Votes
  appraisals: Appraisals
  elections: Elections
  notes: Notes
  boards: Boards
  consensus: Consensus
}
/** What the course of a meeting depends on. */
export type Course = { room: Room; meeting: MeetingFacts | null }

export const emptyRoom: Room = {
  phase: 'waiting',
  opened: null,
  adjourned: null,
  pause: null,
  breaks: [],
  corrections: [],
  agenda: emptyAgenda,
  budgets: emptyBudgets,
  queue: emptyQueue,
  speeches: emptySpeeches,
  attendance: emptyAttendance,
  votes: emptyVotes,
  appraisals: emptyAppraisals,
  elections: emptyElections,
  notes: emptyNotes,
  boards: emptyBoards,
  consensus: emptyConsensus,
}

/** The facts that change the room; the others belong to the wall, the machine or undo. */
export type RoomFact = Exclude<
  Fact,
  FactOf<
    | 'withheld'
    | 'stepUndone'
    | 'stepRedone'
    | 'sessionResumed'
    | 'clockChanged'
    | 'sceneHeld'
    | 'wallBlackened'
    | 'budgetsShown'
    | 'wallFrozen'
    | 'messageShown'
  >
>

export function evolveRoom(room: Room, fact: RoomFact, stamp: Stamp): Room {
  switch (fact.kind) {
    case 'sessionOpened':
      return {
        ...room,
        phase: 'open',
        opened: stamp,
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
        attendance: evolveAttendance(room.attendance, fact, stamp, signInOf(room)),
        queue: evolveQueue(room.queue, fact, ''),
        budgets: evolveBudgets(room.budgets, fact),
      }
    case 'sessionAdjourned':
      return {
        ...room,
        phase: 'adjourned',
        adjourned: stamp,
        pause: null,
        breaks: ended(room.breaks, stamp),
        consensus: evolveConsensus(room.consensus, fact, stamp),
      }
    case 'breakStarted':
      return {
        ...room,
        pause: { since: stamp, length: fact.length },
        breaks: [...room.breaks, { from: stamp, to: null }],
        consensus: evolveConsensus(room.consensus, fact, stamp),
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
      }
    case 'breakEnded':
      return {
        ...room,
        pause: null,
        breaks: ended(room.breaks, stamp),
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
      }
    case 'breakLengthChanged':
      return { ...room, pause: room.pause === null ? null : { ...room.pause, length: fact.length } }
    case 'sittingClosed':
      return {
        ...room,
        consensus: evolveConsensus(room.consensus, fact, stamp),
        pause: null,
        breaks: ended(room.breaks, stamp),
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
      }
    case 'sittingOpened': {
      const { recesses, sitting } = room.agenda
      const ended = recesses.at(-1)?.from ?? stamp
      return {
        ...room,
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
        attendance: sitting === null ? room.attendance : signInAnew(room.attendance, sitting, ended),
      }
    }
    case 'itemOpened':
      return {
        ...room,
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
        attendance:
          beganIn(room.agenda) === null ? countedAtOpening(room.attendance, stamp) : room.attendance,
      }
    case 'itemClosed':
      return {
        ...room,
        consensus: evolveConsensus(room.consensus, fact, stamp),
        agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks),
        queue: evolveQueue(room.queue, fact, ''),
      }
    case 'itemSkipped':
    case 'agendaReplanned':
      return { ...room, agenda: evolveAgenda(room.agenda, fact, stamp, room.breaks) }
    case 'timeCorrected': {
      const { edge } = fact
      if (edge.of === 'speech')
        return { ...room, speeches: evolveSpeeches(room.speeches, fact, stamp, undefined) }
      if (edge.of !== 'visit') return correctedCourse(room, { ...fact, edge }, stamp)
      const agenda = evolveAgenda(room.agenda, fact, stamp, room.breaks)
      const [was, is] = [visitEdge(room.agenda, edge), visitEdge(agenda, edge)]
      const begins = edge.end === 'from' && was !== null && is !== null
      const attendance = begins ? openingMoved(room.attendance, was, is) : room.attendance
      return { ...room, agenda, attendance }
    }
    case 'attendanceMarked':
    case 'attendanceCounted':
    case 'attendanceCorrected':
    case 'presenceCorrected':
      return {
        ...room,
        attendance: evolveAttendance(room.attendance, fact, stamp, signInOf(room)),
      }
    case 'budgetSet':
      return { ...room, budgets: evolveBudgets(room.budgets, fact) }
    case 'speakerQueued':
    case 'speakerMoved':
    case 'speakerWithdrawn':
    case 'sideTaken':
    case 'speakerLimited':
    case 'waitingLimited':
    case 'queueClosed':
    case 'queueReopened':
      return { ...room, queue: evolveQueue(room.queue, fact, '') }
    case 'timeCeded':
      return {
        ...room,
        queue: evolveQueue(room.queue, fact, speechOf(room.speeches, fact.speech)?.voice.name ?? ''),
        speeches: evolveSpeeches(room.speeches, fact, stamp, undefined),
      }
    case 'speakerCalled':
      return {
        ...room,
        queue: evolveQueue(room.queue, fact, ''),
        speeches: evolveSpeeches(room.speeches, fact, stamp, waitingOf(room.queue, fact.speaker)),
      }
    case 'speechStarted':
    case 'speechPaused':
    case 'speechResumed':
    case 'speechEnded':
    case 'limitExtended':
    case 'interruptionStarted':
    case 'interruptionEnded':
    case 'bellRang':
    case 'writtenSpeechListed':
      return { ...room, speeches: evolveSpeeches(room.speeches, fact, stamp, undefined) }
    case 'noteTaken':
    case 'noteChanged':
    case 'noteRemoved':
    case 'summaryWritten':
      return { ...room, notes: evolveNotes(room.notes, fact, stamp, underSpeech(room, fact, stamp)) }
    case 'boardChanged':
    case 'cardsShown':
      return { ...room, boards: evolveBoards(room.boards, fact) }
    case 'stancesCounted':
    case 'lineDrafted':
    case 'lineChanged':
    case 'lineDropped':
    case 'lineRead':
    case 'readingEnded':
    case 'lineFixed':
    case 'lineRevised':
      return { ...room, consensus: evolveConsensus(room.consensus, fact, stamp) }
    case 'voteOpened':
    case 'votesCounted':
    case 'countChecked':
    case 'resultPublished':
    case 'voteAbandoned':
    case 'voteVoided':
    case 'resultCorrected':
      return { ...room, votes: evolveVotes(room.votes, fact, stamp) }
    case 'appraisalOpened':
    case 'appraisalCounted':
    case 'appraisalChecked':
    case 'appraisalPublished':
    case 'appraisalAbandoned':
    case 'appraisalVoided':
    case 'appraisalCorrected':
      return { ...room, appraisals: evolveAppraisals(room.appraisals, fact, stamp) }
    case 'electionOpened':
    case 'electionCounted':
    case 'electionChecked':
    case 'electionPublished':
    case 'electionAbandoned':
    case 'electionVoided':
    case 'electionCorrected':
      return { ...room, elections: evolveElections(room.elections, fact, stamp) }
    default:
      return fact satisfies never
  }
}

const visitEdge = (agenda: LiveAgenda, { item, visit, end }: Extract<Edge, { of: 'visit' }>): Stamp | null =>
  itemOf(agenda, item)?.visits[visit]?.[end] ?? null

const ended = (breaks: readonly Interval[], stamp: Stamp): readonly Interval[] =>
  breaks.map((one) => (one.to === null ? { ...one, to: stamp } : one))

/**
 * The room as it was before a step. The counters run on, so that a name once given is never given to something else; boards stay
 * as they are, for they have an undo of their own.
 */
export const givenBack = (before: Room, now: Room): Room => ({
  ...before,
  queue: { ...before.queue, made: now.queue.made },
  speeches: {
    ...before.speeches,
    made: now.speeches.made,
    interruptionsMade: now.speeches.interruptionsMade,
  },
  votes: { ...before.votes, made: now.votes.made },
  appraisals: { ...before.appraisals, made: now.appraisals.made },
  elections: { ...before.elections, made: now.elections.made },
  notes: { ...before.notes, made: now.notes.made },
  boards: now.boards,
  consensus: { ...before.consensus, made: now.consensus.made },
})

function underSpeech(room: Room, fact: RoomFact, { time }: Stamp): UnderSpeech | null {
  const speech = fact.kind === 'noteTaken' ? speechOf(room.speeches, fact.speech) : undefined
  return speech === undefined ? null : { since: firstCalled(speech), into: spentBy(speech.clock, time) }
}
