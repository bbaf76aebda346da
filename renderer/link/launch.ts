// Turns the invitation in the page's address into a seat kept for this window. The invitation is used once and then forgotten.
import { z } from 'zod'
import { SeatMissing } from './line-lost.ts'

const Granted = z.object({ bearer: z.string() })

/** What the address brings: `#t=TOKEN`, and `&to=/screen` where the window is to begin. */
export function readInvitation(hash: string): { token: string; to: string } | null {
  const asked = new URLSearchParams(hash.replace(/^#/, ''))
  const token = asked.get('t')
  const to = asked.get('to') ?? ''
  return token === null ? null : { token, to: to.startsWith('/') ? `#${to}` : '' }
}

/** The bearer of this window: kept through reloads, never in an address, and one for each of the two pages. */
export async function takeSeat(page: string): Promise<string> {
  const kept = `seat:${page}`
  const invitation = readInvitation(location.hash)
  if (invitation !== null) {
    const answer = await fetch('/launch', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: invitation.token }),
    })
    history.replaceState(null, '', `${location.pathname}${invitation.to}`)
    if (answer.ok) sessionStorage.setItem(kept, Granted.parse(await answer.json()).bearer)
  }
  const bearer = sessionStorage.getItem(kept)
  if (bearer === null) throw new SeatMissing()
  return bearer
}
