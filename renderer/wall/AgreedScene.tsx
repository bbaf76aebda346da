// Something passed by applause or by nobody objecting: the word alone. Nobody counted, so there is no figure and no plot.
import type { Vote } from '../../shared/session/votes.ts'
import { Motion } from './Motion.tsx'
import { Page } from './Page.tsx'
import { useWords } from './wall-words.ts'
import styles from './VoteScene.module.css'

export function AgreedScene({ vote }: { vote: Vote }) {
  const t = useWords()
  const form = vote.form === 'applause' ? 'applause' : 'consensus'
  const corrected = vote.corrections.length > 0 ? `\u3000${t('result.corrected')}` : ''
  return (
    <Page className={styles['vote']}>
      <Motion vote={vote} title={`${t('result.title')}${corrected}`} />
      <p className={`${styles['say']} song`} data-alone="true">
        {t(vote.passed === true ? `result.agreed.${form}` : 'result.failed')}
      </p>
    </Page>
  )
}
