// A plenary of 800 people on its fourth day: how soon a command is shown in both windows, and how soon it stands again after a kill.
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Page, chromium } from 'playwright'
import { OwnerNote } from '../../../electron/host/alone.ts'
import type { Link } from '../../../renderer/link/keep-link.ts'
import { type TimedCommand, resolve } from '../../../shared/demo/cue.ts'
import { demoPlan, demoScript, playScript } from '../../../shared/demo.ts'
import { CommandId, type MeetingId, counted } from '../../../shared/id.ts'
import type { MeetingPlan } from '../../../shared/meeting.ts'
import type { Entry } from '../../../shared/session/fact.ts'
import { type Session, emptySession, evolve } from '../../../shared/session/session.ts'
import { instant } from '../../../shared/time.ts'
import { browserPath, flags } from '../../browser.ts'
import { openProgramLink, post } from '../../link/program.ts'
import type { Case } from '../bench.ts'
import { plenaryPlan, plenaryScript, plenaryUpTo } from '../plenary.ts'
import { inTurn, median, percentile } from '../rounds.ts'
import { serve } from '../served.ts'
import { storeMeeting } from '../stored-meeting.ts'

const commands = 120

export const plenary: Case = async ({ rounds, emptyFolder }) => {
  const large = await shown(emptyFolder(), {
    plan: plenaryPlan,
    entries: plenaryUpTo(commands, instant(Date.now())),
    ahead: plenaryScript.slice(-commands),
  })
  const small = await shown(emptyFolder(), ofDemo())
  const original = emptyFolder()
  const meeting = storeMeeting(original, { plan: plenaryPlan, entries: plenaryUpTo(0, instant(Date.now())) })
  const reopened = (how: 'host' | 'select') => () => {
    const folder = emptyFolder()
    cpSync(original, folder, { recursive: true })
    const program = join(import.meta.dirname, '../reopened.ts')
    return Number(execFileSync(process.execPath, [program, folder, how, meeting], { encoding: 'utf8' }))
  }
  const again = await inTurn(rounds, reopened('host'), reopened('select'))
  const row = (id: string, name: string, which: keyof Shown, goal: number, note: string) => ({
    id,
    name,
    unit: 'ms' as const,
    ours: percentile(large[which], 0.95),
    peer: percentile(small[which], 0.95),
    against: 'the same program in the demo meeting of 32 members, the same way',
    goal: { atMost: goal },
    aim: { atMost: goal / 2 },
    note: `${note} Median ${median(large[which]).toFixed(1)} ms over ${large[which].length} commands.`,
    samples: { ours: large[which], peer: small[which] },
  })
  const who = '500 members, 300 others, 60 items, 300 speeches, fourth day'
  return [
    row(
      'P15a',
      `${who}: command given to acknowledged on disk, p95`,
      'acknowledged',
      50,
      'Over the socket, as a page gives it.',
    ),
    row(
      'P15b',
      `${who}: command given to painted in the console, p95`,
      'console',
      50,
      'Until behind the frame that holds it.',
    ),
    row(
      'P15c',
      `${who}: command given to painted in the hall, p95`,
      'hall',
      100,
      'Until behind the frame that holds it.',
    ),
    {
      id: 'P15d',
      name: `${who}: standing again after a kill, in a new process`,
      unit: 'ms',
      ours: median(again.ours),
      peer: median(again.peer),
      against: 'better-sqlite3 in a new process: open, SELECT … iterate(), nothing checked, nothing parsed',
      goal: { atMost: 1000 },
      aim: { atMost: 300 },
      note: 'As P7c: owner lock, quick_check, chain, fold, and the fact of the return.',
      samples: again,
    },
  ]
}

type Held = { plan: MeetingPlan; entries: readonly Entry[]; ahead: readonly TimedCommand[] }

function ofDemo(): Held {
  const plan = demoPlan('2026-09-17T09:00')
  const speaking = demoScript.findIndex(({ command }) => command.kind === 'startSpeech')
  const before = demoScript.slice(0, speaking)
  const length = before.reduce((sum, { after }) => sum + after, 0)
  const { entries } = playScript(plan, before, { at: instant(Date.now() - length), zone: 480 })
  const ahead = demoScript.slice(speaking).filter(({ actor }) => actor === 'operator')
  return { plan, entries, ahead: ahead.slice(0, commands) }
}

type Shown = { acknowledged: number[]; console: number[]; hall: number[] }

/** Milliseconds from giving each command to its answer, and to the frames in which both windows hold it. */
async function shown(folder: string, { plan, entries, ahead }: Held): Promise<Shown> {
  const meeting = storeMeeting(folder, { plan, entries })
  const served = await serve(folder)
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  try {
    const open = async (seat: 'operator' | 'projector', path: string) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const page = await context.newPage()
      await page.goto(`${await served.invite(seat)}&to=${encodeURIComponent(path)}`)
      await page.waitForSelector(`html[data-seq="${entries.length + 1}"]`)
      await page.evaluate(noteFrames)
      return page
    }
    const windows = {
      console: await open('operator', `/operate/${meeting}`),
      hall: await open('projector', `/${meeting}`),
    }
    const samples: Shown = { acknowledged: [], console: [], hall: [] }
    const desk = await openDesk(folder, meeting)
    for (const { command } of ahead) {
      const given = performance.timeOrigin + performance.now()
      const seq = await desk.give(command)
      samples.acknowledged.push(performance.timeOrigin + performance.now() - given)
      for (const which of ['console', 'hall'] as const)
        samples[which].push((await paintedAt(windows[which], seq)) - given)
    }
    await desk.close()
    return samples
  } finally {
    await browser.close()
    await served.close()
  }
}

/** Somebody at the operator's end of a line, who follows the meeting and so knows what the signs of a script mean. */
async function openDesk(folder: string, meeting: MeetingId) {
  const { url, secret } = OwnerNote.parse(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')))
  const invited = await post(url, '/invite', { secret, seat: 'operator', life: 'minute' })
  const { token } = JSON.parse(await invited.text())
  const { bearer } = JSON.parse(await (await post(url, '/launch', { token })).text())
  const link: Link = await openProgramLink(url, bearer)
  const stop = new AbortController()
  let session: Session = emptySession
  const messages = await link.client.session.follow({ meeting, since: 0 }, { signal: stop.signal })
  const waiting = new Set<() => void>()
  const follow = async () => {
    for await (const message of messages) {
      if (message.kind === 'entries') session = message.entries.reduce(evolve, session)
      for (const look of waiting) look()
    }
  }
  const following = follow().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  const reached = (seq: number) =>
    new Promise<void>((held) => {
      const look = () => {
        if (session.seq < seq) return
        waiting.delete(look)
        held()
      }
      waiting.add(look)
      look()
    })
  await reached(1)
  let asked = 0
  return {
    async give(cue: TimedCommand['command']): Promise<number> {
      const command = resolve(session, cue)
      const commandId = counted(CommandId, 'bench', ++asked)
      const acted = await link.client.session.act({ meeting, commandId, command })
      if (acted.kind === 'refused') throw new Error(`${command.kind} is ${acted.refusal.code}`)
      await reached(acted.seq)
      return acted.seq
    },
    async close() {
      stop.abort()
      await following
      await pause(50) // the word that nobody follows any more is still on its way
      link.close()
    },
  }
}

/** Runs in a page: when each state of the log was painted, by the wall clock of the machine. */
function noteFrames(): void {
  const painted: { seq: number; at: number }[] = []
  const seqNow = () => Number(document.documentElement.dataset['seq'])
  new MutationObserver(() => {
    const seq = seqNow()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () =>
        painted.push({ seq, at: performance.timeOrigin + performance.now() }),
      )
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-seq'] })
  Object.assign(window, { painted })
}

async function paintedAt(page: Page, seq: number): Promise<number> {
  const found = await page.waitForFunction((wanted) => {
    const painted: unknown = Reflect.get(window, 'painted')
    if (!Array.isArray(painted)) return 0
    return painted.find((one: { seq: number; at: number }) => one.seq >= wanted)?.at ?? 0
  }, seq)
  return Number(await found.jsonValue())
}
