// Commands through a real host: answered once, on disk before they are seen, and the same after a restart.
import { describe, expect } from 'vitest'
import { CommandId, MeetingId } from '../../shared/id.ts'
import { createMachine } from './machine.ts'
import { heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

describe('a command', () => {
  test('is on disk when it is acknowledged, and folded the same after a restart', async ({ folder }) => {
    const machine = createMachine()
    const first = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(first)
    speaking(first, meeting)
    const { seq, room } = first.host.sessions.session(meeting)
    first.close()
    const second = openRoom(folder, machine.boot())
    expect(second.host.sessions.session(meeting)).toMatchObject({ seq, room })
    second.close()
  })

  test('asked twice is answered twice and done once, also after a restart', async ({ folder }) => {
    const machine = createMachine()
    const first = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(first)
    const black = (on: boolean) => ({ kind: 'blackenWall' as const, on })
    const done = first.act(meeting, black(true), 'twice')
    expect(done).toEqual({ kind: 'done', seq: 2 })
    first.act(meeting, black(false), 'other')
    expect(first.act(meeting, black(true), 'twice')).toEqual(done)
    expect(first.host.sessions.session(meeting)).toMatchObject({ seq: 3, wall: { black: false } })
    first.close()
    const second = openRoom(folder, machine.boot())
    expect(second.act(meeting, black(true), 'twice')).toEqual(done)
    expect(second.host.sessions.session(meeting).wall.black).toBe(false)
    second.close()
  })

  test('of several facts is answered with the last of them, again too', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    const { seq } = room.host.sessions.session(meeting)
    const adjourned = room.act(meeting, { kind: 'adjourn' }, 'end')
    expect(adjourned).toEqual({ kind: 'done', seq: seq + 3 })
    expect(room.act(meeting, { kind: 'adjourn' }, 'end')).toEqual(adjourned)
    expect(room.act(meeting, { kind: 'adjourn' }, 'end-2')).toMatchObject({ kind: 'refused' })
    room.close()
  })

  test('[LO6] that is refused leaves no fact, and is refused again the same way', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const end = { kind: 'endBreak' as const }
    const refused = { kind: 'refused', refusal: { code: 'NOT_ON_BREAK', about: '' } }
    expect(room.act(meeting, end, 'x')).toEqual(refused)
    room.act(meeting, { kind: 'startBreak', length: null })
    expect(room.act(meeting, end, 'x')).toEqual(refused)
    expect(room.act(meeting, end, 'y')).toMatchObject({ kind: 'done' })
    expect(room.host.sessions.session(meeting).seq).toBe(3)
    room.close()
  })

  test('[LO5] of the host cannot be asked from a page, nor any by a projector or guest', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const { facts, agenda, roll, registered } = room.host.library.meeting(meeting)!
    const asked = (actor: 'operator' | 'projector' | 'guest', command: Parameters<typeof room.act>[1]) =>
      room.host.sessions.execute({ meeting, commandId: CommandId.parse('n'), actor, command })
    const refused = { kind: 'refused', refusal: { code: 'NOT_GRANTED' } }
    expect(
      asked('operator', { kind: 'openSession', meeting: facts, agenda, roll, registered }),
    ).toMatchObject(refused)
    expect(asked('operator', { kind: 'recordClockChange', by: 5 as never })).toMatchObject(refused)
    expect(asked('projector', { kind: 'blackenWall', on: true })).toMatchObject(refused)
    expect(asked('guest', { kind: 'adjourn' })).toMatchObject(refused)
    expect(room.host.sessions.session(meeting).seq).toBe(1)
    room.close()
  })

  test('[LO1] before the opening, or of a meeting nobody planned, finds no session', ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const acted = room.act(MeetingId.parse('nobody'), { kind: 'adjourn' })
    expect(acted).toMatchObject({ kind: 'refused', refusal: { code: 'SESSION_NOT_OPEN' } })
    room.close()
  })
})

describe('opening', () => {
  test('takes a copy of the plan and closes the plan', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const planned = room.host.library.meeting(meeting)!
    expect(planned.state).toBe('live')
    const { room: live, meeting: facts } = room.host.sessions.session(meeting)
    expect(facts).toEqual(planned.facts)
    expect(live.attendance.roll).toEqual(planned.roll)
    expect(live.agenda.items).toHaveLength(planned.agenda.length)
    expect(room.host.library.saveFacts(meeting, planned.revision, planned.facts)).toEqual({ kind: 'locked' })
    room.close()
  })

  test('twice with one id opens once, with another is refused', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const open = (id: string) => room.page().session.open({ meeting, commandId: CommandId.parse(id) })
    expect(await open('open')).toEqual({ kind: 'done', seq: 1 })
    expect(await open('open-2')).toMatchObject({ refusal: { code: 'SESSION_ALREADY_OPEN' } })
    room.close()
  })

  test('adjourning closes the meeting, and taking that back opens it again', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    room.act(meeting, { kind: 'adjourn' }, 'end')
    expect(room.host.library.meeting(meeting)?.state).toBe('closed')
    expect(room.host.library.live()).toEqual([])
    room.act(meeting, { kind: 'undoStep', step: CommandId.parse('end') })
    expect(room.host.library.meeting(meeting)?.state).toBe('live')
    room.close()
  })
})
