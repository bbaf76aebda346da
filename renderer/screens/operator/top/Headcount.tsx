// 应到, 实到, 请假 in that order, always; 缺席 and 未说明 where there are any; and whether the quorum is met, with its rule.
import { useTranslation } from 'react-i18next'
import { headcount, quorum } from '../../../../shared/session/attendance.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { shareName } from '../share-name.ts'
import styles from './Headcount.module.css'

export function Headcount() {
  const { t } = useTranslation('operator')
  const attendance = useSession(({ room }) => room.attendance)
  const rule = useSession(({ meeting }) => meeting?.rules.quorum ?? null)
  const count = headcount(attendance)
  const needs = quorum(count, rule)
  return (
    <>
      <Figure word={t('count.expected')} value={count.expected} />
      <Figure word={t('count.present')} value={count.present} />
      <Figure word={t('count.leave')} value={count.leave} />
      {count.left > 0 ? <Figure word={t('count.left')} value={count.left} /> : null}
      {count.absent > 0 ? <Figure word={t('count.absent')} value={count.absent} /> : null}
      {count.unmarked > 0 ? <Figure word={t('count.unmarked')} value={count.unmarked} /> : null}
      {needs === null || rule === null ? null : needs.met ? (
        <span className={`ok ${styles['quorum']}`}>
          <Shape name="check" />
          {t(`share.${shareName(rule)}`, rule)}
          <span className="cap">{t('count.needs', { needed: needs.needed })}</span>
        </span>
      ) : (
        <span className={styles['short']}>
          <Shape name="fullSquare" />
          {t('count.short', { needed: needs.needed })}
        </span>
      )}
    </>
  )
}

const Figure = ({ word, value }: { word: string; value: number }) => (
  <span className={styles['figure']}>
    <small>{word}</small>
    <b className="num">{value}</b>
  </span>
)
