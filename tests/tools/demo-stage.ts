// The real program on a simulated clock with both its windows open: the demo is played through it, moment by moment.
import { join } from 'node:path'
import { type Browser, type Page, chromium } from 'playwright'
import type { MeetingId } from '../../shared/id.ts'
import { browserPath, flags } from '../browser.ts'
import { type Machine, createMachine } from '../host/machine.ts'
import { type Program, noWindows, openProgram } from './demo-coat.ts'
import { type Moment, moments } from './demo-moments.ts'

export type Stage = { machine: Machine; program: Program; browser: Browser; close(): Promise<void> }
export type Windows = { operator: Page; projector: Page }

/** One simulated second after the other, so that every picture shows its own second. */
const stride = 1000
const patience = 4 * 3_600_000

/** It is five to nine on the morning of the demo. */
export async function openStage(folder: string): Promise<Stage> {
  const machine = createMachine(Date.UTC(2026, 8, 17, 0, 55))
  const program = await openProgram(folder, noWindows, machine.boot())
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  return {
    machine,
    program,
    browser,
    async close() {
      await browser.close()
      await program.close()
    },
  }
}

/** A window of the seat, beginning at `to`; the hall's is larger. */
export async function openWindow(
  { browser, program }: Stage,
  seat: keyof Windows,
  to: string,
): Promise<Page> {
  const viewport = seat === 'operator' ? { width: 1366, height: 768 } : { width: 1920, height: 1080 }
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(program.coat.invite('minute', seat, to))
  return page
}

export const openWindows = async (stage: Stage, meeting: MeetingId): Promise<Windows> => ({
  operator: await openWindow(stage, 'operator', `/operate/${meeting}`),
  projector: await openWindow(stage, 'projector', `/${meeting}`),
})

/** Plays the demo to its end and takes a picture of both windows at every moment; returns the pictures' names. */
export async function playThrough(
  stage: Stage,
  meeting: MeetingId,
  windows: Windows,
  out: string,
): Promise<string[]> {
  const { machine, program } = stage
  const { sessions } = program.coat.host
  await program.client.desk.playDemo({ meeting, speed: 1 })
  const waiting = [...moments]
  const files: string[] = []
  for (let passed = 0; sessions.session(meeting).room.phase !== 'adjourned'; passed += stride) {
    if (passed > patience) throw new Error('the demo does not come to its end')
    await machine.pass(stride)
    const due = waiting.find((moment) => moment.when(sessions.session(meeting), sessions.now(meeting).time))
    if (due === undefined) continue
    waiting.splice(waiting.indexOf(due), 1)
    for (const which of ['operator', 'projector'] as const)
      files.push(await picture(stage, meeting, windows[which], due, which, out))
  }
  if (waiting.length > 0) throw new Error(`never came: ${waiting.map((moment) => moment.name).join(', ')}`)
  return files
}

/** A window once it has folded everything, heard a beat and painted. */
async function picture(
  { machine, program }: Stage,
  meeting: MeetingId,
  page: Page,
  moment: Moment,
  which: string,
  out: string,
): Promise<string> {
  await machine.pass(stride)
  const { seq } = program.coat.host.sessions.session(meeting)
  await page.locator(`html[data-seq="${seq}"][data-line="open"]`).waitFor({ state: 'attached' })
  await painted(page)
  const file = `${moment.name}-${which}.png`
  await page.screenshot({ path: join(out, file) })
  return file
}

export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
