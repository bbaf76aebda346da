// The meeting is over: when it began and ended, what was decided (a published result can still be corrected), and the papers.
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { clockText, lengthText } from '../../../../shared/numerals.ts'
import { recessed } from '../../../../shared/session/agenda-sittings.ts'
import { minus, since } from '../../../../shared/time.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Refused } from '../Refused.tsx'
import { AppraisalOutcome } from '../appraisal/AppraisalOutcome.tsx'
import { ElectionResult } from '../election/ElectionResult.tsx'
import { Result } from '../vote/Result.tsx'
import facts from './SpeechFacts.module.css'
import styles from './Adjourned.module.css'

export function Adjourned({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { opened, adjourned } = room
  if (opened === null || adjourned === null) return null
  const published = room.votes.list.filter((vote) => vote.state === 'published')
  return (
    <section className={styles['over']}>
      <h2 className="song">{t('adjourned.title')}</h2>
      <dl className={facts['facts']}>
        <Fact word={t('adjourned.opened')}>{clockText(opened)}</Fact>
        <Fact word={t('adjourned.adjourned')}>{clockText(adjourned)}</Fact>
        <Fact word={t('adjourned.length')}>
          {lengthText(minus(since(opened.time, adjourned.time), recessed(room.agenda, adjourned.time)))}
        </Fact>
        <Fact word={t('adjourned.speeches')}>{String(room.speeches.list.length)}</Fact>
        <Fact word={t('adjourned.notes')}>{String(room.notes.list.length)}</Fact>
      </dl>
      <p>
        {t('adjourned.next')} <a href={`#/papers/${meeting}`}>{t('adjourned.papers')}</a>
      </p>
      {published.map((vote) => (
        <Result key={vote.vote} vote={vote} />
      ))}
      {room.elections.list.map((election) => (
        <ElectionResult key={election.election} election={election} />
      ))}
      {room.appraisals.list.map((appraisal) =>
        appraisal.published === null || appraisal.tally === null ? null : (
          <AppraisalOutcome key={appraisal.appraisal} appraisal={appraisal} tally={appraisal.tally} />
        ),
      )}
      <Refused at="stage" />
    </section>
  )
}

const Fact = ({ word, children }: { word: string; children: string }) => (
  <div>
    <dt>{word}</dt>
    <dd className="num">{children}</dd>
  </div>
)
