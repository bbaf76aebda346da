// What Electron's guard decides, without Electron: addresses, ports, preferences, the place of the projector.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Display, isPlaced, placeProjector } from '../../electron/desktop/placing.ts'
import {
  isOurs,
  mayFetch,
  mayHavePort,
  needsX11,
  pageKey,
  preferences,
} from '../../electron/desktop/policy.ts'

const root = join(import.meta.dirname, '../..')
const dev = 'http://localhost:5173'

describe('quality C1-13: whose address it is', () => {
  test.each([
    'app://tongxin/',
    'app://tongxin/index.html',
    'app://tongxin/projector.html#/m1',
    'APP://tongxin/',
  ])('%s is ours', (address) => {
    expect(isOurs(address, undefined)).toBe(true)
  })
  test.each([
    'app://tongxin.evil/',
    'app://evil/',
    'app://tongxin@evil/',
    'app://user:secret@tongxin/',
    'app://tongxin:80/',
    'http://tongxin/',
    'https://app//tongxin/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://tongxin/',
    'ms-msdt:/id',
    'data:text/html,x',
    'about:blank',
    'blob:app://tongxin/1',
    dev,
    '',
    'no address',
  ])('%s is not', (address) => {
    expect(isOurs(address, undefined)).toBe(false)
  })
  test('while developing, Vite’s are ours too, and nobody else’s', () => {
    expect(isOurs(`${dev}/index.html`, dev)).toBe(true)
    for (const address of [
      'http://localhost:51730/',
      'http://localhost:5173.evil/',
      'https://localhost:5173/',
    ])
      expect(isOurs(address, dev)).toBe(false)
  })
})

describe('quality E-09, C1-18: which file an address names', () => {
  test.each([
    ['app://tongxin/', '/'],
    ['app://tongxin', '/'],
    ['app://tongxin/assets/app-1a2b.js', '/assets/app-1a2b.js'],
    ['app://tongxin/projector.html#/m1', '/projector.html'],
  ])('%s', (address, key) => {
    expect(pageKey(address)).toBe(key)
  })
  test.each([
    'app://../../etc/passwd',
    'app://host/%2e%2e/',
    'app://tongxin/?x',
    'http://tongxin/index.html',
  ])('%s names none', (address) => {
    expect(pageKey(address)).toBeNull()
  })
  test('a path that climbs stays in the map of names', () => {
    expect(pageKey('app://tongxin/../../etc/passwd')).toBe('/etc/passwd')
    expect(pageKey('app://tongxin/%2e%2e/%2e%2e/etc/passwd')).toBe('/etc/passwd')
    expect(pageKey('app://tongxin/..%2f..%2fetc/passwd')).toBe('/..%2f..%2fetc/passwd')
  })
})

test('quality C1-1: a page fetches from itself alone', () => {
  for (const address of ['app://tongxin/a.js', 'blob:app://tongxin/1', 'data:image/png;base64,'])
    expect(mayFetch(address, undefined), address).toBe(true)
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://localhost:5173/',
    'app://evil/',
  ])
    expect(mayFetch(address, undefined), address).toBe(false)
  expect(mayFetch('ws://localhost:5173/', dev)).toBe(true)
})

test('quality C1-17, E-02: a port goes to the top frame of a window of ours that shows a page of ours', () => {
  const right = { seat: 'operator', isTopFrame: true, address: 'app://tongxin/index.html' }
  expect(mayHavePort(right, undefined)).toBe(true)
  expect(mayHavePort({ ...right, seat: undefined }, undefined)).toBe(false)
  expect(mayHavePort({ ...right, isTopFrame: false }, undefined)).toBe(false)
  for (const address of ['about:blank', '', 'https://evil.example/', 'devtools://devtools/'])
    expect(mayHavePort({ ...right, address }, undefined)).toBe(false)
})

describe('quality E-11: what a window may', () => {
  test('the table of preferences', () => {
    expect(preferences('/preload.cjs', true)).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      v8CacheOptions: 'bypassHeatCheck',
    })
  })
  test('quality C1-20: the preload exposes nothing, and is small', () => {
    const source = readFileSync(join(root, 'electron/preload.ts'), 'utf8')
    expect(source).not.toMatch(/contextBridge|exposeInMainWorld|sendSync|invoke\(/)
    const built = join(root, 'out/preload/preload.cjs')
    expect(existsSync(built)).toBe(true)
    expect(readFileSync(built).length).toBeLessThan(20_000)
  })
})

test('quality finding 11: under Wayland it starts again with X11, and once only', () => {
  const wayland = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }
  expect(needsX11('linux', ['electron', '.'], wayland)).toBe(true)
  expect(needsX11('linux', ['electron', '.', '--ozone-platform=x11'], wayland)).toBe(false)
  expect(needsX11('linux', ['electron'], { DISPLAY: ':0' })).toBe(false)
  expect(needsX11('linux', ['electron'], { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
  expect(needsX11('win32', ['electron'], wayland)).toBe(false)
})

describe('quality D6: where the projector belongs', () => {
  const desk: Display = { id: 1, label: 'eDP-1', bounds: { x: 0, y: 0, width: 1366, height: 768 } }
  const wall: Display = { id: 2, label: 'EPSON', bounds: { x: 1366, y: 0, width: 1920, height: 1080 } }
  const other: Display = { id: 3, label: 'DELL', bounds: { x: -1920, y: 0, width: 1920, height: 1080 } }

  test('on the display the secretary does not work at', () => {
    expect(placeProjector([desk, wall], 1, null)).toEqual({ kind: 'fill', display: wall })
    expect(placeProjector([wall, desk], 2, null)).toEqual({ kind: 'fill', display: desk })
  })
  test('on the one it was on, by id, and by name when the plug was pulled', () => {
    expect(placeProjector([desk, other, wall], 1, { id: 2, label: 'EPSON' })).toMatchObject({ display: wall })
    expect(placeProjector([desk, other, { ...wall, id: 9 }], 1, { id: 2, label: 'EPSON' })).toMatchObject({
      display: { id: 9 },
    })
    expect(placeProjector([desk, other], 1, { id: 2, label: 'EPSON' })).toMatchObject({ display: other })
  })
  test('nowhere when its display is gone: never over the console', () => {
    expect(placeProjector([desk], 1, { id: 2, label: 'EPSON' })).toEqual({ kind: 'park' })
    expect(placeProjector([], 1, { id: 2, label: 'EPSON' })).toEqual({ kind: 'park' })
  })
  test('in an ordinary window where there never was a second display', () => {
    expect(placeProjector([desk], 1, null)).toEqual({ kind: 'window' })
  })
  test('placed is placed to the pixel', () => {
    expect(isPlaced(wall.bounds, { ...wall.bounds })).toBe(true)
    expect(isPlaced(wall.bounds, { ...wall.bounds, width: 1915 })).toBe(false)
  })
})
