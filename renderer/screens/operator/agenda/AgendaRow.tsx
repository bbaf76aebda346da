// One row of the timetable. The open one carries the red line and says how far it has come.
import { useTranslation } from 'react-i18next'
import { GridListItem } from 'react-aria-components'
import { itemLabel } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import type { Row } from '../../../../shared/session/agenda-timetable.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { Title } from '../../../parts/Title.tsx'
import { readProgress } from '../progress.ts'
import { timeOfDayText } from '../times.ts'
import styles from './Agenda.module.css'

type Props = { item: LiveItem; times: Row | undefined; whole: boolean; onOpen: () => void }

export function AgendaRow({ item, times, whole, onOpen }: Props) {
  const { t } = useTranslation('operator')
  const open = item.state === 'open'
  const label = itemLabel(item.path)
  return (
    <GridListItem
      id={item.item}
      textValue={`${label} ${item.title}`}
      className={styles['row'] ?? ''}
      isDisabled={whole}
      onAction={onOpen}
      data-state={item.state}
      data-whole={whole}
      data-depth={Math.min(item.path.length, 3)}
      {...(open ? { 'data-open': true } : {})}
    >
      <span className={styles['no']}>{label}</span>
      <span className={styles['title']} {...(open ? { 'aria-current': 'step' as const } : {})}>
        <Title>{item.title}</Title>
      </span>
      <span className={`num ${styles['time']}`}>
        {times === undefined ? '' : timeOfDayText(times.planned)}
      </span>
      <span className={`num ${styles['time']} ${styles['actual']}`}>
        {item.state === 'closed' ? <Shape name="check" size={10} /> : null}
        {times?.actual == null
          ? times?.forecast == null
            ? ''
            : t('agenda.about', { time: timeOfDayText(times.forecast) })
          : timeOfDayText(times.actual)}
      </span>
      {open ? <Progress item={item} /> : null}
    </GridListItem>
  )
}

function Progress({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { spoken, toSpeak, written, notes, round } = readProgress(room, item.item)
  const told = [
    spoken + toSpeak === 0 ? null : t('agenda.spoken', { spoken, all: spoken + toSpeak }),
    written === 0 ? null : t('agenda.written', { written }),
    notes === 0 ? null : t('agenda.notes', { notes }),
    round === 0 ? null : t('agenda.round', { round }),
  ].filter((text) => text !== null)
  if (told.length === 0) return null
  return (
    <span className={`cap ${styles['progress']}`}>
      {told.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  )
}
