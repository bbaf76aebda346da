// Opens the typed client of this page over whichever wire there is: a port in Electron, a socket in a browser. The only file that knows which.
import { askPort } from './ask-port.ts'
import { type Link, keepLink } from './keep-link.ts'
import { readInvitation, takeSeat } from './launch.ts'
import { portWire } from './port-wire.ts'
import { socketWire } from './socket-wire.ts'

export type { Link, LinkState } from './keep-link.ts'
export { LinkLost, SeatMissing } from './line-lost.ts'

/** Rejects with SeatMissing when the page was not opened by the program, and when the host cannot be reached at all. */
export async function openLink(): Promise<Link> {
  if (navigator.userAgent.includes('Electron/')) return keepLink(portWire(askPort))
  // An invitation opened in a window that is already there changes its address alone, and is a new start all the same.
  window.addEventListener('hashchange', () => {
    if (readInvitation(location.hash) !== null) location.reload()
  })
  const page = location.pathname.endsWith('/projector.html') ? 'projector' : 'operator'
  const bearer = await takeSeat(page)
  // The bearer travels as a subprotocol, which no other page can set for us and no address shows.
  return keepLink(
    socketWire(() => new WebSocket(`ws://${location.host}/line`, ['tongxin', `bearer.${bearer}`])),
  )
}
