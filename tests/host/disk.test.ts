// A disk that is full or failing: nothing is acknowledged that is not there, and it goes on by itself when it can.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openDatabase } from '../../electron/host/database.ts'
import { createLog } from '../../electron/host/log.ts'
import { StorageFault } from '../../electron/host/storage.ts'
import { CommandId, type MeetingId } from '../../shared/id.ts'
import { createMachine } from './machine.ts'
import { type Opened, heldMeeting, openRoom, speaking } from './opened.ts'
import { test as base } from './room.ts'
import { has, isRoot } from './tools.ts'

/** Three megabytes; null where nobody may mount them. */
const test = base.extend('disk', async ({ folder }, { onCleanup }) => {
  if (!isRoot || process.platform !== 'linux') return null
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk])
  onCleanup(() => void execFileSync('umount', ['-l', disk]))
  return disk
})

const note = ({ act, host }: Opened, meeting: MeetingId, nth: number, length = 4000) =>
  act(
    meeting,
    {
      kind: 'takeNote',
      item: host.sessions.session(meeting).room.agenda.items[0]!.item,
      speech: null,
      body: { as: 'fact', text: `${nth}`.padEnd(length, '事实') },
    },
    `note-${nth}`,
  )

describe('quality R5: a full disk', () => {
  test('acknowledges nothing it has not kept, keeps all it acknowledged, and goes on when there is room', async ({
    disk,
    skip,
    annotate,
  }) => {
    if (disk === null) return skip('only root can mount a small disk')
    const machine = createMachine()
    const room = openRoom(disk, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    let acknowledged = 0
    let fault: unknown = null
    while (fault === null) {
      try {
        expect(note(room, meeting, acknowledged + 1)).toMatchObject({ kind: 'done' })
        acknowledged += 1
      } catch (error) {
        fault = error
      }
    }
    expect(fault).toBeInstanceOf(StorageFault)
    expect(acknowledged).toBeGreaterThan(50)
    const { seq } = room.host.sessions.session(meeting)
    expect(room.host.sessions.session(meeting).room.notes.list).toHaveLength(acknowledged)
    expect(room.host.notices()).toEqual([{ kind: 'storageFailing', reason: 'SQLITE_FULL' }])
    // Again and again, and the page is told no more than that it failed.
    const { act } = room.page().session
    const scene = {
      meeting,
      commandId: CommandId.parse('more'),
      command: { kind: 'blackenWall' as const, on: true },
    }
    const failures: unknown[] = []
    for (let tries = 0; tries < 30; tries += 1)
      await act(scene).catch((error: unknown) => failures.push(error))
    for (const error of failures) expect(error).toMatchObject({ code: 'NOT_SAVED', message: 'NOT_SAVED' })

    execFileSync('mount', ['-o', 'remount,size=8m', disk])
    expect(note(room, meeting, acknowledged + 1)).toMatchObject({ kind: 'done' })
    expect(room.host.notices()).toEqual([])
    expect(room.host.sessions.session(meeting).seq).toBeGreaterThan(seq)
    const { room: live } = room.host.sessions.session(meeting)
    room.close()
    const again = openRoom(disk, machine.boot())
    expect(again.host.sessions.session(meeting).room).toEqual(live)
    expect(live.notes.list.map((each) => Number.parseInt(each.text, 10))).toEqual(
      Array.from({ length: acknowledged + 1 }, (_, nth) => nth + 1),
    )
    again.close()
    const database = openDatabase(join(disk, 'meetings.db'))
    expect(database.setting('integrity_check')).toBe('ok')
    database.close()
    await annotate(`${acknowledged} of ${acknowledged} acknowledged notes were there`)
  })

  test('rings a bell that fell due meanwhile as soon as there is room', async ({ disk, skip }) => {
    if (disk === null) return skip('only root can mount a small disk')
    const machine = createMachine()
    const room = openRoom(disk, machine.boot())
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    // Every last kilobyte: a bell needs less room than a note.
    for (const length of [4000, 500, 20])
      expect(() => {
        for (let nth = 0; ; nth += 1) note(room, meeting, length * 10_000 + nth, length)
      }).toThrow(StorageFault)
    const bells = () => room.host.sessions.session(meeting).room.speeches.list.at(-1)?.bells.length
    await machine.pass(7 * 60_000 + 3000)
    expect(bells()).toBe(0)
    execFileSync('mount', ['-o', 'remount,size=8m', disk])
    await machine.pass(2000)
    expect(bells()).toBe(1)
    room.close()
  })
})

describe('quality R6: every call to the disk may fail', () => {
  // The script appends, says what was acknowledged, and goes on after each failure as the host does.
  const script = join(import.meta.dirname, 'append-failing.ts')
  const longer = process.env['LONG'] === '1'
  const faults = [
    ['fdatasync,fsync', 'EIO'],
    ['pwrite64', 'ENOSPC'],
    ['pwrite64', 'EIO'],
  ] as const
  for (const [calls, error] of faults)
    test(`${error} at ${calls}: what was acknowledged is there, what was not is asked again and done once`, ({
      folder,
      skip,
      annotate,
    }) => {
      skip(!has('strace'), 'strace is not installed')
      const { first, last } = callsWhileAppending(calls, script, folder)
      const step = Math.max(1, (last - first) / (longer ? 100 : 5))
      const moments: number[] = []
      for (let at = first; at < last - 4; at += step) moments.push(Math.round(at))
      let hit = 0
      for (const moment of moments) {
        const place = join(folder, `${error}-${moment}`)
        mkdirSync(place)
        const inject = `inject=${calls}:error=${error}:when=${moment}..${moment + 1}`
        const { stdout, stderr, status } = spawnSync(
          'strace',
          ['-f', '-qq', '-o', '/dev/null', '-e', inject, process.execPath, script, place],
          { encoding: 'utf8' },
        )
        const told = stdout.split('\n').map((line) => line.split(' '))
        if (told.some(([word]) => word === 'opening')) continue
        expect(status, stderr).toBe(0)
        const acknowledged = told.flatMap(([word, id]) => (word === '!' && id !== undefined ? [id] : []))
        hit += told.filter(([word]) => word === 'x').length
        expect(acknowledged).toHaveLength(40)
        const database = openDatabase(join(place, 'meetings.db'))
        expect(database.setting('integrity_check')).toBe('ok')
        const meeting = CommandId.parse(told.find(([word]) => word === 'meeting')?.[1]) as string as MeetingId
        const stored = [...createLog(database).read(meeting, 0)].map((entry) => entry.command as string)
        database.close()
        for (const id of acknowledged)
          expect(
            stored.filter((each) => each === id),
            `${id} at ${moment}`,
          ).toHaveLength(1)
        expect(statSync(join(place, 'meetings.db')).size).toBeGreaterThan(0)
      }
      expect(hit).toBeGreaterThan(0)
      return annotate(`${moments.length} moments, ${hit} failed commits`)
    })
})

/** Which of these calls belong to the appending, counted from the start of the process. */
function callsWhileAppending(calls: string, script: string, folder: string): { first: number; last: number } {
  const trace = join(folder, 'trace')
  const place = join(folder, 'whole')
  mkdirSync(place)
  execFileSync('strace', [
    '-f',
    '-qq',
    '-o',
    trace,
    '-e',
    `trace=write,${calls}`,
    process.execPath,
    script,
    place,
  ])
  const lines = readFileSync(trace, 'utf8').split('\n')
  const count = (until: (line: string) => boolean) =>
    lines
      .slice(0, lines.findIndex(until))
      .filter((line) => calls.split(',').some((call) => line.includes(` ${call}(`))).length
  return {
    first: count((line) => line.includes('"meeting ')) + 1,
    last: count((line) => line.includes('"! n-39')),
  }
}
