// The agenda as a timetable: planned, actual and forecast. A row is picked with one press and opened with two, or with Enter.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openItemOf, partsOf } from '../../../../shared/session/agenda.ts'
import { useSession } from '../../../live/use-live.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { AgendaList } from './AgendaList.tsx'
import { ClosingRow } from './ClosingRow.tsx'
import { PickedItem } from './PickedItem.tsx'
import { UpNext } from './UpNext.tsx'
import { useBeginItem } from './use-begin-item.ts'
import styles from './Agenda.module.css'

export function AgendaColumn() {
  const { t } = useTranslation('operator')
  const agenda = useSession(({ room }) => room.agenda)
  const { selected, select } = usePanels()
  const begin = useBeginItem()
  const { items, open, sittings } = agenda
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open !== null) list.current?.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' })
  }, [open])

  const total = partsOf(items, null).length
  const at = openItemOf(agenda)?.path[0]
  return (
    <section className={styles['column']} aria-label={t('agenda.title')}>
      <div className={styles['head']}>
        <h2>{t('agenda.title')}</h2>
        <Refused at="agenda" />
        <span className="grow" />
        <span className="cap nowrap">
          {at === undefined ? t('agenda.total', { total }) : t('agenda.at', { at, total })}
        </span>
      </div>
      <div className={`cap ${styles['names']}`} aria-hidden="true">
        <span />
        <span>{t('agenda.item')}</span>
        <span className={styles['end']}>{t('agenda.planned')}</span>
        <span className={styles['end']}>{t('agenda.actual')}</span>
      </div>
      <div className={styles['scroll']} ref={list}>
        <AgendaList items={items} sittings={sittings} picked={selected} onPick={select} onOpen={begin} />
        <ClosingRow />
      </div>
      {selected === null ? <UpNext /> : <PickedItem />}
    </section>
  )
}
