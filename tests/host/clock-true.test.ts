// The displayed clock against the true one over a whole day, through pauses, steps of the calendar and midnight; and its zones.
import { describe, expect } from 'vitest'
import { spentBy } from '../../shared/clock.ts'
import { CommandId, type MeetingId, counted } from '../../shared/id.ts'
import { dateText, clockText } from '../../shared/numerals.ts'
import { recordOf } from '../../shared/record-document.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import { readAgainst } from '../../shared/session/agenda-timetable.ts'
import { currentSpeech } from '../../shared/session/speeches-record.ts'
import { sessionTime } from '../../shared/time.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { LinkLost } from '../../renderer/link/line-lost.ts'
import { followMeeting } from '../../renderer/live/live.ts'
import { createMachine } from './machine.ts'
import { type Opened, heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

const hour = 3_600_000
const minute = 60_000
const stampNow = ({ host }: Opened, meeting: MeetingId) => host.sessions.now(meeting)
/** The whole log, as a page is brought it. */
async function facts(room: Opened, meeting: MeetingId) {
  const stop = new AbortController()
  const stream = await room.page().session.follow({ meeting, since: 0 }, { signal: stop.signal })
  const all: Entry[] = []
  for await (const message of stream) {
    if (message.kind === 'entries') all.push(...message.entries)
    if (message.kind === 'caughtUp') break
  }
  stop.abort()
  return all
}

describe('the displayed clock', () => {
  test('quality R11: under 100 ms from the true one over 8 hours with 200 pauses, two steps of an hour, and midnight', async ({
    folder,
    annotate,
  }) => {
    // 20:30 local time: midnight comes after three and a half hours.
    const machine = createMachine(Date.UTC(2026, 8, 17, 12, 30), 480)
    const clock = machine.boot()
    const room = openRoom(folder, clock)
    const meeting = await heldMeeting(room)
    let asked = 0
    // A page of its own, whose clock began elsewhere and runs 20 in a million fast.
    const live = followMeeting(meeting, {
      link: {
        client: room.page(),
        isLineFault: (error): error is LinkLost => error instanceof LinkLost,
        whenOpen: async () => {},
        onState: () => () => {},
        seat: 'operator',
        state: () => 'open',
        close: () => {},
      },
      monotonic: () => 77_777 + clock.monotonic() * 1.000_02,
      freshId: () => counted(CommandId, 'page', ++asked),
    })
    speaking(room, meeting)
    const speech = room.host.sessions.session(meeting).room.speeches.current
    if (speech === null) throw new Error('nobody speaks')
    const [start, steps] = [clock.monotonic(), 200]
    let [spoken, since, worst, looks] = [0, clock.monotonic(), 0, 0]
    const look = (running: boolean) => {
      const shown = currentSpeech(live.get().session.room.speeches)
      const truly = spoken + (running ? clock.monotonic() - since : 0)
      const error = Math.abs((shown === undefined ? 0 : spentBy(shown.clock, live.now().time)) - truly)
      worst = Math.max(worst, error)
      looks += 1
    }
    const pass = async (length: number, running: boolean) => {
      for (let left = length; left > 0; left -= 7_310) {
        await machine.pass(Math.min(left, 7_310))
        look(running)
      }
    }
    for (let nth = 0; nth < steps; nth += 1) {
      await pass(97_000 + ((nth * 7919) % 13_001), true)
      room.act(meeting, { kind: 'pauseSpeech', speech })
      spoken += clock.monotonic() - since
      if (nth === 60) machine.setCalendar(hour)
      if (nth === 140) machine.setCalendar(-hour)
      await pass(37_000 + ((nth * 104_729) % 7_003), false)
      room.act(meeting, { kind: 'resumeSpeech', speech })
      since = clock.monotonic()
    }
    await pass(Math.max(0, 8 * hour - (clock.monotonic() - start)), true)

    expect(clock.monotonic() - start).toBeGreaterThanOrEqual(8 * hour)
    expect(looks).toBeGreaterThan(3900)
    expect(worst).toBeLessThan(100)
    const { clockChanges } = room.host.sessions.session(meeting)
    expect(clockChanges.map(({ by }) => by)).toEqual([hour, -hour])
    expect(dateText(stampNow(room, meeting))).toBe('2026年9月18日')
    live.close()
    room.close()
    await annotate(`${looks} looks, at worst ${worst.toFixed(1)} ms from the true clock`)
  }, 120_000)
})

describe('quality R11: whatever the calendar does', () => {
  for (const [name, from, to] of [
    ['forward', 480, 540],
    ['back', 540, 480],
  ] as const)
    test(`summer time set ${name}: no clock moves, and every fact is told in the time of its own zone`, async ({
      folder,
    }) => {
      const machine = createMachine(Date.UTC(2026, 8, 17, 1), from)
      const room = openRoom(folder, machine.boot())
      const meeting = await heldMeeting(room)
      speaking(room, meeting)
      await machine.pass(5 * minute)
      machine.setZone(to)
      await machine.pass(5 * minute)
      room.act(meeting, { kind: 'startBreak', length: null })
      const { room: held, clockChanges } = room.host.sessions.session(meeting)
      expect(held.speeches.list[0]?.clock.spent).toBe(10 * minute)
      expect(clockChanges).toEqual([])
      const stamps = await facts(room, meeting)
      expect([stamps[0]?.zone, stamps.at(-1)?.zone]).toEqual([from, to])
      expect(clockText(held.breaks[0]!.from)).toBe(from < to ? '10:10' : '9:10')
      room.close()
    })

  test('over midnight: clocks go on, and times are read against the day of the meeting', async ({
    folder,
  }) => {
    const machine = createMachine(Date.UTC(2026, 8, 17, 15, 40), 480)
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    await machine.pass(50 * minute)
    const { room: held } = room.host.sessions.session(meeting)
    const item = itemOf(held.agenda, held.agenda.open)
    expect(spentBy(item!.clock, stampNow(room, meeting).time)).toBe(50 * minute)
    expect(readAgainst('2026-09-17T09:00', stampNow(room, meeting))).toBe(24 * hour + 30 * minute)
    room.close()
  })

  test('a calendar set back a day: item, speech and break keep their lengths, and all stands in the order of its facts', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    await machine.pass(4 * minute)
    machine.setCalendar(-24 * hour)
    await machine.pass(3 * minute)
    room.act(meeting, { kind: 'startBreak', length: null })
    machine.setCalendar(30 * minute)
    await machine.pass(10 * minute)
    room.act(meeting, { kind: 'endBreak' })
    await machine.pass(minute)
    room.act(meeting, { kind: 'adjourn' })
    const session = room.host.sessions.session(meeting)
    expect(session.room.speeches.list[0]?.clock.spent).toBe(7 * minute)
    expect(session.room.agenda.items.find(({ visits }) => visits.length > 0)?.clock.spent).toBe(8 * minute)
    const all = await facts(room, meeting)
    const inOrder = (values: number[]) => values.every((value, at) => at === 0 || value >= values[at - 1]!)
    expect(inOrder(all.map(({ seq }) => seq))).toBe(true)
    expect(inOrder(all.map(({ time }) => time))).toBe(true)
    expect(inOrder(all.map(({ at }) => at))).toBe(false)
    expect(all.filter(({ fact }) => fact.kind === 'clockChanged').map(({ fact }) => fact)).toMatchObject([
      { by: -24 * hour },
      { by: 30 * minute },
    ])
    const told = JSON.stringify(recordOf(session))
    const places = ['计算机时间被调慢', '休会。', '计算机时间被调快', '继续开会', '散会'].map((words) =>
      told.indexOf(words),
    )
    expect(inOrder(places) && places.every((place) => place > 0)).toBe(true)
    expect(session.last.time).toBe(sessionTime(18 * minute))
    room.close()
  })
})
