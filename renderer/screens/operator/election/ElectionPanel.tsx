// An election while it is counted: entered by one, entered again blind by another, then read out and published.
import { useTranslation } from 'react-i18next'
import { checkBallots } from '../../../../shared/ballots.ts'
import { type Election, outcomeOf } from '../../../../shared/session/elections.ts'
import type { Tally } from '../../../../shared/session/values-ballot.ts'
import { blankWords, electionAnnouncement, electionKind } from '../../../../shared/verdict-election.ts'
import { useSession } from '../../../live/use-live.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { AbandonForm } from '../vote/AbandonForm.tsx'
import { ShowFirst } from '../vote/ShowFirst.tsx'
import { VoteHead } from '../vote/VoteHead.tsx'
import { ElectionTable } from './ElectionTable.tsx'
import { FirstTally } from './FirstTally.tsx'
import { SecondTally } from './SecondTally.tsx'
import styles from './Election.module.css'
import panel from '../vote/VotePanel.module.css'

export function ElectionPanel({ election }: { election: Election }) {
  const { t } = useTranslation('operator')
  const { abandoning, recounting } = usePanels()
  const { election: id, office, seats, tally, state } = election
  return (
    <section className={panel['vote']} aria-label={t('vote.form.election')}>
      <VoteHead
        item={election.item}
        form={spaced(electionKind(election), blankWords(election))}
        round={election.round}
        title={t('election.title', { office, seats })}
      />
      {abandoning === id ? (
        <AbandonForm what="election" asks={(reason) => ({ kind: 'abandonElection', election: id, reason })} />
      ) : tally === null ? (
        <FirstTally key="first" election={election} />
      ) : recounting === id ? (
        <FirstTally key="again" election={election} again={tally} />
      ) : state === 'checked' ? (
        <Agreed election={election} tally={tally} />
      ) : (
        <SecondTally election={election} />
      )}
    </section>
  )
}

function Agreed({ election, tally }: { election: Election; tally: Tally }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const outcome = outcomeOf(election, tally)
  const isVoid = checkBallots(tally.ballots) === 'void'
  const shown: Election = isVoid
    ? { ...election, state: 'void', voided: tally.ballots }
    : { ...election, outcome }
  return (
    <div className={styles['agreed']}>
      <p className="cap">{t('vote.agreed', { first: election.countedBy, second: election.checkedBy })}</p>
      {isVoid ? null : <ElectionTable election={shown} tally={tally} outcome={outcome} />}
      <p className="cap">{t('chair.says')}</p>
      <q className={`song ${styles['say']}`}>{electionAnnouncement(shown, meeting?.kind ?? 'standing')}</q>
      {election.override === '' ? null : <p>{t('vote.overrideTold', { reason: election.override })}</p>}
      <span>
        <ShowFirst of={election.election} />
      </span>
      <Refused at="vote" />
    </div>
  )
}
