// A published result: the verdict, its counts with their base, what was corrected since; and the way to correct it.
import { useTranslation } from 'react-i18next'
import { isTyped } from '../../../../shared/decision-form.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Counts } from '../../../../shared/session/values.ts'
import { type Vote, isUnanimous, notVoted } from '../../../../shared/session/votes.ts'
import { announcement, ballotsWords } from '../../../../shared/verdict.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import { CorrectAgreement } from './CorrectAgreement.tsx'
import { CorrectBallot } from './CorrectBallot.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { useReason } from './reason.ts'
import { voteShapes } from './vote-shapes.ts'
import { spaced } from '../spaced.ts'
import styles from './Result.module.css'

export function Result({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { correcting, openCentre } = usePanels()
  const reason = useReason()
  const { meeting } = useSession()
  const { counts, published } = vote
  if (published === null) return null
  const read = counts === null ? null : reason(vote, counts)
  const passed = vote.passed === true
  return (
    <div className={styles['result']} role="group" aria-label={t('result.label')}>
      <p className="cap">{spaced(t('result.published', { time: clockText(published) }), vote.motion)}</p>
      <div className={styles['line']}>
        <b className={`song ${styles['say']}`}>
          {counts === null
            ? announcement(vote, meeting?.kind ?? 'standing')
            : t(passed ? (isUnanimous(vote, counts) ? 'vote.unanimous' : 'vote.passed') : 'vote.notPassed')}
        </b>
        {counts === null ? null : <Figures vote={vote} counts={counts} />}
        <span className="grow" />
        {correcting === vote.vote ? null : (
          <Button size="slim" onPress={() => openCentre({ correcting: vote.vote })}>
            {t('result.correct')}
          </Button>
        )}
      </div>
      {read === null ? null : <p className="cap">{read.why}</p>}
      {vote.ballots === null ? null : <p className="cap">{ballotsWords(vote.ballots)}</p>}
      {vote.override === '' ? null : (
        <p className="cap">{t('vote.overrideTold', { reason: vote.override })}</p>
      )}
      {vote.corrections.map((one) => (
        <p key={one.at.at} className="cap">
          {one.from === null
            ? t('result.correctedPlain', { time: clockText(one.at), by: one.by, reason: one.reason })
            : t('result.corrected', { time: clockText(one.at), by: one.by, reason: one.reason, ...one.from })}
        </p>
      ))}
      {correcting !== vote.vote ? null : counts === null ? (
        <CorrectAgreement vote={vote} />
      ) : isTyped(vote.form) ? (
        <CorrectBallot vote={vote} counts={counts} />
      ) : (
        <CorrectForm vote={vote} counts={counts} />
      )}
    </div>
  )
}

function Figures({ vote, counts }: { vote: Vote; counts: Counts }) {
  const { t } = useTranslation('operator')
  const figures = { ...counts, notVoted: notVoted(vote, counts) }
  return (['for', 'against', 'abstain', 'notVoted'] as const).map((which) => (
    <span key={which} className={styles['figure']}>
      <Shape name={voteShapes[which]} />{' '}
      {t(which === 'notVoted' && vote.form === 'keypad' ? 'vote.word.notPressed' : `vote.word.${which}`)}{' '}
      <b className="num">{figures[which]}</b>
    </span>
  ))
}
