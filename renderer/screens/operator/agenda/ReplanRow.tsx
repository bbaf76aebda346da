// One item of a proposal: what it has, what it would have, and whether it is to keep what it has.
import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../../shared/id.ts'
import { itemLabel } from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import type { Duration } from '../../../../shared/time.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Tick } from '../../../parts/Tick.tsx'
import { wholeMinutes } from '../times.ts'
import styles from './Replan.module.css'

type Props = { item: ItemId; before: Duration; after: Duration; fixed: boolean; onFixed: () => void }

export function ReplanRow({ item: name, before, after, fixed, onFixed }: Props) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const item = itemOf(room.agenda, name)
  if (item === undefined) return null
  const title = `${itemLabel(item.path)}　${item.title}`
  return (
    <div className={styles['row']}>
      <span className="line1" title={title}>
        {title}
      </span>
      <span className={`num ${styles['lengths']}`} data-changed={before !== after}>
        {before === after ? null : <s>{wholeMinutes(before)}</s>} <b>{wholeMinutes(after)}</b>{' '}
        {t('replan.minutes')}
      </span>
      <Tick label={t('replan.keep', { title: item.title })} isSelected={fixed} onChange={onFixed}>
        <span className="cap nowrap">{t('replan.fixed')}</span>
      </Tick>
    </div>
  )
}
