// The rows of the timetable. Drawn anew only when the agenda or the picked row changes: of a plenary there are seventy of them.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, type Selection } from 'react-aria-components'
import type { ItemId } from '../../../../shared/id.ts'
import { type LiveItem, partsOf } from '../../../../shared/session/agenda.ts'
import { AgendaRow } from './AgendaRow.tsx'
import styles from './Agenda.module.css'

type Props = {
  items: readonly LiveItem[]
  picked: ItemId | null
  onPick: (item: ItemId | null) => void
  onOpen: (item: ItemId) => void
}

export const AgendaList = memo(function AgendaList({ items, picked, onPick, onOpen }: Props) {
  const { t } = useTranslation('operator')
  const pick = (keys: Selection) => {
    const [first] = keys === 'all' ? [] : keys
    onPick(items.find((item) => item.item === first)?.item ?? null)
  }
  return (
    <GridList
      aria-label={t('agenda.title')}
      className={styles['list'] ?? ''}
      disabledBehavior="all"
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={picked === null ? [] : [picked]}
      onSelectionChange={pick}
    >
      {items.map((item) => (
        <AgendaRow
          key={item.item}
          item={item}
          parts={partsOf(items, item.item)}
          onOpen={() => onOpen(item.item)}
        />
      ))}
    </GridList>
  )
})
