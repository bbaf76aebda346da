// The store in React: one meeting followed by a page, its state, and painted values that change only when their text does.
import { type ReactNode, createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { MeetingId } from '../../shared/id.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Stamp } from '../../shared/time.ts'
import { type Live, type LiveState, followMeeting } from './live.ts'
import { onEveryFrame } from './painted.ts'
import { useTools } from './tools.tsx'

const LiveContext = createContext<Live | null>(null)

/** Follows `meeting` while shown. */
export function LiveProvider({ meeting, children }: { meeting: MeetingId; children: ReactNode }) {
  const tools = useTools()
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const opened = followMeeting(meeting, tools)
    // oxlint-disable-next-line react/set-state-in-effect -- a followed log is opened and closed with the page, never drawn
    setLive(opened)
    return () => opened.close()
  }, [meeting, tools])
  return live === null ? null : (
    <LiveContext value={live}>
      {children}
      <Folded />
    </LiveContext>
  )
}

/** Says on the page how much of the log has been drawn, and whether the line is up: what a picture or a measurement waits for. */
function Folded() {
  const { seq, line } = useLiveState(({ session, line }) => ({ seq: session.seq, line }))
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { seq, line })
  }, [seq, line])
  return null
}

/** Stands in for a followed meeting where a screen is shown on a session that is already folded. */
export const StillLive = ({ live, children }: { live: Live; children: ReactNode }) => (
  <LiveContext value={live}>{children}</LiveContext>
)

export function useLive(): Live {
  const live = use(LiveContext)
  if (live === null) throw new Error('a screen stands outside LiveProvider')
  return live
}

const all = (state: LiveState): LiveState => state

export function useLiveState(): LiveState
export function useLiveState<T>(select: (state: LiveState) => T): T
export function useLiveState(select: (state: LiveState) => unknown = all): unknown {
  const live = useLive()
  const [same] = useState(keepSame)
  return useSyncExternalStore(live.subscribe, () => same(select(live.get())))
}

const whole = (session: Session): Session => session

/** The session, or what is selected of it: a component that selects is drawn again only when that has changed. */
export function useSession(): Session
export function useSession<T>(select: (session: Session) => T): T
export function useSession(select: (session: Session) => unknown = whole): unknown {
  return useLiveState(({ session }) => select(session))
}

/** Gives back the last value for one that is alike: a list or a plain record whose members are the same ones. */
function keepSame(): (next: unknown) => unknown {
  let last: unknown
  return (next) => {
    if (!areAlike(last, next)) last = next
    return last
  }
}

function areAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isPlain(one) || !isPlain(other)) return false
  const members = Object.entries(one)
  return (
    members.length === Object.keys(other).length &&
    members.every(
      ([name, member]) => Object.hasOwn(other, name) && Object.is(member, Reflect.get(other, name)),
    )
  )
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

/** A text or number read off the host's time in every painted frame; the component is drawn again only when it changes. */
export function useNow<T extends string | number | boolean | null>(
  read: (now: Stamp, session: Session) => T,
): T {
  const live = useLive()
  const compute = () => read(live.now(), live.get().session)
  const latest = useRef(compute)
  const [, setPainted] = useState(compute)
  useEffect(() => {
    latest.current = compute
  })
  useEffect(() => onEveryFrame(() => setPainted(latest.current())), [])
  return compute()
}
