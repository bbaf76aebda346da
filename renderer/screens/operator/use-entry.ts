// Figures while they are typed, with who types them: kept on disk at every pause under the name of their field, until they are on record.
import { z } from 'zod'
import type { DraftField } from '../../../shared/draft.ts'
import { useDrafts, useKept } from '../../live/use-drafts.tsx'

const WrittenIn = z.object({ name: z.string(), votes: z.number().nullable() })
export type WrittenIn = z.infer<typeof WrittenIn>

/** By the names of their cells: a cell that nobody has filled is missing. */
const Figures = z.record(z.string(), z.number().int().min(0))
export type Figures = Readonly<z.infer<typeof Figures>>

const Entry = z.object({
  figures: Figures,
  writtenIn: z.array(WrittenIn),
  by: z.string(),
  override: z.string(),
  reason: z.string(),
})
export type Entry = Readonly<z.infer<typeof Entry>>

export const nothingEntered: Entry = { figures: {}, writtenIn: [], by: '', override: '', reason: '' }

/** `start` is what the fields hold before anybody types. */
export function useEntry(field: DraftField, start: Partial<Entry> = {}) {
  const drafts = useDrafts()
  const { value, settle, drop } = useKept(field)
  const first: Entry = { ...nothingEntered, ...start }
  /** As of now, not as it was drawn: one event may fill a cell and send the whole. */
  const current = () => entryIn(drafts.get(field)) ?? first
  const change = (part: Partial<Entry>): Entry => {
    const next = { ...current(), ...part }
    drafts.keep(field, JSON.stringify(next), JSON.stringify(next) === JSON.stringify(first))
    return next
  }
  const put = (cell: string, count: number | null): Entry => {
    const { [cell]: _, ...others } = current().figures
    return change({ figures: count === null ? others : { ...others, [cell]: count } })
  }
  return { entry: entryIn(value) ?? first, current, change, put, settle, drop }
}

function entryIn(kept: string | undefined): Entry | null {
  if (kept === undefined) return null
  try {
    return Entry.parse(JSON.parse(kept))
  } catch {
    return null
  }
}
