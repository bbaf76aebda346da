// The pure decisions of the browser coat: whose request it is, which text is read, which display is the projector.
import { describe, expect, test } from 'vitest'
import { parseStrict } from '../../electron/host/strict-json.ts'
import { findBrowser, hasDisplay, switchesFor } from '../../electron/web/browser.ts'
import { otherDisplay } from '../../electron/web/displays.ts'
import { createLimiter } from '../../electron/host/limiter.ts'
import { type Head, bearerOf, isJson, refuseHead, refuseSocket } from '../../electron/web/rules.ts'
import { readInvitation } from '../../renderer/link/launch.ts'

const port = 23456
const head: Head = {
  method: 'GET',
  target: '/',
  host: '127.0.0.1:23456',
  origin: undefined,
  contentType: undefined,
  fetchSite: undefined,
  fetchMode: undefined,
  fetchDest: undefined,
}
const refuse = (changed: Partial<Head>) =>
  refuseHead({ ...head, ...changed }, port, (target) => target === '/')

describe('whose request it is', () => {
  test.each(['127.0.0.1:23456', 'localhost:23456', '[::1]:23456'])('host %s is ours', (host) => {
    expect(refuse({ host, origin: `http://${host}`, fetchSite: 'same-origin' })).toBeNull()
  })
  test.each([
    undefined,
    '',
    'evil.example',
    'evil.example:23456',
    '127.0.0.1',
    '127.0.0.1:23457',
    '127.0.0.1:23456.evil.example',
    'localhost:23456, evil.example',
    '0.0.0.0:23456',
    'LOCALHOST:23456 ',
  ])('quality H-01: host %s is not', (host) => {
    expect(refuse({ host })).toBe(421)
  })
  test.each([
    'http://evil.example',
    'null',
    '',
    'https://127.0.0.1:23456',
    'http://127.0.0.1:23457',
    'http://localhost:23456',
  ])('quality H-02: origin %s is foreign', (origin) => {
    expect(refuse({ origin })).toBe(403)
  })
  test.each(['cross-site', 'same-site', 'anything'])('quality H-02: sent from %s', (fetchSite) => {
    expect(refuse({ fetchSite })).toBe(403)
  })
  test('a page may be opened from anywhere, and nothing else may', () => {
    const opened = { fetchSite: 'cross-site', fetchMode: 'navigate', fetchDest: 'document' }
    expect(refuse(opened)).toBeNull()
    expect(refuse({ ...opened, fetchDest: 'iframe' })).toBe(403)
    expect(refuse({ ...opened, target: '/healthz' })).toBe(403)
    expect(refuse({ ...opened, method: 'POST' })).toBe(403)
  })
  test('quality H-03: a socket says where it comes from', () => {
    expect(refuseSocket({ ...head, target: '/line' }, port)).toBe(403)
    expect(refuseSocket({ ...head, target: '/line', origin: 'http://127.0.0.1:23456' }, port)).toBeNull()
  })
  test('quality H-06: only JSON is read', () => {
    expect(isJson('application/json')).toBe(true)
    expect(isJson('application/json; charset=utf-8')).toBe(true)
    for (const type of [undefined, '', 'text/plain', 'application/json, text/plain', 'application/jsonp'])
      expect(isJson(type)).toBe(false)
  })
  test('the bearer stands among the subprotocols', () => {
    expect(bearerOf('tongxin, bearer.abc')).toBe('abc')
    expect(bearerOf('bearer.abc')).toBeNull()
    expect(bearerOf(undefined)).toBeNull()
  })
})

describe('quality H-10: which text is read', () => {
  test.each([
    ['a call', '{"i":"1","p":{"u":"/room/about","b":{}}}'],
    ['an escaped quote before a colon', String.raw`{"a\"b":"c:\"d\"{[","e":[1,-2.5e3,true,null]}`],
    ['twin keys in different objects', '[{"a":1},{"a":2}]'],
    ['sixteen levels', `${'['.repeat(16)}${']'.repeat(16)}`],
  ])('%s is', (_, text) => {
    expect(parseStrict(text)).toEqual({ value: JSON.parse(text) })
  })
  test.each([
    ['seventeen levels', `${'['.repeat(17)}${']'.repeat(17)}`],
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['more keys than a roll has', `{${Array.from({ length: 60_000 }, (_, n) => `"${n}":0`).join(',')}}`],
    ['twin keys', '{"a":1,"b":2,"a":3}'],
    ['twin keys, one of them escaped', String.raw`{"a":1,"\u0061":3}`],
    ['__proto__', '{"__proto__":{}}'],
    ['__proto__, escaped', String.raw`{"\u005f_proto__":{}}`],
    ['constructor, deep inside', '[[{"a":{"constructor":1}}]]'],
    ['a number beyond numbers', '{"a":1e400}'],
    ['half a text', '{"a":'],
    ['nothing', ''],
  ])('%s is not', (_, text) => {
    expect(parseStrict(text)).toBeUndefined()
  })
  test('a quarter megabyte of one string takes no time', () => {
    const began = performance.now()
    expect(parseStrict(JSON.stringify({ part: 'A\\"'.repeat(80_000) }))).toBeDefined()
    expect(performance.now() - began).toBeLessThan(200)
  })
})

describe('windows', () => {
  test('the second display is the projector', () => {
    const primary = 'eDP-1 connected primary 1366x768+0+0 (normal left) 344mm x 194mm'
    const wall = 'HDMI-1 connected 1920x1080+1366+0 (normal left) 600mm x 340mm'
    expect(otherDisplay(`Screen 0: minimum 320\n${primary}\n${wall}\nDP-1 disconnected (normal)`)).toEqual({
      x: 1366,
      y: 0,
      width: 1920,
      height: 1080,
    })
    expect(otherDisplay(`${wall}\n${primary}`)).toMatchObject({ x: 1366 })
    expect(otherDisplay(primary)).toBeNull()
    expect(
      otherDisplay(`${primary}\nHDMI-1 connected 1366x768+0+0 (normal)`),
      'both show the same',
    ).toBeNull()
    expect(otherDisplay(`${primary}\nHDMI-1 connected (normal left)`), 'connected and off').toBeNull()
    expect(otherDisplay('')).toBeNull()
  })
  test('a browser is one that is there', () => {
    expect(findBrowser({}, 'linux', (place) => place === '/usr/bin/microsoft-edge')).toBe(
      '/usr/bin/microsoft-edge',
    )
    expect(findBrowser({}, 'linux', () => false)).toBeUndefined()
    expect(findBrowser({ CHROMIUM: '/opt/x' }, 'linux', (place) => place === '/opt/x')).toBe('/opt/x')
    expect(findBrowser({ CHROMIUM: '/opt/x' }, 'linux', (place) => place !== '/opt/x')).toBeUndefined()
    expect(
      findBrowser({ ProgramFiles: String.raw`C:\P` }, 'win32', (place) => String(place).includes('Edge')),
    ).toContain('msedge.exe')
  })
  test('a screenless machine opens no window', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
  test('quality C2-9: the switches of a window', () => {
    const wish = { profile: '/p', address: 'file:///p/launch.html', fill: null }
    const usual = switchesFor(wish, { DISPLAY: ':0' }, false)
    expect(usual).toContain('--user-data-dir=/p')
    expect(usual).toContain('--ozone-platform=x11')
    for (const needed of ['--no-first-run', '--disable-sync', '--disable-extensions'])
      expect(usual).toContain(needed)
    expect(usual.filter((each) => /sandbox|remote-debugging|web-security|#t=/.test(each))).toEqual([])
    expect(switchesFor(wish, {}, true)).toContain('--no-sandbox')
    const wall = switchesFor({ ...wish, fill: { x: 1366, y: 0, width: 1920, height: 1080 } }, {}, false)
    expect(wall).toEqual(expect.arrayContaining(['--window-position=1366,0', '--start-fullscreen']))
  })
})

test('three a minute, and not a fourth', () => {
  let now = 0
  const may = createLimiter(3, 60_000, () => now)
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false])
  now = 60_001
  expect(may()).toBe(true)
})

test('an invitation stands in the fragment, with the place to begin', () => {
  expect(readInvitation('#t=abc')).toEqual({ token: 'abc', to: '' })
  expect(readInvitation('#t=abc&to=%2Foperate%2Fm1')).toEqual({ token: 'abc', to: '#/operate/m1' })
  expect(readInvitation('#t=abc&to=https://evil.example')).toEqual({ token: 'abc', to: '' })
  expect(readInvitation('#/operate/m1')).toBeNull()
  expect(readInvitation('')).toBeNull()
})
