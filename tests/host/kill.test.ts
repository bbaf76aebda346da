// SIGKILL at random moments through a real host: what was acknowledged is there, once, and the clocks went on.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { machineClock } from '../../electron/host/clock.ts'
import { openDatabase } from '../../electron/host/database.ts'
import { createLog } from '../../electron/host/log.ts'
import type { MeetingId } from '../../shared/id.ts'
import { emptySession, evolve } from '../../shared/session/session.ts'
import { chances } from './chances.ts'
import { heldMeeting, openRoom, speaking } from './opened.ts'
import { test } from './room.ts'

const rounds = process.env['LONG'] === '1' ? 1000 : Number(process.env['ROUNDS'] ?? 60)
/** A meeting of a few thousand facts, then a new one: as long as a real one may become. */
const roundsPerMeeting = 30

type Told = {
  asked: string[]
  done: { id: string; seq: number; facts: number }[]
  ready: number | null
}

function warmChild() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-host.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const told: Told = { asked: [], done: [], ready: null }
  const warm = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const [word, id = '', seq = '', facts = ''] = line.split(' ')
      if (word === 'warm') resolve()
      if (word === '?') told.asked.push(id)
      if (word === '!') told.done.push({ id, seq: Number(seq), facts: Number(facts) })
      if (word === 'ready') told.ready = Number(id)
    })
  })
  const acknowledges = (count: number) =>
    new Promise<void>((resolve) => {
      lines.on('line', () => {
        if (told.done.length >= count) resolve()
      })
    })
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return { child, told, warm, acknowledges, gone }
}

const kill = (child: ChildProcess) => child.kill('SIGKILL')

describe('quality R1: killed while it writes', () => {
  test(`${rounds} times, nothing acknowledged is lost, nothing is there twice, the chain is whole`, {
    timeout: 1_800_000,
  }, async ({ folder, annotate }) => {
    const seed = Number(process.env['SEED'] ?? 20_261_125)
    const chance = chances(seed)
    const back: number[] = []
    let acknowledged = 0
    let pending = ''
    let meeting: MeetingId | null = null
    let place = ''
    const acked = new Map<string, { seq: number; facts: number }>()
    let ahead = warmChild()
    for (let round = 0; round < rounds; round += 1) {
      if (round % roundsPerMeeting === 0) {
        place = join(folder, String(round))
        mkdirSync(place)
        const room = openRoom(place)
        meeting = await heldMeeting(room)
        room.close()
        acked.clear()
        pending = ''
      }
      const { child, told, warm, acknowledges, gone } = ahead
      await warm
      child.stdin.write(`${place} ${meeting} ${round} ${pending}\n`)
      // One in four may die while it opens the file and folds; the others at some moment while they write.
      if (round % 4 === 0) await pause(chance() * 150)
      else await acknowledges(Math.ceil(chance() * 60))
      await pause(chance() * 3)
      kill(child)
      await gone
      // Starting a process is the slowest part: it goes on while the parent checks.
      ahead = warmChild()
      for (const { id, seq, facts } of told.done) if (!acked.has(id)) acked.set(id, { seq, facts })
      acknowledged += told.done.length
      if (told.ready !== null) back.push(told.ready)
      pending = told.asked.at(-1) ?? pending
      check(place, meeting!, acked, round)
    }
    kill(ahead.child)
    await ahead.gone
    const sorted = back.toSorted((a, b) => a - b)
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
    await annotate(
      `${rounds} kills, seed ${seed}, ${acknowledged} commands acknowledged, back in p95 ${p95} ms, worst ${sorted.at(-1)} ms`,
    )
    expect(acknowledged).toBeGreaterThan(rounds * 10)
    expect(p95).toBeLessThanOrEqual(1000)
  })

  test('the running clock is where it would have been, to 100 ms', async ({ folder }) => {
    const room = openRoom(folder)
    const meeting = await heldMeeting(room)
    speaking(room, meeting)
    room.close()
    const { child, warm, acknowledges, gone } = warmChild()
    await warm
    child.stdin.write(`${folder} ${meeting} 0 \n`)
    await acknowledges(20)
    kill(child)
    await gone
    const clock = machineClock(() => Date.now())
    const tip = tipOf(folder, meeting)
    await pause(700)
    const again = openRoom(folder, clock)
    const expected = tip.time + clock.uptime() - tip.uptime
    expect(Math.abs(again.host.sessions.now(meeting).time - expected)).toBeLessThanOrEqual(100)
    // And uptime and calendar agree about how long that was, for nobody has touched the calendar.
    expect(
      Math.abs(again.host.sessions.now(meeting).time - (tip.time + Date.now() - tip.at)),
    ).toBeLessThanOrEqual(100)
    again.close()
  })
})

function tipOf(folder: string, meeting: MeetingId) {
  const database = openDatabase(join(folder, 'meetings.db'))
  const tip = createLog(database).tip(meeting)
  database.close()
  if (tip === null) throw new Error('an empty log')
  return tip
}

function check(
  folder: string,
  meeting: MeetingId,
  acked: ReadonlyMap<string, { seq: number; facts: number }>,
  round: number,
): void {
  const database = openDatabase(join(folder, 'meetings.db'))
  expect(database.setting('integrity_check'), `round ${round}`).toBe('ok')
  // Reading verifies every hash.
  const entries = [...createLog(database).read(meeting, 0)]
  database.close()
  const found = new Map<string, { seq: number; facts: number }>()
  for (const { command, seq } of entries) {
    const known = found.get(command)
    if (known !== undefined) expect(seq, `${command} is there twice`).toBe(known.seq + 1)
    found.set(command, { seq, facts: (known?.facts ?? 0) + 1 })
  }
  for (const [id, told] of acked) {
    const there = found.get(id)
    expect(there, `round ${round}: ${id} was acknowledged and is lost`).toBeDefined()
    // A command asked again after the kill had been stored before: it is answered and adds nothing.
    expect(there).toEqual(told.facts === 0 ? { ...there, seq: told.seq } : told)
  }
  expect(entries.reduce(evolve, emptySession).seq).toBe(entries.length)
}
