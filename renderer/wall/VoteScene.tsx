// A vote under way: what is voted on, what it needs, and of how many. No count is shown before it is announced.
import { Trans } from 'react-i18next'
import { openAppraisalOf } from '../../shared/session/appraisals.ts'
import { openVoteOf, needed } from '../../shared/session/votes.ts'
import { Shape } from '../parts/Shape.tsx'
import { AppraisalUnderway } from './AppraisalUnderway.tsx'
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
  if (vote === undefined)
    return (
      <Page>
        <Nothing>{t('vote.none')}</Nothing>
      </Page>
    )
  const all = t(`all.${meeting?.kind ?? 'standing'}`)
  const title = vote.round > 1 ? t('vote.again', { round: vote.round }) : t('vote.title')
  return (
    <Page className={styles['vote']}>
      <Motion vote={vote} title={title} most={low ? 2 : 3} />
      <p className={`${styles['say']} song`} data-low={low}>
        {t('vote.underway')}
      </p>
      {low ? null : <Choices />}
      <Heads expected={vote.base} present={vote.present}>
        <Trans
          t={t}
          i18nKey="vote.needs"
          values={{ all, base: vote.base, share: shareWords(t, vote.rule), needed: needed(vote) }}
          components={{ b: <b /> }}
        />
      </Heads>
    </Page>
  )
}

function Choices() {
  const t = useWords()
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
