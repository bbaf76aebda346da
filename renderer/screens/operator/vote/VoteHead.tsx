// Above every vote: the item's number, the form and the round, and what is voted on.
import { useTranslation } from 'react-i18next'
import { itemCode } from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import type { ItemId } from '../../../../shared/id.ts'
import { useSession } from '../../../live/use-live.tsx'
import { spaced } from '../spaced.ts'
import styles from './VotePanel.module.css'

type Props = { item: ItemId; form: string; round: number; title: string; elapsed?: string }

export function VoteHead({ item, form, round, title, elapsed = '' }: Props) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const code = itemCode(itemOf(room.agenda, item)?.path ?? [])
  return (
    <header className={styles['head']}>
      <p className="cap line1">{spaced(code, form, t('vote.round', { round }), elapsed)}</p>
      <h2 data-hang={title.startsWith('《')} title={title}>
        {title}
      </h2>
    </header>
  )
}
