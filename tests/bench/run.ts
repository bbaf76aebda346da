// npm run bench: measures the program beside its peers in one run, prints the table, and writes it down. Figures, no verdicts but the goals'.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../tools/source.ts'
import { type Case, openBench } from './bench.ts'
import { alarm } from './cases/alarm.ts'
import { append } from './cases/append.ts'
import { board } from './cases/board.ts'
import { bundle } from './cases/bundle.ts'
import { clickPainted } from './cases/click-painted.ts'
import { coldStart } from './cases/cold-start.ts'
import { reopen } from './cases/reopen.ts'
import { eightHours } from './cases/eight-hours.ts'
import { plenary } from './cases/plenary.ts'
import { pageReady } from './cases/page-ready.ts'
import { replay } from './cases/replay.ts'
import { describeMachine, isBusy } from './machine.ts'
import { asJson, asPage, asTable, busyText } from './report.ts'
import type { Row } from './row.ts'

const cases: Record<string, Case> = {
  coldStart,
  pageReady,
  clickPainted,
  alarm,
  append,
  replay,
  reopen,
  plenary,
  eightHours,
  board,
  bundle,
}

const { values: chosen } = parseArgs({
  options: {
    json: { type: 'string' },
    /** Names of cases, separated by commas; docs/bench.md is left as it is then. */
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
})
const wanted = chosen.only?.split(',') ?? Object.keys(cases)
const machine = describeMachine()
const busy = await isBusy()
console.log(
  Object.entries(machine)
    .map(([what, said]) => `${what}: ${said}`)
    .join('\n'),
)

// Ends the ordinary way, so that what was started is ended too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

const began = performance.now()
const bench = openBench(Number(chosen.rounds))
const rows: Row[] = []
const failed: string[] = []
try {
  for (const name of wanted) {
    const measure = cases[name]
    if (measure === undefined) throw new Error(`no case ${name}; there are ${Object.keys(cases).join(', ')}`)
    console.log(`… ${name}`)
    try {
      rows.push(...(await measure(bench)))
    } catch (error) {
      failed.push(name)
      console.error(`${name} could not be measured:`, error)
    }
  }
} finally {
  bench.close()
}

const minutes = ((performance.now() - began) / 60_000).toFixed(1)
const date = new Date().toISOString()
const kept = join(root, 'out/bench', `${date.replaceAll(':', '-')}.json`)
mkdirSync(join(root, 'out/bench'), { recursive: true })
writeFileSync(kept, `${JSON.stringify({ date, machine, busy, rows }, null, 2)}\n`)
if (chosen.json !== undefined) writeFileSync(resolve(chosen.json), asJson(rows))
// A page with holes would be read as if the missing rows had passed.
if (chosen.only === undefined && failed.length === 0)
  writeFileSync(join(root, 'docs/bench.md'), asPage(date, machine, busy, rows))

console.log(asTable(rows))
if (busy) console.log(busyText.replaceAll('**', ''))
console.log(`${minutes} minutes; raw samples in ${kept}`)
for (const name of failed) console.error(`NOT MEASURED: ${name}`)
process.exitCode = failed.length === 0 ? 0 : 1
