// The bell rings by itself: at its moment, once, and after a crash too.
import { describe, expect, test as plain } from 'vitest'
import { createAlarm } from '../../electron/host/alarm.ts'
import { machineClock } from '../../electron/host/clock.ts'
import type { MeetingId } from '../../shared/id.ts'
import { seconds } from '../../shared/time.ts'
import { type TimingCard, eightMinutes } from '../../shared/timing-card.ts'
import { currentSpeech } from '../../shared/session/speeches-record.ts'
import { createMachine } from './machine.ts'
import { type Opened, heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

const bells = ({ host }: Opened, meeting: MeetingId) =>
  currentSpeech(host.sessions.session(meeting).room.speeches)?.bells.map(({ left }) => left)

describe('the bell of a speech of eight minutes', () => {
  test('warns a minute before, and rings at the limit, on the millisecond', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    const began = room.host.sessions.now(meeting).time
    await machine.pass(7 * 60_000 - 1)
    expect(bells(room, meeting)).toEqual([])
    await machine.pass(1)
    expect(bells(room, meeting)).toEqual([60_000])
    expect(room.host.sessions.session(meeting).last.time).toBe(began + 7 * 60_000)
    await machine.pass(60_000)
    expect(bells(room, meeting)).toEqual([60_000, 0])
    expect(room.host.sessions.session(meeting).last.time).toBe(began + 8 * 60_000)
    await machine.pass(60 * 60_000)
    expect(bells(room, meeting)).toEqual([60_000, 0])
    room.close()
  })

  test('waits while the speech is paused', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    const speech = room.host.sessions.session(meeting).room.speeches.current!
    await machine.pass(6 * 60_000)
    room.act(meeting, { kind: 'pauseSpeech', speech })
    await machine.pass(20 * 60_000)
    room.act(meeting, { kind: 'resumeSpeech', speech })
    await machine.pass(60_000 - 1)
    expect(bells(room, meeting)).toEqual([])
    await machine.pass(1)
    expect(bells(room, meeting)).toEqual([60_000])
    room.close()
  })

  test('[CK8] that came due while the host was away rings when it is back, without a page', async ({
    folder,
  }) => {
    const machine = createMachine()
    const clock = machine.boot()
    const room = openRoom(folder, clock)
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    await machine.pass(60_000)
    clock.kill()
    room.close()
    await machine.pass(10 * 60_000)
    const again = openRoom(folder, machine.boot())
    await machine.pass(400)
    // One stroke and no volley: the warning is long past.
    expect(bells(again, meeting)).toEqual([0])
    again.close()
  })
})

describe('what a card says of overtime', () => {
  const held = { ...eightMinutes, overtime: { kind: 'hold' as const } }
  const ringing = { ...eightMinutes, overtime: { kind: 'ringOn' as const, every: seconds(10) } }
  const onStage = async (folder: string, timing: TimingCard) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room, timing)
    speaking(room, meeting)
    const speech = () => currentSpeech(room.host.sessions.session(meeting).room.speeches)
    return { machine, room, meeting, speech }
  }

  test('[CK13] the host pauses at the limit on the millisecond, and waits', async ({ folder }) => {
    const { machine, room, meeting, speech } = await onStage(folder, held)
    await machine.pass(30 * 60_000)
    expect(speech()).toMatchObject({ state: 'paused', clock: { spent: 8 * 60_000 } })
    expect(bells(room, meeting)).toEqual([60_000, 0])
    room.close()
  })

  test('[CK12] rings on, stops at thirty, and after a host that was away rings once', async ({ folder }) => {
    const { machine, room, meeting } = await onStage(folder, ringing)
    await machine.pass(8 * 60_000 + 25_000)
    expect(bells(room, meeting)).toEqual([60_000, 0, -10_000, -20_000])
    room.close()
    await machine.pass(61_000)
    const again = openRoom(folder, machine.boot())
    await machine.pass(400)
    expect(bells(again, meeting)).toEqual([60_000, 0, -10_000, -20_000, -80_000])
    await machine.pass(4 * 60_000)
    // The bell at the limit is rung again thirty times and no more.
    expect(bells(again, meeting)?.at(-1)).toBe(-300_000)
    expect(currentSpeech(again.host.sessions.session(meeting).room.speeches)?.state).toBe('running')
    again.close()
  })
})

describe('the alarm', () => {
  plain('quality P4a: is never early and rarely 5 ms late on the real clock', async ({ annotate }) => {
    const clock = machineClock(() => Date.now())
    const late: number[] = []
    for (let nth = 0; nth < 20; nth += 1) {
      const due = clock.monotonic() + 35 + nth * 3.3
      await new Promise<void>((resolve) => createAlarm(clock, resolve).set(due))
      late.push(clock.monotonic() - due)
    }
    const sorted = late.toSorted((a, b) => a - b)
    await annotate(`lateness in ms: p50 ${sorted[10]?.toFixed(2)}, worst ${sorted.at(-1)?.toFixed(2)}`)
    expect(sorted[0]).toBeGreaterThanOrEqual(0)
    expect(sorted[10]).toBeLessThan(5)
  })

  plain('set anew forgets the moment before; disarmed forgets all', async () => {
    const clock = machineClock(() => Date.now())
    let rings = 0
    const alarm = createAlarm(clock, () => {
      rings += 1
    })
    alarm.set(clock.monotonic() + 10)
    alarm.set(clock.monotonic() + 40)
    await new Promise((resolve) => setTimeout(resolve, 25))
    expect(rings).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(rings).toBe(1)
    alarm.set(clock.monotonic() + 5)
    alarm.set(null)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(rings).toBe(1)
  })
})
