// Who has spoken how often and how long, by person, by sector or by item; the one who speaks counts on.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemLabel, lengthText } from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import type { Room } from '../../../../shared/session/room.ts'
import { type TimesBy, type TimesRow, timesBy } from '../../../../shared/session/room-times.ts'
import { sessionTime } from '../../../../shared/time.ts'
import { useNow, useSession } from '../../../live/use-live.tsx'
import { Segments } from '../../../parts/Segments.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import panel from '../Panel.module.css'
import styles from './TimesPanel.module.css'

const ways = ['person', 'sector', 'item'] as const

export function TimesPanel() {
  const { t } = useTranslation('operator')
  const { closeRight } = usePanels()
  const [by, setBy] = useState<TimesBy>('person')
  return (
    <section
      className={panel['panel']}
      aria-label={t('times.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeRight()
      }}
    >
      <PanelHead title={t('times.title')} />
      <div className={styles['by']}>
        <Segments
          isLive
          label={t('times.by')}
          value={by}
          options={ways.map((id) => ({ id, label: t(`times.${id}`) }))}
          onChange={setBy}
        />
      </div>
      <Table by={by} />
    </section>
  )
}

function Table({ by }: { by: TimesBy }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const now = useNow(({ time }) => Math.floor(time / 1000) * 1000)
  const rows = timesBy(by, room, sessionTime(now))
  if (rows.length === 0) return <p className={`cap ${panel['body']}`}>{t('times.none')}</p>
  return (
    <div className={styles['scroll']}>
      <table className={styles['times']}>
        <thead>
          <tr>
            <th scope="col">{t(`times.of.${by}`)}</th>
            <th scope="col">{t('times.turns')}</th>
            <th scope="col">{t('times.net')}</th>
            <th scope="col">{t('times.overtime')}</th>
            <th scope="col">{t('times.interjections')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="line1" title={row.name}>
                  {labelOf(by, row, room) || t('times.noSector')}
                </span>
              </th>
              <td className="num">{row.turns === 0 ? '' : row.turns}</td>
              <td className="num">{row.turns === 0 ? '' : lengthText(row.net)}</td>
              <td className="num">{row.overtime < 1000 ? '' : lengthText(row.overtime)}</td>
              <td className="num">{row.interjections === 0 ? '' : row.interjections}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function labelOf(by: TimesBy, row: TimesRow, room: Room): string {
  if (by !== 'item') return row.name
  const item = room.agenda.items.find((one) => one.item === row.key)
  const path = item === undefined ? [] : (itemOf(room.agenda, item.item)?.path ?? [])
  const label = path.map((_, depth) => itemLabel(path.slice(0, depth + 1))).join('')
  return `${label}　${row.name}`
}
