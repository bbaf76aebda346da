// Who has spoken how often and how long: by person, by sector, by item. Read off the intervals alone. Rule QU22 in SPEC.md.
import { remaining, spentBy } from '../clock.ts'
import { type Duration, type SessionTime, duration, plus, zero } from '../time.ts'
import { attendeeOf } from './attendance.ts'
import type { Room } from './room.ts'
import type { Speech } from './speeches-record.ts'
import type { Voice } from './values.ts'

export type Times = {
  /** Speeches that began. */
  turns: number
  net: Duration
  /** What of it was beyond the limit. */
  overtime: Duration
  interjections: number
  interjected: Duration
}
export type TimesRow = Times & { key: string; name: string; from: string }
export type TimesBy = 'person' | 'sector' | 'item'

const nothing: Times = { turns: 0, net: zero, overtime: zero, interjections: 0, interjected: zero }

/** The most time first; items in the order of the agenda. */
export function timesBy(by: TimesBy, room: Room, now: SessionTime): readonly TimesRow[] {
  const rows = new Map<string, TimesRow>()
  const add = (whose: Omit<TimesRow, keyof Times>, more: Partial<Times>) => {
    const row = rows.get(whose.key) ?? { ...whose, ...nothing }
    rows.set(whose.key, {
      ...row,
      turns: row.turns + (more.turns ?? 0),
      net: plus(row.net, more.net ?? zero),
      overtime: plus(row.overtime, more.overtime ?? zero),
      interjections: row.interjections + (more.interjections ?? 0),
      interjected: plus(row.interjected, more.interjected ?? zero),
    })
  }
  const whose = (voice: Voice, speech: Speech): Omit<TimesRow, keyof Times> => {
    if (by === 'item') {
      const item = room.agenda.items.find((one) => one.item === speech.item)
      return { key: speech.item, name: item?.title ?? '', from: '' }
    }
    if (by === 'sector') {
      const attendee = attendeeOf(room.attendance, voice.person)
      const sector = attendee?.sector ?? voice.from
      return { key: sector, name: sector, from: '' }
    }
    return { key: voice.person ?? `${voice.name}　${voice.from}`, name: voice.name, from: voice.from }
  }
  for (const speech of room.speeches.list) {
    const net = spentBy(speech.clock, now)
    if (speech.intervals.length > 0)
      add(whose(speech.voice, speech), {
        turns: 1,
        net,
        overtime: duration(Math.max(0, 0 - (remaining(speech.clock, now) ?? 0))),
      })
    for (const { voice, clock } of speech.interruptions)
      add(whose(voice, speech), { interjections: 1, interjected: spentBy(clock, now) })
  }
  const place = (row: TimesRow) => room.agenda.items.findIndex((one) => one.item === row.key)
  return [...rows.values()].toSorted((a, b) =>
    by === 'item' ? place(a) - place(b) : b.net - a.net || b.interjected - a.interjected,
  )
}
