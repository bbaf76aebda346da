// What is being written and not yet on record: one text a field, in the writer's own form. It is no fact and never reaches a wall.
import { z } from 'zod'
import type { AppraisalId, ElectionId, ItemId, VoteId } from './id.ts'
import type { Command } from './session/command.ts'

/** `note`, `change-note-3`, `summary-speech-2`, `count-vote-1`. */
export const DraftField = z.string().regex(/^[a-z]+(-[A-Za-z0-9_-]{1,64})?$/)
export type DraftField = z.infer<typeof DraftField>

export const KeptDraft = z.object({ field: DraftField, text: z.string().max(200_000) })
export type KeptDraft = z.infer<typeof KeptDraft>

/** The fields whose words `command` puts on record, or makes idle: what was kept of them has done its work. */
export function settledBy(command: Command): readonly DraftField[] {
  switch (command.kind) {
    case 'takeNote':
      return ['note']
    case 'changeNote':
    case 'removeNote':
      return [`change-${command.note}`]
    case 'writeSummary':
      return [`summary-${command.speech}`]
    case 'openElection':
      return [standingField(command.item)]
    case 'countVotes':
    case 'abandonVote':
    case 'voidVote':
      return [countField(command.vote), checkField(command.vote)]
    case 'countElection':
    case 'abandonElection':
    case 'voidElection':
      return [countField(command.election), checkField(command.election)]
    case 'countAppraisal':
    case 'abandonAppraisal':
    case 'voidAppraisal':
      return [countField(command.appraisal), checkField(command.appraisal)]
    case 'checkCount':
      return [checkField(command.vote)]
    case 'checkElection':
      return [checkField(command.election)]
    case 'checkAppraisal':
      return [checkField(command.appraisal)]
    case 'correctResult':
      return [correctionField(command.vote)]
    case 'correctElection':
      return [correctionField(command.election)]
    case 'correctAppraisal':
      return [correctionField(command.appraisal)]
    default:
      return []
  }
}

type Counted = VoteId | ElectionId | AppraisalId
/** The first count of a vote, an election or an appraisal while it is typed; the second one, which starts anew with every first; a correction. */
export const countField = (of: Counted): DraftField => `count-${of}`
export const checkField = (of: Counted): DraftField => `check-${of}`
export const correctionField = (of: Counted): DraftField => `correct-${of}`
/** Who stands for what, before an election is opened under an item. */
export const standingField = (item: ItemId): DraftField => `standing-${item}`
