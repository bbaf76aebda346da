// The agenda as the hall sees it: which rows, in which state, and the page around the open one. Pure.
import {
  type LiveAgenda,
  type LiveItem,
  type LiveSitting,
  isLeaf,
  leavesUnder,
  nextItemOf,
} from '../../shared/session/agenda.ts'
import { betweenSince, nextSitting, presentSitting } from '../../shared/session/agenda-sittings.ts'
import type { Room } from '../../shared/session/room.ts'
import { lastVoteOn } from '../../shared/session/votes.ts'
import { wrap } from './wrap.ts'

export type AgendaState = 'open' | 'passed' | 'failed' | 'done' | 'skipped' | null
export type AgendaRow = { item: LiveItem; state: AgendaState; lines: readonly string[] }
/** `sitting` is the one whose items these are; undefined where the meeting sits once. */
export type AgendaPage = {
  rows: readonly AgendaRow[]
  before: number
  after: number
  sitting: LiveSitting | undefined
}

export const rowHeight = ({ state, lines }: Pick<AgendaRow, 'state' | 'lines'>): number =>
  (lines.length === 1 ? 86 : 18 + 68 * lines.length) + (state === 'open' ? 42 : 0)

const mostLines = 8

/** As many rows around the open item as `height` holds, never more than eight lines. */
export function agendaPage(room: Room, height: number, perLine: number): AgendaPage {
  const { agenda } = room
  const sitting = betweenSince(agenda) === null ? presentSitting(agenda) : nextSitting(agenda)
  const shown = ofSitting(agenda, sitting)
  const rows = shown.map((item): AgendaRow => {
    const state = stateOf(room, item)
    const places = perLine - (item.path.length > 1 ? 2 : 0)
    return { item, state, lines: wrap(item.title, places, state === 'open' ? 3 : 2) }
  })
  const [from, to] = windowAround(rows, focusOf(agenda, shown), height)
  return { rows: rows.slice(from, to), before: from, after: rows.length - to, sitting }
}

function windowAround(rows: readonly AgendaRow[], focus: number, height: number): [number, number] {
  let [from, to] = [focus, Math.min(rows.length, focus + 1)]
  const fits = (first: number, end: number) => {
    const shown = rows.slice(first, end)
    const lines = shown.reduce((sum, row) => sum + row.lines.length, 0)
    return lines <= mostLines && shown.reduce((sum, row) => sum + rowHeight(row), 0) <= height
  }
  for (let grown = true; grown; ) {
    grown = false
    for (const [first, end] of [
      [from - 1, to],
      [from, to + 1],
    ] as const)
      if (
        first >= 0 &&
        end <= rows.length &&
        (first !== from || end !== to) &&
        fits(Math.min(first, from), Math.max(end, to))
      ) {
        from = Math.min(first, from)
        to = Math.max(end, to)
        grown = true
      }
  }
  return [from, to]
}

/** What is taken up in a sitting, with what an earlier one left behind once it is open; all of a meeting that sits once. */
function ofSitting({ items, open }: LiveAgenda, sitting: LiveSitting | undefined): readonly LiveItem[] {
  if (sitting === undefined) return items
  return items.filter((item) =>
    leavesUnder(items, item).some((leaf) => leaf.sitting === sitting.sitting || leaf.item === open),
  )
}

/** The open item, or the one that comes next; after the last one, the last. */
function focusOf(agenda: LiveAgenda, shown: readonly LiveItem[]): number {
  const focus = agenda.open ?? nextItemOf(agenda)?.item
  const at = shown.findIndex(({ item }) => item === focus)
  if (at >= 0) return at
  const done = shown.findLastIndex(({ visits }) => visits.length > 0)
  return done >= 0 ? Math.max(0, shown.length - 1) : 0
}

function stateOf({ agenda, votes }: Room, item: LiveItem): AgendaState {
  if (isLeaf(agenda.items, item)) {
    if (item.state === 'open') return 'open'
    if (item.state === 'waiting') return null
    if (item.state === 'skipped') return 'skipped'
    const passed = lastVoteOn(votes, item.item)?.passed ?? null
    return passed === null ? 'done' : passed ? 'passed' : 'failed'
  }
  const leaves = agenda.items.filter(
    (one) => isLeaf(agenda.items, one) && item.path.every((step, at) => one.path[at] === step),
  )
  if (leaves.every(({ state }) => state === 'skipped')) return 'skipped'
  return leaves.every(({ state }) => state === 'closed' || state === 'skipped') ? 'done' : null
}
