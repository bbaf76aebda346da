// What must be alike: a room before a step and after its undo, and the meeting as operator and projector see it.
import { type Marks, headcount } from '../../shared/session/attendance.ts'
import type { Counted } from '../../shared/session/attendance-counts.ts'
import { type Line, shownLines } from '../../shared/session/consensus.ts'
import type { Room } from '../../shared/session/room.ts'
import { type Session, sceneOf } from '../../shared/session/session.ts'

/** The room without its boards and its counters of names, which undo leaves as they are. */
export const withoutCounters = ({
  queue,
  speeches,
  votes,
  elections,
  appraisals,
  notes,
  boards: _boards,
  consensus,
  ...room
}: Room) => ({
  ...room,
  queue: queue.waiting,
  speeches: { list: speeches.list, current: speeches.current },
  votes: { list: votes.list, open: votes.open },
  appraisals: { list: appraisals.list, open: appraisals.open },
  elections: { list: elections.list, open: elections.open },
  notes: { list: notes.list, removed: notes.removed, summaries: notes.summaries },
  consensus: { ...consensus, made: 0 },
})

const withoutLeave = (marks: Marks) =>
  Object.entries(marks).map(([person, presence]) => [person, { ...presence, leave: null }])

const withoutReasons = (counts: readonly Counted[]) =>
  counts.map((one) => ({ ...one, corrections: one.corrections.map(({ at, from }) => ({ at, from })) }))

const unnamed = ({ by, from }: { by: number; from: string }) => [by, from]

const seenLine = ({ body, level, hands, no, line, state, read, fixed, versions }: Line) => ({
  line,
  no,
  state,
  level,
  hands,
  read,
  fixed,
  body: { ...body, views: body.views.map(({ text }) => text) },
  versions: versions.map((one) => [one.level, one.hands, one.at]),
})

/** What a projector agrees on with the operator: all but notes and steps on them, leave and other reasons, names of allowing and checking, counts in progress. */
export const common = (session: Session) => ({
  ...session,
  past: session.past === null,
  undone: null,
  steps: null,
  scene: sceneOf(session),
  wall: { ...session.wall, frozen: session.wall.frozen?.at ?? null },
  heads: headcount(session.room.attendance),
  room: {
    ...session.room,
    notes: null,
    corrections: session.room.corrections.map(({ edge, at, from, to }) => ({ edge, at, from, to })),
    consensus: {
      reading: session.room.consensus.reading,
      sensed: session.room.consensus.sensed.map((one) => ({
        ...one,
        earlier: one.earlier.map(({ counts, at }) => [counts, at]),
      })),
      lines: session.room.agenda.items
        .flatMap(({ item }) => shownLines(session.room.consensus, item))
        .map(seenLine),
    },
    attendance: {
      ...session.room.attendance,
      roll: session.room.attendance.roll.map(({ person }) => person),
      marks: withoutLeave(session.room.attendance.marks),
      counts: withoutReasons(session.room.attendance.counts),
      earlier: session.room.attendance.earlier.map((one) => ({
        ...one,
        marks: withoutLeave(one.marks),
        counts: withoutReasons(one.counts),
      })),
      corrections: session.room.attendance.corrections.map(({ person, at, state }) => ({
        person,
        at,
        state,
      })),
    },
    agenda: {
      ...session.room.agenda,
      replans: session.room.agenda.replans.map(({ at, changes }) => ({ at, changes })),
      items: session.room.agenda.items.map((item) => ({
        ...item,
        skipped: item.skipped?.at,
        corrections: item.corrections.map(({ at, from, to }) => ({ at, from, to })),
      })),
    },
    queue: {
      ...session.room.queue,
      limit: session.room.queue.limit?.each ?? null,
      waiting: session.room.queue.waiting.map((one) => ({ ...one, gained: one.gained.map(unnamed) })),
    },
    speeches: {
      ...session.room.speeches,
      list: session.room.speeches.list.map((speech) => ({
        ...speech,
        gained: speech.gained.map(unnamed),
        extensions: speech.extensions.map(({ by }) => by),
        corrections: speech.corrections.map(({ at, from, to }) => ({ at, from, to })),
      })),
    },
    votes: {
      ...session.room.votes,
      list: session.room.votes.list.map((vote) => ({
        ...vote,
        state: vote.state === 'checked' ? 'counting' : vote.state,
        counts: vote.published === null ? null : vote.counts,
        ballots: vote.published === null && vote.state !== 'void' ? null : vote.ballots,
        voters: null,
        officers: null,
        override: '',
        countedBy: '',
        checkedBy: '',
        reason: '',
        corrections: vote.corrections.map(({ from, fromBallots, at }) => ({ from, fromBallots, at })),
      })),
    },
    elections: {
      ...session.room.elections,
      list: session.room.elections.list.map((election) => ({
        ...election,
        state: election.state === 'checked' ? 'counting' : election.state,
        tally: election.published === null ? null : election.tally,
        voters: null,
        officers: null,
        override: '',
        countedBy: '',
        checkedBy: '',
        reason: '',
        corrections: election.corrections.map(({ from, fromOutcome, at }) => ({ from, fromOutcome, at })),
      })),
    },
    appraisals: {
      ...session.room.appraisals,
      list: session.room.appraisals.list.map((one) => ({
        ...one,
        state: one.state === 'checked' ? 'counting' : one.state,
        tally: one.published === null ? null : one.tally,
        override: '',
        countedBy: '',
        checkedBy: '',
        reason: '',
        corrections: one.corrections.map(({ from, at }) => ({ from, at })),
      })),
    },
  },
})
