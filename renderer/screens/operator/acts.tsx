// Sends what the operator asks, and keeps what came of it: the last refusal with its place, and a fault with the way to try again.
import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react'
import type { CommandId } from '../../../shared/id.ts'
import type { Refusal } from '../../../shared/session/answer.ts'
import type { Command } from '../../../shared/session/command.ts'
import type { Live } from '../../live/live.ts'
import { useTools } from '../../live/tools.tsx'
import { useLive } from '../../live/use-live.tsx'
import type { MakeCommand } from './step-commands.ts'

/** Where the button stands that was pressed: a refusal is told beside it. */
export type Place = 'step' | 'agenda' | 'stage' | 'notes' | 'vote' | 'wall' | 'panel'

type Asked = Command | MakeCommand
export type Acts = {
  /** Sends one after the other, each made from the session that holds what came before. False when one was refused or lost. */
  act: (place: Place, ...asked: readonly Asked[]) => Promise<boolean>
  refused: { place: Place; refusal: Refusal; no: number } | null
  /** Refuses without asking the host, in the host's own words. */
  refuse: (place: Place, code: Refusal['code']) => void
  fault: { again: () => void } | null
}

/** What nobody answered. The first of it may be on record all the same: tried again, it keeps its name. */
type Lost = { place: Place; asked: readonly Asked[]; first: CommandId }

const ActsContext = createContext<Acts | null>(null)

export function useActs(): Acts {
  const acts = use(ActsContext)
  if (acts === null) throw new Error('an act stands outside ActsProvider')
  return acts
}

export function ActsProvider({ children }: { children: ReactNode }) {
  const live = useLive()
  const { freshId } = useTools()
  const [refused, setRefused] = useState<Acts['refused']>(null)
  const [lost, setLost] = useState<Lost | null>(null)

  const refuse = useCallback(
    (place: Place, refusal: Refusal) => setRefused((last) => ({ place, refusal, no: (last?.no ?? 0) + 1 })),
    [],
  )
  const send = useCallback(
    async ({ place, asked, first }: Lost): Promise<boolean> => {
      for (const [index, one] of asked.entries()) {
        const commandId = index === 0 ? first : freshId()
        try {
          const acted = await live.act(typeof one === 'function' ? one(live.get().session) : one, commandId)
          if (acted.kind === 'refused') {
            refuse(place, acted.refusal)
            return false
          }
          await folded(live, acted.seq)
        } catch (error) {
          reportError(error)
          setLost({ place, asked: asked.slice(index), first: commandId })
          return false
        }
      }
      setRefused(null)
      setLost(null)
      return true
    },
    [live, freshId, refuse],
  )
  const act = useCallback(
    (place: Place, ...asked: readonly Asked[]) => send({ place, asked, first: freshId() }),
    [send, freshId],
  )
  const acts = useMemo<Acts>(
    () => ({
      act,
      refused,
      refuse: (place, code) => refuse(place, { code, about: '' }),
      fault: lost === null ? null : { again: () => void send(lost) },
    }),
    [act, send, refused, lost, refuse],
  )
  return <ActsContext value={acts}>{children}</ActsContext>
}

/** The store holds everything up to `seq`: what an answer brought may be built upon. */
function folded(live: Live, seq: number): Promise<void> {
  return new Promise((resolve) => {
    const held = () => live.get().session.seq >= seq
    if (held()) return resolve()
    const stop = live.subscribe(() => {
      if (!held()) return
      stop()
      resolve()
    })
  })
}
