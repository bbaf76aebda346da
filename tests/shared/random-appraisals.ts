// What an operator would ask of an appraisal in a random meeting: mostly sound, and now and then not.
import { usualAppraisal } from '../../shared/appraisal-plan.ts'
import { checkBallots } from '../../shared/ballots.ts'
import { AppraisalId, type ItemId, type PersonId } from '../../shared/id.ts'
import { openAppraisalOf, votersOf } from '../../shared/session/appraisals.ts'
import type { Command, CommandKind } from '../../shared/session/command.ts'
import type { Room } from '../../shared/session/room.ts'
import type { AppraisalTally } from '../../shared/session/values-appraisal.ts'

export type AppraisalAsked = Extract<CommandKind, `${string}Appraisal`>

/** What is sensible while an appraisal is open; null while none is. */
export function appraising({ appraisals }: Room): readonly (AppraisalAsked | 'undoStep')[] | null {
  const open = openAppraisalOf(appraisals)
  if (open === undefined) return null
  if (open.tally !== null && checkBallots(open.tally.ballots) === 'void')
    return ['checkAppraisal', 'checkAppraisal', 'voidAppraisal', 'voidAppraisal']
  const next =
    open.tally === null ? 'countAppraisal' : open.state === 'checked' ? 'publishAppraisal' : 'checkAppraisal'
  return [next, next, next, 'countAppraisal', 'abandonAppraisal', 'undoStep']
}

/** What can be done about appraisals while none is open. */
export const appraisable = ({ appraisals, agenda }: Room): AppraisalAsked | 'openItem' =>
  appraisals.list.some((one) => one.published !== null && one.corrections.length === 0)
    ? 'correctAppraisal'
    : agenda.open === null
      ? 'openItem'
      : 'openAppraisal'

type Chance = { pick: number; other: number; item: ItemId; person: PersonId; by: string }

export function appraisalCommand(kind: AppraisalAsked, { appraisals }: Room, chance: Chance): Command {
  const { pick, other, item, person, by } = chance
  const names = [
    ...(appraisals.open === null ? [] : Array<AppraisalId>(4).fill(appraisals.open)),
    ...appraisals.list.map((each) => each.appraisal),
  ]
  const appraisal =
    (pick % 13 === 12 ? undefined : names[pick % names.length]) ?? AppraisalId.parse('appraisal-0')
  const known = appraisals.list.find((each) => each.appraisal === appraisal)
  const present = votersOf(known ?? { members: null, others: [] }).present
  const tally = tallyFrom(known?.objects.length ?? 2, present, pick, other)
  switch (kind) {
    case 'openAppraisal':
      return {
        kind,
        item,
        plan: {
          ...usualAppraisal,
          objects: Array.from({ length: other % 3 }, (_, at) => ({ name: `第${at + 1}件`, group: '' })),
          voters: {
            members: other % 7 !== 0,
            others: [
              { name: '提案人', people: [person], expected: 0 },
              { name: '居民代表', people: [], expected: pick % 3 },
            ],
          },
        },
        present: [0, other % 4],
      }
    case 'countAppraisal':
      return { kind, appraisal, tally, override: other % 11 === 0 ? '原始票已封存' : '', by }
    case 'checkAppraisal':
      return { kind, appraisal, tally: other % 4 === 0 ? tally : (known?.tally ?? tally), by }
    case 'publishAppraisal':
    case 'voidAppraisal':
      return { kind, appraisal }
    case 'abandonAppraisal':
      return { kind, appraisal, reason: '重来' }
    case 'correctAppraisal':
      return { kind, appraisal, tally, override: '', reason: '有误', by }
    default:
      return kind satisfies never
  }
}

/** A sound tally, and now and then one that is not: a blank too many in a row, or more papers back than out. */
function tallyFrom(objects: number, present: number, pick: number, other: number): AppraisalTally {
  const returned = pick % 6 === 0 ? present + 1 : present - (other % 2 === 0 || present === 0 ? 0 : 1)
  const valid = returned - (pick % 4 === 0 && returned > 0 ? 1 : 0)
  const rows = Array.from({ length: objects }, (_, at) => {
    const satisfied = (pick + at) % (valid + 1)
    return { marks: [satisfied, valid - satisfied, 0], blank: other % 8 === 1 ? 1 : 0 }
  })
  return { ballots: { issued: present, returned, valid, invalid: returned - valid }, rows }
}
