// Elections by secret ballot: candidates, seats, two blind counts, who is elected. No person is linked to a choice. Rules VO in SPEC.md.
import type { Ballots } from '../ballots.ts'
import { type Electorate, neededOf } from '../electorate.ts'
import type { ElectionId, ItemId, PersonId } from '../id.ts'
import type { Stamp } from '../time.ts'
import type { FactOf } from './fact.ts'
import type { BlankMeaning, Candidate, Officers, Outcome, Tally } from './values-ballot.ts'

export type Election = Electorate & {
  election: ElectionId
  item: ItemId
  /** 副主席, 常务委员: what is elected. */
  office: string
  seats: number
  candidates: readonly Candidate[]
  blank: BlankMeaning
  writeIns: boolean
  voters: readonly PersonId[] | null
  officers: Officers
  /** The election whose tie or vacancy this one settles. */
  again: ElectionId | null
  /** Counts ballots for one office under one item. */
  round: number
  state: 'counting' | 'checked' | 'published' | 'abandoned' | 'void'
  tally: Tally | null
  /** The papers of a void election; its tally is kept, and nobody acts on it. */
  voided: Ballots | null
  override: string
  countedBy: string
  checkedBy: string
  outcome: Outcome | null
  reason: string
  opened: Stamp
  published: Stamp | null
  /** When it was given up or declared void. */
  ended: Stamp | null
  corrections: readonly { from: Tally; fromOutcome: Outcome; reason: string; by: string; at: Stamp }[]
}
export type Elections = { list: readonly Election[]; open: ElectionId | null; made: number }

export const emptyElections: Elections = { list: [], open: null, made: 0 }

export const electionOf = (elections: Elections, election: ElectionId | null): Election | undefined =>
  elections.list.find((one) => one.election === election)

export const openElectionOf = (elections: Elections): Election | undefined =>
  electionOf(elections, elections.open)

/** The last election under an item that was neither abandoned nor void. */
export const lastElectionOn = (elections: Elections, item: ItemId): Election | undefined =>
  elections.list.findLast((one) => one.item === item && one.state !== 'abandoned' && one.state !== 'void')

export const neededIn = (election: Electorate, tally: Tally | null): number | null =>
  neededOf(election, tally?.ballots.valid ?? null)

/** 等额: as many candidates as seats. */
export const isEqual = ({ candidates, seats }: Pick<Election, 'candidates' | 'seats'>): boolean =>
  candidates.length === seats

/** Somebody who could be elected: a candidate with three figures, or a name written in, with one. */
export type Line = {
  place: number
  name: string
  votes: number
  against: number | null
  abstain: number | null
}

export function linesOf({ candidates }: Pick<Election, 'candidates'>, tally: Tally): readonly Line[] {
  return [
    ...candidates.map(({ name }, place) => {
      const counts = tally.lines[place] ?? { for: 0, against: 0, abstain: 0 }
      return { place, name, votes: counts.for, against: counts.against, abstain: counts.abstain }
    }),
    ...tally.writeIns.map(({ name, votes }, index) => ({
      place: candidates.length + index,
      name,
      votes,
      against: null,
      abstain: null,
    })),
  ]
}

/** Whoever reaches the threshold is elected, those with most votes first; equal votes at the last seat elect none of the equals. */
export function outcomeOf(
  election: Pick<Election, 'candidates' | 'seats'> & Electorate,
  tally: Tally,
): Outcome {
  const need = neededIn(election, tally)
  const reached = linesOf(election, tally)
    .filter(({ votes }) => need !== null && votes >= need)
    .toSorted((a, b) => b.votes - a.votes || a.place - b.place)
  const last = reached[election.seats - 1]?.votes
  const first = reached[election.seats]?.votes
  const tied = last === undefined || last !== first ? [] : reached.filter(({ votes }) => votes === last)
  const elected = reached
    .slice(0, election.seats)
    .filter(({ votes }) => tied.length === 0 || votes !== last)
    .map(({ place }) => place)
    .toSorted((a, b) => a - b)
  return { elected, tied: tied.map(({ place }) => place), vacant: election.seats - elected.length }
}

type ElectionFact = FactOf<
  | 'electionOpened'
  | 'electionCounted'
  | 'electionChecked'
  | 'electionPublished'
  | 'electionAbandoned'
  | 'electionVoided'
  | 'electionCorrected'
>

export function evolveElections(elections: Elections, fact: ElectionFact, stamp: Stamp): Elections {
  const change = (how: (election: Election) => Election, open = elections.open): Elections => ({
    ...elections,
    open,
    list: elections.list.map((one) => (one.election === fact.election ? how(one) : one)),
  })
  switch (fact.kind) {
    case 'electionOpened': {
      const { kind: _, ...opened } = fact
      const before = elections.list.filter((one) => one.item === fact.item && one.office === fact.office)
      const election = { ...opened, ...blank, round: before.length + 1, opened: stamp }
      return { list: [...elections.list, election], open: fact.election, made: elections.made + 1 }
    }
    case 'electionCounted': {
      const { tally, override, by } = fact
      return change((one) => ({ ...one, tally, override, countedBy: by, checkedBy: '', state: 'counting' }))
    }
    case 'electionChecked':
      return change((one) => ({ ...one, checkedBy: fact.by, state: 'checked' }))
    case 'electionPublished': {
      const { tally, outcome } = fact
      return change((one) => ({ ...one, tally, outcome, state: 'published', published: stamp }), null)
    }
    case 'electionAbandoned':
      return change((one) => ({ ...one, reason: fact.reason, state: 'abandoned', ended: stamp }), null)
    case 'electionVoided':
      return change((one) => ({ ...one, voided: fact.ballots, state: 'void', ended: stamp }), null)
    case 'electionCorrected': {
      const { tally, outcome, reason, by } = fact
      return change((one) => {
        const from = { from: one.tally ?? tally, fromOutcome: one.outcome ?? outcome }
        return {
          ...one,
          tally,
          outcome,
          corrections: [...one.corrections, { ...from, reason, by, at: stamp }],
        }
      })
    }
    default:
      return fact satisfies never
  }
}

const blank = {
  state: 'counting',
  tally: null,
  voided: null,
  override: '',
  countedBy: '',
  checkedBy: '',
  outcome: null,
  reason: '',
  published: null,
  ended: null,
  corrections: [],
} as const
