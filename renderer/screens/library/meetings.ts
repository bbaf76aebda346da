// The list of meetings and what the host says of itself; read again after every act and when the line or the window comes back.
import type { About, MeetingRow } from '../../../shared/contract.ts'
import type { Link } from '../../link/open-link.ts'

export type MeetingsState = {
  rows: readonly MeetingRow[] | null
  about: About | null
  /** The last reading did not come through; what is shown may be old. */
  failed: boolean
}

export type Meetings = {
  get(): MeetingsState
  subscribe(listener: () => void): () => void
  reload(): Promise<void>
  /** Reads and keeps watch until the returned handle is called. */
  start(page: Document): () => void
}

export function createMeetings(link: Link, report: (error: unknown) => void): Meetings {
  let state: MeetingsState = { rows: null, about: null, failed: false }
  const listeners = new Set<() => void>()
  const change = (next: Partial<MeetingsState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const reload = async () => {
    try {
      const [rows, about] = await Promise.all([link.client.library.meetings(), link.client.room.about()])
      change({ rows, about, failed: false })
    } catch (error) {
      change({ failed: true })
      if (!link.isLineFault(error)) report(error)
    }
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reload,
    start(page) {
      void reload()
      const back = () => {
        if (page.visibilityState === 'visible') void reload()
      }
      page.addEventListener('visibilitychange', back)
      const stop = link.onState((line) => {
        if (line === 'open') void reload()
        else change({ failed: true })
      })
      return () => {
        page.removeEventListener('visibilitychange', back)
        stop()
      }
    },
  }
}
