// How each fact about the agenda changes it. Rules AG in SPEC.md.
import { newClock, started, stopped } from '../clock.ts'
import type { ItemId } from '../id.ts'
import type { Interval, Stamp } from '../time.ts'
import { type LiveAgenda, type LiveItem, numbered } from './agenda.ts'
import { correctedVisit } from './agenda-correct.ts'
import { inSittings, sittingClosed, sittingOpened, sittingsFrom } from './agenda-sittings.ts'
import type { FactOf } from './fact.ts'

type AgendaFact = FactOf<
  | 'sessionOpened'
  | 'itemOpened'
  | 'itemClosed'
  | 'itemSkipped'
  | 'agendaReplanned'
  | 'breakStarted'
  | 'breakEnded'
  | 'sittingClosed'
  | 'sittingOpened'
  | 'timeCorrected'
>

/** `breaks` are those of the meeting: an item's clock stands in them. */
export function evolveAgenda(
  agenda: LiveAgenda,
  fact: AgendaFact,
  stamp: Stamp,
  breaks: readonly Interval[],
): LiveAgenda {
  switch (fact.kind) {
    case 'sessionOpened': {
      const sittings = sittingsFrom(fact.meeting.sittings, stamp)
      return {
        open: null,
        sittings,
        sitting: sittings[0]?.sitting ?? null,
        recesses: [],
        replans: [],
        items: inSittings(numbered(fact.agenda), sittings).map(({ item, path }) => ({
          ...item,
          path,
          state: 'waiting',
          allotted: item.planned,
          skipped: null,
          visits: [],
          corrections: [],
          clock: newClock(item.planned),
        })),
      }
    }
    case 'itemOpened':
      return {
        ...agenda,
        open: fact.item,
        items: changed(agenda, fact.item, (item) => ({
          ...item,
          state: 'open',
          visits: [...item.visits, { from: stamp, to: null }],
          clock: started(item.clock, stamp.time),
        })),
      }
    case 'itemClosed':
      return {
        ...agenda,
        open: null,
        items: changed(agenda, fact.item, (item) => ({
          ...item,
          state: 'closed',
          visits: item.visits.map((visit) => (visit.to === null ? { ...visit, to: stamp } : visit)),
          clock: stopped(item.clock, stamp.time),
        })),
      }
    case 'itemSkipped':
      return {
        ...agenda,
        items: changed(agenda, fact.item, (item) => ({
          ...item,
          state: 'skipped',
          skipped: { at: stamp, reason: fact.reason },
        })),
      }
    case 'agendaReplanned': {
      const lengths = new Map(fact.lengths.map(({ item, length }) => [item, length]))
      const changes = agenda.items.flatMap(({ item, allotted: before }) => {
        const after = lengths.get(item)
        return after === undefined ? [] : [{ item, before, after }]
      })
      return {
        ...agenda,
        replans: [...agenda.replans, { at: stamp, changes, allowedBy: fact.allowedBy }],
        items: agenda.items.map((item) => {
          const allotted = lengths.get(item.item)
          return allotted === undefined
            ? item
            : { ...item, allotted, clock: { ...item.clock, budget: allotted } }
        }),
      }
    }
    case 'breakStarted':
      return {
        ...agenda,
        items: changed(agenda, agenda.open, (item) => ({ ...item, clock: stopped(item.clock, stamp.time) })),
      }
    case 'breakEnded':
      return {
        ...agenda,
        items: changed(agenda, agenda.open, (item) => ({ ...item, clock: started(item.clock, stamp.time) })),
      }
    case 'sittingClosed':
      return sittingClosed(agenda, stamp)
    case 'sittingOpened':
      return sittingOpened(agenda, fact.sitting, stamp)
    case 'timeCorrected': {
      const { edge } = fact
      return edge.of === 'visit'
        ? {
            ...agenda,
            items: changed(agenda, edge.item, (item) =>
              correctedVisit(item, { ...fact, edge }, stamp, breaks),
            ),
          }
        : agenda
    }
    default:
      return fact satisfies never
  }
}

function changed(agenda: LiveAgenda, which: ItemId | null, change: (item: LiveItem) => LiveItem) {
  const at = agenda.items.findIndex((item) => item.item === which)
  const item = agenda.items[at]
  return item === undefined ? agenda.items : agenda.items.with(at, change(item))
}
