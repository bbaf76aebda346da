// What is being written and not yet recorded: kept in this window, so that a reload loses no word of it.
import { useCallback, useState } from 'react'
import { z } from 'zod'
import { ItemId, type MeetingId, SpeechId } from '../../../../shared/id.ts'
import { cleaned } from '../../../../shared/line.ts'
import { NoteKind } from '../../../../shared/session/values.ts'

/** `under` is where the note was begun: somebody else may be speaking by the time it is recorded. */
export const Draft = z.object({
  text: z.string(),
  as: NoteKind,
  under: z.object({ item: ItemId, speech: SpeechId.nullable() }).nullable(),
})
export type Draft = z.infer<typeof Draft>

export const blank = (as: Draft['as']): Draft => ({ text: '', as, under: null })

export function useDraft(meeting: MeetingId): [Draft, (draft: Draft) => void] {
  const key = `note-draft:${meeting}`
  const [draft, setDraft] = useState(() => readDraft(sessionStorage.getItem(key)))
  const keep = useCallback(
    (next: Draft) => {
      sessionStorage.setItem(key, JSON.stringify(next))
      setDraft(next)
    },
    [key],
  )
  return [draft, keep]
}

export function readDraft(kept: string | null): Draft {
  if (kept === null) return blank('advice')
  try {
    return Draft.parse(JSON.parse(kept))
  } catch {
    return blank('advice')
  }
}

/** As it is recorded: what a paste may carry and no record may hold is gone, paragraphs stay. */
export const recordable = (text: string): string => text.split('\n').map(cleaned).join('\n').trim()
