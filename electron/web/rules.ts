// Who may ask this server anything at all: pure decisions over the head of a request. Never looks at a token.

export type Head = {
  method: string
  /** As sent: never decoded, never joined to a path. */
  target: string
  host: string | undefined
  origin: string | undefined
  contentType: string | undefined
  fetchSite: string | undefined
  fetchMode: string | undefined
  fetchDest: string | undefined
}

export const ownHosts = (port: number): readonly string[] => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  `[::1]:${port}`,
]

/**
 * The status to refuse with, or null. A foreign `Host` is DNS rebinding, a foreign `Origin` another page; `Sec-Fetch-Site`
 * is sent by the browser itself. Only a page opened from elsewhere (our own launch file is such a place) may be cross-site,
 * since it carries nothing.
 */
export function refuseHead(head: Head, port: number, isPage: (target: string) => boolean): 421 | 403 | null {
  if (head.host === undefined || !ownHosts(port).includes(head.host)) return 421
  if (head.origin !== undefined && head.origin !== `http://${head.host}`) return 403
  if (head.fetchSite === undefined || head.fetchSite === 'same-origin' || head.fetchSite === 'none')
    return null
  const opensPage =
    head.method === 'GET' &&
    head.fetchMode === 'navigate' &&
    head.fetchDest === 'document' &&
    isPage(head.target)
  return opensPage ? null : 403
}

/** A socket is opened by a page of ours, and every page says where it comes from. */
export const refuseSocket = (head: Head, port: number): 421 | 403 | null =>
  refuseHead(head, port, () => false) ?? (head.origin === undefined ? 403 : null)

/** A form or a plain text can be sent by any page without asking; JSON cannot. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json(;\s*charset=utf-8)?$/i.test(contentType ?? '')

/** The bearer among the subprotocols of a socket: `tongxin, bearer.XXXX`. */
export function bearerOf(protocols: string | undefined): string | null {
  const offered = (protocols ?? '').split(',').map((each) => each.trim())
  const bearer = offered.find((each) => each.startsWith('bearer.'))
  return offered.includes('tongxin') && bearer !== undefined ? bearer.slice('bearer.'.length) : null
}
