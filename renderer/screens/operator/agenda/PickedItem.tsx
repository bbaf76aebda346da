// The row that was picked out of the agenda: opened from here, or shown to the hall while the meeting stays where it is.
import { useTranslation } from 'react-i18next'
import { itemLabel } from '../../../../shared/numerals.ts'
import { type LiveItem, itemOf } from '../../../../shared/session/agenda.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Title } from '../../../parts/Title.tsx'
import { usePanels } from '../panels.tsx'
import { useWallActs } from '../wall/use-wall-acts.ts'
import { useBeginItem } from './use-begin-item.ts'
import styles from './PickedItem.module.css'

export function PickedItem() {
  const { room } = useSession()
  const { selected } = usePanels()
  const item = itemOf(room.agenda, selected)
  return item === undefined ? null : <Picked item={item} />
}

function Picked({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { show, holding } = useWallActs()
  const begin = useBeginItem()
  const { toggleRight } = usePanels()
  const hasResult = room.votes.list.some((vote) => vote.item === item.item && vote.state === 'published')
  const running = room.phase === 'open' && item.state !== 'open'
  return (
    <section className={styles['picked']} aria-label={t('picked.label')}>
      <p className={styles['title']}>
        <span className="cap">{t('picked.label')}</span> <b className="song">{itemLabel(item.path)}</b>{' '}
        <Title>{item.title}</Title>
      </p>
      <div className={styles['acts']}>
        <Button keyCap="T" pressed={holding('item', item.item)} onPress={() => show('item', item.item)}>
          {t('picked.show')}
        </Button>
        {hasResult ? (
          <Button pressed={holding('result', item.item)} onPress={() => show('result', item.item)}>
            {t('picked.showResult')}
          </Button>
        ) : null}
        {running ? (
          <Button onPress={() => begin(item.item)}>
            {t(item.state === 'closed' ? 'picked.reopen' : 'picked.open')}
          </Button>
        ) : null}
        {running && item.state === 'waiting' ? (
          <Button keyCap="K" onPress={() => toggleRight('skip')}>
            {t('skip.short')}
          </Button>
        ) : null}
        {item.visits.length > 0 ? (
          <Button keyCap="C" onPress={() => toggleRight('correct')}>
            {t('correct.title')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
