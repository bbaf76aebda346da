// Sends what the operator asks, and keeps what came of it: the last refusal with its place, and a fault with the way to try again.
import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react'
import type { Refusal } from '../../../shared/session/answer.ts'
import type { Command } from '../../../shared/session/command.ts'
import type { Live } from '../../live/live.ts'
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

const ActsContext = createContext<Acts | null>(null)

export function useActs(): Acts {
  const acts = use(ActsContext)
  if (acts === null) throw new Error('an act stands outside ActsProvider')
  return acts
}

export function ActsProvider({ children }: { children: ReactNode }) {
  const live = useLive()
  const [refused, setRefused] = useState<Acts['refused']>(null)
  const [lost, setLost] = useState<{ place: Place; asked: readonly Asked[] } | null>(null)

  const refuse = useCallback(
    (place: Place, refusal: Refusal) => setRefused((last) => ({ place, refusal, no: (last?.no ?? 0) + 1 })),
    [],
  )
  const act = useCallback(
    async (place: Place, ...asked: readonly Asked[]): Promise<boolean> => {
      for (const [index, one] of asked.entries()) {
        try {
          const acted = await live.act(typeof one === 'function' ? one(live.get().session) : one)
          if (acted.kind === 'refused') {
            refuse(place, acted.refusal)
            return false
          }
          await folded(live, acted.seq)
        } catch (error) {
          reportError(error)
          setLost({ place, asked: asked.slice(index) })
          return false
        }
      }
      setRefused(null)
      setLost(null)
      return true
    },
    [live, refuse],
  )
  const acts = useMemo<Acts>(
    () => ({
      act,
      refused,
      refuse: (place, code) => refuse(place, { code, about: '' }),
      fault: lost === null ? null : { again: () => void act(lost.place, ...lost.asked) },
    }),
    [act, refused, lost, refuse],
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
