// The rows of an election's figures, and the tally they make: the papers, then every candidate in the order of the ballot.
import { useTranslation } from 'react-i18next'
import type { Election } from '../../../../shared/session/elections.ts'
import type { Tally } from '../../../../shared/session/values-ballot.ts'
import type { Entry } from '../use-entry.ts'
import type { Sent } from '../vote/FigureForm.tsx'
import { type FigureRow, ballotsOf, choiceRow, countsOf, figuresOf, paperRow } from '../vote/figure-rows.ts'

const at = (place: number) => `${place} `

export function useElectionRows({ candidates }: Election): readonly FigureRow[] {
  const { t } = useTranslation('operator')
  return [paperRow(t), ...candidates.map(({ name }, place) => choiceRow(t, name, at(place)))]
}

export const tallyIn = ({ candidates }: Election, { figures, writeIns }: Sent): Tally => ({
  ballots: ballotsOf(figures),
  lines: candidates.map((_, place) => countsOf(figures, at(place))),
  writeIns,
})

/** A recorded tally, laid out to be changed. */
export const figuresIn = ({ ballots, lines, writeIns }: Tally): Pick<Entry, 'figures' | 'writtenIn'> => ({
  figures: lines.reduce((all, counts, place) => ({ ...all, ...figuresOf(counts, at(place)) }), {
    ...ballots,
  }),
  writtenIn: [...writeIns],
})
