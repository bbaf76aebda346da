// The open item and its clock: what it has used of what was planned.
import { useTranslation } from 'react-i18next'
import { spentBy } from '../../../../shared/clock.ts'
import { itemCode, lengthText } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { useNow } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { wholeMinutes } from '../times.ts'
import { spaced } from '../spaced.ts'
import styles from './ItemHead.module.css'

export function ItemHead({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const { clock } = item
  const spent = useNow(({ time }) => lengthText(spentBy(clock, time)))
  const share = useNow(({ time }) =>
    clock.budget === null || clock.budget === 0
      ? null
      : Math.round((spentBy(clock, time) / clock.budget) * 1000) / 1000,
  )
  const over = share !== null && share > 1
  return (
    <section className={styles['item']}>
      <div className={styles['words']}>
        <p className="cap line1">
          {spaced(
            itemCode(item.path),
            t(`itemKind.${item.kind}`),
            item.presenter === '' ? null : t('item.presenter', { name: item.presenter }),
          )}
        </p>
        <h2 className="line1" data-hang={item.title.startsWith('《')} title={item.title}>
          {item.title}
        </h2>
      </div>
      <p className={styles['clock']}>
        {over ? (
          <span className={`bad ${styles['over']}`}>
            <Shape name="fullSquare" />
            {t('item.over')}
          </span>
        ) : null}
        <span className="cap">{t('item.spent')}</span> <b className="num">{spent}</b>
        {clock.budget === null ? null : (
          <span className="cap"> {t('item.budget', { minutes: wholeMinutes(clock.budget) })}</span>
        )}
      </p>
      <div className={styles['bar']} data-over={over}>
        {share === null ? null : <i style={{ width: `${Math.min(1, share) * 100}%` }} />}
      </div>
    </section>
  )
}
