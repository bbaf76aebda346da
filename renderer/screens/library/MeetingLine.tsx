// One meeting in the list: when, what, its state in shape and word, and the one thing to do with it next.
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '../../../shared/contract.ts'
import { daysBetween } from '../../../shared/written-date.ts'
import { Button } from '../../parts/Button.tsx'
import { More } from '../../parts/More.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { type Act, stateOf } from './meeting-rows.ts'
import styles from './MeetingLine.module.css'

export type LineActs = {
  go: (act: Act, row: MeetingRow) => void
  copy: (row: MeetingRow) => void
  remove: (row: MeetingRow) => void
}

type Props = { row: MeetingRow; today: string; primary: boolean; acts: LineActs }

export function MeetingLine({ row, today, primary, acts }: Props) {
  const { t } = useTranslation('library')
  const state = stateOf(row, today)
  const more = [
    ...(row.state === 'planned' && (state.act === 'enter' || state.act === 'play')
      ? [{ id: 'prepare', label: t('act.look'), act: () => acts.go('prepare', row) }]
      : []),
    ...(row.state === 'closed'
      ? [{ id: 'resume', label: t('act.console'), act: () => acts.go('resume', row) }]
      : []),
    { id: 'copy', label: t('act.copy'), act: () => acts.copy(row) },
    ...(row.state === 'planned' || row.demo
      ? [{ id: 'remove', label: t('act.remove'), act: () => acts.remove(row) }]
      : []),
  ]
  return (
    <li className={styles['line']} data-now={primary} id={`meeting-${row.meeting}`}>
      <span className={styles['when']}>
        <When starts={row.starts} today={today} />
      </span>
      <span className={styles['what']}>
        <span className={`line1 ${styles['name']} ${primary ? 'song' : ''}`}>{row.title}</span>
        {row.demo ? <span className={styles['tag']}>{t('demo')}</span> : null}
        <span className={`cap line1 ${styles['place']}`}>{row.place}</span>
      </span>
      <span className={styles['state']}>
        <span className={state.tone === 'plain' ? '' : state.tone}>
          <Shape name={state.shape} />
        </span>
        {t(`state.${state.words}`, { items: row.items, members: row.members })}
      </span>
      <span className={styles['acts']}>
        <Button
          look={primary ? 'primary' : 'plain'}
          size={primary ? 'live' : 'slim'}
          onPress={() => acts.go(state.act, row)}
          aria-label={t('act.of', { act: t(`act.${state.act}`), title: row.title })}
        >
          {t(`act.${state.act}`)}
        </Button>
        <More label={t('act.more', { title: row.title })} acts={more} />
      </span>
    </li>
  )
}

function When({ starts, today }: { starts: string; today: string }) {
  const { t } = useTranslation('library')
  const date = starts.slice(0, 10)
  const time = `${Number(starts.slice(11, 13))}:${starts.slice(14, 16)}`
  const away = daysBetween(today, date)
  if (away === 0) return t('when.today', { time })
  if (away === 1) return t('when.tomorrow', { time })
  const [year, month, day] = date.split('-').map(Number)
  const words = { year, month, day, time }
  return today.startsWith(date.slice(0, 4)) ? t('when.day', words) : t('when.year', words)
}
