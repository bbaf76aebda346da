// A library for one meeting, kept in memory: it saves, refuses a stale revision, names people, and can lose its line.
import { createRouterClient, implement } from '@orpc/server'
import { contract, type RollLine, type Saved } from '../../shared/contract.ts'
import { MeetingId, PersonId } from '../../shared/id.ts'
import type { AgendaItem, Attendee, MeetingFacts, MeetingPlan, Registration } from '../../shared/meeting.ts'
import { demoPlan } from '../../shared/demo.ts'
import { shippedCards } from '../../shared/timing-card.ts'
import type { Link, LinkState } from '../../renderer/link/open-link.ts'

export const meeting = MeetingId.parse('meeting-1')
export const plan = demoPlan('2026-09-17T09:00')

class Lost extends Error {}

export type SmallLibrary = {
  link: Link
  /** What is on disk. */
  disk(): MeetingPlan & { revision: number }
  /** Every saving that came through, by its part. */
  saved: readonly string[]
  /** Another window saves something. */
  touch(): void
  open(): void
  remove(): void
  lose(): void
  comeBack(): void
  /** Savings stay under way until they are let go. */
  hold(): () => void
  /** Resolves when the next saving has arrived. */
  asked(): Promise<void>
}

export function smallLibrary(start: MeetingPlan = plan): SmallLibrary {
  let facts: MeetingFacts = start.facts
  let agenda: readonly AgendaItem[] = start.agenda
  let roll: readonly Attendee[] = start.roll
  let registered: readonly Registration[] = start.registered
  let revision = 1
  let state: 'planned' | 'live' = 'planned'
  let gone = false
  let lost = false
  let people = 0
  let held: Promise<void> = Promise.resolve()
  let arrived = () => {}
  const saved: string[] = []
  const listeners = new Set<(state: LinkState) => void>()
  const save = async (part: string, seen: number, put: () => void): Promise<Saved> => {
    arrived()
    await held
    if (lost) throw new Lost('the line is down')
    if (gone) return { kind: 'unknown' }
    if (state !== 'planned') return { kind: 'locked' }
    if (seen !== revision) return { kind: 'stale', revision }
    put()
    revision += 1
    saved.push(part)
    return { kind: 'saved', revision }
  }
  const known = ({ person, ...line }: RollLine): Attendee => {
    people += person === null ? 1 : 0
    return { ...line, person: person ?? PersonId.parse(`made-${people}`), initials: 'abc' }
  }
  const disk = () => ({
    facts,
    agenda: [...agenda],
    roll: [...roll],
    registered: [...registered],
    revision,
  })
  const os = implement(contract)
  const client = createRouterClient({
    library: {
      meeting: os.library.meeting.handler(() => {
        if (lost) throw new Lost('the line is down')
        return gone ? null : { ...disk(), meeting, state, demo: false }
      }),
      timingCards: os.library.timingCards.handler(() => [...shippedCards]),
      saveFacts: os.library.saveFacts.handler(({ input }) =>
        save('facts', input.revision, () => (facts = input.facts)),
      ),
      saveAgenda: os.library.saveAgenda.handler(({ input }) =>
        save('agenda', input.revision, () => (agenda = input.agenda)),
      ),
      saveRoll: os.library.saveRoll.handler(({ input }) =>
        save('roll', input.revision, () => (roll = input.roll.map(known))),
      ),
      saveRegistered: os.library.saveRegistered.handler(({ input }) =>
        save('registered', input.revision, () => (registered = input.registered)),
      ),
    },
  })
  const tell = (line: LinkState) => {
    for (const listener of listeners) listener(line)
  }
  return {
    link: {
      client: client as unknown as Link['client'],
      seat: 'operator',
      state: () => (lost ? 'lost' : 'open'),
      onState(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      whenOpen: () => Promise.resolve(),
      isLineFault: (_error): _error is never => lost,
      close: () => undefined,
    },
    disk,
    saved,
    touch: () => {
      revision += 1
    },
    open: () => {
      state = 'live'
    },
    remove: () => {
      gone = true
    },
    lose: () => {
      lost = true
      tell('lost')
    },
    comeBack: () => {
      lost = false
      tell('open')
    },
    asked: () =>
      new Promise((resolve) => {
        arrived = resolve
      }),
    hold() {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
  }
}
