// P7: reading a log back with every hash checked and every fact folded, against a loop that only selects the same rows.
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../../electron/host/database.ts'
import { createLog } from '../../../electron/host/log.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { emptySession, evolve } from '../../../shared/session/session.ts'
import type { Bench, Case } from '../bench.ts'
import { longPlan } from '../long-meeting.ts'
import type { Row } from '../row.ts'
import { inTurn, median, timed } from '../rounds.ts'
import { dataFile, storeMeetings } from '../stored-meeting.ts'

export const replay: Case = async (bench) => {
  const one = await replayed(bench, 1)
  const ten = await replayed(bench, 10)
  return [
    { ...one, id: 'P7', name: 'Replay with verification: 20,000 facts in one meeting' },
    { ...ten, id: 'P7b', name: 'Replay with verification: 200,000 facts in ten meetings' },
  ]
}

async function replayed({ rounds, entries, emptyFolder }: Bench, count: number): Promise<Row> {
  const folder = emptyFolder()
  const meetings = storeMeetings(folder, longPlan, entries, count)
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
      note: 'SHA-256 chain checked, JSON parsed, session folded; both read the same file.',
      samples,
    }
  } finally {
    bare.close()
    database.close()
  }
}
