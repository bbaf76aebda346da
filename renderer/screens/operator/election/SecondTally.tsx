// The second person's figures of an election, from empty fields: the first ones are nowhere on the page.
import { useTranslation } from 'react-i18next'
import { checkField } from '../../../../shared/draft.ts'
import type { Election } from '../../../../shared/session/elections.ts'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { FigureForm, type Sent } from '../vote/FigureForm.tsx'
import { ShowFirst } from '../vote/ShowFirst.tsx'
import { tallyIn, useElectionRows } from './election-rows.ts'

export function SecondTally({ election }: { election: Election }) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { toStage } = usePanels()
  const rows = useElectionRows(election)
  const send = async (sent: Sent) => {
    const entered = { election: election.election, tally: tallyIn(election, sent), by: sent.by }
    const done = await act('vote', { kind: 'checkElection', ...entered })
    if (done) toStage()
    return done
  }
  return (
    <FigureForm
      field={checkField(election.election)}
      start={{}}
      rows={rows}
      label={t('vote.secondCount')}
      how={t('vote.secondHow', { name: election.countedBy })}
      as="checker"
      writeIns={election.writeIns}
      onSend={send}
      beside={<ShowFirst of={election.election} />}
    />
  )
}
