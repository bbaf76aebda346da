// P7: reading a log back with every hash checked and every fact folded, against a loop that only selects the same rows.
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../../electron/host/database.ts'
import { createLog } from '../../../electron/host/log.ts'
import { demoPlan, demoScript, playScript } from '../../../shared/demo.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { emptySession, evolve } from '../../../shared/session/session.ts'
import { instant } from '../../../shared/time.ts'
import type { Bench, Case } from '../bench.ts'
import { longPlan } from '../long-meeting.ts'
import type { Row } from '../row.ts'
import { inTurn, median, timed } from '../rounds.ts'
import { type Stored, dataFile, storeEach } from '../stored-meeting.ts'

export const replay: Case = async (bench) => {
  const sitting = ordinaryMeeting()
  const many = await replayed(bench, sitting, Math.round(200_000 / sitting.entries.length))
  const one = await replayed(bench, { plan: longPlan, entries: bench.entries }, 1)
  return [
    {
      ...many,
      id: 'P7',
      name: 'Replay with verification: 200,000 facts, ordinary meetings one after the other',
    },
    { ...one, id: 'P7b', name: 'Replay with verification: 20,000 facts in a single meeting' },
  ]
}

function ordinaryMeeting(): Stored {
  const plan = demoPlan('2026-09-17T09:00')
  const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
  return { plan, entries: playScript(plan, demoScript, start).entries }
}

async function replayed({ rounds, emptyFolder }: Bench, stored: Stored, count: number): Promise<Row> {
  const folder = emptyFolder()
  const { entries } = stored
  const meetings = storeEach(folder, Array<Stored>(count).fill(stored))
  const database = openDatabase(dataFile(folder), 'read')
  const log = createLog(database)
  const bare = new Sqlite(dataFile(folder), { readonly: true })
  const select = bare.prepare('SELECT * FROM facts WHERE meeting = ? ORDER BY seq').raw()
  const read = (meeting: MeetingId) => {
    let session = emptySession
    for (const entry of log.read(meeting, 0)) session = evolve(session, entry)
    if (session.seq !== entries.length) throw new Error(`only ${session.seq} facts were read`)
  }
  const selected = (meeting: MeetingId) => {
    let seen = 0
    for (const row of select.iterate(meeting)) seen += Array.isArray(row) ? 1 : 0
    if (seen !== entries.length) throw new Error(`only ${seen} rows were selected`)
  }
  try {
    const samples = await inTurn(
      rounds,
      () => timed(() => meetings.forEach(read)),
      () => timed(() => meetings.forEach(selected)),
    )
    return {
      id: '',
      name: '',
      unit: 'ms',
      ours: median(samples.ours),
      peer: median(samples.peer),
      against: 'better-sqlite3: SELECT … iterate() as arrays, nothing checked, nothing parsed',
      goal: { times: 5 },
      aim: { times: 3 },
      note: `SHA-256 chain checked, JSON parsed, session folded; both read the same file, ${count} × ${entries.length} facts.`,
      samples,
    }
  } finally {
    bare.close()
    database.close()
  }
}
