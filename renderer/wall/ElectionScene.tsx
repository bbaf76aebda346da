// An election under way: the office and its seats, who stands, what a blank means. No count is shown before it is announced.
import type { Election } from '../../shared/session/elections.ts'
import { neededIn } from '../../shared/session/elections.ts'
import { blankWords, electionKind } from '../../shared/verdict-election.ts'
import { Heads } from './Heads.tsx'
import { listed } from './measure.ts'
import { Page, useBodyHeight } from './Page.tsx'
import { useMoment } from './picture.ts'
import { turnAt } from './queue-page.ts'
import { linePage } from './line-page.ts'
import { useWords } from './wall-words.ts'
import styles from './ElectionScene.module.css'

const [headHeight, footHeight, rowHeight] = [196, 170, 100]

export function ElectionScene({ election }: { election: Election }) {
  const t = useWords()
  const turn = useMoment((now) => turnAt(now.time))
  const height = useBodyHeight() - headHeight - footHeight
  const { rows, page, pages } = linePage(election.candidates, linesFor(height) * 2, turn)
  const need = neededIn(election, null)
  const { office, seats, round } = election
  return (
    <Page className={styles['scene']}>
      <div className={styles['top']}>
        <h1 className="song">{t('election.title', { office, seats })}</h1>
        {pages > 1 ? <span>{t('queue.page', { page, pages })}</span> : null}
        <span>{round > 1 ? t('election.underwayAgain', { round }) : t('election.underway')}</span>
      </div>
      <ol className={styles['names']}>
        {rows.map(({ row, at }) => (
          <li key={at} className="song">
            {listed(row.name)}
          </li>
        ))}
      </ol>
      <p className={styles['how']}>
        {`${electionKind(election)}\u3000${blankWords(election)}\u3000${t(election.writeIns ? 'election.mayOthers' : 'election.noOthers')}`}
      </p>
      <Heads expected={election.base} present={election.present}>
        {need === null ? null : t('election.needs', { needed: need })}
      </Heads>
    </Page>
  )
}

/** At most eight, never fewer than one. */
const linesFor = (height: number): number => Math.max(1, Math.min(4, Math.floor(height / rowHeight)))
