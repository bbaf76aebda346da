// Plays the demo meeting in the running program, command by command, so many times as fast as it was. Stops where a person steps in.
import { CommandId, type MeetingId } from '../../shared/id.ts'
import { demoScript } from '../../shared/demo.ts'
import { resolve } from '../../shared/demo/cue.ts'
import type { MachineClock } from './clock.ts'
import type { Journal } from './journal.ts'
import type { Library } from './library.ts'
import type { Sessions } from './sessions.ts'

export type DemoPlayer = {
  /** Only a demo that has not begun is played. */
  play(meeting: MeetingId, speed: number): boolean
  close(): void
}

export type DemoParts = {
  sessions: Sessions
  library: Library
  clock: MachineClock
  journal: Journal
}

export function createDemoPlayer({ sessions, library, clock, journal }: DemoParts): DemoPlayer {
  const playing = new Map<MeetingId, () => void>()

  const go = (meeting: MeetingId, speed: number, nth: number) => {
    const next = demoScript[nth]
    if (next === undefined) return end(meeting)
    const act = () => {
      try {
        const command = resolve(sessions.session(meeting), next.command)
        const commandId = CommandId.parse(`demo-${nth + 1}`)
        const acted = sessions.execute({ meeting, commandId, actor: next.actor, command })
        if (acted.kind === 'done') return go(meeting, speed, nth + 1)
        journal.note(`the demo stops at ${command.kind}: ${acted.refusal.code}`)
      } catch (error) {
        journal.fault('the demo stops', error)
      }
      end(meeting)
    }
    playing.set(meeting, clock.after(next.after / speed, act))
  }

  const end = (meeting: MeetingId) => {
    playing.delete(meeting)
    sessions.setPace(meeting, 1)
  }

  return {
    play(meeting, speed) {
      const plan = library.meeting(meeting)
      if (plan === null || !plan.demo || plan.state !== 'planned') return false
      const command = {
        kind: 'openSession' as const,
        meeting: plan.facts,
        agenda: plan.agenda,
        roll: plan.roll,
        registered: plan.registered,
      }
      const opened = sessions.execute({
        meeting,
        commandId: CommandId.parse('demo-0'),
        actor: 'host',
        command,
      })
      if (opened.kind !== 'done') return false
      sessions.setPace(meeting, speed)
      go(meeting, speed, 0)
      return true
    },
    close() {
      for (const cancel of playing.values()) cancel()
      playing.clear()
    },
  }
}
