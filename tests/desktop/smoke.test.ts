// A short look at the real Electron. Where there is no binary nothing stands for it: the rows are listed as not run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronHere } from './electron-here.ts'

const binary = electronHere()
const reason = binary === undefined ? ' (not run: there is no Electron binary in node_modules/electron)' : ''

describe.skipIf(binary === undefined)(`Electron${reason}`, () => {
  let folder = ''
  let program: ElectronApplication
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongxin-electron-'))
    program = await _electron.launch({
      executablePath: binary ?? '',
      cwd: join(import.meta.dirname, '../..'),
      args: [
        '.',
        `--data-dir=${folder}`,
        ...(process.platform === 'linux' ? ['--ozone-platform=x11'] : []),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    })
    page = await program.firstWindow()
  })
  afterAll(async () => {
    await program?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the window shows the library, over the port', async () => {
    await page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0)
    expect(page.url()).toMatch(/^app:\/\/tongxin\/index\.html/)
    expect(await page.locator('body').innerText()).toContain('会议')
  })
  test('quality E-01: the page has nothing of Node or Electron', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'electron', 'Buffer'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })
  test('quality E-04: it goes nowhere and opens nothing', async () => {
    const before = program.windows().length
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    await page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(300)
    expect(page.url()).toMatch(/^app:\/\/tongxin\//)
    expect(program.windows()).toHaveLength(before)
  })
  test('quality E-06: it is granted nothing', async () => {
    const state = await page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    )
    expect(state).toBe('denied')
  })
  test('quality E-09, E-10: no other file, no other script', async () => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/../../etc/passwd', '/%2e%2e/package.json', '/nothing'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404])
    await expect(page.evaluate(() => Reflect.apply(Function, undefined, ['return 1']))).rejects.toThrow(
      /Content Security|Trusted/,
    )
  })
  test('quality E-11: the effective preferences of every window', async () => {
    const all = await program.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents): unknown =>
          Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []),
        ),
    )
    for (const one of all)
      expect(one).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      })
  })
})
