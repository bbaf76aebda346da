// What the list of meetings says of each: its group, its state in shape and word, and what one does with it next. Pure.
import type { MeetingRow } from '../../../shared/contract.ts'
import { MeetingKind } from '../../../shared/meeting.ts'
import type { ShapeName } from '../../parts/Shape.tsx'

export type Act = 'enter' | 'resume' | 'prepare' | 'begin' | 'minutes' | 'play'
export type RowState = {
  shape: ShapeName
  tone: 'ok' | 'warn' | 'plain'
  /** Names the sentence; numbers fill it. */
  words: 'live' | 'closed' | 'empty' | 'noAgenda' | 'noRoll' | 'ready' | 'past'
  act: Act
}

export function stateOf(row: MeetingRow, today: string): RowState {
  if (row.state === 'live') return { shape: 'halfDisc', tone: 'plain', words: 'live', act: 'resume' }
  if (row.state === 'closed') return { shape: 'check', tone: 'ok', words: 'closed', act: 'minutes' }
  if (row.demo) return { shape: 'circle', tone: 'plain', words: 'ready', act: 'play' }
  if (row.items === 0 && row.members === 0)
    return { shape: 'circle', tone: 'plain', words: 'empty', act: 'begin' }
  if (row.items === 0) return { shape: 'fullTriangle', tone: 'warn', words: 'noAgenda', act: 'prepare' }
  if (row.members === 0) return { shape: 'fullTriangle', tone: 'warn', words: 'noRoll', act: 'prepare' }
  const date = row.starts.slice(0, 10)
  if (date < today) return { shape: 'fullTriangle', tone: 'warn', words: 'past', act: 'prepare' }
  return { shape: 'check', tone: 'ok', words: 'ready', act: date === today ? 'enter' : 'prepare' }
}

export type Grouped = {
  today: readonly MeetingRow[]
  coming: readonly MeetingRow[]
  recent: readonly MeetingRow[]
  demo: readonly MeetingRow[]
}

/** A meeting that is held now belongs to today whatever its date says. */
export function grouped(rows: readonly MeetingRow[], today: string): Grouped {
  const real = rows.filter((row) => !row.demo)
  const isToday = (row: MeetingRow) => row.state === 'live' || row.starts.startsWith(today)
  const rest = real.filter((row) => !isToday(row))
  const soonFirst = (a: MeetingRow, b: MeetingRow) => a.starts.localeCompare(b.starts)
  return {
    today: real.filter(isToday).toSorted(soonFirst),
    coming: rest.filter((row) => row.state === 'planned' && row.starts > today).toSorted(soonFirst),
    recent: rest
      .filter((row) => row.state === 'closed' || row.starts < today)
      .toSorted((a, b) => soonFirst(b, a)),
    demo: rows.filter((row) => row.demo),
  }
}

/** The one row whose button is dark: the meeting going on, or the first of today that can be entered. */
export function primaryOf({ today }: Grouped, date: string): MeetingRow | undefined {
  return (
    today.find((row) => row.state === 'live') ??
    today.find((row) => stateOf(row, date).act === 'enter') ??
    today.find((row) => row.state === 'planned')
  )
}

export type YearLine = {
  kind: MeetingRow['kind']
  /** By month, January first. */
  months: readonly (readonly MeetingRow[])[]
  held: number
  ahead: number
}

/** The year by kind and month, in the order of 1 + 2 + 4 + X; kinds without a meeting stay, so that the table keeps its shape. */
export function yearOf(rows: readonly MeetingRow[], year: string): YearLine[] {
  const ofYear = rows.filter((row) => !row.demo && row.starts.startsWith(year))
  const order: readonly MeetingKind[] = ['plenary', 'chair', 'standing', 'sectoral', 'micro']
  return order.map((kind) => {
    const own = ofYear.filter((row) => row.kind === kind)
    return {
      kind,
      months: Array.from({ length: 12 }, (_, month) =>
        own
          .filter((row) => Number(row.starts.slice(5, 7)) === month + 1)
          .toSorted((a, b) => a.starts.localeCompare(b.starts)),
      ),
      held: own.filter((row) => row.state === 'closed').length,
      ahead: own.filter((row) => row.state !== 'closed').length,
    }
  })
}
