// A note in the making, kept on disk at every pause under the name of its field.
import { useCallback, useMemo } from 'react'
import type { DraftField } from '../../../../shared/draft.ts'
import { useKept } from '../../../live/use-drafts.tsx'
import { type Draft, readDraft } from './draft.ts'

/** `draft` is null while nothing is being written. `settle` when it has been recorded, `drop` when it is given up. */
export function useDraft(field: DraftField) {
  const { value, keep, settle, drop } = useKept(field)
  return {
    draft: useMemo(() => readDraft(value), [value]),
    keep: useCallback((draft: Draft) => keep(JSON.stringify(draft), draft.text.trim() === ''), [keep]),
    settle: useCallback((next?: Draft) => settle(next && JSON.stringify(next)), [settle]),
    drop,
  }
}
