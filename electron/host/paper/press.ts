// Lays pages out with a Chromium over its debugging protocol. It knows no shell: a coat hands in the wire. Never runs a page's script.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Page } from '../desk.ts'
import { facesReady, settle, swapBody } from './layout-script.ts'
import { evenedOut, pageCount } from './pdf-bytes.ts'

/** What stands behind an address: markup of ours, or a file on this disk. */
export type Source = { html: string } | { file: string }
export type Find = (url: string) => Source | null

/** One page target of a Chromium. `send` rejects once the browser is gone. */
export type Wire = {
  send(method: string, params?: object): Promise<unknown>
  /** From now on whatever the page asks for is what `find` finds, or is refused; nothing goes to a network. */
  serve(find: Find): Promise<void>
}

/** A name that no server has. */
const origin = 'http://paper.invalid/'
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.unknown().optional(),
})
const Settled = z.object({ pages: z.number() })
const Pdf = z.object({ data: z.string() })
const Navigated = z.object({ errorText: z.string().optional() })

export type Press = { pdf(page: Page): Promise<Uint8Array> }

export async function openPress(wire: Wire): Promise<Press> {
  let present: Page | null = null
  let queue: Promise<unknown> = Promise.resolve()

  await wire.send('Page.enable')
  await wire.send('Emulation.setScriptExecutionDisabled', { value: true })
  await wire.serve((url) => {
    if (present === null || !url.startsWith(origin)) return null
    if (url === origin) return { html: present.html }
    const file = present.files.get(url.slice(origin.length))
    return file === undefined ? null : { file }
  })

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
