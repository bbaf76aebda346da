// What was made of a meeting's script by hand: read from the host, kept there before it is shown as kept, and the last step taken back.
import { useCallback, useEffect, useRef, useState } from 'react'
import { isUndone } from '../../shared/host-cue-edit.ts'
import type { CueEdit } from '../../shared/host-cue.ts'
import type { MeetingId } from '../../shared/id.ts'
import { useTools } from '../live/tools.tsx'

export type Cues = {
  edits: readonly CueEdit[]
  /** False until they have been read: what is shown before is only what the meeting makes. */
  read: boolean
  /** The last one was not kept, or none could be read. */
  failed: boolean
  keep: (edit: CueEdit) => Promise<void>
  remove: (cue: string) => Promise<void>
  /** Brings back the edit that was removed last; null where none was. */
  bringBack: (() => Promise<void>) | null
}

export function useCues(meeting: MeetingId): Cues {
  const { link } = useTools()
  const [edits, setEdits] = useState<readonly CueEdit[]>([])
  const [state, setState] = useState({ read: false, failed: false })
  const [removed, setRemoved] = useState<CueEdit | null>(null)
  /** One after the other: what was typed last is what stays. */
  const queue = useRef<Promise<void>>(Promise.resolve())
  const attempt = useCallback(
    (work: () => Promise<void>) => {
      const run = async () => {
        try {
          await work()
          setState({ read: true, failed: false })
        } catch (error) {
          setState((known) => ({ ...known, failed: true }))
          if (!link.isLineFault(error)) reportError(error)
        }
      }
      queue.current = queue.current.then(run)
      return queue.current
    },
    [link],
  )
  useEffect(() => {
    void attempt(async () => setEdits(await link.client.script.cues({ meeting })))
  }, [attempt, link, meeting])
  const without = (cue: string) => (known: readonly CueEdit[]) => known.filter((one) => one.cue !== cue)
  const drop = async (cue: string) => {
    await link.client.script.removeCue({ meeting, cue })
    setEdits(without(cue))
  }
  const keep = (edit: CueEdit) =>
    attempt(async () => {
      if (isUndone(edit)) return drop(edit.cue)
      await link.client.script.saveCue({ meeting, edit })
      setEdits((known) => [...without(edit.cue)(known), edit])
    })
  return {
    edits,
    ...state,
    keep,
    remove: (cue) =>
      attempt(async () => {
        await drop(cue)
        setRemoved(edits.find((one) => one.cue === cue) ?? null)
      }),
    bringBack:
      removed === null
        ? null
        : async () => {
            setRemoved(null)
            await keep(removed)
          },
  }
}
