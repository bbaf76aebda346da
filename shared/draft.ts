// What is being written and not yet on record: one text a field, in the writer's own form. It is no fact and never reaches a wall.
import { z } from 'zod'
import type { Command } from './session/command.ts'

/** `note`, `change-note-3`, `summary-speech-2`. */
export const DraftField = z.string().regex(/^[a-z]+(-[A-Za-z0-9_-]{1,64})?$/)
export type DraftField = z.infer<typeof DraftField>

export const KeptDraft = z.object({ field: DraftField, text: z.string().max(200_000) })
export type KeptDraft = z.infer<typeof KeptDraft>

/** The field whose words `command` puts on record: what was kept of it has done its work. */
export function settledBy(command: Command): DraftField | null {
  switch (command.kind) {
    case 'takeNote':
      return 'note'
    case 'changeNote':
    case 'removeNote':
      return `change-${command.note}`
    case 'writeSummary':
      return `summary-${command.speech}`
    default:
      return null
  }
}
