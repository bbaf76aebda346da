// A secret ballot on paper: one person enters it, another enters it again without seeing the first figures; only then are they shown.
import { useTranslation } from 'react-i18next'
import type { Vote } from '../../../../shared/session/votes.ts'
import { announcement } from '../../../../shared/verdict.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { AbandonForm } from './AbandonForm.tsx'
import { FigureForm, type Sent } from './FigureForm.tsx'
import { ballotsOf, choiceRow, countsOf, paperRow } from './figure-rows.ts'
import { VoteHead } from './VoteHead.tsx'
import styles from './VotePanel.module.css'

export function BallotPanel({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { abandoning } = usePanels()
  return (
    <section className={styles['vote']} aria-label={t('vote.form.ballot')}>
      <VoteHead item={vote.item} form={t('vote.form.ballot')} round={vote.round} title={vote.motion} />
      {abandoning === vote.vote ? (
        <AbandonForm asks={(reason) => ({ kind: 'abandonVote', vote: vote.vote, reason })} />
      ) : vote.state === 'checked' ? (
        <Agreed vote={vote} />
      ) : (
        <Entry key={vote.counts === null ? 'first' : 'second'} vote={vote} />
      )}
    </section>
  )
}

function Entry({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { toStage } = usePanels()
  const first = vote.counts === null
  const send = async ({ figures, by, override }: Sent) => {
    const entered = { vote: vote.vote, counts: countsOf(figures), ballots: ballotsOf(figures), by }
    const done = first
      ? await act('vote', { kind: 'countVotes', ...entered, override })
      : await act('vote', { kind: 'checkCount', ...entered })
    if (done && !first) toStage()
  }
  return (
    <FigureForm
      rows={[paperRow(t), choiceRow(t, t('vote.choices'))]}
      by={first ? (meeting?.recorder ?? '') : ''}
      label={t(first ? 'vote.firstCount' : 'vote.secondCount')}
      how={first ? t('vote.firstHow') : t('vote.secondHow', { name: vote.countedBy })}
      first={first}
      onSend={send}
    />
  )
}

function Agreed({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const kind = meeting?.kind ?? 'standing'
  // More back than out: there is nothing to announce but that.
  const shown = vote.ballots !== null && vote.ballots.returned > vote.ballots.issued
  return (
    <div className={styles['paper']}>
      <p className="cap">{t('vote.agreed', { first: vote.countedBy, second: vote.checkedBy })}</p>
      <p className="cap">{t('chair.says')}</p>
      <q className={`song ${styles['say']}`}>
        {announcement(shown ? { ...vote, state: 'void' } : vote, kind)}
      </q>
      {vote.override === '' ? null : <p>{t('vote.overrideTold', { reason: vote.override })}</p>}
      <Refused at="vote" />
    </div>
  )
}
