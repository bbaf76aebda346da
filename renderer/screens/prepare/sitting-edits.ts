// What can be done to the sittings of a plan: the first begins when the meeting does. Pure; with fewer than two there are none.
import { SittingId } from '../../../shared/id.ts'
import type { AgendaItem, MeetingFacts, Sitting } from '../../../shared/meeting.ts'

/** More than any congress of a county needs. */
export const mostSittings = 40

/** One more sitting, on the day after the last; the first one as well where there was none. */
export function withAnother(facts: MeetingFacts, agenda: readonly AgendaItem[]): MeetingFacts {
  const { sittings, starts } = facts
  // An item may still name a sitting that was taken away: its name is never given again.
  const named = agenda.flatMap(({ sitting }) => sitting ?? [])
  const first = sittings.length === 0 ? [made(named, starts)] : sittings
  const taken = [...named, ...first.map(({ sitting }) => sitting)]
  const last = first.at(-1)?.starts ?? starts
  return { ...facts, sittings: [...first, made(taken, `${dayAfter(last.slice(0, 10))}${last.slice(10)}`)] }
}

/** The item's sitting goes with it: what named it goes with the first again. */
export function withoutSitting(facts: MeetingFacts, sitting: SittingId): MeetingFacts {
  const left = facts.sittings.filter((one) => one.sitting !== sitting)
  const starts = left[0]?.starts ?? facts.starts
  return { ...facts, starts, sittings: left.length < 2 ? [] : left }
}

export function withSitting(
  facts: MeetingFacts,
  sitting: SittingId,
  change: Partial<Omit<Sitting, 'sitting'>>,
): MeetingFacts {
  const sittings = facts.sittings.map((one) => (one.sitting === sitting ? { ...one, ...change } : one))
  return { ...facts, sittings, starts: sittings[0]?.starts ?? facts.starts }
}

/** A meeting that begins at another time: so does its first sitting. */
export const startingAt = (facts: MeetingFacts, starts: string): MeetingFacts => ({
  ...facts,
  starts,
  sittings: facts.sittings.map((one, at) => (at === 0 ? { ...one, starts } : one)),
})

function made(taken: readonly SittingId[], starts: string): Sitting {
  const most = taken.reduce(
    (no, sitting) => Math.max(no, Number(/^sitting-(\d+)$/u.exec(sitting)?.[1] ?? 0)),
    0,
  )
  return { sitting: SittingId.parse(`sitting-${most + 1}`), title: '', starts, place: '' }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
