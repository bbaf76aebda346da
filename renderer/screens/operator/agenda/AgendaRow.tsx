// One row of the timetable. The open one carries the red line and says how far it has come.
import { useTranslation } from 'react-i18next'
import { GridListItem } from 'react-aria-components'
import { itemLabel } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { zero } from '../../../../shared/time.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { Title } from '../../../parts/Title.tsx'
import { readProgress } from '../progress.ts'
import { spaced } from '../spaced.ts'
import { wholeMinutes } from '../times.ts'
import { useTimetable } from '../times-of-day.tsx'
import styles from './Agenda.module.css'

type Props = {
  item: LiveItem
  /** Directly below it: an item with parts is taken up through them, and done when they are. */
  parts: readonly LiveItem[]
  onOpen: () => void
}

export function AgendaRow({ item, parts, onOpen }: Props) {
  const open = item.state === 'open'
  const whole = parts.length > 0
  const done = whole ? parts.every((part) => part.state === 'closed') : item.state === 'closed'
  const label = itemLabel(item.path)
  return (
    <GridListItem
      id={item.item}
      textValue={`${label} ${item.title}`}
      className={styles['row'] ?? ''}
      isDisabled={whole}
      onAction={onOpen}
      data-done={done}
      data-skipped={item.state === 'skipped'}
      data-whole={whole}
      data-depth={Math.min(item.path.length, 3)}
      {...(open ? { 'data-open': true } : {})}
    >
      <span className={styles['no']}>{label}</span>
      <span className={styles['title']} {...(open ? { 'aria-current': 'step' as const } : {})}>
        <Title>{item.title}</Title>
      </span>
      <Times item={item} done={done} />
      {open ? <Progress item={item} /> : null}
      <Remark item={item} />
    </GridListItem>
  )
}

/** What is not as planned: passed over, given another length, or set right afterwards. */
function Remark({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const replanned = item.allotted !== null && item.allotted !== item.planned && item.state === 'waiting'
  const told = [
    item.state === 'skipped' && item.skipped !== null
      ? spaced(t('skip.done'), item.skipped.reason === '' ? null : item.skipped.reason)
      : null,
    replanned
      ? t('replan.changed', {
          before: wholeMinutes(item.planned ?? zero),
          after: wholeMinutes(item.allotted ?? zero),
        })
      : null,
    item.corrections.length > 0 ? t('correct.done') : null,
  ].filter((text) => text !== null)
  return told.length === 0 ? null : <span className={`cap ${styles['remark']}`}>{told.join('　')}</span>
}

/** A part of its own: times change while the row stays. */
function Times({ item, done }: { item: LiveItem; done: boolean }) {
  const { t } = useTranslation('operator')
  const times = useTimetable()?.rows[item.item]
  const forecast = times?.forecast ?? null
  return (
    <>
      <span className={`num ${styles['time']}`}>{times?.planned}</span>
      <span className={`num ${styles['time']} ${styles['actual']}`}>
        {done ? <Shape name="check" size={10} /> : null}
        {times?.actual ?? (forecast === null ? '' : t('agenda.about', { time: forecast }))}
      </span>
    </>
  )
}

function Progress({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const { spoken, toSpeak, written, notes, round } = useSession(({ room }) => readProgress(room, item.item))
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
