// Keeps a press that was meant for what stood there before, and the second one of a double, from being taken.
import { useCallback, useEffect, useRef } from 'react'
import { useTools } from '../../live/tools.tsx'

/** Milliseconds in which nobody has read the new words yet: the second press of a double one falls in here. */
const unread = 250

/**
 * Whether what stands under `key` can have been read, and the press is no hammering: to be asked once a press. What comes up
 * under the pointer has to be read at first as well; what merely changes, only after a change.
 */
export function useRead(key: string, atFirst = true): () => boolean {
  const { monotonic } = useTools()
  const shown = useRef({ key: '', since: 0 })
  const pressed = useRef(-Infinity)
  useEffect(() => {
    const isFirst = shown.current.key === ''
    shown.current = { key, since: isFirst && !atFirst ? -Infinity : monotonic() }
  }, [key, atFirst, monotonic])
  return useCallback(() => {
    const now = monotonic()
    const isAlone = now - pressed.current >= unread
    pressed.current = now
    return isAlone && shown.current.key === key && now - shown.current.since >= unread
  }, [key, monotonic])
}
