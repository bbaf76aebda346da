// The roll as a table of which only the rows in sight exist: five hundred people are as quick as thirty.
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { PersonState } from './PersonState.tsx'
import type { RollRow } from './roll-row.ts'
import styles from './RollTab.module.css'

type Props = {
  rows: readonly RollRow[]
  numberOf: ReadonlyMap<string, number>
  chosen: string | null
  onChoose: (key: string) => void
  onOpen: () => void
}

const columns = [
  { id: 'number', width: 48 },
  { id: 'name', width: 96 },
  { id: 'sector', width: 104 },
  { id: 'group', width: 88 },
  { id: 'office', width: 80 },
  { id: 'unit', width: '1fr' },
  { id: 'state', width: 112 },
] as const

export function RollTable({ rows, numberOf, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 40, headingHeight: 32 }}>
      <Table
        aria-label={t('tab.roll')}
        className={styles['table'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [first] = keys === 'all' ? [] : keys
          if (typeof first === 'string') onChoose(first)
        }}
        onRowAction={onOpen}
      >
        <TableHeader>
          {columns.map(({ id, width }) => (
            <Column
              key={id}
              id={id}
              width={width}
              minWidth={id === 'unit' ? 96 : 40}
              isRowHeader={id === 'name'}
              className={`${styles['th']} ${id === 'number' ? styles['number'] : ''}`}
            >
              {t(`roll.column.${id}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={rows} dependencies={[numberOf]}>
          {(row) => (
            <Row id={row.key} className={styles['row'] ?? ''} textValue={row.name}>
              <Cell className={`${styles['cell']} ${styles['number']}`}>{numberOf.get(row.key)}</Cell>
              <Cell className={`${styles['cell']} ${styles['name']}`}>{row.name || t('roll.nameless')}</Cell>
              <Cell className={styles['cell'] ?? ''}>{row.sector}</Cell>
              <Cell className={styles['cell'] ?? ''}>{row.group}</Cell>
              <Cell className={styles['cell'] ?? ''}>{row.office}</Cell>
              <Cell className={styles['cell'] ?? ''}>{row.unit}</Cell>
              <Cell className={styles['cell'] ?? ''}>
                <PersonState role={row.role} onLeave={row.onLeave} reason={row.leaveReason} />
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}
