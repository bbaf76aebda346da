// The first person's figures of an election: the papers, each candidate, and names that were written in.
import { useTranslation } from 'react-i18next'
import { countField } from '../../../../shared/draft.ts'
import type { Election } from '../../../../shared/session/elections.ts'
import type { Tally } from '../../../../shared/session/values-ballot.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { FigureForm, type Sent } from '../vote/FigureForm.tsx'
import { figuresIn, tallyIn, useElectionRows } from './election-rows.ts'

/** `again`: what was entered first, shown once more. */
export function FirstTally({ election, again }: { election: Election; again?: Tally }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { openCentre } = usePanels()
  const rows = useElectionRows(election)
  const send = async (sent: Sent) => {
    const entered = { election: election.election, tally: tallyIn(election, sent), by: sent.by }
    const done = await act('vote', { kind: 'countElection', ...entered, override: sent.override })
    if (done && again !== undefined) openCentre({})
    return done
  }
  const start =
    again === undefined
      ? { by: meeting?.recorder ?? '' }
      : { by: election.countedBy, override: election.override, ...figuresIn(again) }
  return (
    <FigureForm
      field={countField(election.election)}
      start={start}
      rows={rows}
      label={t(again === undefined ? 'vote.firstCount' : 'vote.showFirst')}
      how={t(again === undefined ? 'vote.firstHow.ballot' : 'vote.againHow')}
      as="counter"
      writeIns={election.writeIns}
      onSend={send}
      {...(again === undefined ? {} : { onLeave: () => openCentre({}) })}
    />
  )
}
