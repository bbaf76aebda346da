// The rows of the timetable. Drawn anew only when the agenda or the picked row changes: of a plenary there are seventy of them.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, GridListHeader, GridListSection, type Selection } from 'react-aria-components'
import type { ItemId, SittingId } from '../../../../shared/id.ts'
import { type LiveItem, type LiveSitting, leavesUnder, partsOf } from '../../../../shared/session/agenda.ts'
import { sittingName, sittingTime } from '../../../../shared/numerals.ts'
import { AgendaRow } from './AgendaRow.tsx'
import styles from './Agenda.module.css'

type Props = {
  items: readonly LiveItem[]
  /** Empty for a meeting that sits once. */
  sittings: readonly LiveSitting[]
  picked: ItemId | null
  onPick: (item: ItemId | null) => void
  onOpen: (item: ItemId) => void
}

export const AgendaList = memo(function AgendaList({ items, sittings, picked, onPick, onOpen }: Props) {
  const { t } = useTranslation('operator')
  const pick = (keys: Selection) => {
    const [first] = keys === 'all' ? [] : keys
    onPick(items.find((item) => item.item === first)?.item ?? null)
  }
  const rows = (some: readonly LiveItem[]) =>
    some.map((item) => (
      <AgendaRow
        key={item.item}
        item={item}
        parts={partsOf(items, item.item)}
        onOpen={() => onOpen(item.item)}
      />
    ))
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
      {sittings.length === 0
        ? rows(items)
        : runsOf(items).map(({ sitting: of, items: run }) => (
            <GridListSection key={run[0]?.item}>
              <SittingHead sitting={sittings.find(({ sitting }) => sitting === of)} />
              {rows(run)}
            </GridListSection>
          ))}
    </GridList>
  )
})

type Run = { sitting: SittingId | null; items: LiveItem[] }

/** The agenda keeps its order: items in a row that are taken up in the same sitting, one with parts where its first is. */
function runsOf(items: readonly LiveItem[]): readonly Run[] {
  const runs: Run[] = []
  for (const item of items) {
    const sitting = leavesUnder(items, item)[0]?.sitting ?? item.sitting
    const last = runs.at(-1)
    if (last?.sitting === sitting) last.items.push(item)
    else runs.push({ sitting, items: [item] })
  }
  return runs
}

function SittingHead({ sitting }: { sitting: LiveSitting | undefined }) {
  const { t } = useTranslation('operator')
  if (sitting === undefined) return null
  const { opened, closed, starts } = sitting
  return (
    <GridListHeader className={styles['sitting'] ?? ''}>
      <b>{sittingName(sitting)}</b>
      <span className="cap num grow">{sittingTime(starts)}</span>
      {opened === null ? null : (
        <span className="cap nowrap">{t(closed === null ? 'sitting.going' : 'sitting.over')}</span>
      )}
    </GridListHeader>
  )
}
