// One suite over both wires: what a page may rely on, whatever carries its calls.
import { ORPCError } from '@orpc/client'
import { afterEach, describe, expect, test } from 'vitest'
import { type Limits } from '../../electron/host/lines.ts'
import { type Link, LinkLost } from '../../renderer/link/open-link.ts'
import { type Followed, contract, openToProjector } from '../../shared/contract.ts'
import { CommandId, type MeetingId } from '../../shared/id.ts'
import type { Command } from '../../shared/session/command.ts'
import { Entry } from '../../shared/session/fact.ts'
import { seenBy } from '../../shared/session/seat.ts'
import { type Room, call, openRoom, secretFault, wireKinds } from './room.ts'

let rooms: Room[] = []
afterEach(async () => {
  await Promise.all(rooms.map((room) => room.close()))
  rooms = []
})

let asked = 0
const freshId = () => CommandId.parse(`link-${++asked}`)
const act = (link: Link, meeting: MeetingId, command: Command, commandId = freshId()) =>
  link.client.session.act({ meeting, commandId, command })

async function openMeeting(link: Link): Promise<MeetingId> {
  const { meeting } = await link.client.library.createDemo()
  expect(await link.client.session.open({ meeting, commandId: freshId() })).toMatchObject({ kind: 'done' })
  return meeting
}

/** Reads a follow until `enough` of it has come, and leaves. */
async function read(link: Link, meeting: MeetingId, since: number, enough: (read: Followed[]) => boolean) {
  const heard: Followed[] = []
  for await (const message of await link.client.session.follow({ meeting, since })) {
    heard.push(message)
    if (enough(heard)) break
  }
  return heard
}
const entriesOf = (heard: readonly Followed[]) =>
  heard.flatMap((message) => (message.kind === 'entries' ? message.entries : []))
const isCaughtUp = (heard: readonly Followed[]) => heard.at(-1)?.kind === 'caughtUp'

describe.each(wireKinds)('over a %s', (kind) => {
  const open = async (limits: Partial<Limits> = {}) => {
    const room = await openRoom(kind, limits)
    rooms.push(room)
    return room
  }

  test('a call comes back typed, and the page knows its seat', async () => {
    const room = await open()
    const link = await room.link('operator')
    expect(link.seat).toBe('operator')
    const { meeting } = await link.client.library.createDemo()
    expect(await link.client.library.meetings()).toEqual([
      expect.objectContaining({ meeting, state: 'planned', demo: true }),
    ])
    expect((await room.link('projector')).seat).toBe('projector')
  })

  test('a refusal is a value', async () => {
    const link = await (await open()).link('operator')
    const meeting = await openMeeting(link)
    expect(await act(link, meeting, { kind: 'endBreak' })).toEqual({
      kind: 'refused',
      refusal: expect.objectContaining({ code: 'NOT_ON_BREAK' }),
    })
  })

  test('a fault says that it happened, and nothing of what it was', async () => {
    const room = await open()
    const link = await room.link('operator')
    const { meeting } = await link.client.library.createDemo()
    const error: unknown = await link.client.desk
      .openProjector({ meeting })
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ORPCError)
    expect(JSON.stringify(error)).not.toContain('hexiuzhen')
    const raw = await room.raw('operator')
    raw.send(call('9', '/desk/openProjector', { meeting }))
    const answer = await raw.until((text) => text.includes('"9"'))
    expect(answer).not.toMatch(/hexiuzhen|secret|stack|\.ts/)
    expect(secretFault).toContain('hexiuzhen')
  })

  test('quality H-12: the same command twice takes effect once', async () => {
    const link = await (await open()).link('operator')
    const meeting = await openMeeting(link)
    const id = freshId()
    const first = await act(link, meeting, { kind: 'showMessage', text: '请安静' }, id)
    expect(await act(link, meeting, { kind: 'showMessage', text: '请安静' }, id)).toEqual(first)
    const shown = entriesOf(await read(link, meeting, 0, isCaughtUp)).filter(
      ({ fact }) => fact.kind === 'messageShown',
    )
    expect(shown).toHaveLength(1)
  })

  test('follow brings what came after `since`, and what comes from now on', async () => {
    const link = await (await open()).link('operator')
    const meeting = await openMeeting(link)
    await act(link, meeting, { kind: 'showMessage', text: '第一' })
    const all = entriesOf(await read(link, meeting, 0, isCaughtUp))
    const half = Math.floor(all.length / 2)
    const since = all[half]?.seq ?? 0
    expect(entriesOf(await read(link, meeting, since, isCaughtUp))).toEqual(all.slice(half + 1))

    const coming = read(link, meeting, all.at(-1)?.seq ?? 0, (heard) => entriesOf(heard).length === 1)
    await act(link, meeting, { kind: 'showMessage', text: '第二' })
    expect(entriesOf(await coming)).toMatchObject([{ fact: { kind: 'messageShown', text: '第二' } }])
  })

  test('a follow that is left stops on the host', async () => {
    const room = await open()
    const link = await room.link('projector')
    const operator = await room.link('operator')
    const meeting = await openMeeting(operator)
    const { projectors } = operator.client.desk
    const leave = new AbortController()
    const stream = await link.client.session.follow({ meeting, since: 0 }, { signal: leave.signal })
    await stream.next()
    expect(await projectors()).toEqual({ open: 1 })
    leave.abort()
    await expect.poll(() => projectors()).toEqual({ open: 0 })
    const again = await link.client.session.follow({ meeting, since: 0 })
    await again.next()
    link.close()
    await expect.poll(() => projectors()).toEqual({ open: 0 })
  })

  describe('a projector', () => {
    const paths = Object.entries(contract).flatMap(([group, procedures]) =>
      Object.keys(procedures).map((name) => `${group}.${name}`),
    )
    test.each(paths.filter((path) => !openToProjector.includes(path)))('may not call %s', async (path) => {
      const room = await open()
      const meeting = await openMeeting(await room.link('operator'))
      const raw = await room.raw('projector')
      raw.send(
        call('1', `/${path.replace('.', '/')}`, { meeting, commandId: 'x', command: { kind: 'adjourn' } }),
      )
      expect(JSON.parse(await raw.until((text) => text.startsWith('{')))).toMatchObject({
        i: '1',
        p: { s: 403 },
      })
    })

    test('is shown nothing that is the operator’s', async () => {
      const room = await open()
      const operator = await room.link('operator')
      const meeting = await openMeeting(operator)
      const [{ item } = { item: null }] = (await operator.client.library.meeting({ meeting }))?.agenda ?? []
      if (item === null) throw new Error('the demo has no agenda')
      await act(operator, meeting, { kind: 'openItem', item })
      await act(operator, meeting, {
        kind: 'takeNote',
        item,
        speech: null,
        body: { as: 'advice', text: '只给秘书看' },
      })
      const raw = await room.raw('projector')
      raw.send(call('1', '/session/follow', { meeting, since: 0 }))
      await raw.until((text) => text.includes('caughtUp'))
      expect(raw.heard.join('\n')).not.toContain('只给秘书看')

      const whole = entriesOf(await read(operator, meeting, 0, isCaughtUp))
      const wall = entriesOf(await read(await room.link('projector'), meeting, 0, isCaughtUp))
      expect(wall).toEqual(whole.map((entry) => Entry.parse(seenBy(entry, 'projector'))))
      expect(wall.some(({ fact }) => fact.kind === 'withheld')).toBe(true)
      expect(JSON.stringify(whole)).toContain('只给秘书看')
    })
  })

  describe('quality H-10, E-03: what no page of ours sends', () => {
    test.each<[string, unknown]>([
      ['half a text', '{"i":"1"'],
      ['no JSON', 'hello'],
      ['nothing', ''],
      ['a number', '7'],
      ['null', 'null'],
      ['an array', '[1,2]'],
      ['no id', '{"p":{"u":"/room/about","b":{}}}'],
      ['a foreign address', call('1', 'http://evil.example/room/about')],
      ['a path that climbs', call('1', '/room/../about')],
      ['headers', { i: '1', p: { u: '/room/about', b: {}, h: { 'content-type': 'text/event-stream' } } }],
      ['a GET', { i: '1', p: { u: '/room/about?data={}', m: 'GET' } }],
      ['types beyond JSON', { i: '1', p: { u: '/room/about', b: { json: 'x', meta: [[5, '__proto__']] } } }],
      ['a stream', { i: '1', t: 3, p: { e: 'message', d: 1 } }],
      ['an unknown type', { i: '1', t: 99, p: {} }],
      ['keys of prototypes', '{"i":"1","p":{"u":"/room/about","b":{"json":{"__proto__":{"a":1}}}}}'],
      [
        'a deep nest',
        `{"i":"1","p":{"u":"/room/about","b":{"json":${'['.repeat(5000)}${']'.repeat(5000)}}}}`,
      ],
      ['an id without end', call('1'.repeat(5000), '/room/about')],
    ])('%s: the line lives on', async (_, message) => {
      const raw = await (await open()).raw('operator')
      raw.send(message)
      raw.send(call('fine', '/room/about'))
      expect(JSON.parse(await raw.until((text) => text.includes('"fine"')))).toMatchObject({
        p: { b: { json: { seat: 'operator' } } },
      })
      expect(Reflect.get({}, 'a')).toBeUndefined()
    })

    test('an unknown procedure and bad input are answered, not obeyed', async () => {
      const raw = await (await open()).raw('operator')
      raw.send(call('1', '/library/dropEverything'))
      raw.send(call('2', '/library/meeting', { meeting: '../../etc/passwd' }))
      raw.send({ i: '3', p: { u: '/room/about', b: { json: 1 }, h: {} } })
      expect(JSON.parse(await raw.until((text) => text.includes('"i":"1"')))).toMatchObject({ p: { s: 404 } })
      expect(JSON.parse(await raw.until((text) => text.includes('"i":"2"')))).toMatchObject({ p: { s: 400 } })
      expect(JSON.parse(await raw.until((text) => text.includes('"i":"3"')))).toMatchObject({ p: { s: 400 } })
    })

    // A socket says by itself that it was handed bytes: see the abuse cases.
    if (kind === 'port')
      test('something that is no text at all', async () => {
        const raw = await (await open()).raw('operator')
        for (const odd of [new Uint8Array([1, 2]), 7, null, undefined, new Map([['i', '1']])]) raw.send(odd)
        raw.send(call('fine', '/room/about'))
        await raw.until((text) => text.includes('"fine"'))
      })
  })

  describe('a line ends', () => {
    test('quality H-11, R27: for a reader that does not read', async () => {
      const room = await open({
        waiting: 200_000,
        patience: 300,
        perSecond: 10_000,
        burst: 10_000,
        calls: 10_000,
      })
      const operator = await room.link('operator')
      const meeting = await openMeeting(operator)
      const raw = await room.raw('operator')
      expect(room.lines.up('operator')).toBe(2)
      raw.sleep()
      // The kernel takes a few megabytes by itself before anything is left lying.
      const plan = await operator.client.library.meeting({ meeting })
      const size = JSON.stringify(plan).length
      const times = Math.ceil(12_000_000 / size)
      for (let n = 0; n < times && room.lines.up('operator') === 2; n++) {
        raw.send(call(`${n}`, '/library/meeting', { meeting }))
        if (n % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await expect.poll(() => room.lines.up('operator'), { timeout: 5000 }).toBe(1)
      expect(room.journal()).toContain('line of the operator ended: slow')
      expect(await operator.client.library.meetings()).toHaveLength(1)
    })

    test('for one that does not answer', async () => {
      const room = await open({ ping: 100, silence: 400 })
      const link = await room.link('operator')
      const raw = await room.raw('operator')
      raw.sleep()
      await expect.poll(() => room.lines.up('operator'), { timeout: 3000 }).toBe(1)
      expect(room.journal()).toContain('line of the operator ended: silent')
      expect(link.state()).toBe('open')
    })

    test('for one that asks without pause', async () => {
      const room = await open()
      const raw = await room.raw('operator')
      for (let n = 0; n < 200; n++) raw.send(call(`${n}`, '/room/about'))
      await raw.ended
      expect(raw.heard.length).toBeLessThanOrEqual(101)
      expect(room.journal()).toContain('line of the operator ended: flood')
    })

    test('and a fifth follow on one line is refused', async () => {
      const room = await open()
      const meeting = await openMeeting(await room.link('operator'))
      const raw = await room.raw('operator')
      for (let n = 0; n < 5; n++) raw.send(call(`f${n}`, '/session/follow', { meeting, since: 0 }))
      expect(JSON.parse(await raw.until((text) => text.includes('"f4"')))).toMatchObject({ p: { s: 429 } })
      raw.send({ i: 'f0', t: 4 })
      raw.send(call('f5', '/session/follow', { meeting, since: 0 }))
      expect(JSON.parse(await raw.until((text) => text.includes('"f5"'))).p.s).toBeUndefined()
    })
  })

  describe('when the line is lost', () => {
    test('the page is told, calls are rejected at once, and it comes back by itself', async () => {
      const room = await open()
      const link = await room.link('operator')
      const meeting = await openMeeting(link)
      const states: string[] = []
      link.onState((state) => states.push(state))
      const following = read(link, meeting, 0, () => false)
      await expect.poll(() => room.lines.up('operator')).toBe(1)
      room.lines.close()
      await expect(following).rejects.toBeInstanceOf(LinkLost)
      const began = performance.now()
      await expect(link.client.library.meetings()).rejects.toBeInstanceOf(LinkLost)
      expect(performance.now() - began).toBeLessThan(50)
      await link.whenOpen()
      expect(performance.now() - began).toBeLessThan(2000)
      expect(states).toEqual(['lost', 'open'])
      expect(await link.client.library.meetings()).toHaveLength(1)
      expect(isCaughtUp(await read(link, meeting, 0, isCaughtUp))).toBe(true)
    })

    test('a call that was waiting is rejected too', async () => {
      const room = await open()
      const link = await room.link('operator')
      const calls = Array.from({ length: 5 }, () => link.client.room.about())
      room.lines.close()
      const results = await Promise.allSettled(calls)
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(LinkLost)
      expect(link.isLineFault(new LinkLost())).toBe(true)
      expect(link.isLineFault(new Error('else'))).toBe(false)
    })

    test('a closed link rejects every call and waits for nothing', async () => {
      const link = await (await open()).link('operator')
      link.close()
      await expect(link.client.room.about()).rejects.toBeInstanceOf(LinkLost)
      await expect(link.whenOpen()).rejects.toBeInstanceOf(LinkLost)
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(link.state()).toBe('lost')
    })

    test('who waits for it may stop waiting', async () => {
      const room = await open()
      const link = await room.link('operator')
      const gaveUp = new Error('gave up')
      const leave = new AbortController()
      const waited = new Promise<unknown>((resolve) => {
        link.onState((state) => {
          if (state === 'lost') resolve(link.whenOpen(leave.signal).catch((reason: unknown) => reason))
          leave.abort(gaveUp)
        })
      })
      room.lines.close()
      expect(await waited).toBe(gaveUp)
    })
  })
})
