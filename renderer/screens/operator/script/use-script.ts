// The chair's passages of this meeting: made from the session, with what was changed by hand, which is read and kept at the host.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type CueEdit, type Passage, passagesOf } from '../../../../shared/host-cue.ts'
import { presentCue, scriptOf } from '../../../../shared/host-script.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import { useClient } from '../../../live/tools.tsx'
import { useSession } from '../../../live/use-live.tsx'

export type Script = {
  passages: readonly Passage[]
  /** The passage of this moment of the meeting. */
  present: string | null
  /** Null while the edits are read. */
  failed: boolean
  keep: (passage: Passage, words: string) => Promise<void>
  /** Back to the words that the figures make. */
  giveBack: (passage: Passage) => Promise<void>
}

export function useScript(meeting: MeetingId): Script {
  const session = useSession()
  const client = useClient()
  const [edits, setEdits] = useState<readonly CueEdit[]>([])
  const [failed, setFailed] = useState(false)
  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    try {
      await work()
      setFailed(false)
    } catch (error) {
      reportError(error)
      setFailed(true)
    }
  }, [])
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- what was kept is fetched once for a meeting, and comes later
    void attempt(async () => setEdits(await client.script.cues({ meeting })))
  }, [attempt, client, meeting])
  const { room, meeting: facts } = session
  const cues = useMemo(() => scriptOf({ room, meeting: facts }), [room, facts])
  return {
    passages: passagesOf(cues, edits),
    present: presentCue({ room }, cues),
    failed,
    keep: ({ cue, generated }, words) =>
      attempt(async () => {
        const edit = { cue, words, generated }
        await client.script.saveCue({ meeting, edit })
        setEdits((known) => [...known.filter((one) => one.cue !== cue), edit])
      }),
    giveBack: ({ cue }) =>
      attempt(async () => {
        await client.script.removeCue({ meeting, cue })
        setEdits((known) => known.filter((one) => one.cue !== cue))
      }),
  }
}
