// Which of those who wait are on the wall: the next one always, the others a page at a time. Pure.
import type { Speaker } from '../../shared/session/queue-order.ts'
import type { TurnKind } from '../../shared/session/values.ts'
import type { SessionTime } from '../../shared/time.ts'

/** How long a page stands before the next one is turned up. */
export const pageLength = 10_000

export type QueuePage = {
  /** `kind` is named where another begins; where all are of one kind, nowhere. */
  rows: readonly { speaker: Speaker; place: number; kind: TurnKind | null }[]
  page: number
  pages: number
}

/** `room` is the number of rows there are. The first row is pinned to whoever is next. */
export function queuePage(waiting: readonly Speaker[], room: number, turn: number): QueuePage {
  const rows = waiting.map((speaker, at) => ({ speaker, place: at + 1 }))
  if (rows.length <= room) return { rows: named(rows), page: 1, pages: 1 }
  const each = Math.max(1, room - 1)
  const pages = Math.ceil((rows.length - 1) / each)
  const page = turn % pages
  return {
    rows: named([...rows.slice(0, 1), ...rows.slice(1 + page * each, 1 + (page + 1) * each)]),
    page: page + 1,
    pages,
  }

  function named(shown: readonly { speaker: Speaker; place: number }[]): QueuePage['rows'] {
    const isMixed = new Set(waiting.map(({ turn: kind }) => kind)).size > 1
    return shown.map((row, at) => {
      const begins = isMixed && shown[at - 1]?.speaker.turn !== row.speaker.turn
      return { ...row, kind: begins ? row.speaker.turn : null }
    })
  }
}

export const turnAt = (now: SessionTime): number => Math.floor(now / pageLength)
