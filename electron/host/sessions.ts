// Holds the open sessions: decides a command, appends its facts in one transaction, folds them only after the commit, then rings.
import type { Acted, Now } from '../../shared/contract.ts'
import { CommandId, type MeetingId } from '../../shared/id.ts'
import { grants } from '../../shared/session/answer.ts'
import type { Command } from '../../shared/session/command.ts'
import type { Entry } from '../../shared/session/fact.ts'
import type { Actor } from '../../shared/session/seat.ts'
import { type Session, decide, evolve, nextDeadline } from '../../shared/session/session.ts'
import { duration } from '../../shared/time.ts'
import { type Alarm, createAlarm } from './alarm.ts'
import type { Bell } from './bell.ts'
import type { MachineClock } from './clock.ts'
import type { Journal } from './journal.ts'
import { type Live, answered, endsAlike, foldLive, keepRefusal, timeOf } from './live.ts'
import type { Log } from './log.ts'
import type { Storage } from './storage.ts'
import { calendarOf, momentOn, pacedFrom, timelineFrom, wallOn } from './timeline.ts'

export type Order = { meeting: MeetingId; commandId: CommandId; actor: Actor; command: Command }

export type Sessions = {
  /** A repeated `commandId` returns the first answer, also after a restart. Throws `StorageFault` where nothing was saved. */
  execute(order: Order): Acted
  session(meeting: MeetingId): Session
  now(meeting: MeetingId): Now
  /** From now on the meeting's clocks run so many times as fast: for a demo that is played, and for nothing else. */
  setPace(meeting: MeetingId, pace: number): void
  /** Folds a meeting again after a restart and goes on with its clocks; one that is not open is left for later. */
  resume(meeting: MeetingId): void
  /** Looks whether the calendar was set, and records it in every open session. */
  watchCalendar(): void
  /** Lets go of one meeting, or of all: the file was replaced. Their followers end. */
  forget(meeting?: MeetingId): void
  close(): void
}

export type SessionParts = {
  log: Log
  storage: Storage
  bell: Bell
  clock: MachineClock
  journal: Journal
  /** Runs inside the transaction that appends the facts. */
  alongside(meeting: MeetingId, session: Session): void
  /** Runs after the commit. */
  afterwards(meeting: MeetingId, before: Session, session: Session): void
}

/** The calendar and the monotonic clock may part by this much before somebody must have set the calendar. */
const calendarSlack = 1000

export function createSessions(parts: SessionParts): Sessions {
  const { log, storage, bell, clock, journal } = parts
  const held = new Map<MeetingId, { live: Live; alarm: Alarm }>()

  const load = (meeting: MeetingId): Live => {
    const known = held.get(meeting)
    if (known !== undefined && known.live.trusted === storage.failures()) return known.live
    storage.ready()
    if (known !== undefined && endsAlike(known.live, log)) {
      known.live.trusted = storage.failures()
      return known.live
    }
    const live = foldLive(meeting, log, clock, storage.failures())
    if (known !== undefined) {
      // The session never stopped: it is only read again.
      Object.assign(live, { timeline: known.live.timeline, calendar: known.live.calendar, returned: null })
      if (live.session.seq < known.live.session.seq) bell.ring(meeting, 'end')
    }
    const alarm = known?.alarm ?? createAlarm(clock, () => rung(meeting))
    held.set(meeting, { live, alarm })
    arm(live, alarm)
    bell.ring(meeting, 'facts')
    return live
  }

  const arm = (live: Live, alarm: Alarm | undefined) => {
    const deadline = nextDeadline(live.session)
    alarm?.set(deadline === null ? null : momentOn(live.timeline, deadline.at))
  }

  const rung = (meeting: MeetingId) => {
    try {
      const live = load(meeting)
      catchUp(live)
      const deadline = nextDeadline(live.session)
      if (deadline === null) return
      if (deadline.at > timeOf(live, clock)) return arm(live, held.get(meeting)?.alarm)
      const acted = byHost(live, deadline.command)
      if (acted.kind === 'refused') throw new Error(`${deadline.command.kind} is ${acted.refusal.code}`)
    } catch (error) {
      journal.fault(`the alarm of ${meeting}`, error)
      held.get(meeting)?.alarm.set(clock.monotonic() + 1000)
    }
  }

  /** What the machine itself has to put on record before anything else may be. */
  const catchUp = (live: Live) => {
    if (live.session.room.phase !== 'open') return
    if (live.returned !== null) byHost(live, { kind: 'resumeSession', ...live.returned })
    live.returned = null
    const by = Math.round(calendarOf(clock) - live.calendar)
    if (Math.abs(by) <= calendarSlack) return
    byHost(live, { kind: 'recordClockChange', by: duration(by) })
    live.calendar += by
  }

  const byHost = (live: Live, command: Command) =>
    act(live, CommandId.parse(`host-${live.session.seq + 1}`), command)

  const act = (live: Live, commandId: CommandId, command: Command): Acted => {
    const before = live.session
    if (before.seq === 0) live.timeline = timelineFrom(clock)
    const time = timeOf(live, clock)
    const answer = decide(before, command, time)
    if ('refusal' in answer) {
      const refused: Acted = { kind: 'refused', refusal: answer.refusal }
      keepRefusal(live, commandId, refused)
      return refused
    }
    const stamp = { at: wallOn(live.timeline, clock), zone: clock.zone(), time, boot: clock.bootId() }
    const entries = answer.facts.map(
      (fact, nth): Entry => ({ seq: before.seq + 1 + nth, ...stamp, command: commandId, fact }),
    )
    // Folded before the commit, shown after it: a fact that cannot be folded must never reach the disk.
    const session = entries.reduce(evolve, before)
    const turns = session.room.phase !== before.room.phase
    const commit = turns || entries.length > 1 ? storage.commit : storage.commitRow
    let { hash } = live
    commit(() => {
      hash = log.append(live.meeting, entries, clock.uptime(), hash)
      if (turns) parts.alongside(live.meeting, session)
    })
    live.hash = hash
    live.session = session
    live.answers.done.set(commandId, session.seq)
    arm(live, held.get(live.meeting)?.alarm)
    bell.ring(live.meeting, 'facts')
    parts.afterwards(live.meeting, before, session)
    return { kind: 'done', seq: session.seq }
  }

  return {
    execute({ meeting, commandId, actor, command }) {
      if (!grants[command.kind].includes(actor))
        return { kind: 'refused', refusal: { code: 'NOT_GRANTED', about: command.kind } }
      const live = load(meeting)
      const earlier = answered(live, commandId)
      if (earlier !== undefined) return earlier
      catchUp(live)
      return act(live, commandId, command)
    },
    session: (meeting) => load(meeting).session,
    now(meeting) {
      const live = load(meeting)
      const { pace } = live.timeline
      const at = wallOn(live.timeline, clock)
      return { at, zone: clock.zone(), time: timeOf(live, clock), boot: clock.bootId(), pace }
    },
    setPace(meeting, pace) {
      const live = load(meeting)
      live.timeline = pacedFrom(live.timeline, clock, pace)
      arm(live, held.get(meeting)?.alarm)
      bell.ring(meeting, 'beat')
    },
    resume: (meeting) => catchUp(load(meeting)),
    watchCalendar() {
      for (const meeting of held.keys()) {
        try {
          catchUp(load(meeting))
        } catch (error) {
          journal.fault(`the clocks of ${meeting}`, error)
        }
      }
    },
    forget(meeting) {
      for (const each of meeting === undefined ? [...held.keys()] : [meeting]) {
        held.get(each)?.alarm.set(null)
        held.delete(each)
        bell.ring(each, 'end')
      }
    },
    close() {
      for (const { alarm } of held.values()) alarm.set(null)
      held.clear()
      bell.ringAll('end')
    },
  }
}
