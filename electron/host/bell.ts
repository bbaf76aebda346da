// Tells followers that there is something to read. It carries nothing: whoever hears it reads the log for himself.
import type { MeetingId } from '../../shared/id.ts'

/** `facts`: the log has grown. `beat`: a second has passed. `end`: the log was replaced, nothing follows. */
export type Ring = 'facts' | 'beat' | 'end'
export type Ear = {
  /** What rang since it was last asked; waits until something has. Nothing piles up behind a slow listener. */
  heard(): Promise<ReadonlySet<Ring>>
  /** Whether the end has rung: what is read after that belongs to another log. */
  over(): boolean
  close(): void
}
export type Bell = {
  ring(meeting: MeetingId, ring: Ring): void
  ringAll(ring: Ring): void
  listen(meeting: MeetingId): Ear
}

export function createBell(): Bell {
  const listeners = new Map<MeetingId, Set<(ring: Ring) => void>>()
  const ring = (meeting: MeetingId, what: Ring) => {
    for (const hear of listeners.get(meeting) ?? []) hear(what)
  }
  return {
    ring,
    ringAll(what) {
      for (const meeting of listeners.keys()) ring(meeting, what)
    },
    listen(meeting) {
      let over = false
      let rung = new Set<Ring>()
      let wake = () => {}
      const hear = (what: Ring) => {
        over ||= what === 'end'
        rung.add(what)
        wake()
      }
      const here = listeners.get(meeting) ?? new Set()
      listeners.set(meeting, here.add(hear))
      return {
        async heard() {
          if (rung.size === 0)
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          const all = rung
          rung = new Set()
          return all
        },
        over: () => over,
        close() {
          hear('end')
          here.delete(hear)
          if (here.size === 0 && listeners.get(meeting) === here) listeners.delete(meeting)
        },
      }
    },
  }
}
