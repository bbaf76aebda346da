// The drafts of one meeting in React. A pause is also the end of a composition, a field that is left, a window that is hidden.
import {
  type ReactNode,
  createContext,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { DraftField } from '../../shared/draft.ts'
import type { MeetingId } from '../../shared/id.ts'
import { type Drafts, type Keeping, keepDrafts } from './drafts.ts'
import { useTools } from './tools.tsx'
import { useLive } from './use-live.tsx'

const DraftsContext = createContext<Drafts | null>(null)
const pauses = ['compositionend', 'focusout', 'visibilitychange'] as const

export function DraftsProvider({ meeting, children }: { meeting: MeetingId; children: ReactNode }) {
  const { link } = useTools()
  const live = useLive()
  const [drafts, setDrafts] = useState<Drafts | null>(null)
  useEffect(() => {
    const opened = keepDrafts(meeting, link, live.now)
    // A field hears of the event first: what it then holds is what goes to the disk.
    const flush = () => setTimeout(opened.flush)
    // oxlint-disable-next-line react/set-state-in-effect -- kept and let go of with the page, never drawn
    setDrafts(opened)
    for (const name of pauses) document.addEventListener(name, flush)
    window.addEventListener('pagehide', opened.flush)
    return () => {
      for (const name of pauses) document.removeEventListener(name, flush)
      window.removeEventListener('pagehide', opened.flush)
      opened.close()
    }
  }, [meeting, link, live])
  return drafts === null ? null : <DraftsContext value={drafts}>{children}</DraftsContext>
}

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext)
  if (drafts === null) throw new Error('a field stands outside DraftsProvider')
  return drafts
}

/** One field: `value` is undefined where nothing was ever written into it. */
export function useKept(field: DraftField) {
  const drafts = useDrafts()
  const value = useSyncExternalStore(drafts.subscribe, () => drafts.get(field))
  return {
    value,
    keep: useCallback((text: string, blank: boolean) => drafts.keep(field, text, blank), [drafts, field]),
    settle: useCallback((text?: string) => drafts.settle(field, text), [drafts, field]),
    drop: useCallback(() => drafts.drop(field), [drafts, field]),
  }
}

export function useKeeping(): Keeping {
  const drafts = useDrafts()
  return useSyncExternalStore(drafts.subscribe, drafts.keeping)
}
