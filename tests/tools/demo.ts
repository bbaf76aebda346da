// npm run demo: plays the demo meeting for a newcomer to watch; with --out DIR without a screen, on a simulated clock, leaving its papers.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { playUnseen } from './demo-unseen.ts'
import { watchDemo } from './demo-watched.ts'

const { values } = parseArgs({
  options: { out: { type: 'string' }, speed: { type: 'string', default: '20' } },
})
const folder = mkdtempSync(join(tmpdir(), 'tongxin-demo-'))
try {
  if (values.out === undefined) await watchDemo(folder, Number(values.speed))
  else {
    const out = resolve(values.out)
    mkdirSync(out, { recursive: true })
    console.log(JSON.stringify(await playUnseen(folder, out)))
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
