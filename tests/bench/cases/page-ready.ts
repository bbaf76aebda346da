// P2: from the start of a browser with an empty profile to the library on the screen, against the same browser with a blank page.
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { browserPath, flags } from '../../browser.ts'
import type { Case } from '../bench.ts'
import { longPlan } from '../long-meeting.ts'
import { inTurn, median } from '../rounds.ts'
import { serve } from '../served.ts'

export const pageReady: Case = async ({ rounds, emptyFolder, folderWithMeeting }) => {
  const served = await serve(folderWithMeeting().folder)
  const profiles = emptyFolder()
  const opened = async (address: string, title: string): Promise<number> => {
    const began = performance.timeOrigin + performance.now()
    const context = await chromium.launchPersistentContext(mkdtempSync(join(profiles, 'profile-')), {
      executablePath: browserPath(),
      args: flags,
      viewport: { width: 1366, height: 768 },
    })
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      await page.addInitScript(sayWhenReady, title)
      const said = page.waitForEvent('console', (message) => message.text().startsWith('ready at '))
      await page.goto(address, { waitUntil: 'commit' })
      return Number((await said).text().slice('ready at '.length)) - began
    } finally {
      await context.close()
    }
  }
  try {
    const samples = await inTurn(
      rounds,
      async () => opened(await served.invite('operator'), longPlan.facts.title),
      () => opened('about:blank', ''),
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

/** Runs in the page, before anything of it: the page says itself when it was ready, so that nobody has to ask it. */
function sayWhenReady(title: string): void {
  const say = () =>
    requestAnimationFrame(() => console.log(`ready at ${performance.timeOrigin + performance.now()}`))
  if (title === '') return void say()
  const watch = new MutationObserver(() => {
    const shown = document.querySelector('[data-ready]')?.textContent ?? ''
    if (!shown.includes(title)) return
    watch.disconnect()
    say()
  })
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-ready'],
  })
}
