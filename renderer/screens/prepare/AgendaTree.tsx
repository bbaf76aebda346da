// The agenda as a tree of rows with planned times; rows are dragged by their grip, or moved by keys.
import { Button, Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ItemId } from '../../../shared/id.ts'
import type { AgendaItem, MeetingFacts, Sitting } from '../../../shared/meeting.ts'
import { itemLabel, sittingName, sittingTime } from '../../../shared/numerals.ts'
import { inSittings } from '../../../shared/session/agenda-sittings.ts'
import { type Planned, planOf, plannedLength } from '../../../shared/session/agenda-timetable.ts'
import { isLeaf, numbered } from '../../../shared/session/agenda.ts'
import { type Duration, duration } from '../../../shared/time.ts'
import { type Keys, nameOf } from '../../parts/keys.ts'
import { Shape } from '../../parts/Shape.tsx'
import type { ItemActs } from './item-acts.ts'
import { Crowd } from './Crowd.tsx'
import { type Branch, treeOf } from './agenda-edits.ts'
import { clockOf, crowded } from './missing.ts'
import styles from './AgendaTree.module.css'

type Props = {
  facts: MeetingFacts
  agenda: readonly AgendaItem[]
  chosen: ItemId | null
  onChoose: (item: ItemId) => void
  /** Enter or a double click: to the words of the item. */
  onOpen: () => void
  acts: ItemActs
  keys: Keys
  isLocked: boolean
}

export function AgendaTree({ facts, agenda, chosen, onChoose, onOpen, acts, keys, isLocked }: Props) {
  const { t } = useTranslation('prepare')
  const plan = new Map(planOf(facts.starts, agenda, facts.sittings).rows.map((row) => [row.item, row]))
  const inOrder = inSittings(numbered(agenda), facts.sittings)
  const paths = new Map(inOrder.map(({ item, path }) => [item.item, path]))
  const heads = headsOf(
    inOrder.map(({ item }) => item),
    facts.sittings,
  )
  const crowds = new Map(crowded(facts, agenda).map((one) => [one.item.item, one]))
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isLocked,
    getItems: (dragged) =>
      [...dragged].map((key) => ({ 'text/plain': String(key), 'tongxin-item': String(key) })),
    acceptedDragTypes: ['tongxin-item'],
    getDropOperation: () => 'move',
    onMove({ keys: moved, target }) {
      const [first] = moved
      const [item, aim] = [ItemId.safeParse(first), ItemId.safeParse(target.key)]
      if (item.success && aim.success) acts.drop(item.data, { target: aim.data, where: target.dropPosition })
    },
  })
  /** Before the tree takes the arrows for walking. */
  const press = (event: React.KeyboardEvent) => {
    const act = keys[nameOf(event.nativeEvent)]
    if (act === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const rows = treeOf(agenda)
  const row = (branch: Branch) => {
    const { item } = branch.item
    const path = paths.get(item) ?? [1]
    const crowd = crowds.get(item)
    const head = heads.get(item)
    return (
      <TreeItem
        id={item}
        className={styles['row'] ?? ''}
        textValue={branch.item.title || t('agenda.untitled')}
        onAction={onOpen}
      >
        <TreeItemContent>
          <div className={styles['cells']} data-depth={path.length}>
            {isLocked ? (
              <span />
            ) : (
              <Button slot="drag" className={styles['grip'] ?? ''} aria-label={t('agenda.drag')}>
                <Shape name="grip" />
              </Button>
            )}
            <span className={path.length === 1 ? `song ${styles['no']}` : styles['no']}>
              {itemLabel(path)}
            </span>
            <span className={styles['title']} data-empty={branch.item.title === ''}>
              {head === undefined ? null : <span className={`cap ${styles['sitting']}`}>{head}</span>}
              {branch.item.title || t('agenda.untitled')}
            </span>
            <span className="cap">
              {branch.parts.length > 0 && branch.item.kind === 'other' ? '' : t(`kind.${branch.item.kind}`)}
            </span>
            <Length item={branch.item} agenda={agenda} />
            <Span planned={plan.get(item)} />
          </div>
          {crowd === undefined ? null : <Crowd crowd={crowd} isLocked={isLocked} />}
        </TreeItemContent>
        <Collection items={branch.parts.map(keyed)}>{row}</Collection>
      </TreeItem>
    )
  }
  return (
    <div className={styles['tree']} onKeyDownCapture={press}>
      <div className={`cap ${styles['th']}`} aria-hidden="true">
        <span />
        <span />
        <span>{t('agenda.column.title')}</span>
        <span>{t('agenda.column.kind')}</span>
        <span className={styles['end']}>{t('agenda.column.minutes')}</span>
        <span className={styles['end']}>{t('agenda.column.span')}</span>
      </div>
      <Tree
        aria-label={t('tab.agenda')}
        className={styles['rows'] ?? ''}
        items={rows.map(keyed)}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keysChosen) => {
          const [first] = keysChosen === 'all' ? [] : keysChosen
          const item = ItemId.safeParse(first)
          if (item.success) onChoose(item.data)
        }}
        // A leaf must not count as open: the place behind it would be inside it.
        expandedKeys={agenda.filter((item) => !isLeaf(agenda, item)).map((item) => item.item)}
        dragAndDropHooks={dragAndDropHooks}
      >
        {row}
      </Tree>
    </div>
  )
}

/** The sitting is named in the first row of each stretch of its items. */
function headsOf(items: readonly AgendaItem[], sittings: readonly Sitting[]): ReadonlyMap<ItemId, string> {
  const heads = new Map<ItemId, string>()
  let last: AgendaItem['sitting'] = null
  for (const { item, sitting } of items) {
    const at = sittings.findIndex((one) => one.sitting === sitting)
    const one = sittings[at]
    if (one !== undefined && sitting !== last)
      heads.set(item, `${sittingName({ ...one, no: at + 1 })}　${sittingTime(one.starts)}`)
    last = sitting
  }
  return heads
}

const keyed = (branch: Branch) => ({ ...branch, id: branch.item.item })

/** What was written beside the item, or in grey the sum of its parts. */
function Length({ item, agenda }: { item: AgendaItem; agenda: readonly AgendaItem[] }) {
  const own = item.planned
  const length = plannedLength(agenda, item)
  return (
    <span className={`num ${styles['end']}`} data-sum={own === null}>
      {length === null ? '' : length / 60_000}
    </span>
  )
}

function Span({ planned }: { planned: Planned | undefined }) {
  const to: Duration | null =
    planned === undefined || planned.length === null ? null : duration(planned.starts + planned.length)
  return (
    <span className={`cap ${styles['end']} ${styles['span']}`}>
      {planned === undefined
        ? ''
        : to === null
          ? clockOf(planned.starts)
          : `${clockOf(planned.starts)}–${clockOf(to)}`}
    </span>
  )
}
