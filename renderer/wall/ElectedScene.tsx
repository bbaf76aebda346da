// A published election: every name with its votes, who is elected by shape and word, the papers and what was needed. Eight lines a page.
import type { Election, Line } from '../../shared/session/elections.ts'
import { linesOf, neededIn } from '../../shared/session/elections.ts'
import type { Outcome } from '../../shared/session/values-ballot.ts'
import { blankWords } from '../../shared/verdict-election.ts'
import { ballotsWords } from '../../shared/verdict.ts'
import { Shape } from '../parts/Shape.tsx'
import { Heads } from './Heads.tsx'
import { listed } from './measure.ts'
import { Page, useBodyHeight } from './Page.tsx'
import { useTurn } from './use-turn.ts'
import { linePage } from './line-page.ts'
import { useWords } from './wall-words.ts'
import styles from './ElectionScene.module.css'

const [headHeight, footHeight, rowHeight] = [196, 170, 88]

export function ElectedScene({ election }: { election: Election }) {
  const t = useWords()
  const turn = useTurn(election)
  const height = useBodyHeight() - headHeight - footHeight
  const { tally, outcome, office, seats } = election
  if (tally === null || outcome === null) return null
  const most = Math.max(1, Math.min(8, Math.floor(height / rowHeight)))
  const { rows, page, pages } = linePage(linesOf(election, tally), most, turn)
  const corrected = election.corrections.length > 0 ? `\u3000${t('result.corrected')}` : ''
  return (
    <Page className={styles['scene']}>
      <div className={styles['top']}>
        <h1 className="song">{t('election.title', { office, seats })}</h1>
        {pages > 1 ? <span>{t('queue.page', { page, pages })}</span> : null}
        <span>{`${t('election.result')}${corrected}`}</span>
      </div>
      <ol>
        {rows.map(({ row }) => (
          <Elected key={row.place} line={row} outcome={outcome} />
        ))}
      </ol>
      <p className={styles['how']}>
        {`${ballotsWords(tally.ballots, t('election.paper'))}\u3000${blankWords(election)}`}
      </p>
      <Heads expected={election.base} present={election.present}>
        {t('election.needs', { needed: neededIn(election, tally) ?? 0 })}
      </Heads>
    </Page>
  )
}

function Elected({ line, outcome }: { line: Line; outcome: Outcome }) {
  const t = useWords()
  const { name, votes, against, abstain, place } = line
  const elected = outcome.elected.includes(place)
  const tied = outcome.tied.includes(place)
  return (
    <li className={styles['row']} data-elected={elected}>
      <b className={`${styles['name']} song`}>{listed(name)}</b>
      <span className={styles['votes']}>
        {t('result.for')} <b className="num">{votes}</b>
      </span>
      <span className={styles['rest']}>
        {against === null || abstain === null
          ? t('election.written')
          : t('election.others', { against, abstain })}
      </span>
      <span className={styles['came']}>
        {elected ? (
          <>
            <Shape name="check" size={44} /> {t('election.elected')}
          </>
        ) : tied ? (
          <>
            <Shape name="triangle" size={40} /> {t('election.tied')}
          </>
        ) : null}
      </span>
    </li>
  )
}
