// Answers what a page of Chromium asks for through the debugging protocol, so that nothing of it leaves this machine. Never knows what a page is.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Find, Source, Wire } from '../host/paper/press.ts'

type Line = Pick<Wire, 'send'> & { listen(onEvent: (method: string, params: unknown) => void): void }

const Paused = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) })

/** From now on every request waits for `find`; what it does not know is refused, and `onRefused` hears of it. */
export async function serveRequests(
  { send, listen }: Line,
  find: Find,
  onRefused: (url: string) => void,
): Promise<void> {
  listen((method, params) => {
    if (method === 'Fetch.requestPaused')
      void answer(Paused.parse(params)).catch((error: unknown) => onRefused(String(error)))
  })
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })

  async function answer({ requestId, request: { url } }: z.infer<typeof Paused>): Promise<void> {
    const source = find(url)
    if (source === null) {
      onRefused(url)
      await send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' })
    } else await send('Fetch.fulfillRequest', { requestId, responseCode: 200, ...(await contentOf(source)) })
  }
}

const contentOf = async (source: Source) =>
  'html' in source
    ? {
        responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
        body: Buffer.from(source.html).toString('base64'),
      }
    : { responseHeaders: [], body: await readFile(source.file, 'base64') }
