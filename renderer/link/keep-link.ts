// Keeps a line up: opens it, opens it again when it is lost, and rejects at once what is called in between. Knows no kind of wire.
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/contract.ts'
import type { Seat } from '../../shared/session/seat.ts'
import { type Line, openLine } from './line.ts'
import { LinkLost } from './line-lost.ts'
import type { OpenWire } from './wire.ts'

export type LinkState = 'open' | 'lost'

export type Link = {
  client: ContractRouterClient<typeof contract>
  /** Set by the host for this window; it never changes while the page lives. */
  seat: Seat
  state(): LinkState
  /** Called on every change from now on; returns the handle that stops it. */
  onState(listener: (state: LinkState) => void): () => void
  /** Resolves when the line is up (at once when it is); rejects with the signal's reason, or with LinkLost once closed. */
  whenOpen(signal?: AbortSignal): Promise<void>
  /** Whether a call failed because the line is down, and may be sent again. */
  isLineFault(error: unknown): error is LinkLost
  close(): void
}

/** Milliseconds before an attempt: at once, then often while a host may just be starting again, then now and then. */
const pauseBefore = (attempt: number): number => (attempt === 0 ? 0 : attempt <= 50 ? 100 : 800)

/** Opens the first line; rejects when that fails. What is lost later comes back by itself. */
export async function keepLink(openWire: OpenWire): Promise<Link> {
  const listeners = new Set<(state: LinkState) => void>()
  const end = new AbortController()
  let line: Line | null = await openLine(openWire)
  const change = (next: Line | null) => {
    line = next
    for (const listener of listeners) listener(next === null ? 'lost' : 'open')
  }
  const keep = async (first: Line) => {
    for (let current = first; ; change(current)) {
      await current.ended
      change(null)
      const next = await reopen(openWire, end.signal)
      if (next === null) return
      current = next
    }
  }
  void keep(line)

  const client = createORPCClient<Link['client']>({
    async call(path, input, options) {
      if (line === null) throw new LinkLost()
      return line.call(path, input, options)
    },
  })
  const { seat } = await client.room.about().catch((error: unknown) => {
    end.abort()
    line?.close()
    throw error
  })

  return {
    client,
    seat,
    state: () => (line === null ? 'lost' : 'open'),
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async whenOpen(signal) {
      if (end.signal.aborted) throw new LinkLost()
      signal?.throwIfAborted()
      if (line !== null) return
      await new Promise<void>((resolve, reject) => {
        const settle = (how: () => void) => () => {
          listeners.delete(heard)
          signal?.removeEventListener('abort', given)
          how()
        }
        const heard = settle(() => (end.signal.aborted ? reject(new LinkLost()) : resolve()))
        const given = settle(() => reject(signal?.reason))
        listeners.add(heard)
        signal?.addEventListener('abort', given)
      })
    },
    isLineFault: (error) => error instanceof LinkLost,
    close() {
      end.abort()
      if (line === null) change(null)
      else line.close()
    },
  }
}

async function reopen(openWire: OpenWire, end: AbortSignal): Promise<Line | null> {
  for (let attempt = 0; ; attempt++) {
    await rest(pauseBefore(attempt))
    if (end.aborted) return null
    const line = await openLine(openWire).catch(() => null)
    if (line === null) continue
    if (!end.aborted) return line
    line.close()
    return null
  }
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
