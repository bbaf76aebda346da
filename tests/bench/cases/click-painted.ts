// P4c: from the click on the operator's pause button to the frame that shows it, in the operator's and the hall's window.
import { type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Page, chromium } from 'playwright'
import { browserPath, flags } from '../../browser.ts'
import type { Case } from '../bench.ts'
import { median, percentile } from '../rounds.ts'
import { dial, serveSpeaking } from '../speaking.ts'

const clicks = 12

export const clickPainted: Case = async ({ rounds, emptyFolder }) => {
  const speaking = await serveSpeaking(emptyFolder())
  const bare = await serveBarePages()
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  try {
    // A context each, and so a window each: a second tab would put the first in the background, at one frame a second.
    const open = async (address: string): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const page = await context.newPage()
      await page.goto(address)
      return page
    }
    const ours = [await open(await speaking.operator()), await open(await speaking.hall())] as const
    const peer = [await open(bare.address), await open(bare.address)] as const
    const samples = { ours: [] as number[], peer: [] as number[], hall: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      for (let nth = 0; nth < clicks; nth++) {
        const [mine, hall] = await clicked(ours, dial.operator, dial.hall, pauseButton)
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
        against:
          'two bare pages in the same browser, told by a bare server in memory; one attribute and one word change',
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
    await speaking.close()
    await bare.close()
  }
}

const pauseButton = 'button:has-text("空格")'

type Pair = readonly [operator: Page, hall: Page]

/** Milliseconds from the pointer going down to the frames in which the two pages show the other state. */
async function clicked(pair: Pair, mine: string, theirs: string, button: string): Promise<[number, number]> {
  const before = await pair[0].locator(mine).getAttribute('data-phase')
  const [at, here, there] = await Promise.all([
    pair[0].evaluate(moment, 'pointerdown'),
    pair[0].evaluate(changed, { where: mine, before }),
    pair[1].evaluate(changed, { where: theirs, before }),
    pair[0].locator(button).first().click(),
  ])
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

/** The floor: nothing is decided or kept, and nothing but one word is painted. */
async function serveBarePages() {
  const page = `<!doctype html><button>pause</button><p data-phase="normal">normal</p><script>
    const shown = document.querySelector('p')
    new EventSource('/told').onmessage = ({ data }) => { shown.dataset.phase = shown.textContent = data }
    document.querySelector('button').onclick = () =>
      fetch('/', { method: 'POST', body: shown.dataset.phase === 'paused' ? 'normal' : 'paused' })
  </script>`
  const told = new Set<ServerResponse>()
  const server = createServer((asked, answer) => {
    if (asked.url === '/told') {
      told.add(answer.writeHead(200, { 'content-type': 'text/event-stream' }))
      answer.write(':\n\n')
    } else if (asked.method === 'POST') {
      asked.on('data', (word: Buffer) => told.forEach((page) => page.write(`data: ${word.toString()}\n\n`)))
      answer.end()
    } else answer.setHeader('content-type', 'text/html').end(page)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}
