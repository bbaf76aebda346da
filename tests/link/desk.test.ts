// The browser coat's desk: files handed to the page, papers to a printer program that stands on the path, or to a window.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../electron/web/desk.ts'
import { openSeats } from '../../electron/web/seats.ts'
import type { Role } from '../../electron/web/windows.ts'
import { MeetingId } from '../../shared/id.ts'

const path = process.env['PATH'] ?? ''
const pdf = new TextEncoder().encode('%PDF-1.7 sample')
const meeting = MeetingId.parse('m1')
let folder = ''
let opened: { role: Role; address: string }[] = []
let opens = true

const desk = () =>
  openDesk({
    folder,
    seats: openSeats(folder, () => performance.now()),
    origin: () => 'http://127.0.0.1:23456',
    pdf: () => Promise.reject(new Error('nothing is laid out here')),
    windows: {
      open(role, address) {
        opened.push({ role, address })
        return Promise.resolve(opens)
      },
      close: () => Promise.resolve(opens),
    },
  })

/** Programs of these names, first on the path; what a printer was sent lies in `printed`. */
function install(programs: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'bin'))
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  process.env['PATH'] = `${join(folder, 'bin')}:${path}`
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-desk-'))
  opened = []
  opens = true
})
afterEach(() => {
  process.env['PATH'] = path
  rmSync(folder, { recursive: true })
})

test('a file is handed to the page, whole', async () => {
  expect(await desk().save('会议纪要.pdf', pdf)).toEqual({
    kind: 'handed',
    name: '会议纪要.pdf',
    bytes: Buffer.from(pdf).toString('base64'),
  })
})

describe('print', () => {
  const printer = { lpstat: 'echo "system default destination: Office-1"' }

  test('goes to the default printer', async () => {
    install({
      ...printer,
      lp: `printf '%s\\n' "$@" > ${join(folder, 'asked')}; cat > ${join(folder, 'printed')}`,
    })
    expect(await desk().print('-o evil; 会议纪要', pdf)).toEqual({ kind: 'sent', printer: 'Office-1' })
    expect(readFileSync(join(folder, 'printed'))).toEqual(Buffer.from(pdf))
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('-d\nOffice-1\n-t\n-o evil; 会议纪要\n')
    expect(opened).toEqual([])
  })
  test.each<[string, Readonly<Record<string, string>>]>([
    ['there is no printer', { lpstat: 'echo "no system default destination"' }],
    ['the printer refuses', { ...printer, lp: 'exit 1' }],
    ['the printer program dies while it is read to', { ...printer, lp: 'exec <&-; exit 3' }],
  ])('opens a window when %s', async (_, programs) => {
    install(programs)
    expect(await desk().print('会议纪要', new Uint8Array(3_000_000))).toEqual({ kind: 'opened' })
    const file = join(folder, 'printing/paper.pdf')
    expect(opened).toEqual([{ role: 'paper', address: `file://${file}` }])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
  test('fails in words when no window can be opened either', async () => {
    install({ lpstat: 'exit 1' })
    opens = false
    expect(await desk().print('会议纪要', pdf)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining('没有找到打印机'),
    })
  })
})

describe('the projector', () => {
  test('opens with a seat of its own, and again after its browser crashed', async () => {
    const one = desk()
    await one.reopenProjector()
    expect(opened).toEqual([])
    expect(await one.openProjector(meeting)).toBe(true)
    await one.reopenProjector()
    const [first, second] = opened.map(({ address }) => address)
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:23456\/projector\.html#t=[\w-]{43}&to=%2Fm1$/)
    expect(second).not.toBe(first)
    await one.closeProjector()
    await one.reopenProjector()
    expect(opened).toHaveLength(2)
  })
  test('that cannot be opened is not opened', async () => {
    opens = false
    expect(await desk().openProjector(meeting)).toBe(false)
    expect(existsSync(join(folder, 'seats.json'))).toBe(false)
  })
})
