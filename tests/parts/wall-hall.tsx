// A hall for the wall's tests: moments of the demo meeting, and the wall hung up in a box of any size. No stand-ins.
import { PersonId } from '../../shared/id.ts'
import '../../renderer/parts/tokens.css'
import '../../renderer/parts/base.css'
import type { ReactElement } from 'react'
import { render } from 'vitest-browser-react'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import type { FactKind } from '../../shared/session/fact.ts'
import { type Session, emptySession, evolve } from '../../shared/session/session.ts'
import { type Speech, currentSpeech } from '../../shared/session/speeches-record.ts'
import type { Vote } from '../../shared/session/votes.ts'
import { type Stamp, instant, sessionTime } from '../../shared/time.ts'
import type { Live, LiveState } from '../../renderer/live/live.ts'
import { StillLive } from '../../renderer/live/use-live.tsx'
import { Wall } from '../../renderer/wall/Wall.tsx'
import { loadWords } from '../../renderer/words/words.ts'

export const displays = [
  { width: 1024, height: 768 },
  { width: 1280, height: 1024 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
export type Display = { width: number; height: number }

const plan = demoPlan('2026-09-17T09:00')
const { entries } = playScript(plan, demoScript, { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 })

/** The demo meeting right after its `nth` fact of a kind; at its end without one. */
export function sessionAfter(kind?: FactKind, nth = 1): Session {
  const places = entries.flatMap((entry, at) => (entry.fact.kind === kind ? [at] : []))
  const end = kind === undefined ? entries.length : (places[nth - 1] ?? -1) + 1
  if (end === 0) throw new Error(`the demo has no ${nth}. ${kind}`)
  return entries.slice(0, end).reduce(evolve, emptySession)
}

export const held = (session: Session, scene: NonNullable<Session['wall']['held']>): Session => ({
  ...session,
  wall: { ...session.wall, held: scene },
})

const tens = [...'一二三四五六七八九十']
const elevenGroups = [...tens.map((no) => `第${no}组`), '第十一组']

/** A hall of members in groups, so many of them present, and guests who are all there. Nobody else was heard of. */
export function hallOf(
  members: number,
  guests: number,
  present: number,
  groups: readonly string[] = elevenGroups,
): Session {
  const session = sessionAfter('sessionOpened')
  const [first] = session.room.attendance.roll
  if (first === undefined) throw new Error('the demo has no roll')
  const person = (nth: number, role: 'member' | 'guest') => ({
    ...first,
    person: PersonId.parse(`${role}-${nth}`),
    name: `委员${nth}`,
    sector: '',
    group: groups[nth % Math.max(1, groups.length)] ?? '',
    role,
  })
  const roll = [
    ...Array.from({ length: members }, (_, nth) => person(nth, 'member')),
    ...Array.from({ length: guests }, (_, nth) => person(nth, 'guest')),
  ]
  const here = [...roll.slice(0, present), ...roll.slice(members)]
  const at = session.last
  const marks = Object.fromEntries(
    here.map((one) => [
      one.person,
      { state: 'present' as const, since: at, leave: null, visits: [{ from: at, to: null }] },
    ]),
  )
  const attendance = { ...session.room.attendance, roll, marks }
  return { ...session, room: { ...session.room, attendance } }
}

export const noticed = (session: Session, message: string): Session => ({
  ...session,
  wall: { ...session.wall, message },
})

export function withSpeech(session: Session, change: Partial<Speech>): Session {
  const { speeches } = session.room
  const current = currentSpeech(speeches)
  const list = speeches.list.map((speech) => (speech === current ? { ...speech, ...change } : speech))
  return { ...session, room: { ...session.room, speeches: { ...speeches, list } } }
}

export function withLastVote(session: Session, change: Partial<Vote>): Session {
  const { votes } = session.room
  const list = votes.list.map((vote, at) => (at === votes.list.length - 1 ? { ...vote, ...change } : vote))
  return { ...session, room: { ...session.room, votes: { ...votes, list } } }
}

export function withTitles(session: Session, title: string): Session {
  const { agenda } = session.room
  const items = agenda.items.map((item) => ({ ...item, title }))
  return { ...session, room: { ...session.room, agenda: { ...agenda, items } } }
}

export const later = ({ last }: Session, seconds: number): Stamp => ({
  ...last,
  at: instant(last.at + seconds * 1000),
  time: sessionTime(last.time + seconds * 1000),
})

/** A followed meeting that a test moves by hand. */
export type HandLive = Live & { move(change: Partial<LiveState>, seconds?: number): void }

export function handLive(session: Session, seconds = 0, change: Partial<LiveState> = {}): HandLive {
  let state: LiveState = { session, caughtUp: true, line: 'open', rings: false, ...change }
  let now = later(session, seconds)
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => now,
    act: () => Promise.reject(new Error('the wall asks for nothing')),
    close: () => listeners.clear(),
    move(next, passed) {
      state = { ...state, ...next }
      if (passed !== undefined) now = later(session, passed)
      for (const listener of listeners) listener()
    },
  }
}

let words: Promise<void> | undefined

/** Hangs `what` (the wall, unless said otherwise) into a box of that size and hands back its canvas. */
export async function hang(live: Live, { width, height }: Display, what: ReactElement = <Wall />) {
  words ??= loadWords()
  await words
  const { container } = await render(
    <StillLive live={live}>
      <div style={{ position: 'relative', width, height }}>{what}</div>
    </StillLive>,
  )
  const canvas = container.querySelector<HTMLElement>('[data-wall-canvas]')
  if (canvas === null) throw new Error('no canvas was hung')
  return { container, canvas }
}
