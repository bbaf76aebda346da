// P6: three thousand commands through the real sessions, each on disk before the next, against a bare loop that inserts the same rows.
import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { openAlone } from '../../../electron/host/alone.ts'
import { openHost } from '../../../electron/host/host.ts'
import { resolve } from '../../../shared/demo/cue.ts'
import { CommandId, type MeetingId, counted } from '../../../shared/id.ts'
import type { Command } from '../../../shared/session/command.ts'
import type { Actor } from '../../../shared/session/seat.ts'
import { decide, emptySession, evolve } from '../../../shared/session/session.ts'
import { instant, sessionTime } from '../../../shared/time.ts'
import type { Bench, Case } from '../bench.ts'
import { longPlan, longScript } from '../long-meeting.ts'
import { noDesk } from '../no-desk.ts'
import { inTurn, median, percentile } from '../rounds.ts'
import { dataFile } from '../stored-meeting.ts'

const appends = 3000

export const append: Case = async (bench) => {
  const orders = ordersOf(appends)
  const rows = rowsOf(bench, orders)
  const each = { ours: [] as number[][], peer: [] as number[][] }
  const samples = await inTurn(
    bench.rounds,
    () => kept(each.ours, throughSessions(bench, orders)),
    () => kept(each.peer, bareLoop(bench, rows)),
  )
  const spread = (rounds: number[][]) =>
    `p50 ${percentile(rounds.flat(), 0.5).toFixed(2)}, p99 ${percentile(rounds.flat(), 0.99).toFixed(2)} ms`
  return [
    {
      id: 'P6',
      name: `${appends} commands decided, hashed and on disk one by one (WAL, synchronous=FULL)`,
      unit: 'ms',
      ours: median(samples.ours),
      peer: median(samples.peer),
      against: 'better-sqlite3: the same rows inserted in the same transactions under the same pragmas',
      goal: { times: 1.4 },
      aim: { times: 1.2 },
      note: `A command: ours ${spread(each.ours.slice(1))}; peer ${spread(each.peer.slice(1))}.`,
      samples,
    },
  ]
}

type Order = { commandId: CommandId; actor: Actor; command: Command }

/** What the script asks, written out in full: the names in a session are counted, so they are known beforehand. */
function ordersOf(count: number): Order[] {
  const opening: Order = {
    commandId: counted(CommandId, 'bench', 0),
    actor: 'host',
    command: {
      kind: 'openSession',
      meeting: longPlan.facts,
      agenda: longPlan.agenda,
      roll: longPlan.roll,
      registered: longPlan.registered,
    },
  }
  let session = emptySession
  const settled = (order: Order): Order => {
    const time = sessionTime(0)
    const answer = decide(session, order.command, time)
    if ('refusal' in answer) throw new Error(`${order.command.kind} was refused: ${answer.refusal.code}`)
    for (const fact of answer.facts) {
      const seq = session.seq + 1
      session = evolve(session, {
        seq,
        at: instant(0),
        zone: 0,
        time,
        boot: '',
        command: order.commandId,
        fact,
      })
    }
    return order
  }
  settled(opening)
  const rest = longScript(count, 2).slice(0, count)
  return [
    opening,
    ...rest.map(({ actor, command }, nth) =>
      settled({ commandId: counted(CommandId, 'bench', nth + 1), actor, command: resolve(session, command) }),
    ),
  ]
}

/** How long each command took after the opening, in milliseconds. */
function throughSessions({ emptyFolder }: Bench, orders: readonly Order[], folder = emptyFolder()): number[] {
  const owner = openAlone(folder)
  if (owner.kind !== 'owner') throw new Error('somebody else has the new folder')
  const host = openHost({ owner, desk: noDesk, version: 'bench' })
  try {
    const meeting: MeetingId = host.library.createDemo(longPlan)
    return orders.map((order) => {
      const began = performance.now()
      const acted = host.sessions.execute({ meeting, ...order })
      const took = performance.now() - began
      if (acted.kind !== 'done') throw new Error(`${order.command.kind} was refused: ${acted.refusal.code}`)
      return took
    })
  } finally {
    host.close()
    owner.close()
  }
}

type Rows = { schema: string; steps: unknown[][][] }

/** What a run of the sessions leaves in the file: rows as stored, those of one command together. */
function rowsOf(bench: Bench, orders: readonly Order[]): Rows {
  const folder = bench.emptyFolder()
  throughSessions(bench, orders, folder)
  const file = new Sqlite(dataFile(folder), { readonly: true })
  try {
    const schema = String(file.prepare("SELECT sql FROM sqlite_schema WHERE name = 'facts'").pluck().get())
    const rows = file.prepare<[], Record<string, unknown>>('SELECT * FROM facts ORDER BY seq').all()
    const steps = new Map<unknown, unknown[][]>()
    for (const row of rows) {
      const step = steps.get(row['command']) ?? []
      steps.set(row['command'], [...step, Object.values(row)])
    }
    return { schema, steps: [...steps.values()] }
  } finally {
    file.close()
  }
}

function bareLoop({ emptyFolder }: Bench, { schema, steps }: Rows): number[] {
  const file = new Sqlite(join(emptyFolder(), 'bare.db'))
  try {
    for (const pragma of ['synchronous = FULL', 'journal_mode = WAL', 'foreign_keys = ON', 'mmap_size = 0'])
      file.pragma(pragma)
    for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'wal_autocheckpoint = 1000'])
      file.pragma(pragma)
    file.exec(schema)
    if (file.pragma('synchronous', { simple: true }) !== 2) throw new Error('the peer does not sync')
    const insert = file.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const several = file.transaction((rows: unknown[][]) => {
      for (const row of rows) insert.run(...row)
    })
    return steps.map((rows) => {
      const began = performance.now()
      const [only = []] = rows
      if (rows.length === 1) insert.run(...only)
      else several.immediate(rows)
      return performance.now() - began
    })
  } finally {
    file.close()
  }
}

/** Keeps the single times, without the opening, and returns their sum. */
function kept(rounds: number[][], [, ...times]: number[]): number {
  rounds.push(times)
  return times.reduce((sum, time) => sum + time, 0)
}
