// A demo that is played many times as fast: its clocks, bells and calendar keep step with each other.
import { expect } from 'vitest'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { instant } from '../../shared/time.ts'
import { createMachine } from './machine.ts'
import { openRoom } from './opened.ts'
import { test } from './room.ts'

const speed = 60

test('a demo played at sixty times the speed is the meeting of the script', async ({ folder }) => {
  const machine = createMachine()
  const room = openRoom(folder, machine.boot())
  const { meeting } = await room.page().library.createDemo()
  expect(await room.page().desk.playDemo({ meeting, speed })).toEqual({ started: true })
  expect(room.host.sessions.now(meeting).pace).toBe(speed)
  await machine.pass(4 * 60_000)

  const written = playScript(demoPlan('2026-09-17T09:00'), demoScript, { at: instant(0), zone: 480 }).session
  const played = room.host.sessions.session(meeting)
  expect(played.room.phase).toBe('adjourned')
  expect(room.host.sessions.now(meeting).pace).toBe(1)
  const bells = (session: typeof played) =>
    session.room.speeches.list.map((speech) => speech.bells.map((bell) => bell.left))
  expect(bells(played)).toEqual(bells(written))
  for (const [nth, speech] of played.room.speeches.list.entries()) {
    // A timer of the machine is good to a millisecond, which is sixty of the meeting's.
    const spent = written.room.speeches.list[nth]?.clock.spent ?? Number.NaN
    expect(Math.abs(speech.clock.spent - spent)).toBeLessThan(speed * 10)
  }
  const { opened, adjourned } = played.room
  expect((adjourned?.at ?? 0) - (opened?.at ?? 0)).toBe((adjourned?.time ?? 0) - (opened?.time ?? 0))
  room.close()
})
