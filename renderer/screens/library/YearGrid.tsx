// The year as a timetable: which meetings were held and which are ahead, by kind and month. Only what stands in the list.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MeetingRow } from '../../../shared/contract.ts'
import { type YearLine, yearOf } from './meeting-rows.ts'
import styles from './YearGrid.module.css'

const months = Array.from({ length: 12 }, (_, index) => index + 1)

export function YearGrid({ rows, today }: { rows: readonly MeetingRow[]; today: string }) {
  const { t } = useTranslation('library')
  const year = today.slice(0, 4)
  const lines = yearOf(rows, year)
  return (
    <section className={styles['plan']} aria-labelledby="year-title">
      <div className={styles['head']}>
        <h2 id="year-title" className="song">
          {t('year.title', { year })}
        </h2>
        <span className="grow" />
        <span className={`cap ${styles['legend']}`}>
          <Dot held />
          {t('year.held')}
        </span>
        <span className={`cap ${styles['legend']}`}>
          <Dot held={false} />
          {t('year.ahead')}
        </span>
      </div>
      <div className={styles['frame']}>
        <table className={styles['year']}>
          <thead>
            <tr>
              <th scope="col" className={styles['form']}>
                {t('year.form')}
              </th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {t('year.month', { month })}
                </th>
              ))}
              <th scope="col" className={styles['sum']}>
                {t('year.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <KindLine key={line.kind} line={line} />
            ))}
          </tbody>
        </table>
        <Today today={today} />
      </div>
    </section>
  )
}

function KindLine({ line }: { line: YearLine }) {
  const { t } = useTranslation('library')
  return (
    <tr>
      <th scope="row" className={styles['form']}>
        {t(`kind.${line.kind}`)}
      </th>
      {line.months.map((meetings, month) => (
        <td key={month}>
          <Month meetings={meetings} />
        </td>
      ))}
      <td className={styles['sum']}>
        <b className="num">{line.held}</b>
        {line.ahead === 0 ? null : <span className="cap">{t('year.aheadCount', { count: line.ahead })}</span>}
      </td>
    </tr>
  )
}

/** One meeting by its day, more by their number. */
function Month({ meetings }: { meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation('library')
  const [first] = meetings
  if (first === undefined) return null
  const held = meetings.every((row) => row.state === 'closed')
  const day = `${Number(first.starts.slice(5, 7))}.${Number(first.starts.slice(8, 10))}`
  const words = meetings.length === 1 ? day : t('year.count', { count: meetings.length })
  const label = meetings.map((row) => row.title).join(t('comma'))
  return (
    <Link
      className={styles['dot'] ?? ''}
      data-held={held}
      href={meetings.length === 1 ? pathOf(first) : `#meeting-${first.meeting}`}
      aria-label={`${label} ${words}`}
      title={label}
      onClick={(event) => {
        if (meetings.length === 1) return
        event.preventDefault()
        document.querySelector(`#meeting-${first.meeting}`)?.scrollIntoView({ block: 'center' })
      }}
    >
      <Dot held={held} />
      <em>{words}</em>
    </Link>
  )
}

const pathOf = (row: MeetingRow): string =>
  `/${{ planned: 'prepare', live: 'operate', closed: 'papers' }[row.state]}/${row.meeting}`

function Dot({ held }: { held: boolean }) {
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        {...(held ? {} : { strokeDasharray: '3 2' })}
      />
      {held ? <circle cx="8" cy="8" r="3.6" fill="currentColor" /> : null}
    </svg>
  )
}

/** The red hairline that says now. */
function Today({ today }: { today: string }) {
  const { t } = useTranslation('library')
  const [, month, day] = today.split('-').map(Number)
  const share = ((month ?? 1) - 1 + ((day ?? 1) - 1) / 31) / 12
  return (
    <i
      className={styles['today']}
      style={{ left: `calc(var(--form) + (100% - var(--form) - var(--sum)) * ${share})` }}
      aria-hidden="true"
    >
      <b data-edge={share > 0.95}>{t('today')}</b>
    </i>
  )
}
