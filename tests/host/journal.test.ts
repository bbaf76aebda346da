// The journal: one line an entry whatever a name holds, no secrets, and never larger than it may become.
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openJournal } from '../../electron/host/journal.ts'
import { createMachine } from './machine.ts'
import { test } from './room.ts'

const read = (folder: string) => readFileSync(join(folder, 'journal.log'), 'utf8')

describe('an entry', () => {
  test('quality T-07: is one line, whatever a name holds', ({ folder }) => {
    const journal = openJournal(folder, createMachine().boot())
    journal.note('张三\r\n2026-01-01T00:00:00+08:00 forged\u001b[31m red\u202e\u0000')
    expect(read(folder)).toBe(
      '2026-09-17T09:00:00+08:00 张三\\u000d | 2026-01-01T00:00:00+08:00 forged\\u001b[31m red\\u202e\\u0000\n',
    )
  })

  test('quality T-08: holds no token, no phone and no identity number', ({ folder }) => {
    const journal = openJournal(folder, createMachine().boot())
    const secrets = [
      'kQ3v0yJ8dK1mZl7tXo5bNf2wRc9sUe4gHiPaVjTqYxE',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      '13912345678',
      '+86 139-1234-5678',
      '0817-6212345',
      '51132119800101123X',
    ]
    journal.note(`refused ${secrets.join(' , ')}`)
    journal.fault('bad', new Error(`no ${secrets[0]}`, { cause: new Error(`call ${secrets[2]}`) }))
    for (const secret of secrets) expect(read(folder)).not.toContain(secret)
    expect(read(folder)).toContain('refused [token] , [token] , [number]')
  })

  test('keeps what helps: the moment, the error with its causes, the name of a meeting', ({ folder }) => {
    const machine = createMachine()
    machine.setZone(-210)
    const journal = openJournal(folder, machine.boot())
    const meeting = 'f6664328-088b-4ddf-89ca-ef08dee8b32f'
    journal.fault(`the alarm of ${meeting}`, new Error('not saved', { cause: new TypeError('disk') }))
    journal.fault('odd', 'a string')
    const [first = '', second = ''] = read(folder).split('\n')
    expect(first).toMatch(
      /^2026-09-16T21:30:00-03:30 the alarm of f6664328-\S+: Error: not saved \|.* <- TypeError: disk/,
    )
    expect(second).toContain('odd: a string')
  })
})

describe('the file', () => {
  test('turns when it is full, and the oldest goes', ({ folder }) => {
    const journal = openJournal(folder, createMachine().boot())
    for (let turn = 1; turn <= 8; turn += 1) {
      writeFileSync(join(folder, 'journal.log'), Buffer.alloc(1_000_000, `${turn}`))
      journal.note(`after ${turn}`)
    }
    expect(readdirSync(folder).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'journal-1.log',
      'journal-2.log',
      'journal-3.log',
      'journal-4.log',
      'journal-5.log',
      'journal.log',
    ])
    expect(read(folder)).toContain('after 8')
    expect(readFileSync(join(folder, 'journal-1.log'), 'utf8').at(-1)).toBe('8')
    expect(readFileSync(join(folder, 'journal-5.log'), 'utf8').at(-1)).toBe('4')
  })

  test('that cannot be written does not bring the meeting down', ({ folder }) => {
    const place = join(folder, 'journal')
    const journal = openJournal(place, createMachine().boot())
    rmSync(place, { recursive: true })
    expect(() => journal.note('lost')).not.toThrow()
  })

  test('is for nobody else to read', ({ folder, skip }) => {
    skip(process.platform === 'win32', 'Windows has no modes')
    openJournal(folder, createMachine().boot()).note('x')
    expect(statSync(join(folder, 'journal.log')).mode & 0o777).toBe(0o600)
  })
})
