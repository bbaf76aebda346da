// P4c: from the click on the operator's pause button to the frame that shows it, in the operator's and the hall's window.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserContext, type Page, chromium } from 'playwright'
import { browserPath, flags } from '../../browser.ts'
import { demoPlan, demoScript, playScript } from '../../../shared/demo.ts'
import type { MeetingPlan } from '../../../shared/meeting.ts'
import { instant } from '../../../shared/time.ts'
import type { Case } from '../bench.ts'
import { median, percentile } from '../rounds.ts'
import { serve } from '../served.ts'
import { storeMeeting } from '../stored-meeting.ts'

const clicks = 12

export const clickPainted: Case = async ({ rounds, emptyFolder }) => {
  const folder = emptyFolder()
  const plan = demoPlan('2026-09-17T09:00')
  const meeting = storeMeeting(folder, plan, untilSpeech(plan))
  const served = await serve(folder)
  const bare = await serveBarePages()
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  try {
    const pair = async (context: BrowserContext, operator: string, hall: string) => {
      const pages = [await context.newPage(), await context.newPage()] as const
      await pages[0].goto(operator)
      await pages[1].goto(hall)
      return pages
    }
    const size = { viewport: { width: 1366, height: 768 } }
    const to = (path: string) => `&to=${encodeURIComponent(path)}`
    const ours = await pair(
      await browser.newContext(size),
      (await served.invite('operator')) + to(`/operate/${meeting}`),
      (await served.invite('projector')) + to(`/${meeting}`),
    )
    const peer = await pair(await browser.newContext(size), bare.address, bare.address)
    const samples = { ours: [] as number[], peer: [] as number[], hall: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      for (let nth = 0; nth < clicks; nth++) {
        const [mine, hall] = await clicked(ours, '[data-dress="dial"]', '[data-dress*="all"]', pauseButton)
        const floor = await clicked(peer, '[data-phase]', '[data-phase]', 'button')
        if (round === 0) continue
        samples.ours.push(Math.max(mine, hall))
        samples.hall.push(hall)
        samples.peer.push(Math.max(...floor))
      }
    }
    return [
      {
        id: 'P4c',
        name: 'Click on pause or resume to painted in both windows: p95',
        unit: 'ms',
        ours: percentile(samples.ours, 0.95),
        peer: percentile(samples.peer, 0.95),
        against: 'two bare pages in the same browser, one attribute changed, told by BroadcastChannel',
        goal: { atMost: 100 },
        aim: { atMost: 50 },
        note:
          `${samples.ours.length} clicks; decided, on disk, followed and painted before the next. ` +
          `Median ${median(samples.ours).toFixed(1)} ms, the hall's window alone p95 ${percentile(samples.hall, 0.95).toFixed(1)} ms.`,
        samples,
      },
    ]
  } finally {
    await browser.close()
    await served.close()
    await bare.close()
  }
}

const pauseButton = 'button:has-text("空格")'

/** The demo up to the middle of a speech, as of this minute. */
function untilSpeech(plan: MeetingPlan) {
  const began = demoScript.findIndex(({ command }) => command.kind === 'startSpeech')
  const length = demoScript.slice(0, began + 1).reduce((sum, { after }) => sum + after, 0)
  const start = { at: instant(Date.now() - length), zone: 480 }
  return playScript(plan, demoScript.slice(0, began + 1), start).entries
}

type Pair = readonly [operator: Page, hall: Page]

/** Milliseconds from the pointer going down to the frames in which the two pages show the other state. */
async function clicked(pair: Pair, mine: string, theirs: string, button: string): Promise<[number, number]> {
  const before = await pair[0].locator(mine).getAttribute('data-phase')
  const pressed = pair[0].evaluate(moment, 'pointerdown')
  const painted = [
    pair[0].evaluate(changed, { where: mine, before }),
    pair[1].evaluate(changed, { where: theirs, before }),
  ] as const
  await pair[0].locator(button).click()
  const [at, here, there] = await Promise.all([pressed, ...painted])
  return [here - at, there - at]
}

/* Both run in a page; its clock starts at its own `timeOrigin`. */

const moment = (kind: string): Promise<number> =>
  new Promise((resolve) =>
    window.addEventListener(kind, (event) => resolve(performance.timeOrigin + event.timeStamp), {
      capture: true,
      once: true,
    }),
  )

/** Resolves behind the frame that follows the change. */
const changed = ({ where, before }: { where: string; before: string | null }): Promise<number> =>
  new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const now = document.querySelector(where)?.getAttribute('data-phase') ?? before
      if ((now === 'paused') === (before === 'paused')) return
      watch.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    })
    watch.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-phase'],
    })
  })

/** The floor: nothing is decided, kept or sent to a host; the browser does all. */
async function serveBarePages() {
  const page = `<!doctype html><button>pause</button><p data-phase="normal">.</p><script>
    const line = new BroadcastChannel('bare'), shown = document.querySelector('p')
    const show = (phase) => { shown.dataset.phase = shown.textContent = phase }
    line.onmessage = ({ data }) => show(data)
    document.querySelector('button').onclick = () => {
      const phase = shown.dataset.phase === 'paused' ? 'normal' : 'paused'
      show(phase)
      line.postMessage(phase)
    }
  </script>`
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}
