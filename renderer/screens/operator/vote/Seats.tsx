// One cell for each member of the base, filled as hands were counted, with the line that must be passed. Whoever is away is dashed.
import { useTranslation } from 'react-i18next'
import type { Counts } from '../../../../shared/session/fact.ts'
import { type Vote, needed, notVoted, total } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { shareName } from '../share-name.ts'
import { SeatRow } from './SeatRow.tsx'
import styles from './Seats.module.css'

export function Seats({ vote, counts }: { vote: Vote; counts: Counts | null }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const away = vote.base - vote.present
  const sum = counts === null ? null : total(counts)
  const line = needed(vote)
  const yes = counts?.for ?? 0
  return (
    <div className={styles['seats']}>
      <div className={styles['words']}>
        <span>
          {t('vote.baseLine', { body: t(`body.${meeting?.kind ?? 'standing'}`), count: vote.base })}
        </span>
        <span className="cap">{away > 0 ? t('vote.oneEachAway') : t('vote.oneEach')}</span>
        <span className="grow" />
        {sum === null || counts === null ? (
          <span className="cap">{t('vote.notAll')}</span>
        ) : sum > vote.present ? (
          <span className="bad">
            <Shape name="fullSquare" /> {t('vote.sumTooMany', { sum, present: vote.present })}
          </span>
        ) : (
          <span className="ok">
            <Shape name="check" /> {t('vote.sumFits', { sum: sum + notVoted(vote, counts) })}
          </span>
        )}
      </div>
      <SeatRow
        base={vote.base}
        needed={line}
        counts={sum !== null && sum <= vote.present ? counts : null}
        notVoted={counts === null ? vote.present : Math.max(0, notVoted(vote, counts))}
        label={t('vote.seatsLabel', { base: vote.base, yes, needed: line })}
      />
      <div className={`cap ${styles['feet']}`}>
        <span>{t('vote.footYes', { count: yes })}</span>
        <b className="strong" style={{ left: `${(line / Math.max(1, vote.base)) * 100}%` }}>
          {t(`vote.footLine.${shareName(vote.rule)}`, { needed: line })}
        </b>
        <span>{away > 0 ? t('vote.footAway', { count: away }) : ''}</span>
      </div>
    </div>
  )
}
