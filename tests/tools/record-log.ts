// Records a golden log: `record-log.ts NAME` writes the log of the demo once, and the session it folds to. A log is never rewritten.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { vocabulary } from '../../shared/session/fact.ts'
import { instant } from '../../shared/time.ts'
import { foldedLog, recordedAs } from './golden-log.ts'
import { root } from './source.ts'

const [name = ''] = process.argv.slice(2)
const log = join(root, 'tests/fixtures/logs', `${name}.jsonl`)
if (!existsSync(log)) {
  const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
  const { entries } = playScript(demoPlan('2026-09-17T09:00'), demoScript, start)
  const lines = entries.map(({ fact, ...stamp }) => JSON.stringify({ ...stamp, version: vocabulary, fact }))
  writeFileSync(log, `${lines.join('\n')}\n`)
}
writeFileSync(log.replace(/\.jsonl$/, '.session.json'), recordedAs(foldedLog(readFileSync(log, 'utf8'))))
console.log(`${log} and the session it folds to`)
