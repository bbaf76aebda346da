// Invitations and bearers, on real files.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSeats } from '../../electron/web/seats.ts'

let folder = ''
let now = 0
const open = () => openSeats(folder, () => now)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-seats-'))
  now = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('quality H-04', () => {
  test('an invitation is good once', () => {
    const seats = open()
    const token = seats.invite('operator', 'minute')
    const granted = seats.redeem(token)
    expect(granted?.seat).toBe('operator')
    expect(seats.seatOf(granted?.bearer ?? '')).toBe('operator')
    expect(seats.redeem(token)).toBeNull()
  })
  test('an invitation is no bearer, and a bearer no invitation', () => {
    const seats = open()
    const token = seats.invite('operator', 'minute')
    expect(seats.seatOf(token)).toBeNull()
    const bearer = seats.redeem(token)?.bearer ?? ''
    expect(seats.redeem(bearer)).toBeNull()
  })
  test('an invitation dies after a minute; a printed one lives until its first use', () => {
    const seats = open()
    const [brief, printed] = [seats.invite('operator', 'minute'), seats.invite('operator', 'untilUsed')]
    now = 60_001
    expect(seats.redeem(brief)).toBeNull()
    now = 100 * 3_600_000
    expect(seats.redeem(printed)?.seat).toBe('operator')
    expect(seats.redeem(printed)).toBeNull()
  })
  test.each(['', 'x', 'ä'.repeat(43), 'A'.repeat(43)])('%s opens nothing', (text) => {
    const seats = open()
    seats.invite('operator', 'minute')
    expect(seats.redeem(text)).toBeNull()
    expect(seats.seatOf(text)).toBeNull()
    expect(seats.isOwner(text)).toBe(false)
  })
  test('the projector keeps the projector’s seat', () => {
    const seats = open()
    const granted = seats.redeem(seats.invite('projector', 'minute'))
    expect(seats.seatOf(granted?.bearer ?? '')).toBe('projector')
  })
  test('tokens are 256 bits, and no two alike', () => {
    const seats = open()
    const tokens = Array.from({ length: 200 }, () => seats.invite('projector', 'minute'))
    expect(new Set(tokens).size).toBe(200)
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
  })
})

describe('what is kept', () => {
  test('a host that was killed knows its windows again; one that was closed does not', () => {
    const seats = open()
    const bearer = seats.redeem(seats.invite('operator', 'minute'))?.bearer ?? ''
    const after = open()
    expect(after.seatOf(bearer)).toBe('operator')
    after.close()
    expect(open().seatOf(bearer)).toBeNull()
  })
  test('quality H-17: digests only, for this user alone', () => {
    const seats = open()
    const token = seats.invite('operator', 'minute')
    const bearer = seats.redeem(token)?.bearer ?? ''
    const file = join(folder, 'seats.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const written = readFileSync(file, 'utf8')
    for (const each of [token, bearer, seats.secret]) expect(written).not.toContain(each)
  })
  test('a damaged file costs the seats and nothing else', () => {
    writeFileSync(join(folder, 'seats.json'), '{"half')
    const seats = open()
    expect(seats.redeem(seats.invite('operator', 'minute'))?.seat).toBe('operator')
  })
  test('the oldest of more than 64 windows loses its seat', () => {
    const seats = open()
    const sit = () => seats.redeem(seats.invite('operator', 'minute'))?.bearer ?? ''
    const first = sit()
    for (let n = 0; n < 63; n++) sit()
    expect(seats.seatOf(first)).toBe('operator')
    sit()
    expect(seats.seatOf(first)).toBeNull()
  })
})
