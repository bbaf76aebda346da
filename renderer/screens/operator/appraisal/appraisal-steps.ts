// The steps of an appraisal, as the big button offers them: agree on what is asked, count, count again, announce. Pure.
import type { AppraisalPlan } from '../../../../shared/appraisal-plan.ts'
import { checkBallots } from '../../../../shared/ballots.ts'
import type { ItemId } from '../../../../shared/id.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { type Appraisal, lastAppraisalOn, openAppraisalOf } from '../../../../shared/session/appraisals.ts'
import type { Command } from '../../../../shared/session/command.ts'
import type { Room } from '../../../../shared/session/room.ts'

export type AppraisalStep =
  | { kind: 'planAppraisal' | 'openAppraisal' | 'leaveAppraisal'; item: LiveItem }
  | {
      kind: 'countAppraisal' | 'checkAppraisal' | 'publishAppraisal' | 'voidAppraisal' | 'abandonAppraisal'
      appraisal: Appraisal
    }

/** What is about to be opened: the plan as it can still be mended, and who came of those that are only counted. */
export type Planned = { item: ItemId; plan: AppraisalPlan; present: readonly number[] }

/** `again`: the first count is shown once more, to be put right. */
export function appraisalStep({ appraisals }: Room, again: boolean): AppraisalStep | null {
  const appraisal = openAppraisalOf(appraisals)
  if (appraisal === undefined) return null
  const { tally, state } = appraisal
  if (tally === null || again) return { kind: 'countAppraisal', appraisal }
  if (state !== 'checked') return { kind: 'checkAppraisal', appraisal }
  return { kind: checkBallots(tally.ballots) === 'void' ? 'voidAppraisal' : 'publishAppraisal', appraisal }
}

/** Whether the item asks for an appraisal that has not been announced. */
export const wantsAppraisal = ({ appraisals }: Room, item: LiveItem): boolean =>
  (item.kind === 'appraise' || item.appraisal !== undefined) &&
  lastAppraisalOn(appraisals, item.item) === undefined

/** The command of a step that needs nothing to be filled in; null for one that does. */
export function appraisalCommand(step: AppraisalStep, planned: Planned | null): Command | null {
  switch (step.kind) {
    case 'openAppraisal':
      return planned === null
        ? null
        : { kind: 'openAppraisal', item: planned.item, plan: planned.plan, present: [...planned.present] }
    case 'publishAppraisal':
    case 'voidAppraisal':
      return { kind: step.kind, appraisal: step.appraisal.appraisal }
    default:
      return null
  }
}

export const isAppraisalStep = (step: { kind: string }): step is AppraisalStep =>
  step.kind.endsWith('Appraisal')
