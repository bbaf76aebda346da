// A long list a page at a time, turned by the clock of the meeting, so that every screen shows the same page. Pure.

export type LinePage<Row> = { rows: readonly { row: Row; at: number }[]; page: number; pages: number }

/** `room` is the number of lines there are. */
export function linePage<Row>(all: readonly Row[], room: number, turn: number): LinePage<Row> {
  const each = Math.max(1, room)
  const pages = Math.max(1, Math.ceil(all.length / each))
  const page = turn % pages
  return {
    rows: all.map((row, at) => ({ row, at })).slice(page * each, (page + 1) * each),
    page: page + 1,
    pages,
  }
}
