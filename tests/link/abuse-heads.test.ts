// Abuse cases of the quality notes against the real program: whose request it is, which way it takes, and what it may not change.
import { readFileSync, rmSync, statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openProgramLink, post } from './program.ts'
import { rawly } from './raw-http.ts'
import { type Siege, auditHeaders, json, laySiege, routes, withBearer } from './siege.ts'

let siege: Siege
beforeAll(async () => {
  siege = await laySiege()
})
afterAll(() => siege.lift())

describe('quality H-01: a foreign Host', () => {
  test.each(routes)('on %s', async (route) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const answer = await siege.ask(
        method,
        route,
        { ...json, Host: 'evil.example' },
        method === 'POST' ? '{}' : '',
      )
      expect(answer).toMatchObject({ status: 421, body: '' })
    }
  })
  test('on an upgrade, with everything else right', async () => {
    expect(
      (
        await siege.upgrade({
          Host: `evil.example:${siege.port}`,
          Origin: siege.origin,
          ...withBearer(siege.operator),
        })
      ).status,
    ).toBe(421)
  })
  test('without any, or with two', async () => {
    const none = await rawly(siege.port, (socket) =>
      socket.write('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'),
    )
    expect(siege.keep('no host', none).status).toBe(421)
    const two = await rawly(siege.port, (socket) =>
      socket.write(
        `GET / HTTP/1.1\r\nHost: 127.0.0.1:${siege.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      ),
    )
    expect([400, 421]).toContain(siege.keep('two hosts', two).status)
  })
})

test('quality H-02: a foreign Origin, or another site by the browser’s own word', async () => {
  for (const foreign of [
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ])
    for (const path of ['/launch', '/invite'])
      expect((await siege.ask('POST', path, { ...json, ...foreign }, '{"token":"x"}')).status).toBe(403)
  expect(
    (
      await siege.ask('GET', '/assets/app-1a2b.js', {
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'no-cors',
        'Sec-Fetch-Dest': 'script',
      })
    ).status,
  ).toBe(403)
})

test('quality H-03: a socket from elsewhere', async () => {
  for (const from of [
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    {},
    { Origin: `http://127.0.0.1:${siege.port + 1}` },
  ])
    expect((await siege.upgrade({ ...from, ...withBearer(siege.operator) })).status).toBe(403)
  expect(
    (await siege.upgrade({ Origin: siege.origin, ...withBearer(siege.operator) }, '/other')).status,
  ).toBe(404)
})

describe('quality H-04: tokens', () => {
  test('none, wrong, or one of another kind', async () => {
    for (const protocols of [
      {},
      withBearer(''),
      withBearer('A'.repeat(43)),
      { 'Sec-WebSocket-Protocol': `bearer.${siege.operator}` },
    ])
      expect((await siege.upgrade({ Origin: siege.origin, ...protocols })).status).toBe(401)
    expect((await siege.ask('POST', '/launch', json, `{"token":"${'A'.repeat(43)}"}`)).status).toBe(401)
    expect((await siege.ask('POST', '/launch', json, `{"token":"${siege.operator}"}`)).status).toBe(401)
    expect(
      (await siege.ask('POST', '/invite', json, '{"secret":"x","seat":"operator","life":"minute"}')).status,
    ).toBe(401)
  })
  test('used twice', async () => {
    const token = new URLSearchParams(new URL(siege.link).hash.slice(1)).get('t')
    expect((await post(siege.origin, '/launch', { token })).status).toBe(200)
    expect((await post(siege.origin, '/launch', { token })).status).toBe(401)
  })
  test('of the siege.projector, for what is the operator’s', async () => {
    const link = await openProgramLink(siege.origin, siege.projector)
    await expect(link.client.library.meetings()).rejects.toMatchObject({ status: 403 })
    link.close()
  })
})

test('quality H-05: no GET changes anything', async () => {
  const before = await siege.meetings()
  for (const path of [
    '/api/pause',
    '/api/start',
    '/api/meetings/create',
    '/library/createDemo',
    '/session/act',
    '/rpc',
  ])
    expect((await siege.ask('GET', path)).status).toBe(404)
  for (const path of ['/launch', '/invite', '/launch?token=x'])
    expect([404, 405]).toContain((await siege.ask('GET', path)).status)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'POST'])
    expect((await siege.ask(method, '/')).status).toBe(405)
  expect(await siege.meetings()).toBe(before)
})

test('quality H-06: only JSON', async () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; x=y',
  ]
  for (const type of types)
    for (const path of ['/launch', '/invite'])
      expect((await siege.ask('POST', path, { 'Content-Type': type }, '{"token":"x"}')).status).toBe(415)
  expect((await siege.ask('POST', '/launch', {}, '{"token":"x"}')).status).toBe(415)
})

test('quality H-07: a preflight is told nothing', async () => {
  const asked = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }
  for (const route of routes)
    for (const from of ['http://evil.example', siege.origin])
      expect([403, 405]).toContain((await siege.ask('OPTIONS', route, { ...asked, Origin: from })).status)
})

describe('quality H-08: paths that climb', () => {
  const paths = [
    '/../../etc/passwd',
    '/assets/../../../etc/passwd',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/..%5c..%5cwindows',
    '/..\\..\\windows',
    '//',
    '//etc/passwd',
    '/assets/app-1a2b.js/../../index.html',
    '/assets/app-1a2b.js/',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/?x',
    '/assets',
    `/${'a'.repeat(10_240)}`,
    'http://evil.example/',
  ]
  test.each(paths.map((path) => [path.slice(0, 40), path]))('%s', async (_, path) => {
    expect((await siege.ask('GET', path)).status).toBe(404)
  })
  test('a NUL byte is not even a request', async () => {
    expect((await siege.ask('GET', '/\0')).status).toBe(400)
  })
  test('no file is opened for a request: the pages are served after their folder is gone', async () => {
    rmSync(join(siege.folder, 'pages'), { recursive: true })
    expect(await siege.ask('GET', '/index.html')).toMatchObject({
      status: 200,
      body: expect.stringContaining('console'),
    })
  })
})

test('quality H-13: two lengths', async () => {
  const answer = await rawly(siege.port, (socket) =>
    socket.write(
      `POST /launch HTTP/1.1\r\nHost: 127.0.0.1:${siege.port}\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    ),
  )
  expect(siege.keep('smuggling', answer).status).toBe(400)
})

describe.runIf(process.platform === 'linux')('quality H-14: loopback only', () => {
  test('by the kernel’s own table', () => {
    const hex = siege.port.toString(16).toUpperCase().padStart(4, '0')
    const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
      [...readFileSync(table, 'utf8').matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /gm)]
        .filter(([, , each]) => each === hex)
        .map(([, address]) => address),
    )
    expect(listening.length).toBeGreaterThan(0)
    const loopback = ['0100007F', '00000000000000000000000001000000']
    expect(listening.filter((address) => !loopback.includes(address ?? ''))).toEqual([])
  })
  test('by knocking at every other address of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each !== undefined && !each.internal && each.family === 'IPv4')
    for (const other of others)
      await expect(fetch(`http://${other?.address}:${siege.port}/healthz`)).rejects.toMatchObject({
        cause: { code: 'ECONNREFUSED' },
      })
  })
})

test('quality H-16: the guarding headers stand on every answer there was', async () => {
  await siege.ask('GET', '/')
  await siege.ask('HEAD', '/')
  await siege.ask('GET', '/assets/app-1a2b.js')
  await siege.ask('GET', '/healthz')
  auditHeaders(siege.answers, [200, 400, 401, 403, 404, 405, 415, 421])
})

test('no token was ever written down', () => {
  const journal = join(siege.program.folder, 'journal/journal.log')
  const written = `${siege.program.err()}${statSync(journal, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(journal, 'utf8')}`
  for (const token of [siege.operator, siege.projector, siege.program.note().secret])
    expect(written).not.toContain(token)
  expect(siege.program.out().trim().split('\n')).toHaveLength(1)
})
