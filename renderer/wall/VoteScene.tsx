// A vote under way: what is voted on, what it needs, and of how many. No count is shown before it is announced.
import { Trans } from 'react-i18next'
import { openAppraisalOf } from '../../shared/session/appraisals.ts'
import { openVoteOf, needed } from '../../shared/session/votes.ts'
import { Shape } from '../parts/Shape.tsx'
import { AppraisalUnderway } from './AppraisalUnderway.tsx'
import { type VoteForm, isCounted } from '../../shared/decision-form.ts'
import { openElectionOf } from '../../shared/session/elections.ts'
import { ElectionScene } from './ElectionScene.tsx'
import { Heads } from './Heads.tsx'
import { Motion } from './Motion.tsx'
import { Nothing, Page, useBodyHeight } from './Page.tsx'
import { usePicture } from './picture.ts'
import { shareWords, useWords } from './wall-words.ts'
import styles from './VoteScene.module.css'

/** Below this height, under a long notice, the sentence gets smaller and the choices go. */
const lowBody = 700

export function VoteScene() {
  const { room, meeting } = usePicture()
  const t = useWords()
  const low = useBodyHeight() < lowBody
  const vote = openVoteOf(room.votes)
  const appraisal = openAppraisalOf(room.appraisals)
  if (appraisal !== undefined) return <AppraisalUnderway appraisal={appraisal} />
  const election = openElectionOf(room.elections)
  if (election !== undefined) return <ElectionScene election={election} />
  if (vote === undefined)
    return (
      <Page>
        <Nothing>{t('vote.none')}</Nothing>
      </Page>
    )
  const all = t(`all.${meeting?.kind ?? 'standing'}`)
  const form = t(`vote.form.${vote.form}`)
  const title = vote.round > 1 ? t('vote.again', { form, round: vote.round }) : form
  return (
    <Page className={styles['vote']}>
      <Motion vote={vote} title={title} most={low ? 2 : 3} />
      <p className={`${styles['say']} song`} data-low={low}>
        {t(isCounted(vote.form) ? 'vote.underway' : 'vote.asking')}
      </p>
      {low ? null : <Choices form={vote.form} />}
      <Heads expected={vote.base} present={vote.present}>
        {isCounted(vote.form) ? (
          <Trans
            t={t}
            i18nKey={`vote.needs.${vote.rule.of}`}
            values={{
              all,
              base: vote.rule.of === 'present' ? vote.present : vote.base,
              share: shareWords(t, vote.rule),
              needed: needed(vote),
            }}
            components={{ b: <b /> }}
          />
        ) : null}
      </Heads>
    </Page>
  )
}

/** What is asked of the hall: hands have their three questions, papers and keys their own sentence. */
function Choices({ form }: { form: VoteForm }) {
  const t = useWords()
  if (form !== 'hands') return <p className={styles['choices']}>{t(`vote.how.${form}`)}</p>
  return (
    <ul className={styles['choices']}>
      <li>
        <Shape name="circle" size={44} /> {t('vote.choices.for')}
      </li>
      <li>
        <Shape name="cross" size={44} /> {t('vote.choices.against')}
      </li>
      <li>
        <Shape name="triangle" size={44} /> {t('vote.choices.abstain')}
      </li>
    </ul>
  )
}
