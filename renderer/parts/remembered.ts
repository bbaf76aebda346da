// A choice remembered on this machine: sound, single keys. A value that cannot be read counts as never chosen.
import { useCallback, useSyncExternalStore } from 'react'
import type { z } from 'zod'

const listeners = new Set<() => void>()

export function readRemembered<T>(key: string, kind: z.ZodType<T>, otherwise: T): T {
  const kept = localStorage.getItem(key)
  const read = kind.safeParse(kept === null ? undefined : parsed(kept))
  return read.success ? read.data : otherwise
}

/** Plain values only: a fresh object each time would draw for ever. */
export function useRemembered<T extends string | number | boolean>(
  key: string,
  kind: z.ZodType<T>,
  otherwise: T,
): [T, (value: T) => void] {
  const value = useSyncExternalStore(subscribe, () => readRemembered(key, kind, otherwise))
  const remember = useCallback(
    (next: T) => {
      localStorage.setItem(key, JSON.stringify(next))
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [value, remember]
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
