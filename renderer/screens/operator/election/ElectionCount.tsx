// One person's figures of an election: the papers, each candidate, and names that were written in.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Election } from '../../../../shared/session/elections.ts'
import type { Tally } from '../../../../shared/session/values-ballot.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { CountField } from '../../../parts/CountField.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { ballotsOf, choiceRow, countsOf, paperRow } from '../vote/figure-rows.ts'
import { FigureForm, type Figures, type Sent } from '../vote/FigureForm.tsx'
import styles from './Election.module.css'

type WrittenIn = { name: string; votes: number | null }

export function ElectionCount({ election }: { election: Election }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { toStage } = usePanels()
  const [others, setOthers] = useState<readonly WrittenIn[]>([])
  const first = election.tally === null
  const send = async ({ figures, by, override }: Sent) => {
    const entered = { election: election.election, tally: tallyOf(election, figures, others), by }
    const done = first
      ? await act('vote', { kind: 'countElection', ...entered, override })
      : await act('vote', { kind: 'checkElection', ...entered })
    if (done && !first) toStage()
  }
  const change = (place: number, part: Partial<WrittenIn>) =>
    setOthers((now) => now.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <FigureForm
      rows={[paperRow(t), ...election.candidates.map(({ name }, place) => choiceRow(t, name, `${place} `))]}
      by={first ? (meeting?.recorder ?? '') : ''}
      label={t(first ? 'vote.firstCount' : 'vote.secondCount')}
      how={first ? t('vote.firstHow') : t('vote.secondHow', { name: election.countedBy })}
      first={first}
      onSend={send}
    >
      {others.map((one, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added at the end
        <div key={place} className={styles['writeIn']}>
          <Field
            label={t('election.writtenName')}
            labelShown
            autoFocus
            value={one.name}
            onChange={(name) => change(place, { name })}
            onEscape={toStage}
          />
          <CountField
            label={t('election.writtenVotes')}
            value={one.votes}
            onSettle={(votes) => change(place, { votes })}
            onEscape={toStage}
          />
        </div>
      ))}
      {election.writeIns ? (
        <span>
          <Button look="quiet" onPress={() => setOthers([...others, { name: '', votes: null }])}>
            {t('election.addWritten')}
          </Button>
        </span>
      ) : null}
    </FigureForm>
  )
}

const tallyOf = ({ candidates }: Election, figures: Figures, others: readonly WrittenIn[]): Tally => ({
  ballots: ballotsOf(figures),
  lines: candidates.map((_, place) => countsOf(figures, `${place} `)),
  writeIns: others.flatMap(({ name, votes }) =>
    name.trim() === '' ? [] : [{ name: name.trim(), votes: votes ?? 0 }],
  ),
})
