// Plays the demo meeting on a simulated clock through the real program and browser, and leaves its papers, log and pictures.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type Page, chromium } from 'playwright'
import type { PaperFormat, PaperKind } from '../../shared/contract.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { browserPath, flags } from '../browser.ts'
import { createMachine } from '../host/machine.ts'
import { type Program, noWindows, openProgram } from './demo-coat.ts'
import { type Moment, moments } from './demo-moments.ts'

export type Played = {
  out: string
  meeting: string
  facts: number
  simulatedMinutes: number
  seconds: number
  files: string[]
}

/** One simulated second after the other, so that every picture shows its own second. */
const stride = 1000
const patience = 4 * 3_600_000

export async function playUnseen(folder: string, out: string): Promise<Played> {
  const began = performance.now()
  const machine = createMachine(Date.UTC(2026, 8, 17, 0, 55))
  const program = await openProgram(folder, noWindows, machine.boot())
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  try {
    const { client, coat } = program
    const { meeting } = await client.library.createDemo()
    await client.desk.playDemo({ meeting, speed: 1 })
    const pages = await openPages(browser, program, meeting)

    const waiting = [...moments]
    const files: string[] = []
    const session = () => coat.host.sessions.session(meeting)
    for (let passed = 0; session().room.phase !== 'adjourned'; passed += stride) {
      if (passed > patience) throw new Error('the demo does not come to its end')
      await machine.pass(stride)
      const due = waiting.find((moment) => moment.when(session(), coat.host.sessions.now(meeting).time))
      if (due === undefined) continue
      waiting.splice(waiting.indexOf(due), 1)
      files.push(
        ...(await pictures(
          pages,
          due,
          () => session().seq,
          () => machine.pass(stride),
          out,
        )),
      )
    }
    if (waiting.length > 0) throw new Error(`never came: ${waiting.map((moment) => moment.name).join(', ')}`)
    const entries = await readLog(program, meeting)
    writeFileSync(join(out, 'log.jsonl'), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    files.push('log.jsonl', ...(await papers(program, meeting, out)))
    return {
      out,
      meeting,
      facts: entries.length,
      simulatedMinutes: Math.round(session().last.time / 60_000),
      seconds: Math.round((performance.now() - began) / 1000),
      files,
    }
  } finally {
    await browser.close()
    await program.close()
  }
}

type Pages = { operator: Page; projector: Page }

async function openPages(browser: Browser, { coat }: Program, meeting: MeetingId): Promise<Pages> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const operator = await context.newPage()
  await operator.setViewportSize({ width: 1366, height: 768 })
  await operator.goto(coat.invite('minute', 'operator', `/operate/${meeting}`))
  const projector = await context.newPage()
  await projector.setViewportSize({ width: 1920, height: 1080 })
  await projector.goto(coat.invite('minute', 'projector', `/${meeting}`))
  return { operator, projector }
}

/** Both pages, once they have folded everything, heard a beat and painted. */
async function pictures(
  pages: Pages,
  { name }: Moment,
  seq: () => number,
  beat: () => Promise<void>,
  out: string,
): Promise<string[]> {
  const files: string[] = []
  for (const [which, page] of Object.entries(pages)) {
    await beat()
    const drawn = `html[data-seq="${seq()}"][data-line="open"]`
    await page.locator(drawn).waitFor({ state: 'attached', timeout: 10_000 })
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
    const file = `${name}-${which}.png`
    await page.screenshot({ path: join(out, file) })
    files.push(file)
  }
  return files
}

async function readLog({ client }: Program, meeting: MeetingId): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const message of await client.session.follow({ meeting, since: 0 })) {
    if (message.kind === 'entries') entries.push(...message.entries)
    if (message.kind === 'caughtUp') return entries
  }
  throw new Error('the log ended before it was read')
}

const wanted: readonly [string, PaperKind, PaperFormat][] = [
  ['纪要.pdf', 'minutes', 'pdf'],
  ['纪要.docx', 'minutes', 'docx'],
  ['会议记录.docx', 'record', 'docx'],
]

async function papers({ client }: Program, meeting: MeetingId, out: string): Promise<string[]> {
  for (const [file, paper, format] of wanted) {
    const handed = await client.paper.save({ meeting, paper, format })
    if (handed.kind !== 'handed') throw new Error(`no ${file}: ${handed.kind}`)
    writeFileSync(join(out, file), Buffer.from(handed.bytes, 'base64'))
  }
  return wanted.map(([file]) => file)
}
