// Eight simulated hours of a meeting with both windows open: by how much each of them grows an hour, after the first.
import type { Page } from 'playwright'
import { playScript } from '../../../shared/demo.ts'
import { resolve } from '../../../shared/demo/cue.ts'
import { CommandId, counted } from '../../../shared/id.ts'
import { instant } from '../../../shared/time.ts'
import { openStage, openWindows, painted } from '../../tools/demo-stage.ts'
import type { Case } from '../bench.ts'
import { longPlan, longScript } from '../long-meeting.ts'
import type { Row } from '../row.ts'
import { median } from '../rounds.ts'
import { storeMeeting } from '../stored-meeting.ts'

const hours = 8
const hour = 3_600_000
/** Where the stage's machine begins. */
const morning = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }

type Sizes = { console: number[]; hall: number[]; log: number[] }

export const eightHours: Case = async ({ emptyFolder }) => {
  const folder = emptyFolder()
  const meeting = storeMeeting(folder, {
    plan: longPlan,
    entries: playScript(longPlan, [], morning).entries,
  })
  const stage = await openStage(folder)
  try {
    const { sessions } = stage.program.coat.host
    const windows = await openWindows(stage, meeting)
    const heaps = { console: await heapOf(windows.operator), hall: await heapOf(windows.projector) }
    const sizes: Sizes = { console: [], hall: [], log: [] }
    let [passed, asked, written] = [0, 0, 0]
    const measure = async () => {
      const { seq } = sessions.session(meeting)
      for (const page of [windows.operator, windows.projector]) {
        await page.locator(`html[data-seq="${seq}"]`).waitFor({ state: 'attached' })
        await painted(page)
      }
      sizes.console.push(await heaps.console())
      sizes.hall.push(await heaps.hall())
      sizes.log.push(written / 1024)
    }
    for (const { after, actor, command } of longScript(20_000, 8)) {
      const before = Math.floor(passed / hour)
      for (let left: number = after; left > 0; left -= 1000) await stage.machine.pass(Math.min(left, 1000))
      passed += after
      const told = resolve(sessions.session(meeting), command)
      const commandId = counted(CommandId, 'bench', ++asked)
      const acted = sessions.execute({ meeting, commandId, actor, command: told })
      if (acted.kind === 'refused') throw new Error(`${told.kind} is ${acted.refusal.code}`)
      written += JSON.stringify(told).length
      if (Math.floor(passed / hour) > before) await measure()
      if (passed >= hours * hour) break
    }
    return (['console', 'hall'] as const).map((which) => row(which, sizes, asked))
  } finally {
    await stage.close()
  }
}

const names = { console: 'The console', hall: 'The hall' } as const

function row(which: 'console' | 'hall', sizes: Sizes, commands: number): Row {
  return {
    id: which === 'console' ? 'P15e' : 'P15f',
    name: `${names[which]}'s window over 8 simulated hours: growth of its heap an hour`,
    unit: 'kB',
    ours: anHour(sizes[which]),
    peer: anHour(sizes.log),
    against: 'what was put into the log in an hour, as bare JSON',
    goal: { atMost: 1024 },
    aim: { atMost: 512 },
    note: `After a collection at every full hour; ${commands} commands. At the end ${sizes[which].at(-1)?.toFixed(0)} kB are held.`,
    samples: { ours: sizes[which], peer: sizes.log },
  }
}

/** The median of the slopes between any two hours: what a page drops and makes again now and then counts for nothing. */
function anHour(sizes: readonly number[]): number {
  if (sizes.length < hours) throw new Error('hours are missing')
  return median(
    sizes.flatMap((size, at) => sizes.slice(at + 1).map((later, by) => (later - size) / (by + 1))),
  )
}

/** Kilobytes held by a page once everything that can go has gone. */
async function heapOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  return async () => {
    for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 1024
  }
}
