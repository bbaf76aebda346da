// The browser coat around one host: seats, desk, lines, sockets and server over one data folder, opened and closed together.
import type { Owner } from '../host/alone.ts'
import type { MachineClock } from '../host/clock.ts'
import { type Host, openHost } from '../host/host.ts'
import { openLines } from '../host/lines.ts'
import { type WebDesk, linkTo, openDesk } from './desk.ts'
import type { Printing } from './printing.ts'
import { type InvitationLife, openSeats } from './seats.ts'
import { openServer } from './server.ts'
import type { Site } from './site.ts'
import { openSockets } from './sockets.ts'
import type { Windows } from './windows.ts'

export type Coat = {
  origin: string
  port: number
  host: Host
  desk: WebDesk
  /** Where a window of this seat begins, at `to`. It works once: within a minute, or whenever a person gets round to it. */
  invite(life: InvitationLife, seat?: 'operator' | 'projector', to?: string): string
  close(): Promise<void>
}

export type CoatParts = {
  owner: Owner
  windows: Windows
  printing: Printing
  site: Site
  version: string
  resources: string
  port: number | undefined
  /** Other clocks than the machine's: a demo that is played without a screen brings its own. */
  clock?: MachineClock
}

export async function openCoat({
  owner,
  site,
  version,
  resources,
  port,
  windows,
  printing,
  clock,
}: CoatParts): Promise<Coat> {
  const { folder } = owner
  const seats = openSeats(folder, () => performance.now())
  const desk = openDesk({ folder, seats, windows, pdf: printing.pdf, origin: () => server.origin })
  const host = openHost({ owner, desk, version, resources, ...(clock === undefined ? {} : { clock }) })
  const lines = openLines(host.router, host.journal)
  const sockets = openSockets(seats, lines)
  const { journal } = host
  const server = await openServer({ folder, port, seats, site, journal, upgrade: sockets.upgrade })
  owner.announce({ url: server.origin, secret: seats.secret })
  return {
    origin: server.origin,
    port: server.port,
    host,
    desk,
    invite: (life, seat = 'operator', to = '') =>
      linkTo(server.origin, seat === 'operator' ? '/' : '/projector.html', seats.invite(seat, life), to),
    async close() {
      lines.close()
      await server.close()
      sockets.close()
      await printing.close()
      host.close()
      seats.close()
    },
  }
}
