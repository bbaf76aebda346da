// A ballot on paper or by keypads: one person enters it, another enters it again without seeing the first figures; only then are they shown.
import { useTranslation } from 'react-i18next'
import { checkField, countField } from '../../../../shared/draft.ts'
import type { Counts } from '../../../../shared/session/values.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { isVoid } from '../../../../shared/session/votes-decide.ts'
import { announcement } from '../../../../shared/verdict.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { AbandonForm } from './AbandonForm.tsx'
import { FigureForm, type Sent } from './FigureForm.tsx'
import { ballotsOf, choiceRow, countsOf, figuresOf, paperRow } from './figure-rows.ts'
import { Seats } from './Seats.tsx'
import { ShowFirst } from './ShowFirst.tsx'
import { VoteHead } from './VoteHead.tsx'
import { useVoteClock } from './use-vote-clock.ts'
import question from './Question.module.css'
import styles from './VotePanel.module.css'

export function BallotPanel({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { abandoning, recounting } = usePanels()
  const { counts } = vote
  const form = t(`vote.form.${vote.form}`)
  const elapsed = useVoteClock(vote)
  return (
    <section className={styles['vote']} aria-label={form}>
      <VoteHead item={vote.item} form={form} round={vote.round} title={vote.motion} elapsed={elapsed} />
      {abandoning === vote.vote ? (
        <AbandonForm asks={(reason) => ({ kind: 'abandonVote', vote: vote.vote, reason })} />
      ) : counts === null ? (
        <>
          <div className={question['question']}>
            <span className="cap nowrap">{t('chair.says')}</span>
            <q className="song">
              {t(vote.form === 'keypad' ? 'vote.question.keypad' : 'vote.question.ballot')}
            </q>
          </div>
          <First key="first" vote={vote} />
        </>
      ) : recounting === vote.vote ? (
        <First key="again" vote={vote} again={counts} />
      ) : vote.state === 'checked' ? (
        <Agreed vote={vote} counts={counts} />
      ) : (
        <Second vote={vote} />
      )}
    </section>
  )
}

const useRows = (vote: Vote) => {
  const { t } = useTranslation('operator')
  const choices = choiceRow(t, t('vote.choices'))
  return vote.form === 'ballot' ? [paperRow(t), choices] : [choices]
}

const countedIn = (vote: Vote, { figures, by }: Sent) => ({
  vote: vote.vote,
  counts: countsOf(figures),
  ballots: vote.form === 'ballot' ? ballotsOf(figures) : null,
  by,
})

/** `again`: what was entered first, shown once more. */
function First({ vote, again }: { vote: Vote; again?: Counts }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { openCentre } = usePanels()
  const rows = useRows(vote)
  const send = async (sent: Sent) => {
    const done = await act('vote', { kind: 'countVotes', ...countedIn(vote, sent), override: sent.override })
    if (done && again !== undefined) openCentre({})
    return done
  }
  const start =
    again === undefined
      ? { by: meeting?.recorder ?? '' }
      : { by: vote.countedBy, override: vote.override, figures: { ...figuresOf(again), ...vote.ballots } }
  return (
    <FigureForm
      field={countField(vote.vote)}
      start={start}
      rows={rows}
      label={t(again === undefined ? 'vote.firstCount' : 'vote.showFirst')}
      how={t(
        again === undefined
          ? `vote.firstHow.${vote.form === 'keypad' ? 'keypad' : 'ballot'}`
          : 'vote.againHow',
      )}
      as="counter"
      onSend={send}
      {...(again === undefined ? {} : { onLeave: () => openCentre({}) })}
    />
  )
}

function Second({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { toStage } = usePanels()
  const rows = useRows(vote)
  const send = async (sent: Sent) => {
    const done = await act('vote', { kind: 'checkCount', ...countedIn(vote, sent) })
    if (done) toStage()
    return done
  }
  return (
    <FigureForm
      field={checkField(vote.vote)}
      start={{}}
      rows={rows}
      label={t('vote.secondCount')}
      how={t('vote.secondHow', { name: vote.countedBy })}
      as="checker"
      onSend={send}
      beside={<ShowFirst of={vote.vote} />}
    />
  )
}

function Agreed({ vote, counts }: { vote: Vote; counts: Counts }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const kind = meeting?.kind ?? 'standing'
  const voided = isVoid(vote)
  return (
    <>
      <div className={styles['paper']}>
        <p className="cap">{t('vote.agreed', { first: vote.countedBy, second: vote.checkedBy })}</p>
        <p className="cap">{t('chair.says')}</p>
        {/* More back than out: there is nothing to announce but that. */}
        <q className={`song ${styles['say']}`}>
          {announcement(voided ? { ...vote, state: 'void' } : vote, kind)}
        </q>
        {vote.override === '' ? null : <p>{t('vote.overrideTold', { reason: vote.override })}</p>}
        <span>
          <ShowFirst of={vote.vote} />
        </span>
        <Refused at="vote" />
      </div>
      {voided || vote.rule.of !== 'all' ? null : <Seats vote={vote} entered={counts} />}
    </>
  )
}
