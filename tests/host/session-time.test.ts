// Session time: exact through crashes, deaf to the calendar, and never going back.
import { describe, expect } from 'vitest'
import { remaining } from '../../shared/clock.ts'
import type { MeetingId } from '../../shared/id.ts'
import { currentSpeech } from '../../shared/session/speeches-record.ts'
import { type Machine, createMachine } from './machine.ts'
import { type Opened, heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

const hour = 3_600_000
const left = ({ host }: Opened, meeting: MeetingId) => {
  const speech = currentSpeech(host.sessions.session(meeting).room.speeches)
  return speech === undefined ? null : remaining(speech.clock, host.sessions.now(meeting).time)
}
const kinds = ({ host }: Opened, meeting: MeetingId) => {
  const { resumed, clockChanges } = host.sessions.session(meeting)
  return { resumed, clockChanges: clockChanges.map(({ by }) => by) }
}

async function midSpeech(folder: string, machine: Machine) {
  const clock = machine.boot()
  const room = openRoom(folder, clock)
  const meeting = await heldMeeting(room)
  await machine.pass(60_000)
  speaking(room, meeting)
  await machine.pass(130_000)
  return { clock, room, meeting, whole: (left(room, meeting) ?? 0) + 130_000 }
}

describe('while the host runs', () => {
  test('counts from zero at the opening', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    await machine.pass(5000)
    const meeting = await heldMeeting(room)
    expect(room.host.sessions.session(meeting).last.time).toBe(0)
    await machine.pass(1500)
    expect(room.host.sessions.now(meeting)).toMatchObject({ time: 1500, zone: 480, boot: 'boot-1' })
    room.close()
  })

  for (const by of [
    30 * 60_000,
    -30 * 60_000,
    24 * hour,
    -24 * hour,
    -Date.UTC(2026, 8, 17),
    12 * 365 * 24 * hour,
  ])
    test(`quality R11: a calendar set by ${by / 60_000} minutes takes no one's time and is put on record`, async ({
      folder,
    }) => {
      const machine = createMachine()
      const { room, meeting, whole } = await midSpeech(folder, machine)
      machine.setCalendar(by)
      await machine.pass(10_000)
      expect(left(room, meeting)).toBe(whole - 140_000)
      expect(kinds(room, meeting)).toEqual({ resumed: null, clockChanges: [by] })
      await machine.pass(10_000)
      expect(kinds(room, meeting).clockChanges).toEqual([by])
      room.close()
    })

  test('quality R11: ten steps at random moments, each recorded once, none felt', async ({ folder }) => {
    const machine = createMachine()
    const { room, meeting, whole } = await midSpeech(folder, machine)
    const steps = [5, -7, 13, -1800, 61, 3600, -2, 86_400, -90_000, 33].map((seconds) => seconds * 1000)
    let passed = 130_000
    for (const [nth, by] of steps.entries()) {
      machine.setCalendar(by)
      await machine.pass(1300 + nth * 170)
      passed += 1300 + nth * 170
      expect(left(room, meeting)).toBe(whole - passed)
    }
    expect(kinds(room, meeting).clockChanges).toEqual(steps)
    room.close()
  })

  test('a step of less than a second is the calendar finding its way', async ({ folder }) => {
    const machine = createMachine()
    const { room, meeting } = await midSpeech(folder, machine)
    machine.setCalendar(900)
    await machine.pass(5000)
    expect(kinds(room, meeting).clockChanges).toEqual([])
    room.close()
  })

  test('quality R11: midnight and another zone change nothing; papers read the zone of each fact', async ({
    folder,
  }) => {
    const machine = createMachine(Date.UTC(2026, 8, 17, 15, 58), 480)
    const { room, meeting, whole } = await midSpeech(folder, machine)
    machine.setZone(540)
    room.act(meeting, { kind: 'blackenWall', on: true })
    expect(left(room, meeting)).toBe(whole - 130_000)
    expect(kinds(room, meeting).clockChanges).toEqual([])
    expect(room.host.sessions.session(meeting).last).toMatchObject({ zone: 540 })
    room.close()
  })

  test('a step is on record before the fact that was stamped by the new calendar', async ({ folder }) => {
    const machine = createMachine()
    const { room, meeting } = await midSpeech(folder, machine)
    const { seq } = room.host.sessions.session(meeting)
    machine.setCalendar(-hour)
    expect(room.act(meeting, { kind: 'blackenWall', on: true })).toEqual({ kind: 'done', seq: seq + 2 })
    expect(kinds(room, meeting).clockChanges).toEqual([-hour])
    room.close()
  })
})

describe('after a crash', () => {
  test('quality R1: the running speech went on counting, to 100 ms, minutes after the last fact', async ({
    folder,
  }) => {
    const machine = createMachine()
    const { clock, room, meeting, whole } = await midSpeech(folder, machine)
    clock.kill()
    room.close()
    await machine.pass(200_000)
    const again = openRoom(folder, machine.boot())
    again.host.sessions.resume(meeting)
    expect(Math.abs((left(again, meeting) ?? 0) - (whole - 330_000))).toBeLessThanOrEqual(100)
    expect(kinds(again, meeting)).toMatchObject({
      resumed: { away: 330_000, basis: 'uptime' },
      clockChanges: [],
    })
    again.close()
  })

  test('the calendar set meanwhile: time by uptime, and the step on record', async ({ folder }) => {
    const machine = createMachine()
    const { clock, room, meeting, whole } = await midSpeech(folder, machine)
    clock.kill()
    room.close()
    machine.setCalendar(-2 * hour)
    await machine.pass(10_000)
    const again = openRoom(folder, machine.boot())
    await machine.pass(2000)
    expect(left(again, meeting)).toBe(whole - 142_000)
    expect(kinds(again, meeting)).toMatchObject({ resumed: { basis: 'uptime' }, clockChanges: [-2 * hour] })
    again.close()
  })

  test('a power cut: time by the calendar, and said so', async ({ folder }) => {
    const machine = createMachine()
    const { clock, room, meeting, whole } = await midSpeech(folder, machine)
    clock.kill()
    room.close()
    machine.powerOff(90_000)
    const again = openRoom(folder, machine.boot())
    again.host.sessions.resume(meeting)
    expect(left(again, meeting)).toBe(whole - 220_000)
    expect(kinds(again, meeting)).toMatchObject({
      resumed: { away: 220_000, basis: 'calendar' },
      clockChanges: [],
    })
    again.close()
  })

  test('a power cut with a calendar that fell back: time stands still rather than run back', async ({
    folder,
  }) => {
    const machine = createMachine()
    const { clock, room, meeting, whole } = await midSpeech(folder, machine)
    const { last } = room.host.sessions.session(meeting)
    clock.kill()
    room.close()
    machine.powerOff(60_000)
    machine.setCalendar(-24 * hour)
    const again = openRoom(folder, machine.boot())
    again.host.sessions.resume(meeting)
    expect(again.host.sessions.session(meeting).last.time).toBe(last.time)
    expect(left(again, meeting)).toBe(whole)
    again.close()
  })

  test('every return is recorded once, and only where a session is open', async ({ folder }) => {
    const machine = createMachine()
    const { room, meeting } = await midSpeech(folder, machine)
    const { seq } = room.host.sessions.session(meeting)
    room.close()
    const second = openRoom(folder, machine.boot())
    await machine.pass(5000)
    expect(second.host.sessions.session(meeting).seq).toBe(seq + 1)
    second.act(meeting, { kind: 'adjourn' })
    const ended = second.host.sessions.session(meeting).seq
    second.close()
    const third = openRoom(folder, machine.boot())
    await machine.pass(5000)
    expect(third.host.sessions.session(meeting).seq).toBe(ended)
    third.close()
  })

  test('a command that comes before anything else finds the return on record', async ({ folder }) => {
    const machine = createMachine()
    const { room, meeting } = await midSpeech(folder, machine)
    const { seq } = room.host.sessions.session(meeting)
    room.close()
    const again = openRoom(folder, machine.boot())
    expect(again.act(meeting, { kind: 'blackenWall', on: true })).toEqual({ kind: 'done', seq: seq + 2 })
    again.close()
  })
})
