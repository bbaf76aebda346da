// Nobody speaks: the chair's sentence for this moment, what to do next in words, and what else could be done.
import { useTranslation } from 'react-i18next'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { lastElectionOn } from '../../../../shared/session/elections.ts'
import { lastAppraisalOn } from '../../../../shared/session/appraisals.ts'
import { lastVoteOn } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useSteps } from '../use-step.ts'
import { ElectionResult } from '../election/ElectionResult.tsx'
import { Refused } from '../Refused.tsx'
import { Result } from '../vote/Result.tsx'
import { AppraisalOutcome } from '../appraisal/AppraisalOutcome.tsx'
import { useChairSentence } from './chair-sentence.ts'
import { WaitingActs } from './WaitingActs.tsx'
import styles from './WaitingStage.module.css'

export function WaitingStage({ item }: { item: LiveItem | undefined }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { step } = useSteps()
  const sentence = useChairSentence(step)
  const appraisal = item === undefined ? undefined : lastAppraisalOn(room.appraisals, item.item)
  const vote = item === undefined ? undefined : lastVoteOn(room.votes, item.item)
  const election = item === undefined ? undefined : lastElectionOn(room.elections, item.item)
  return (
    <section className={styles['waiting']} aria-label={t('waiting.label')}>
      {vote?.published == null ? null : <Result vote={vote} />}
      {election?.published == null ? null : <ElectionResult election={election} />}
      {appraisal?.published == null || appraisal.tally === null ? null : (
        <AppraisalOutcome appraisal={appraisal} tally={appraisal.tally} />
      )}
      {sentence === null ? (
        <p className={`song ${styles['sentence']}`}>
          {t(`waiting.head.${room.agenda.open === null ? 'before' : 'under'}`)}
        </p>
      ) : (
        <>
          <p className="cap">{t('chair.says')}</p>
          <p className={`song ${styles['sentence']}`}>{sentence}</p>
        </>
      )}
      <p className={styles['next']}>{t(`waiting.next.${step.kind}`)}</p>
      <WaitingActs item={item} />
      <Refused at="stage" />
    </section>
  )
}
