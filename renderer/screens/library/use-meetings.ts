// The list of meetings and what the host says of itself; read again after every act and when the window comes back.
import { useCallback, useEffect, useState } from 'react'
import type { About, MeetingRow } from '../../../shared/contract.ts'
import { useTools } from '../../live/use-live.tsx'

export type Meetings = {
  rows: readonly MeetingRow[] | null
  about: About | null
  /** The last reading did not come through; what is shown may be old. */
  failed: boolean
  reload: () => Promise<void>
}

export function useMeetings(): Meetings {
  const { link } = useTools()
  const [rows, setRows] = useState<readonly MeetingRow[] | null>(null)
  const [about, setAbout] = useState<About | null>(null)
  const [failed, setFailed] = useState(false)

  const reload = useCallback(async () => {
    try {
      const [meetings, said] = await Promise.all([link.client.library.meetings(), link.client.room.about()])
      setRows(meetings)
      setAbout(said)
      setFailed(false)
    } catch (error) {
      setFailed(true)
      if (!link.isLineFault(error)) reportError(error)
    }
  }, [link])

  useEffect(() => {
    void reload()
    const back = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    document.addEventListener('visibilitychange', back)
    const stop = link.onState((state) => (state === 'open' ? void reload() : setFailed(true)))
    return () => {
      document.removeEventListener('visibilitychange', back)
      stop()
    }
  }, [reload, link])

  return { rows, about, failed, reload }
}
