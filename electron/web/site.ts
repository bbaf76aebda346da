// What the browser coat serves on GET: the built pages from memory, or whatever the development server makes.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Pages, headersOf } from '../host/pages.ts'
import { answer } from './answers.ts'

export type Site = {
  /** Whether a window may be opened at this address. */
  isPage(target: string): boolean
  serve(request: IncomingMessage, response: ServerResponse): void
  /** Takes a socket for itself: only the development server has one. */
  takeSocket?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
}

/**
 * The address is a key of the map as it came: nothing is decoded and no path is joined. The map is read when the first window
 * asks: a start does not wait for it.
 */
export function builtSite(read: () => Pages): Site {
  let known: Pages | null = null
  const pages = () => (known ??= read())
  return {
    isPage: (target) => pages().get(target)?.type.startsWith('text/html') ?? false,
    serve(request, response) {
      const file = pages().get(request.url ?? '')
      if (file === undefined) return answer(response, 404)
      response.writeHead(200, { ...headersOf(file), 'Content-Length': file.bytes.length })
      response.end(request.method === 'HEAD' ? undefined : file.bytes)
    },
  }
}
