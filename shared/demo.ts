// The demo meeting: its plan, what the operator does in it as a timed list of commands, and how to play that. All invented.
import { type TimedCommand, resolve } from './demo/cue.ts'
import { demoRoll } from './demo/people.ts'
import { demoRegistered } from './demo/registered.ts'
import { demoAgenda, demoFacts } from './demo/plan.ts'
import { decision } from './demo/script-decision.ts'
import { opening } from './demo/script-opening.ts'
import { speeches } from './demo/script-speeches.ts'
import { CommandId, counted } from './id.ts'
import type { MeetingPlan } from './meeting.ts'
import { grants } from './session/answer.ts'
import type { Command } from './session/command.ts'
import type { Entry } from './session/fact.ts'
import type { Actor } from './session/seat.ts'
import { type Session, decide, emptySession, evolve, nextDeadline } from './session/session.ts'
import { type SessionTime, type Stamp, instant, later, sessionTime } from './time.ts'

/** `starts` is local time in the room: `2026-09-17T09:00`. The session opens five minutes before. */
export const demoPlan = (starts: string): MeetingPlan => ({
  facts: demoFacts(starts),
  agenda: demoAgenda,
  roll: demoRoll,
  registered: demoRegistered,
})

/** About 110 minutes, from after the opening of the session (which the list leaves out) to adjourning. */
export const demoScript: readonly TimedCommand[] = [...opening, ...speeches, ...decision]

/**
 * Plays a script on a simulated clock, bells at their exact moments: the entries a host would have stored, and their fold.
 * Throws where a command is refused, for then the script is wrong.
 */
export function playScript(
  plan: MeetingPlan,
  script: readonly TimedCommand[],
  start: Pick<Stamp, 'at' | 'zone'>,
): { entries: Entry[]; session: Session } {
  const entries: Entry[] = []
  let session = emptySession
  let asked = 0
  const act = (actor: Actor, command: Command, time: SessionTime) => {
    const answer = grants[command.kind].includes(actor) ? decide(session, command, time) : null
    if (answer === null || 'refusal' in answer)
      throw new Error(`the demo was refused ${command.kind}: ${answer?.refusal.code ?? 'NOT_GRANTED'}`)
    const id = counted(CommandId, 'demo', ++asked)
    for (const fact of answer.facts) {
      const at = instant(start.at + time)
      const entry: Entry = {
        seq: session.seq + 1,
        at,
        zone: start.zone,
        time,
        boot: 'demo',
        command: id,
        fact,
      }
      entries.push(entry)
      session = evolve(session, entry)
    }
  }
  let now = sessionTime(0)
  const { facts: meeting, agenda, roll, registered } = plan
  act('host', { kind: 'openSession', meeting, agenda, roll, registered }, now)
  for (const { after, actor, command } of script) {
    now = later(now, after)
    for (let due = nextDeadline(session); due !== null && due.at <= now; due = nextDeadline(session))
      act('host', due.command, due.at)
    act(actor, resolve(session, command), now)
  }
  return { entries, session }
}
