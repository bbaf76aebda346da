// What may be asked of an election, and what comes of it. Officers of the ballot are no candidates; more papers back than out is void.
import { checkBallots, differing } from '../ballots.ts'
import { ElectionId, type ItemId, type PersonId, counted } from '../id.ts'
import { type PassRule, threshold } from '../share.ts'
import { bareName } from '../line.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import { type Election, type Elections, electionOf, linesOf, openElectionOf, outcomeOf } from './elections.ts'
import type { Officers, Tally } from './values-ballot.ts'

type ElectionCommand = CommandOf<
  | 'openElection'
  | 'countElection'
  | 'checkElection'
  | 'publishElection'
  | 'abandonElection'
  | 'voidElection'
  | 'correctElection'
>
/** What an election needs to know of the room at the moment it is opened. */
export type Hall = {
  open: ItemId | null
  members: number
  present: number
  voters: readonly PersonId[] | null
  rule: PassRule
  /** Whether a person stands on the roll. */
  knows: (person: PersonId) => boolean
}

export function decideElection(elections: Elections, command: ElectionCommand, hall: Hall): Answer {
  if (command.kind === 'openElection') return opening(elections, command, hall)
  const election = electionOf(elections, command.election)
  if (election === undefined) return refuse('VOTE_UNKNOWN')
  if (command.kind === 'correctElection') return correcting(election, command)
  const { state, tally } = election
  if (state !== 'counting' && state !== 'checked') return refuse('VOTE_SETTLED', election.office)
  switch (command.kind) {
    case 'countElection': {
      if (bareName(command.by) === '') return refuse('NAME_MISSING')
      const unsound = unsoundness(election, command.tally, command.override)
      if (unsound !== null) return { refusal: unsound }
      return facts({ ...command, kind: 'electionCounted' })
    }
    case 'checkElection': {
      if (tally === null) return refuse('NOT_COUNTED')
      if (bareName(command.by) === bareName(election.countedBy))
        return refuse('CHECKER_IS_COUNTER', command.by)
      if (command.tally.lines.length !== election.candidates.length) return refuse('TALLY_UNFIT')
      const apart = talliesApart(election, tally, command.tally)
      if (apart.length > 0) return refuse('COUNTS_DIFFER', shortened(apart))
      return facts({ kind: 'electionChecked', election: election.election, by: command.by })
    }
    case 'publishElection':
      if (tally === null) return refuse('NOT_COUNTED')
      if (state !== 'checked') return refuse('NOT_CHECKED')
      if (checkBallots(tally.ballots) === 'void') return refuse('BALLOTS_VOID')
      return facts({
        kind: 'electionPublished',
        election: election.election,
        tally,
        outcome: outcomeOf(election, tally),
      })
    case 'voidElection':
      if (tally === null || checkBallots(tally.ballots) !== 'void') return refuse('BALLOTS_NOT_VOID')
      if (state !== 'checked') return refuse('NOT_CHECKED')
      return facts({ kind: 'electionVoided', election: election.election, ballots: tally.ballots })
    case 'abandonElection':
      return facts({ kind: 'electionAbandoned', election: election.election, reason: command.reason })
    default:
      return command satisfies never
  }
}

function opening(elections: Elections, command: CommandOf<'openElection'>, hall: Hall): Answer {
  if (elections.open !== null) return refuse('VOTE_OPEN', openElectionOf(elections)?.office)
  if (hall.open !== command.item) return refuse('ITEM_NOT_OPEN')
  if (hall.members === 0) return refuse('NO_MEMBERS')
  const needs = command.quorum === null ? 0 : threshold(hall.members, command.quorum)
  if (hall.present < needs) return refuse('NO_QUORUM', String(needs))
  const unfit = standing(elections, command, hall)
  if (unfit !== null) return { refusal: unfit }
  const { quorum: _, rule, ...opened } = command
  return facts({
    ...opened,
    kind: 'electionOpened',
    election: counted(ElectionId, 'election', elections.made + 1),
    rule: rule ?? hall.rule,
    base: hall.members,
    present: hall.present,
    voters: hall.voters === null ? null : [...hall.voters],
  })
}

/** Why these candidates cannot stand; null where they can. */
function standing(elections: Elections, command: CommandOf<'openElection'>, hall: Hall): Refusal | null {
  const { candidates, seats, officers, again } = command
  const nameless = candidates.some(({ name }) => bareName(name) === '')
  if (nameless) return { code: 'NAME_MISSING', about: '' }
  const stranger = candidates.find(({ person }) => person !== null && !hall.knows(person))
  if (stranger !== undefined) return { code: 'PERSON_UNKNOWN', about: stranger.name }
  const twin = candidates.find((one, place) => candidates.slice(0, place).some((other) => isSame(one, other)))
  if (twin !== undefined) return { code: 'CANDIDATE_TWICE', about: twin.name }
  const named = new Set(officerNames(officers).map(bareName))
  const officer = candidates.find(({ name }) => named.has(bareName(name)))
  if (officer !== undefined) return { code: 'CANDIDATE_IS_OFFICER', about: officer.name }
  if (again === null)
    return candidates.length < seats ? { code: 'CANDIDATES_TOO_FEW', about: String(seats) } : null
  const earlier = electionOf(elections, again)
  if (earlier?.outcome == null || earlier.tally === null || earlier.item !== command.item)
    return { code: 'RUNOFF_UNFIT', about: '' }
  const { tied } = earlier.outcome
  // Seats that a ballot has already been held on belong to that one, with what it left vacant.
  const followed = elections.list.filter((one) => one.again === again && one.state === 'published')
  const vacant = earlier.outcome.vacant - followed.reduce((held, one) => held + one.seats, 0)
  const lines = linesOf(earlier, earlier.tally)
  const among = tied.length === 0 ? null : tied.map((place) => bareName(lines[place]?.name ?? ''))
  const fits =
    vacant > 0 &&
    seats <= vacant &&
    (among === null
      ? candidates.length >= seats
      : candidates.length === among.length && candidates.every(({ name }) => among.includes(bareName(name))))
  return fits ? null : { code: 'RUNOFF_UNFIT', about: earlier.office }
}

export const officerNames = (officers: Officers): readonly string[] => [
  ...officers.chiefSupervisors,
  ...officers.supervisors,
  ...officers.chiefTellers,
  ...officers.tellers,
]

type Named = { person: PersonId | null; name: string }
/** Two persons of the roll may bear one name; a name without a person is told by itself. */
const isSame = (one: Named, other: Named) =>
  one.person !== null && other.person !== null
    ? one.person === other.person
    : bareName(one.name) === bareName(other.name)

/** Why a tally cannot stand as it was typed; null where it can, or where somebody said why it must. */
function unsoundness(election: Election, tally: Tally, override: string): Refusal | null {
  const { ballots, lines, writeIns } = tally
  const { candidates, seats, present } = election
  if (lines.length !== candidates.length || (writeIns.length > 0 && !election.writeIns))
    return { code: 'TALLY_UNFIT', about: '' }
  if (writeIns.some(({ name }) => bareName(name) === '')) return { code: 'NAME_MISSING', about: '' }
  const twin = writeIns.find(({ name }, place) =>
    [...candidates, ...writeIns.slice(0, place)].some((other) => bareName(other.name) === bareName(name)),
  )
  if (twin !== undefined) return { code: 'CANDIDATE_TWICE', about: twin.name }
  if (checkBallots(ballots) === 'void' || override.trim() !== '') return null
  const chosen = [...lines.map((line) => line.for), ...writeIns.map(({ votes }) => votes)]
  const wrong = [
    ...(ballots.issued > present ? ['issued'] : []),
    ...(checkBallots(ballots) === 'unbalanced' ? ['returned'] : []),
    ...candidates.flatMap(({ name }, place) => (sum(lines[place]) === ballots.valid ? [] : [name])),
    ...writeIns.flatMap(({ name, votes }) => (votes <= ballots.valid ? [] : [name])),
    ...(chosen.reduce((a, b) => a + b, 0) > ballots.valid * seats ? ['seats'] : []),
  ]
  return wrong.length === 0 ? null : { code: 'BALLOTS_UNBALANCED', about: shortened(wrong) }
}

const sum = (counts: Tally['lines'][number] | undefined): number =>
  counts === undefined ? 0 : counts.for + counts.against + counts.abstain

/** Where two counts part: the papers' figures by their keys, candidates and written-in names by name. */
function talliesApart(election: Election, first: Tally, second: Tally): readonly string[] {
  const writtenIn = ({ writeIns }: Tally) =>
    new Map(writeIns.map(({ name, votes }) => [bareName(name), votes]))
  const [one, other] = [writtenIn(first), writtenIn(second)]
  return [
    ...differing(first.ballots, second.ballots),
    ...election.candidates.flatMap(({ name }, place) => {
      const [a, b] = [first.lines[place], second.lines[place]]
      return a !== undefined && b !== undefined && differing(a, b).length === 0 ? [] : [name]
    }),
    ...[...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)),
  ]
}

/** As many as a sentence holds. */
const shortened = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join('、').slice(0, 199)}…` : names.join('、').slice(0, 200)

function correcting(election: Election, command: CommandOf<'correctElection'>): Answer {
  if (election.state !== 'published') return refuse('VOTE_NOT_PUBLISHED')
  const { tally, override, reason, by } = command
  const unsound = unsoundness(election, tally, override)
  if (unsound !== null) return { refusal: unsound }
  if (checkBallots(tally.ballots) === 'void') return refuse('BALLOTS_VOID')
  const outcome = outcomeOf(election, tally)
  return facts({ kind: 'electionCorrected', election: election.election, tally, outcome, reason, by })
}
