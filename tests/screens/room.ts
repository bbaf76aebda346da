// One served program, one browser a file, one operator's page a test: as a user has it. On failure it leaves pictures and a trace.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright'
import { test as base } from 'vitest'
import { type Served, serve } from '../bench/served.ts'
import { browserPath, flags } from '../browser.ts'

export type Hall = {
  served: Served
  folder: string
  context: BrowserContext
  operator: Page
  /** Opens one more page with a seat of its own, beginning at `to`. */
  page(seat: 'operator' | 'projector', to: string): Promise<Page>
  /** Page errors, console errors and breaches of the content policy, of every page of this test. */
  faults: readonly string[]
}

export const test = base
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names off this pattern
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch({
      executablePath: browserPath(),
      args: flags,
      env: { ...process.env, LANG: 'C.UTF-8' }, // without it a Chinese file name is saved as "download"
    })
    onCleanup(() => browser.close())
    return browser
  })
  .extend('hall', async ({ browser, task }, { onCleanup }): Promise<Hall> => {
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-hall-'))
    const served = await serve(folder)
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    await context.tracing.start({ screenshots: true, snapshots: true })
    const faults: string[] = []
    const page = async (seat: 'operator' | 'projector', to: string) => {
      const opened = await context.newPage()
      watch(opened, faults)
      await opened.goto(`${await served.invite(seat)}&to=${encodeURIComponent(to)}`)
      return opened
    }
    const operator = await page('operator', '/')
    onCleanup(async () => {
      const failed = task.result?.state === 'fail'
      const left = join('out/screens', task.id)
      if (failed) {
        mkdirSync(left, { recursive: true })
        for (const [nth, each] of context.pages().entries())
          await each.screenshot({ path: join(left, `${nth}.png`) })
      }
      await context.tracing.stop(failed ? { path: join(left, 'trace.zip') } : {})
      await context.close()
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    })
    return { served, folder, context, operator, page, faults }
  })

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // A breach of the content policy is reported here as well.
    if (message.type() === 'error') faults.push(message.text())
  })
}
