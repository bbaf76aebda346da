// Run under strace: appends a hundred facts to a reopened file, between two syncs that fail and serve as marks.
import { fsyncSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../electron/host/database.ts'
import { createLog } from '../../electron/host/log.ts'
import { migrate, migrations } from '../../electron/host/migrations.ts'
import { MeetingId } from '../../shared/id.ts'
import { notes } from './facts.ts'

const meeting = MeetingId.parse('counted')
const database = openDatabase(join(process.argv[2] ?? '', 'a.db'))
migrate(database, migrations, () => {})
const log = createLog(database)
log.append(meeting, notes(1, 1), 0)
database.reopen()
const before = log.tip(meeting)?.seq
mark()
for (const entry of notes(2, 100)) log.append(meeting, [entry], 0)
mark()
console.log(`${before} ${log.tip(meeting)?.seq}`)
database.close()

function mark(): void {
  try {
    fsyncSync(1_000_000)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EBADF')) throw error
  }
}
