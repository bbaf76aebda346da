// One cell for each member of the base, filled as hands were counted, with the line that must be passed. Whoever is away is dashed.
import { useTranslation } from 'react-i18next'
import { type Vote, needed } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { shareName } from '../share-name.ts'
import { type Entered, wholeCounts } from './entered.ts'
import { type Run, SeatRow, mostCells } from './SeatRow.tsx'
import styles from './Seats.module.css'

export function Seats({ vote, entered }: { vote: Vote; entered: Entered }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const away = vote.base - vote.present
  const whole = wholeCounts(entered) !== null
  const [yes, no, neither] = [entered.for ?? 0, entered.against ?? 0, entered.abstain ?? 0]
  const sum = yes + no + neither
  const fits = sum <= vote.present
  const line = needed(vote) ?? 0
  const counted: readonly Run[] = [
    ['for', yes],
    ['against', no],
    ['abstain', neither],
  ]
  return (
    <div className={styles['seats']}>
      <div className={styles['words']}>
        <span>
          {t('vote.baseLine', { body: t(`body.${meeting?.kind ?? 'standing'}`), count: vote.base })}
        </span>
        <span className="cap">
          {t(vote.base > mostCells ? 'vote.oneBar' : away > 0 ? 'vote.oneEachAway' : 'vote.oneEach')}
        </span>
        <span className="grow" />
        {!fits ? (
          <span className="bad">
            <Shape name="fullSquare" /> {t('vote.sumTooMany', { sum, present: vote.present })}
          </span>
        ) : !whole ? (
          <span className="cap">{t('vote.notAll')}</span>
        ) : (
          <span className="ok">
            <Shape name="check" /> {t('vote.sumFits', { sum: vote.present })}
          </span>
        )}
      </div>
      <SeatRow
        base={vote.base}
        needed={line}
        runs={
          fits
            ? [...counted, [whole ? 'notVoted' : 'open', vote.present - sum], ['away', away]]
            : [['open', vote.base]]
        }
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
