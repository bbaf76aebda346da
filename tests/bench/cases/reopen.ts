// How long a started host needs until a long meeting stands again: file checked, chain verified, folded, its return on record.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Case } from '../bench.ts'
import { inTurn, median } from '../rounds.ts'

export const reopen: Case = async ({ rounds, folderWithMeeting }) => {
  const inProcess = (how: 'host' | 'select') => () => {
    const { folder, meeting } = folderWithMeeting()
    const program = join(import.meta.dirname, '../reopened.ts')
    return Number(execFileSync(process.execPath, [program, folder, how, meeting], { encoding: 'utf8' }))
  }
  const samples = await inTurn(rounds, inProcess('host'), inProcess('select'))
  return [
    {
      id: 'P7c',
      name: 'Reopening a 20,000-fact meeting through the host, in a new process',
      unit: 'ms',
      ours: median(samples.ours),
      peer: median(samples.peer),
      against: 'better-sqlite3 in a new process: open, SELECT … iterate(), nothing checked, nothing parsed',
      goal: { atMost: 500 },
      aim: { atMost: 150 },
      note: 'From opening the folder: owner lock, quick_check, chain, fold, and the fact that says the meeting was taken up again. The file is in the cache of the system.',
      samples,
    },
  ]
}
