// One meeting held in memory: its session folded from the log, its time, its alarm, and the answers already given.
import { CommandId, type MeetingId } from '../../shared/id.ts'
import type { Acted } from '../../shared/contract.ts'
import { type Session, emptySession, evolve } from '../../shared/session/session.ts'
import { type SessionTime, duration, sessionTime } from '../../shared/time.ts'
import type { MachineClock } from './clock.ts'
import { start } from './log-chain.ts'
import type { Log } from './log.ts'
import { type Timeline, calendarOf, returnedFrom, timeOn, timelineFrom } from './timeline.ts'

export type Live = {
  readonly meeting: MeetingId
  session: Session
  /** Of the last entry: what the next is chained to. */
  hash: string
  timeline: Timeline
  /** The calendar as of the last fact that speaks of it. */
  calendar: number
  /** The answer to every command that stands in the log, and to the last few that were refused. */
  answers: Answers
  /** The count of storage failures up to which this is known to be what the file holds. */
  trusted: number
  /** The return that has yet to be recorded, where the host was away while the session was open. */
  returned: { away: ReturnType<typeof duration>; basis: 'uptime' | 'calendar' } | null
}

export type Answers = { done: Map<CommandId, number>; refused: Map<CommandId, Acted> }
const refusalsKept = 256

/** Folds a meeting from its log. Throws `ChainBroken` where the log is not whole. */
export function foldLive(meeting: MeetingId, log: Log, clock: MachineClock, trusted: number): Live {
  let session = emptySession
  const done = new Map<CommandId, number>()
  for (const entry of log.read(meeting, 0)) {
    session = evolve(session, entry)
    done.set(entry.command, entry.seq)
  }
  const tip = log.tip(meeting)
  const back = tip === null ? null : returnedFrom(tip, clock)
  return {
    meeting,
    session,
    hash: tip?.hash ?? start,
    timeline: back?.timeline ?? timelineFrom(clock),
    calendar: back?.calendar ?? calendarOf(clock),
    answers: { done, refused: new Map() },
    trusted,
    returned: back !== null && session.room.phase === 'open' ? { away: back.away, basis: back.basis } : null,
  }
}

/** Whether the file still ends where this does, each of its last entries verified: asked after a storage failure. */
export function endsAlike(live: Live, log: Log): boolean {
  const from = Math.max(0, live.session.seq - 64)
  const read = [...log.read(live.meeting, from)].length
  return from + read === live.session.seq && (log.tip(live.meeting)?.hash ?? start) === live.hash
}

/** Session time now: zero until the session opens, and never before its last fact. */
export const timeOf = (live: Live, clock: MachineClock): SessionTime =>
  live.session.seq === 0
    ? sessionTime(0)
    : sessionTime(Math.max(live.session.last.time, timeOn(live.timeline, clock)))

export function answered({ answers }: Live, command: CommandId): Acted | undefined {
  const seq = answers.done.get(command)
  return seq === undefined ? answers.refused.get(command) : { kind: 'done', seq }
}

export function keepRefusal({ answers: { refused } }: Live, command: CommandId, answer: Acted): void {
  refused.set(command, answer)
  const [oldest] = refused.keys()
  if (refused.size > refusalsKept && oldest !== undefined) refused.delete(oldest)
}
