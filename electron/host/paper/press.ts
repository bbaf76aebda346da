// Lays pages out with a Chromium over its debugging protocol. It knows no shell: a coat hands in the wire. Never runs a page's script.
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Page } from '../desk.ts'
import { facesReady, settle, swapBody } from './layout-script.ts'
import { evenedOut, pageCount } from './pdf-bytes.ts'

/** One page target of a Chromium. `send` rejects once the browser is gone. */
export type Wire = {
  send(method: string, params?: object): Promise<unknown>
  listen(onEvent: (method: string, params: unknown) => void): void
}

/** A name that no server has: whatever the page asks for is answered here or refused. */
const origin = 'http://paper.invalid/'
const Paused = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) })
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.unknown().optional(),
})
const Settled = z.object({ pages: z.number() })
const Pdf = z.object({ data: z.string() })
const Navigated = z.object({ errorText: z.string().optional() })

export type Press = { pdf(page: Page): Promise<Uint8Array> }

/** `onRefused` hears every address that a page asked for and did not get. */
export async function openPress(wire: Wire, onRefused: (url: string) => void): Promise<Press> {
  let present: Page | null = null
  let queue: Promise<unknown> = Promise.resolve()

  wire.listen((method, params) => {
    if (method === 'Fetch.requestPaused')
      void answer(Paused.parse(params)).catch(() => onRefused('the wire is gone'))
  })
  await wire.send('Page.enable')
  await wire.send('Emulation.setScriptExecutionDisabled', { value: true })
  await wire.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })

  async function answer({ requestId, request: { url } }: z.infer<typeof Paused>): Promise<void> {
    const body = await contentOf(url)
    if (body === null) {
      onRefused(url)
      await wire.send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' })
      return
    }
    const responseHeaders =
      url === origin ? [{ name: 'content-type', value: 'text/html; charset=utf-8' }] : []
    await wire.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders,
      body: body.toString('base64'),
    })
  }

  async function contentOf(url: string): Promise<Buffer | null> {
    if (present === null || !url.startsWith(origin)) return null
    if (url === origin) return Buffer.from(present.html)
    const path = present.files.get(url.slice(origin.length))
    return path === undefined ? null : readFile(path)
  }

  async function evaluated(expression: string): Promise<unknown> {
    const answered = await wire.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    const { result, exceptionDetails } = Evaluated.parse(answered)
    if (exceptionDetails !== undefined)
      throw new Error(`the page could not be laid out: ${JSON.stringify(exceptionDetails)}`)
    return result.value
  }

  /** An answer to `navigate` only says that the page has begun; with scripts off nothing in it can say that it is whole. */
  async function load(): Promise<void> {
    const { errorText } = Navigated.parse(await wire.send('Page.navigate', { url: origin }))
    if (errorText !== undefined && errorText !== '')
      throw new Error(`the page could not be loaded: ${errorText}`)
    while ((await evaluated('document.readyState')) !== 'complete') await pause(4)
  }

  async function show(page: Page): Promise<void> {
    const warm = present !== null && headOf(present) === headOf(page)
    present = page
    if (warm) await evaluated(swapBody(page.html))
    else await load()
    await evaluated(facesReady)
  }

  async function printed(slack: number | null): Promise<{ pdf: Uint8Array; agrees: boolean }> {
    const { pages } = Settled.parse(await evaluated(settle(slack)))
    const { data } = Pdf.parse(await wire.send('Page.printToPDF', asWritten))
    const pdf = evenedOut(Buffer.from(data, 'base64'))
    return { pdf, agrees: pageCount(pdf) === pages }
  }

  // Screen and paper round differently at times: then a hair more room, and at last the 版记 right behind the text.
  async function lay(page: Page): Promise<Uint8Array> {
    await show(page)
    for (const slack of [0.05, 1]) {
      const { pdf, agrees } = await printed(slack)
      if (agrees) return pdf
    }
    return (await printed(null)).pdf
  }

  return {
    pdf(page) {
      const next = queue.then(() => lay(page))
      queue = next.then(
        () => undefined,
        () => {
          present = null
        },
      )
      return next
    },
  }
}

const headOf = ({ html, files }: Page): string =>
  JSON.stringify([html.slice(html.indexOf('<style>'), html.indexOf('</head>')), [...files]])

const asWritten = {
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  generateTaggedPDF: true,
  generateDocumentOutline: false,
}
