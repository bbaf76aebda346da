// What is selected of the session: drawn again when it has changed, and for nothing else that happens in the meeting.
import { flushSync } from 'react-dom'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Session } from '../../shared/session/session.ts'
import { StillLive, useSession } from '../../renderer/live/use-live.tsx'
import type { Live, LiveState } from '../../renderer/live/live.ts'
import { openDesk, sessionAfter } from './operator-desk.tsx'

/** A followed meeting that is put from one session to the next by hand. */
function turningTo(session: Session) {
  let state: LiveState = { session, caughtUp: true, line: 'open', rings: false }
  const listeners = new Set<() => void>()
  const live: Live = {
    ...openDesk(session),
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const turn = (next: Session) =>
    flushSync(() => {
      state = { ...state, session: next }
      for (const listener of listeners) listener()
    })
  return { live, turn }
}

test('a list or a record that is alike is the same; one member that differs is drawn', async () => {
  const session = sessionAfter('speakerQueued', 2)
  const { live, turn } = turningTo(session)
  const drawn: string[] = []
  function Names() {
    const names = useSession(({ room }) => room.queue.waiting.map(({ voice }) => voice.name))
    const { last, closed } = useSession(({ room }) => ({
      last: room.speeches.current,
      closed: room.queue.closed,
    }))
    drawn.push(`${names.join(' ')} ${last} ${closed}`)
    return <p>{names.join(' ')}</p>
  }
  const { container } = await render(
    <StillLive live={live}>
      <Names />
    </StillLive>,
  )
  const { length } = drawn
  expect(container.textContent).not.toBe('')
  turn({ ...session, seq: session.seq + 1, room: { ...session.room, adjourned: session.last } })
  expect(drawn).toHaveLength(length)
  const { queue } = session.room
  turn({ ...session, room: { ...session.room, queue: { ...queue, closed: !queue.closed } } })
  expect(drawn.length).toBeGreaterThan(length)
  turn({ ...session, room: { ...session.room, queue: { ...queue, waiting: [] } } })
  expect(container.textContent).toBe('')
})
