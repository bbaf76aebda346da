// P2: from the start of a browser with an empty profile to the library on the screen, against the same browser with a blank page.
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, chromium } from 'playwright'
import { browserPath, flags } from '../../browser.ts'
import type { Case } from '../bench.ts'
import { longPlan } from '../long-meeting.ts'
import { inTurn, median } from '../rounds.ts'
import { serve } from '../served.ts'

export const pageReady: Case = async ({ rounds, emptyFolder, folderWithMeeting }) => {
  const served = await serve(folderWithMeeting().folder)
  const profiles = emptyFolder()
  const opened = async (show: (page: Page) => Promise<unknown>): Promise<number> => {
    const profile = mkdtempSync(join(profiles, 'profile-'))
    const began = performance.now()
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath(),
      args: flags,
      viewport: { width: 1366, height: 768 },
    })
    try {
      await show(context.pages()[0] ?? (await context.newPage()))
      return performance.now() - began
    } finally {
      await context.close()
    }
  }
  try {
    const samples = await inTurn(
      rounds,
      async () => {
        const link = await served.invite('operator')
        return opened(async (page) => {
          await page.goto(link)
          await page.locator('[data-ready]').waitFor({ state: 'attached' })
          await page.getByText(longPlan.facts.title).first().waitFor()
        })
      },
      () =>
        opened(async (page) => {
          await page.goto('about:blank')
          await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)))
        }),
    )
    return [
      {
        id: 'P2',
        name: 'Browser started to the library on the screen, its rows included',
        unit: 'ms',
        ours: median(samples.ours),
        peer: median(samples.peer),
        against: 'the same browser to the first frame of about:blank',
        goal: { plus: 400 },
        aim: { plus: 250 },
        note: 'An empty profile every time: nothing cached, no compiled code kept. The server runs already.',
        samples,
      },
    ]
  } finally {
    await served.close()
  }
}
