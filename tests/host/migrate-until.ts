// Run as a child: moves a data file to the next version and kills itself after so many statements.
import { join } from 'node:path'
import { openDatabase } from '../../electron/host/database.ts'
import { migrate } from '../../electron/host/migrations.ts'
import { later } from './next-migration.ts'

const [folder = '', after = '0'] = process.argv.slice(2)
const database = openDatabase(join(folder, 'meetings.db'))
let run = 0
const dying = {
  ...database,
  script(text: string) {
    if (run === Number(after)) process.kill(process.pid, 'SIGKILL')
    run += 1
    database.script(text)
  },
}
migrate(dying, later, () => {})
database.close()
