// Following a meeting: from anywhere in the log, live, as the seat may see it, and at no cost to anyone else.
import { describe, expect } from 'vitest'
import { CommandId, MeetingId } from '../../shared/id.ts'
import type { Followed } from '../../shared/contract.ts'
import { emptySession, evolve } from '../../shared/session/session.ts'
import { createMachine } from './machine.ts'
import { gathering, heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

const entriesOf = (all: readonly Followed[]) =>
  all.flatMap((each) => (each.kind === 'entries' ? each.entries : []))

describe('a follower', () => {
  test('gets all, then a word that this was all, then what happens', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const { all, ended } = gathering(await room.page().session.follow({ meeting, since: 0 }))
    await machine.pass(0)
    expect(all.map((each) => each.kind)).toEqual(['entries', 'caughtUp'])
    room.act(meeting, { kind: 'blackenWall', on: true })
    await machine.pass(0)
    expect(entriesOf(all).map((entry) => entry.fact.kind)).toEqual(['sessionOpened', 'wallBlackened'])
    room.close()
    expect(await ended).toBeNull()
  })

  test('goes on from where it stopped', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    const { all } = gathering(await room.page().session.follow({ meeting, since: 2 }))
    await machine.pass(0)
    expect(entriesOf(all).map(({ seq }) => seq)).toEqual([3, 4, 5])
    expect(all.at(-1)).toMatchObject({ kind: 'caughtUp', seq: 5 })
    room.close()
  })

  test('hears a beat each second that carries the clock of the host', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const { all } = gathering(await room.page().session.follow({ meeting, since: 1 }))
    await machine.pass(3500)
    const beats = all.filter((each) => each.kind === 'beat').map(({ now }) => now.time)
    expect(beats).toHaveLength(3)
    expect((beats[2] ?? 0) - (beats[1] ?? 0)).toBe(1000)
    room.close()
  })

  test('of a planned meeting waits for it to open', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { meeting } = await room.page().library.createDemo()
    const { all } = gathering(await room.page('projector').session.follow({ meeting, since: 0 }))
    await machine.pass(2500)
    expect(all[0]).toMatchObject({ kind: 'caughtUp', seq: 0, now: { time: 0 } })
    await room.page().session.open({ meeting, commandId: CommandId.parse('o') })
    await machine.pass(0)
    expect(entriesOf(all)).toMatchObject([{ seq: 1, time: 0, fact: { kind: 'sessionOpened' } }])
    room.close()
  })

  test('[CK17] of all consoles the first rings, whichever came after it the next; the hall and other meetings never', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const other = await heldMeeting(room)
    const coming = async (seat: 'operator' | 'projector', of = meeting) => {
      const leaving = new AbortController()
      const { signal } = leaving
      const { all } = gathering(await room.page(seat).session.follow({ meeting: of, since: 0 }, { signal }))
      await machine.pass(0)
      return { all, leave: () => leaving.abort() }
    }
    const wall = await coming('projector')
    const consoles = [await coming('operator'), await coming('operator'), await coming('operator')]
    const [first, second, third] = consoles
    const elsewhere = await coming('operator', other)
    const ringing = async () => {
      // Told with the very fact: there is no moment between two windows in which nobody rings.
      room.act(meeting, { kind: 'blackenWall', on: true })
      room.act(other, { kind: 'blackenWall', on: true })
      await machine.pass(0)
      return [wall, ...consoles, elsewhere].map(({ all }) => all.at(-1)?.rings)
    }
    expect(await ringing()).toEqual([false, true, false, false, true])
    second?.leave()
    expect((await ringing())[1]).toBe(true)
    first?.leave()
    expect((await ringing())[3]).toBe(true)
    third?.leave()
    const returned = await coming('operator')
    await ringing()
    expect(returned.all.at(-1)?.rings).toBe(true)
    room.close()
  })

  test('that leaves is let go of at once', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const leaving = new AbortController()
    const stream = await room
      .page('projector')
      .session.follow({ meeting, since: 0 }, { signal: leaving.signal })
    gathering(stream)
    await machine.pass(0)
    const open = async () => (await room.page().desk.projectors()).open
    expect(await open()).toBe(1)
    leaving.abort()
    await machine.pass(0)
    expect(await open()).toBe(0)
    room.close()
  })

  test('that reads nothing makes nothing pile up, and finds all when it reads again', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const stream = await room.page().session.follow({ meeting, since: 0 })
    await stream.next()
    for (let nth = 0; nth < 300; nth += 1) room.act(meeting, { kind: 'blackenWall', on: nth % 2 === 0 })
    await machine.pass(60_000)
    const read: Followed[] = []
    while (entriesOf(read).length < 300) {
      const next = await stream.next()
      if (next.done !== true) read.push(next.value)
    }
    // What happened meanwhile comes in a few messages, and of sixty missed beats none.
    expect(read.length).toBeLessThan(5)
    expect(entriesOf(read).at(-1)?.seq).toBe(301)
    await stream.return?.(undefined)
    room.close()
  })

  test('in the middle of reading ends with the host, and reads nothing of what comes after', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const stream = await room.page().session.follow({ meeting, since: 0 })
    await stream.next()
    room.act(meeting, { kind: 'blackenWall', on: true })
    room.close()
    expect(await stream.next()).toMatchObject({ done: true })
  })

  test('ahead of the log is told so, and one of a meeting nobody planned as well', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const meeting = await heldMeeting(room)
    const ahead = gathering(await room.page().session.follow({ meeting, since: 99 }))
    expect(await ahead.ended).toMatchObject({ code: 'CONFLICT', message: 'CONFLICT' })
    const nobody = room.page().session.follow({ meeting: MeetingId.parse('nobody'), since: 0 })
    await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' })
    room.close()
  })
})

describe('a seat', () => {
  test('[LO3] other than the operator is never shown notes, counts and reasons, and keeps every number', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const meeting = await heldMeeting(room)
    const [person] = room.host.sessions.session(meeting).room.attendance.roll
    const { item } = room.host.sessions.session(meeting).room.agenda.items[0]!
    const leave = { kind: 'illness', reason: '住院', approver: '魏批准', written: true } as const
    room.act(meeting, { kind: 'takeNote', item, speech: null, body: { as: 'worry', text: '只给秘书看' } })
    room.act(meeting, {
      kind: 'markAttendance',
      marks: [{ person: person!.person, state: 'leave', leave, at: null }],
    })
    const whole = gathering(await room.page().session.follow({ meeting, since: 0 }))
    const shown = ['projector', 'guest'] as const
    const seats = await Promise.all(
      shown.map(async (seat) => gathering(await room.page(seat).session.follow({ meeting, since: 0 }))),
    )
    await machine.pass(0)
    expect(JSON.stringify(whole.all)).toMatch(/只给秘书看.*illness.*住院.*魏批准/)
    for (const { all } of seats) {
      expect(JSON.stringify(all)).not.toMatch(/只给秘书看|illness|住院|魏批准/)
      expect(entriesOf(all).map(({ seq }) => seq)).toEqual([1, 2, 3])
      const session = entriesOf(all).reduce(evolve, emptySession)
      expect(session.room.attendance.marks[person!.person]).toMatchObject({ state: 'leave', leave: null })
    }
    room.close()
  })
})
