// Abuse cases of the quality notes against the real program: too much, too slow, broken, stale, framed, and from another user.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { browserPath, flags } from '../browser.ts'
import { CommandId } from '../../shared/id.ts'
import { openProgramLink } from './program.ts'
import { connectTo, rawly } from './raw-http.ts'
import { call } from './room.ts'
import { type Siege, auditHeaders, json, laySiege, withBearer } from './siege.ts'

let siege: Siege
beforeAll(async () => {
  siege = await laySiege()
})
afterAll(() => siege.lift())

const closeCode = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)))

describe('quality H-09: too much, too slow, too many', () => {
  test('300 KB', async () => {
    expect((await siege.ask('POST', '/launch', json, `{"token":"${'x'.repeat(300_000)}"}`)).status).toBe(413)
  })
  test('chunks without end', async () => {
    const answer = await rawly(siege.port, (socket) => {
      socket.write(
        `POST /launch HTTP/1.1\r\nHost: 127.0.0.1:${siege.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      )
      const pour = () => socket.writable && socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`, pour)
      pour()
    })
    expect(siege.keep('endless', answer).status).toBe(413)
  })
  test('heads and bodies drop by drop: shown out within ten seconds', async () => {
    const drip = (first: string) =>
      rawly(siege.port, (socket) => {
        socket.write(first)
        const drops = setInterval(() => socket.writable && socket.write('x'), 500)
        socket.once('close', () => clearInterval(drops))
      })
    const [head, body, silent] = await Promise.all([
      drip(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${siege.port}\r\nX-A: `),
      drip(
        `POST /launch HTTP/1.1\r\nHost: 127.0.0.1:${siege.port}\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n`,
      ),
      rawly(siege.port, () => {}),
    ])
    for (const answer of [head, body, silent]) {
      expect(siege.keep('slow', answer).status).toBe(408)
      expect(answer?.after).toBeLessThan(10_000)
    }
  })
  test('2,000 idle sockets: the line that is up does not notice, and they are gone in ten seconds', async () => {
    const link = await openProgramLink(siege.origin, siege.operator)
    const sockets: Socket[] = []
    for (let n = 0; n < 2000; n++) sockets.push(await connectTo(siege.port))
    for (const socket of sockets) socket.resume().on('error', () => socket.destroy())
    const began = performance.now()
    await link.client.library.meetings()
    expect(performance.now() - began).toBeLessThan(500)
    await expect
      .poll(() => sockets.filter((socket) => !socket.destroyed).length, { timeout: 11_000, interval: 250 })
      .toBe(0)
    expect((await siege.ask('GET', '/healthz')).status).toBe(200)
    link.close()
  })
  test('33 KB of headers', async () => {
    expect((await siege.ask('GET', '/', { 'X-Long': 'x'.repeat(33_000) })).status).toBe(431)
  })
})

describe('quality H-10: bodies that are no requests of ours', () => {
  test.each([
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['many keys', `{${Array.from({ length: 25_000 }, (_, n) => `"${n}":0`).join(',')}}`],
    ['twin keys', '{"token":"a","token":"b"}'],
    ['__proto__', '{"token":"a","__proto__":{}}'],
    ['1e400', '{"token":1e400}'],
    ['a number', '{"token":1}'],
    ['one key too many', '{"token":"a","admin":true}'],
    ['half', '{"token":'],
    ['bytes that are no UTF-8', '{"token":"\xff"}'],
    ['nothing', ' '],
  ])('%s', async (_, body) => {
    expect((await siege.ask('POST', '/launch', json, body)).status).toBe(400)
  })
})

describe('quality H-11: sockets', () => {
  const frame = (first: number, payload: Buffer) => {
    const mask = Buffer.from([1, 2, 3, 4])
    const masked = Buffer.from(payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0)))
    return Buffer.concat([Buffer.from([first, 0x80 | payload.length]), mask, masked])
  }
  test('bytes instead of text', async () => {
    const socket = await siege.line(siege.operator)
    socket.send(Buffer.from([0, 1, 2]))
    expect(await closeCode(socket)).toBe(1003)
  })
  test('text that is no UTF-8', async () => {
    const socket = await siege.line(siege.operator)
    Reflect.get(socket, '_socket').write(frame(0x81, Buffer.from([0xff, 0xfe])))
    expect(await closeCode(socket)).toBe(1007)
  })
  test('frames of no known kind', async () => {
    const socket = await siege.line(siege.operator)
    Reflect.get(socket, '_socket').write(frame(0x8b, Buffer.from([1])))
    expect(await closeCode(socket)).toBe(1002)
  })
  test('a megabyte at once', async () => {
    const socket = await siege.line(siege.operator)
    socket.send('x'.repeat(1_000_000))
    expect(await closeCode(socket)).toBe(1009)
  })
  test('300 KB from a wall, which has nothing to say', async () => {
    const socket = await siege.line(siege.projector)
    socket.send('x'.repeat(300_000))
    expect(await closeCode(socket)).toBe(1009)
  })
  test('a flood of pings', async () => {
    const socket = await siege.line(siege.projector)
    for (let n = 0; n < 300; n++) socket.ping()
    expect(await closeCode(socket)).toBe(1008)
  })
  test('a flood of calls', async () => {
    const socket = await siege.line(siege.operator)
    for (let n = 0; n < 300; n++) socket.send(JSON.stringify(call(`${n}`, '/room/about')))
    expect(await closeCode(socket)).toBe(1008)
  })
  test('more sockets than there are windows', async () => {
    const opened = await Promise.all(
      Array.from({ length: 64 }, () => siege.line(siege.projector).catch(() => null)),
    )
    expect((await siege.upgrade({ Origin: siege.origin, ...withBearer(siege.operator) })).status).toBe(503)
    for (const socket of opened) socket?.terminate()
    await expect
      .poll(async () => (await siege.line(siege.operator).catch(() => null))?.close() === undefined)
      .toBe(true)
  })
})

test('quality H-12: stale, late and foreign commands', async () => {
  const link = await openProgramLink(siege.origin, siege.operator)
  const { meeting } = await link.client.library.createDemo()
  let count = 0
  const id = () => CommandId.parse(`abuse-${++count}`)
  const { session } = link.client
  expect(await session.open({ meeting, commandId: id() })).toMatchObject({ kind: 'done' })
  const again = id()
  const command = { kind: 'showMessage' as const, text: '请就座' }
  const first = await session.act({ meeting, commandId: again, command })
  expect(await session.act({ meeting, commandId: again, command })).toEqual(first)
  const item = (await link.client.library.meeting({ meeting }))?.agenda[0]?.item
  if (item === undefined) throw new Error('the demo has no agenda')
  expect(await session.act({ meeting, commandId: id(), command: { kind: 'openItem', item } })).toMatchObject({
    kind: 'done',
  })
  const stale = { kind: 'undoStep' as const, step: again }
  expect(await session.act({ meeting, commandId: id(), command: stale })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'STALE' },
  })
  const wall = await openProgramLink(siege.origin, siege.projector)
  await expect(wall.client.session.act({ meeting, commandId: id(), command })).rejects.toMatchObject({
    status: 403,
  })
  wall.close()
  expect(await session.act({ meeting, commandId: id(), command: { kind: 'adjourn' } })).toMatchObject({
    kind: 'done',
  })
  expect(await session.act({ meeting, commandId: id(), command: { kind: 'closeItem', item } })).toMatchObject(
    {
      kind: 'refused',
      refusal: { code: 'SESSION_ADJOURNED' },
    },
  )
  link.close()
})

test('quality H-15: our page in a frame of another', async () => {
  const evil = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end(`<iframe src="${siege.origin}/index.html"></iframe>`),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => evil.once('listening', resolve))
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  try {
    const page = await browser.newPage()
    const own = await page.goto(`${siege.origin}/index.html`)
    expect(own?.status()).toBe(200)
    const address = evil.address()
    await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : 0}/`)
    await pause(300)
    const framed = page.frames().map((frame) => frame.url())
    expect(framed.filter((url) => url.startsWith(siege.origin))).toEqual([])
    expect(framed.length).toBe(2)
  } finally {
    await browser.close()
    evil.close()
  }
})

describe.runIf(process.getuid?.() === 0)('quality H-17: another user of this machine', () => {
  const asNobody = (script: string) =>
    spawnSync('node', ['-e', script], {
      uid: 65_534,
      gid: 65_534,
      encoding: 'utf8',
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '' },
    })
  test('may not read what proves a seat', () => {
    for (const name of ['owner.json', 'seats.json', 'port'])
      expect(statSync(join(siege.program.folder, name)).mode & 0o777, name).toBe(0o600)
    expect(statSync(siege.program.folder).mode & 0o777).toBe(0o700)
    const read = asNobody(
      `require('fs').readFileSync(${JSON.stringify(join(siege.program.folder, 'owner.json'))})`,
    )
    expect(read.stderr).toContain('EACCES')
  })
  test('and gets no socket', () => {
    const knock = asNobody(
      `require('http').get({port:${siege.port},path:'/line',headers:{Host:'127.0.0.1:${siege.port}',Origin:'${siege.origin}',Connection:'Upgrade',Upgrade:'websocket','Sec-WebSocket-Version':'13','Sec-WebSocket-Key':'dGhlIHNhbXBsZSBub25jZQ==','Sec-WebSocket-Protocol':'tongxin, bearer.x'}},r=>console.log(r.statusCode))`,
    )
    expect(knock.stdout.trim()).toBe('401')
  })
})

test('quality H-16: the guarding headers stand on every answer there was', () => {
  auditHeaders(siege.answers, [200, 400, 408, 413, 431, 503])
})
