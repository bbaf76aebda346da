// The meetings in their groups: today, ahead, recent, demos. Empty, it says so and offers what fills it.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '../../../shared/contract.ts'
import { Button } from '../../parts/Button.tsx'
import { GreyBars } from '../../parts/GreyBars.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { type LineActs, MeetingLine } from './MeetingLine.tsx'
import { grouped, primaryOf } from './meeting-rows.ts'
import styles from './MeetingList.module.css'

type Props = {
  rows: readonly MeetingRow[] | null
  today: string
  acts: LineActs
  onCreate: () => void
  onDemo: () => void
  /** The year stands above: the list is not alone on the page. */
  hasYear: boolean
}

export function MeetingList({ rows, today, acts, onCreate, onDemo, hasYear }: Props) {
  const { t } = useTranslation('library')
  if (rows === null) return <GreyBars rows={6} label={t('loading')} />
  if (rows.length === 0) return <Empty onCreate={onCreate} onDemo={onDemo} />
  const groups = grouped(rows, today)
  const primary = primaryOf(groups, today)
  const { today: now, coming, recent, demo } = groups
  const ahead = coming.length + now.filter((row) => row.state === 'planned').length
  const parts = [
    { key: 'today', rows: now },
    { key: 'coming', rows: coming },
    { key: 'recent', rows: recent },
    { key: 'demo', rows: demo },
  ].filter((part) => part.rows.length > 0)
  return (
    <section className={styles['list']} aria-labelledby="list-title">
      <div className={styles['head']}>
        <h2 id="list-title" className="song">
          {t('meetings')}
        </h2>
        {ahead === 0 ? null : <span className="cap">{t('ahead', { count: ahead })}</span>}
      </div>
      <div className={styles['scroll']} data-year={hasYear}>
        {parts.map((part, index) => (
          <Fragment key={part.key}>
            {index === 0 && part.key === 'today' ? null : (
              <h3 className={styles['group']}>{t(`group.${part.key}`)}</h3>
            )}
            <ul>
              {part.rows.map((row) => (
                <MeetingLine
                  key={row.meeting}
                  row={row}
                  today={today}
                  primary={row === primary}
                  acts={acts}
                />
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </section>
  )
}

function Empty({ onCreate, onDemo }: Pick<Props, 'onCreate' | 'onDemo'>) {
  const { t } = useTranslation('library')
  return (
    <section className={styles['empty']}>
      <p>{t('empty')}</p>
      <div>
        <Button look="primary" onPress={onCreate}>
          <Shape name="plus" />
          {t('create')}
        </Button>
        <Button onPress={onDemo}>{t('makeDemo')}</Button>
      </div>
      <p className="cap">{t('demoIs')}</p>
    </section>
  )
}
