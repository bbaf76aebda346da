// Taking a meeting away: it leaves the list at once and the disk ten seconds later, so that the way back is real.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MeetingRow } from '../../../shared/contract.ts'

/** Milliseconds; the same as `--undo`. */
const undoFor = 10_000

export type Removal = {
  /** Left the list and not yet the disk. */
  pending: MeetingRow | null
  remove: (row: MeetingRow) => void
  undo: () => void
}

/** `really` is called once for every removal that was not taken back, at the latest when the page goes. */
export function useRemoval(really: (row: MeetingRow) => void): Removal {
  const [pending, setPending] = useState<MeetingRow | null>(null)
  const waiting = useRef<MeetingRow | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(really)
  useEffect(() => {
    latest.current = really
  })

  const settle = useCallback(() => {
    clearTimeout(timer.current)
    const row = waiting.current
    waiting.current = null
    setPending(null)
    if (row !== null) latest.current(row)
  }, [])
  const remove = useCallback(
    (row: MeetingRow) => {
      settle()
      waiting.current = row
      setPending(row)
      timer.current = setTimeout(settle, undoFor)
    },
    [settle],
  )
  const undo = useCallback(() => {
    clearTimeout(timer.current)
    waiting.current = null
    setPending(null)
  }, [])

  useEffect(() => {
    window.addEventListener('pagehide', settle)
    return () => {
      window.removeEventListener('pagehide', settle)
      settle()
    }
  }, [settle])
  return { pending, remove, undo }
}
