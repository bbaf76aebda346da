// What may be asked of an appraisal, and what comes of it. More papers back than out is void; every object's marks make up the good papers.
import { checkBallots, differing } from '../ballots.ts'
import { AppraisalId, type ItemId, type PersonId, counted } from '../id.ts'
import { threshold } from '../share.ts'
import { bareName } from '../line.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import { type Appraisal, type Appraisals, appraisalOf, votersOf } from './appraisals.ts'
import type { CommandOf } from './command.ts'
import type { AppraisalRow, AppraisalTally, VoterCount } from './values-appraisal.ts'

type AppraisalCommand = CommandOf<
  | 'openAppraisal'
  | 'countAppraisal'
  | 'checkAppraisal'
  | 'publishAppraisal'
  | 'abandonAppraisal'
  | 'voidAppraisal'
  | 'correctAppraisal'
>
/** What an appraisal needs to know of the room at the moment it is opened. */
export type Voters = {
  open: ItemId | null
  members: VoterCount
  /** How many of these stand on the roll and are here; whoever votes as a member is not counted again. */
  among: (people: readonly PersonId[], besidesMembers: boolean) => VoterCount
}

export function decideAppraisal(appraisals: Appraisals, command: AppraisalCommand, voters: Voters): Answer {
  if (command.kind === 'openAppraisal') return opening(appraisals, command, voters)
  const appraisal = appraisalOf(appraisals, command.appraisal)
  if (appraisal === undefined) return refuse('VOTE_UNKNOWN')
  const { state, tally } = appraisal
  if (command.kind === 'correctAppraisal') {
    if (state !== 'published') return refuse('VOTE_NOT_PUBLISHED')
    const unsound = unsoundness(appraisal, command.tally, command.override)
    if (unsound !== null) return { refusal: unsound }
    if (checkBallots(command.tally.ballots) === 'void') return refuse('BALLOTS_VOID')
    const { override: _, ...corrected } = command
    return facts({ ...corrected, kind: 'appraisalCorrected' })
  }
  if (state !== 'counting' && state !== 'checked') return refuse('VOTE_SETTLED')
  switch (command.kind) {
    case 'countAppraisal': {
      if (bareName(command.by) === '') return refuse('NAME_MISSING')
      const unsound = unsoundness(appraisal, command.tally, command.override)
      return unsound === null ? facts({ ...command, kind: 'appraisalCounted' }) : { refusal: unsound }
    }
    case 'checkAppraisal': {
      if (tally === null) return refuse('NOT_COUNTED')
      if (bareName(command.by) === bareName(appraisal.countedBy))
        return refuse('CHECKER_IS_COUNTER', command.by)
      if (!fits(appraisal, command.tally)) return refuse('TALLY_UNFIT')
      const apart = cellsApart(tally, command.tally)
      if (apart.length > 0) return refuse('COUNTS_DIFFER', written(apart))
      return facts({ kind: 'appraisalChecked', appraisal: appraisal.appraisal, by: command.by })
    }
    case 'publishAppraisal':
      if (tally === null) return refuse('NOT_COUNTED')
      if (state !== 'checked') return refuse('NOT_CHECKED')
      if (checkBallots(tally.ballots) === 'void') return refuse('BALLOTS_VOID')
      return facts({ kind: 'appraisalPublished', appraisal: appraisal.appraisal, tally })
    case 'voidAppraisal':
      if (tally === null || checkBallots(tally.ballots) !== 'void') return refuse('BALLOTS_NOT_VOID')
      if (state !== 'checked') return refuse('NOT_CHECKED')
      return facts({ kind: 'appraisalVoided', appraisal: appraisal.appraisal, ballots: tally.ballots })
    case 'abandonAppraisal':
      return facts({ kind: 'appraisalAbandoned', appraisal: appraisal.appraisal, reason: command.reason })
    default:
      return command satisfies never
  }
}

function opening(appraisals: Appraisals, command: CommandOf<'openAppraisal'>, voters: Voters): Answer {
  const { item, plan, present } = command
  if (appraisals.open !== null) return refuse('VOTE_OPEN')
  if (voters.open !== item) return refuse('ITEM_NOT_OPEN')
  if (plan.objects.length === 0) return refuse('OBJECTS_MISSING')
  const named = new Set<PersonId>()
  const others = plan.voters.others.map((group, at) => {
    const people = group.people.filter((person) => !named.has(person))
    for (const person of people) named.add(person)
    return {
      name: group.name,
      ...(group.people.length > 0
        ? voters.among(people, plan.voters.members)
        : { expected: group.expected, present: present[at] ?? 0 }),
    }
  })
  const tooMany = others.find((group) => group.present > group.expected)
  if (tooMany !== undefined) return refuse('VOTERS_UNFIT', tooMany.name)
  const members = plan.voters.members ? voters.members : null
  const all = votersOf({ members, others })
  if (all.expected === 0) return refuse('NO_VOTERS')
  const needed = threshold(all.expected, plan.gate)
  if (all.present < needed) return refuse('TOO_FEW_VOTERS', String(needed))
  return facts({
    kind: 'appraisalOpened',
    appraisal: counted(AppraisalId, 'appraisal', appraisals.made + 1),
    item,
    objects: plan.objects,
    classes: plan.classes,
    rule: plan.rule,
    gate: plan.gate,
    members,
    others,
  })
}

const fits = ({ objects, classes }: Appraisal, { rows }: AppraisalTally): boolean =>
  rows.length === objects.length && rows.every(({ marks }) => marks.length === classes.length)

/** Why a tally cannot stand as it was typed; null where it can, or where somebody said why it must. */
function unsoundness(appraisal: Appraisal, tally: AppraisalTally, override: string): Refusal | null {
  if (!fits(appraisal, tally)) return { code: 'TALLY_UNFIT', about: '' }
  if (checkBallots(tally.ballots) === 'void' || override.trim() !== '') return null
  const wrong = wrongPlaces(tally, votersOf(appraisal).present)
  return wrong.length === 0 ? null : { code: 'BALLOTS_UNBALANCED', about: written(wrong) }
}

/** Figures of the papers by their names, and the rows that do not make up the good papers by their number: `3`. */
export function wrongPlaces({ ballots, rows }: AppraisalTally, present: number): readonly string[] {
  return [
    ...(ballots.issued > present ? ['issued'] : []),
    ...(checkBallots(ballots) === 'unbalanced' ? ['returned'] : []),
    ...rows.flatMap((row, at) => (rowSum(row) === ballots.valid ? [] : [String(at + 1)])),
  ]
}

export const rowSum = ({ marks, blank }: AppraisalRow): number => marks.reduce((sum, one) => sum + one, blank)

/** Where two counts part: `issued`, `3.2` for the second class of the third object, `3.0` for its blanks. */
function cellsApart(first: AppraisalTally, second: AppraisalTally): readonly string[] {
  return [
    ...differing(first.ballots, second.ballots),
    ...first.rows.flatMap((row, at) => {
      const other = second.rows[at]
      const marks = row.marks.flatMap((count, nth) =>
        count === other?.marks[nth] ? [] : [`${at + 1}.${nth + 1}`],
      )
      return row.blank === other?.blank ? marks : [...marks, `${at + 1}.0`]
    }),
  ]
}

/** As many places as a refusal can name. */
function written(places: readonly string[]): string {
  const all = places.join(' ')
  return all.length <= 200 ? all : all.slice(0, all.lastIndexOf(' ', 200))
}
