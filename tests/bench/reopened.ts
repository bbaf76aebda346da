// Run as a process of its own, cold as after a start: opens the folder named first and prints the milliseconds it took.
// With `host` the program's own host folds the meeting named third; with `select` a bare loop reads the same rows.
import Sqlite from 'better-sqlite3'
import { openAlone } from '../../electron/host/alone.ts'
import { openHost } from '../../electron/host/host.ts'
import { MeetingId } from '../../shared/id.ts'
import { noDesk } from './no-desk.ts'
import { dataFile } from './stored-meeting.ts'

const [folder = '', how = '', name = ''] = process.argv.slice(2)
const meeting = MeetingId.parse(name)
const began = performance.now()
const close = how === 'host' ? reopen() : select()
console.log(performance.now() - began)
close()

function reopen(): () => void {
  const owner = openAlone(folder)
  if (owner.kind !== 'owner') throw new Error('somebody has the folder')
  const host = openHost({ owner, desk: noDesk, version: 'bench' })
  host.sessions.resume(meeting)
  return () => {
    host.close()
    owner.close()
  }
}

function select(): () => void {
  const file = new Sqlite(dataFile(folder), { readonly: true })
  const rows = file.prepare('SELECT * FROM facts WHERE meeting = ? ORDER BY seq').raw()
  for (const row of rows.iterate(meeting)) if (!Array.isArray(row)) throw new Error('no row')
  return () => void file.close()
}
