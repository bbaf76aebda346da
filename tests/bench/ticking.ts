// Run as a process of its own: a host with the demo meeting, five alarms a fifth of a second apart, and a poller beside them.
// Told `{ load, boundaries }` it answers how late each was on so many second boundaries, in milliseconds.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createRouterClient } from '@orpc/server'
import { createAlarm } from '../../electron/host/alarm.ts'
import { openAlone } from '../../electron/host/alone.ts'
import { machineClock } from '../../electron/host/clock.ts'
import type { Desk } from '../../electron/host/desk.ts'
import { openHost } from '../../electron/host/host.ts'
import { openPrinting } from '../../electron/web/printing.ts'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { MeetingId } from '../../shared/id.ts'
import { instant } from '../../shared/time.ts'
import { browserPath } from '../browser.ts'
import { root } from '../tools/source.ts'
import { noDesk } from './no-desk.ts'
import { storeEach } from './stored-meeting.ts'

export type Asked = { load: boolean; boundaries: number }
export type Answered = { alarm: number[]; polling: number[]; exports: number }

const clock = machineClock(() => Date.now())
const phases = [0, 200, 400, 600, 800]

const [folder = ''] = process.argv.slice(2)
const plan = demoPlan('2026-09-17T09:00')
// Pages that stand are not laid out again: two meetings in turn make every export a whole one.
const meetings = [12, 13].map((number) => {
  const numbered = {
    ...plan,
    facts: { ...plan.facts, number, fullTitle: `${plan.facts.fullTitle}（${number}）` },
  }
  const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
  return { plan: numbered, entries: playScript(numbered, demoScript, start).entries }
})
const exported = storeEach(folder, meetings)
const owner = openAlone(folder)
if (owner.kind !== 'owner') throw new Error('somebody else has the new folder')
const printing = openPrinting({ browser: browserPath() })
const desk: Desk = {
  ...noDesk,
  pdf: printing.pdf,
  // As the browser coat hands a file over, which costs the host's own thread something.
  save: (name, bytes) =>
    Promise.resolve({ kind: 'handed', name, bytes: Buffer.from(bytes).toString('base64') }),
}
const host = openHost({ owner, desk, version: 'bench', resources: join(root, 'resources') })
const { paper } = createRouterClient(host.router, { context: { seat: 'operator' } })

for (const sign of ['SIGTERM', 'disconnect'] as const)
  process.once(sign, () => {
    void printing.close().then(() => {
      host.close()
      owner.close()
      process.exit(0)
    })
  })
process.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => process.send?.(answered))
})

async function answer({ load, boundaries }: Asked): Promise<Answered> {
  const strain = load ? beginStrain() : null
  const [alarm, polling] = await Promise.all([
    Promise.all(phases.map((phase) => byAlarm(phase, boundaries))),
    byPolling(boundaries),
  ])
  const exports = (await strain?.end()) ?? 0
  return { alarm: alarm.flat(), polling, exports }
}

/** The next whole second of a clock that is `phase` milliseconds ahead. */
const nextBoundary = (phase: number): number =>
  Math.ceil((clock.monotonic() + phase + 1) / 1000) * 1000 - phase

function byAlarm(phase: number, boundaries: number): Promise<number[]> {
  return new Promise((resolve) => {
    const late: number[] = []
    let at = nextBoundary(phase)
    const alarm = createAlarm(clock, () => {
      late.push(clock.monotonic() - at)
      at += 1000
      if (late.length === boundaries) resolve(late)
      else alarm.set(at)
    })
    alarm.set(at)
  })
}

/** What a program does that looks at the clock thirty times a second instead. */
function byPolling(boundaries: number): Promise<number[]> {
  return new Promise((resolve) => {
    const late: number[] = []
    const next = phases.map(nextBoundary)
    const timer = setInterval(() => {
      const now = clock.monotonic()
      for (const [which, at] of next.entries()) {
        if (now < at) continue
        late.push(now - at)
        next[which] = at + 1000
      }
      if (late.length < boundaries * phases.length) return
      clearInterval(timer)
      resolve(late)
    }, 32)
  })
}

/** Thirty milliseconds of every hundred a core is taken, and papers are written without a pause. */
function beginStrain() {
  const burst = new Worker(
    `setInterval(() => { const until = performance.now() + 30; while (performance.now() < until); }, 100)`,
    { eval: true },
  )
  const state = { exports: 0, ended: false }
  const exporting = (async () => {
    while (!state.ended) {
      const nth = state.exports % 2
      const format = nth === 0 ? 'docx' : 'pdf'
      const meeting = MeetingId.parse(exported[nth])
      const handed = await paper.save({ meeting, paper: 'minutes', format })
      if (handed.kind !== 'handed' || handed.bytes.length < 1000) throw new Error(`no ${format} was written`)
      state.exports++
    }
  })()
  return {
    async end(): Promise<number> {
      state.ended = true
      await exporting
      await burst.terminate()
      return state.exports
    },
  }
}
